import { identifyRun } from '../../baseline/identify-run.ts'
import { fault } from '../../errors/fault.ts'
import type { Ports, TriggerEvent } from '../../ports.ts'
import { followRun } from '../../project/follow-run.ts'
import type { Project } from '../../project/project.ts'
import type { Asked } from '../open-projects.ts'
import { announceProjects } from '../publish-projects.ts'
import { findConfigurationsAt, readConfigurationAt } from '../read-configuration-at.ts'

type Needs = Pick<Ports, 'files' | 'git' | 'runner' | 'forge'>

/**
 * Opens the checks and says on the comment that it is out of date, before anything is computed. Which projects there
 * are is the base branch's word: nothing of the head is read. Throws `nothing-to-publish-to` on a laptop.
 */
export async function announce(
  asked: Asked & { readonly workflow: string },
  ports: Needs,
): Promise<readonly Project[]> {
  const event = await ports.runner.event()
  if (event === null) throw fault('nothing-to-publish-to', {})
  const events =
    event.name === 'workflow_run'
      ? (await followRun(event, { workflow: asked.workflow, claim: null }, ports)).events
      : [event]
  const announced: Project[] = []
  for (const one of events) {
    const projects = await projectsOfBase(asked, one, ports)
    if (projects.length > 0) await announceProjects(projects, ports)
    else ports.runner.info('The base branch knows of no project yet: the checks appear with the verdict.')
    announced.push(...projects)
  }
  return announced
}

async function projectsOfBase(asked: Asked, event: TriggerEvent, { git }: Needs): Promise<Project[]> {
  const run = await identifyRun({ event, base: null, head: null }, git)
  const base = run?.base ?? null
  if (run === null || base === null || (await git.resolve(base)) === null) return []
  const projects: Project[] = []
  for (const path of await findConfigurationsAt(base, asked.config, git)) {
    const { configuration: head, ...read } = await readConfigurationAt(base, path, git)
    projects.push({ name: head.name, head, path, ...read, out: asked.out, run, event })
  }
  return projects
}
