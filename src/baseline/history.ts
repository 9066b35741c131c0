import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Git } from '../ports.ts'

/** First parents that are asked for at once: few at first, for a shallow clone must fetch those it lacks. */
const FIRST_CHUNK = 64
const LARGEST_CHUNK = 16_384

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
  if (mergeBase === null) throw await beyond(base, git)
  return mergeBase === tested ? firstParent : mergeBase
}

/**
 * `start`, then its first-parent ancestors, nearest first. The first comes without a look at the history; further ones
 * are asked for as they are needed, none twice. Throws `no-common-history` when more is asked for than can be had.
 */
export async function* ancestorsFrom(start: Sha, git: Git): AsyncGenerator<Sha> {
  yield start
  if ((await git.resolve(start)) === null) throw await beyond(start, git)
  let oldest = start
  for await (const sha of walkBehind(start, git)) {
    yield sha
    oldest = sha
  }
  if ((await git.parents(oldest)).length > 0) throw await beyond(oldest, git)
}

/** First-parent commits from `start` back to `sha`; null where that is not among those that can be had. */
export async function measureDistance(sha: Sha, start: Sha, git: Git): Promise<number | null> {
  if (sha === start) return 0
  if ((await git.resolve(start)) === null) return null
  let distance = 0
  for await (const ancestor of walkBehind(start, git)) {
    distance += 1
    if (ancestor === sha) return distance
  }
  return null
}

async function* walkBehind(start: Sha, git: Git): AsyncGenerator<Sha> {
  let oldest = start
  for (let chunk = FIRST_CHUNK; ; chunk = Math.min(LARGEST_CHUNK, chunk * 4)) {
    const [, ...found] = await git.firstParents(oldest, chunk + 1)
    yield* found
    if (found.length < chunk) return
    oldest = found.at(-1) as Sha
  }
}

async function beyond(sha: Sha, git: Git) {
  const [shallow, reason] = await Promise.all([git.isShallow(), git.fetchTrouble()])
  return fault('no-common-history', { base: sha, shallow, reason })
}
