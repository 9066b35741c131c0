import type { Run, Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Git } from '../ports.ts'
import { isOnDefaultBranch } from '../project/event-place.ts'
import type { Project } from '../project/project.ts'
import { BASE_BRANCHES } from './base-branches.ts'
import { measureDistance } from './history.ts'

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
  /** Tip → the first branch that has it: several mostly name the same one. */
  const tips = new Map<Sha, string>()
  for (const name of BASE_BRANCHES) {
    const tip = await git.resolve(name)
    if (tip === null || tips.has(tip)) continue
    // Step by step from the tip, so that a shallow clone deepens no further than to the commit.
    if ((await measureDistance(tested, tip, git)) !== null) return
    tips.set(tip, name)
  }
  const [branch] = tips.values()
  if (branch !== undefined) throw fault('not-on-main-line', { sha: tested, branch })
}
