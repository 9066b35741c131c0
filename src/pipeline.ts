import { baselineStage } from './baseline/stage.ts'
import { comparisonStage } from './comparison/stage.ts'
import { dataStage } from './data/stage.ts'
import type { MergemarkError } from './errors/mergemark-error.ts'
import { evaluationStage } from './evaluation/stage.ts'
import { gateStage } from './gate/stage.ts'
import type { PortName, Ports } from './ports.ts'
import type { Project } from './project/project.ts'
import { performStage, type Stage } from './project/stage.ts'
import { trainingStage } from './training/stage.ts'

/** What runs the pull request's code and data. It writes the bundle: documents and sample. */
const compute = [baselineStage, dataStage, trainingStage, evaluationStage] as const

/**
 * What only reads. Prepare comes again: whatever stood in the folder while the pull request's code ran, the policy
 * and the baseline are taken from the base side anew.
 */
const judge = [baselineStage, comparisonStage, gateStage] as const

/** Whether a merge queue can take over a verdict, before anything of the pull request runs; then nothing of it does. */
const prepare = [baselineStage] as const
const reuse = [gateStage] as const

export const roles = { compute, judge, prepare, reuse } as const
export type Role = keyof typeof roles

type PortsOf<R extends Role> = (typeof roles)[R][number]['ports'][number]
export const rolePorts = {
  compute: portsOf(compute) as PortsOf<'compute'>[],
  judge: portsOf(judge) as PortsOf<'judge'>[],
}

/**
 * Runs the stages of a role in order. One that fails says so in its document and the next goes on, so that there is
 * always a report; the errors come back in the order they happened.
 */
export async function performRole<R extends Role>(
  role: R,
  project: Project,
  ports: Pick<Ports, PortsOf<R> | 'runner' | 'files'>,
): Promise<MergemarkError[]> {
  const errors: MergemarkError[] = []
  for (const stage of roles[role] as unknown as readonly Stage[]) {
    const title = `${stage.title}: ${project.name}`
    const { error } = await ports.runner.group(title, () => performStage(stage, project, ports as Ports))
    if (error !== null) errors.push(error)
  }
  return errors
}

function portsOf(stages: readonly { readonly ports: readonly PortName[] }[]): PortName[] {
  return [...new Set(stages.flatMap(({ ports }) => ports))]
}
