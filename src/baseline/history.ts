import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Git } from '../ports.ts'

/** Longer than any history. */
const ALL = 10_000_000

/**
 * The commit whose record is wanted first: the merge base; tested's first parent where that is tested itself, or where
 * there is no other base; null for a root commit. Throws `no-common-history`.
 */
export async function findStart(
  { tested, base }: { readonly tested: Sha; readonly base: Sha | null },
  git: Git,
): Promise<Sha | null> {
  const parents = await git.parents(tested)
  const firstParent = parents[0] ?? null
  if (base === null || base === tested) return firstParent
  // Whatever else they share lies behind the parent: no look at the history, which a shallow clone may lack.
  if (parents.includes(base)) return base
  const mergeBase = await git.mergeBase(tested, base)
  if (mergeBase === null) throw fault('no-common-history', { base, shallow: await git.isShallow() })
  return mergeBase === tested ? firstParent : mergeBase
}

/**
 * `start`, then its first-parent ancestors, nearest first. The first comes without a look at the history, which a
 * shallow clone may lack. Throws `no-common-history` when more is asked for than this clone holds.
 */
export async function* ancestorsFrom(start: Sha, git: Git): AsyncGenerator<Sha> {
  yield start
  if ((await git.resolve(start)) === null) throw await beyond(start, git)
  const held = await git.firstParents(start, ALL)
  yield* held.slice(1)
  const oldest = held.at(-1) ?? start
  if ((await git.parents(oldest)).length > 0) throw await beyond(oldest, git)
}

async function beyond(sha: Sha, git: Git) {
  return fault('no-common-history', { base: sha, shallow: await git.isShallow() })
}
