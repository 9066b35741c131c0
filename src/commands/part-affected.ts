import type { Ports } from '../ports.ts'
import { isAffected } from '../project/affected.ts'
import type { Project } from '../project/project.ts'
import { type Asked, openProjects } from './open-projects.ts'

export interface OpenedProjects {
  /** What this run can have changed. */
  readonly projects: readonly Project[]
  /** What the pull request does not touch: nothing is computed, and it passes. */
  readonly untouched: readonly Project[]
}

export const NOT_AFFECTED = 'not affected by this pull request'

type Needs = Pick<Ports, 'files' | 'git' | 'runner'>

export async function openAffected(asked: Asked, ports: Needs): Promise<OpenedProjects> {
  return partAffected(await openProjects(asked, ports), ports)
}

export async function partAffected(
  found: readonly Project[],
  { git, runner }: Pick<Needs, 'git' | 'runner'>,
): Promise<OpenedProjects> {
  const projects: Project[] = []
  const untouched: Project[] = []
  for (const project of found) {
    if (await isAffected(project, git)) projects.push(project)
    else {
      untouched.push(project)
      runner.info(
        `${project.name} is ${NOT_AFFECTED}: nothing that its configuration on main names is changed.`,
      )
    }
  }
  return { projects, untouched }
}
