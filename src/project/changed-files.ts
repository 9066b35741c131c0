import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Git } from '../ports.ts'
import type { Project } from './project.ts'

/**
 * Paths from the repository's top folder of what a pull request, or a merge queue's group, changes since it left its
 * base. null where there is none, and where it cannot be told: a history that ends early.
 */
export async function changedFiles(
  { event, run }: Pick<Project, 'event' | 'run'>,
  git: Pick<Git, 'mergeBases' | 'changedFiles'>,
): Promise<ReadonlySet<string> | null> {
  const isProposed = event?.name === 'pull_request' || event?.name === 'merge_group'
  if (!isProposed || run === null || run.base === null) return null
  try {
    // Of several, one alone may have what the head sets back.
    const starts = await git.mergeBases(run.head, run.base)
    if (starts.length === 0) return null
    const changed = await Promise.all(starts.map((start) => git.changedFiles(start, run.head)))
    return new Set(changed.flat())
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return null
    throw thrown
  }
}
