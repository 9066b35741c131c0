import type { Member } from './column-facts.ts'
import { nearTwins } from './near-twins.ts'
import { NULL_WORDS } from './null-words.ts'

/** A value that a list should not hold, and what it seems to mean: another value, or none (null). */
export interface Slip {
  readonly rare: Member
  readonly meant: Member | null
}

/** So many times rarer than all others together. */
const RARER = 20

/** Values of a column of texts that look like slips of the pen, or like another way to say that there is none. */
export function findSlips(members: readonly Member[]): Slip[] {
  const twins = nearTwins(members).map(({ rare, frequent }): Slip => ({ rare, meant: frequent }))
  const all = members.reduce((sum, { count }) => sum + count, 0)
  const words = members.filter(
    (member) =>
      NULL_WORDS.includes(member.value) &&
      RARER * member.count <= all &&
      !twins.some(({ rare }) => rare === member),
  )
  return [...twins, ...words.map((rare): Slip => ({ rare, meant: null }))]
}
