import type { Run } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Git } from '../ports.ts'
import { isOnDefaultBranch } from '../project/event-place.ts'
import type { Project } from '../project/project.ts'

/** Branches that others are compared with, where no event says which it is. */
const MAIN_LINES = ['refs/remotes/origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'] as const

/** Longer than any history. */
const ALL = 10_000_000

/**
 * What a pull request says of itself must never become what others are compared with: in a workflow only an event of
 * the default branch itself writes to the store. Throws `not-to-be-recorded`.
 */
export function requireDefaultBranch({ event }: Pick<Project, 'event'>): void {
  if (event === null || (isOnDefaultBranch(event) && !event.untrusted)) return
  throw fault('not-to-be-recorded', { event: event.name })
}

/**
 * On a terminal: the commit is on the first-parent line of a branch that others are compared with, and the tree is as
 * it has it. Where no such branch is known, there is nothing to hold it to. Throws `not-on-main-line`,
 * `working-tree-changed`.
 */
export async function requireMainLine({ tested }: Run, git: Git): Promise<void> {
  if (!(await git.isClean())) throw fault('working-tree-changed', { sha: tested })
  const known: string[] = []
  for (const branch of MAIN_LINES) {
    const tip = await git.resolve(branch)
    if (tip === null) continue
    if (tip === tested || (await git.firstParents(tip, ALL)).includes(tested)) return
    known.push(branch)
  }
  const [branch] = known
  if (branch !== undefined) throw fault('not-on-main-line', { sha: tested, branch })
}
