import type { Protection } from '../../ports.ts'
import { type Finding, notSeen } from './define-check.ts'
import type { Surroundings } from './surroundings.ts'

/** What protects the branch that pull requests are merged into, or why that was not seen. */
export async function readProtectionOf(
  /** What was to be told by it: `whether the branch requires reviews`. */
  question: string,
  around: Surroundings,
): Promise<{ readonly protection: Protection; readonly branch: string } | { readonly unseen: Finding }> {
  const opened = await around.forge()
  if (opened.kind === 'closed') return { unseen: notSeen(`${question}: not asked, for the same reason`) }
  const branch = (await around.branch())?.name ?? null
  if (branch === null)
    return {
      unseen: notSeen(
        'what protects the branch was not asked: its name is not known',
        'Name it with --base.',
      ),
    }
  const protection = await around.protection()
  if (protection !== null) return { protection, branch }
  return {
    unseen: notSeen(
      `${question}: this token may not see what protects ${branch}, or the server has no such branch`,
      'Push the branch, or use a token that may read the repository’s settings.',
    ),
  }
}
