import type { Job, Settings, Workflow } from './workflow.ts'

/** One place where a workflow uses Mergemark. */
export interface MergemarkUse {
  readonly workflow: Workflow
  readonly job: Job
  /** `check` and `check-fork` are the reusable workflows, `run` the one-step action or command. */
  readonly kind: 'check' | 'check-fork' | 'run' | 'action' | 'command'
  /** Of an action or command: `gate`. */
  readonly command: string
  readonly with: Settings
  readonly line: number | null
}

const REUSABLE = /(?:^|\/)mergemark\/\.github\/workflows\/(check|check-fork)\.ya?ml(?:@|$)/
const COPIED = /^\.\/\.github\/workflows\/(check|check-fork)\.ya?ml$/
const ONE_STEP = /^[\w.-]+\/mergemark(?:@|$)/
const ACTION = /(?:^[\w.-]+\/mergemark|^\$)\/actions\/([\w-]+)(?:@|$)/
const COMMAND =
  /(?:^|[\s;&|/])mergemark(?:\.js)?\s+(run|baseline|validate-data|train|evaluate|compare|gate|report|record)\b/gm

export function findUses(workflows: readonly Workflow[]): MergemarkUse[] {
  return workflows.flatMap((workflow) => workflow.jobs.flatMap((job) => usesOfJob(workflow, job)))
}

function usesOfJob(workflow: Workflow, job: Job): MergemarkUse[] {
  const here = { workflow, job }
  const called = (REUSABLE.exec(job.uses ?? '') ?? COPIED.exec(job.uses ?? ''))?.[1]
  if (called !== undefined) {
    const kind = called === 'check' ? 'check' : 'check-fork'
    return [{ ...here, kind, command: called, with: job.with, line: null }]
  }
  return job.steps.flatMap((step): MergemarkUse[] => {
    const at = { ...here, with: step.with, line: step.line }
    const uses = step.uses ?? ''
    if (ONE_STEP.test(uses)) return [{ ...at, kind: 'run', command: 'run' }]
    const action = ACTION.exec(uses)?.[1]
    if (action !== undefined) return [{ ...at, kind: 'action', command: action }]
    const commands = [...(step.run ?? '').matchAll(COMMAND)].flatMap(([, name]) => name ?? [])
    return commands.map((command) => ({ ...at, kind: command === 'run' ? 'run' : 'command', command }))
  })
}

/** Runs code of the pull request in the job where it stands. */
export function runsTheirCode({ kind, command }: MergemarkUse): boolean {
  return kind === 'run' || ['train', 'evaluate', 'validate-data'].includes(command)
}

/** Workflows that an event starts and that judge or compute; those that others call are looked at through their callers. */
export function judgingWorkflows(uses: readonly MergemarkUse[]): Workflow[] {
  const judging = uses.filter(({ kind, command }) => kind !== 'check-fork' && command !== 'record')
  const different = [...new Set(judging.map(({ workflow }) => workflow))]
  return different.filter(({ events }) =>
    [...events.keys()].some((name) => name !== 'workflow_call' && name !== 'workflow_run'),
  )
}
