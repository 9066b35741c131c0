import type { Sha } from '../../documents/parts.ts'
import type { Git } from '../../ports.ts'

const CHUNK = 500

/** First-parent ancestors with `tip` first, as far as this clone holds them, asked for piece by piece. */
export async function* walkCommits(tip: Sha, git: Pick<Git, 'firstParents'>): AsyncGenerator<Sha> {
  let from: Sha | undefined = tip
  let size = CHUNK
  let isFirst = true
  while (from !== undefined) {
    // The first of each piece is the last of the one before.
    const piece: Sha[] = await git.firstParents(from, size + 1)
    yield* isFirst ? piece : piece.slice(1)
    from = piece.length > size ? piece.at(-1) : undefined
    isFirst = false
    size *= 2
  }
}

/**
 * How many commits from `tip` back to the oldest first-parent ancestor that contains `since`: that one came with it.
 * null where `tip` does not contain it.
 */
export async function countSince(
  { tip, since }: { readonly tip: Sha; readonly since: Sha },
  git: Pick<Git, 'firstParents' | 'mergeBase'>,
): Promise<number | null> {
  const contains = async (sha: Sha) => sha === since || (await git.mergeBase(sha, since)) === since
  if (!(await contains(tip))) return null
  const commits: Sha[] = []
  for await (const sha of walkCommits(tip, git)) commits.push(sha)
  const at = commits.indexOf(since)
  if (at !== -1) return at + 1
  let inside = 0
  let outside = commits.length
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2)
    if (await contains(commits[middle] as Sha)) inside = middle
    else outside = middle
  }
  return inside + 1
}
