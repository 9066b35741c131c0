import type { Sha } from '../documents/parts.ts'

/** A type, not an interface: documents take it as one of their own objects. */
export type PassedOver = {
  readonly sha: Sha
  readonly reason: string
}

/** Commits that are named one by one. */
const MOST_NAMED = 20

/** The commits that were passed over, nearest first: the first ones by name, the rest counted on the last of them. */
export function collectPassedOver(): {
  add(sha: Sha, reason: string): void
  list(): PassedOver[]
} {
  const named: PassedOver[] = []
  let rest = 0
  let last: Sha | null = null
  return {
    add(sha, reason) {
      if (named.length < MOST_NAMED) named.push({ sha, reason })
      else {
        rest += 1
        last = sha
      }
    },
    list() {
      if (last === null) return [...named]
      return [...named, { sha: last, reason: `the last of ${rest} more that have no record to compare with` }]
    },
  }
}
