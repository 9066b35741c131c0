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

/** Why a list does not take a value in: a slip, or written unlike the codes that are listed. */
export interface Doubt extends Slip {
  readonly isOdd: boolean
}

const CODE = /^[A-Z]{2,3}$/

/** Values beside a list that it should not take in unseen: slips, and a rare `Germany` beside `DE` and `FR`. */
export function findDoubts(members: readonly Member[], listed: ReadonlySet<string>): Doubt[] {
  const slips = findSlips(members).filter(({ rare }) => !listed.has(rare.value))
  const all = members.reduce((sum, { count }) => sum + count, 0)
  const [first = ''] = listed
  const areCodes = listed.size > 1 && [...listed].every((value) => isCodeAs(first, value))
  const odd = members.filter(
    (member) =>
      areCodes &&
      !listed.has(member.value) &&
      !isCodeAs(first, member.value) &&
      RARER * member.count <= all &&
      !slips.some(({ rare }) => rare === member),
  )
  return [
    ...slips.map((slip) => ({ ...slip, isOdd: false })),
    ...odd.map((rare) => ({ rare, meant: null, isOdd: true })),
  ]
}

function isCodeAs(first: string, value: string): boolean {
  return CODE.test(value) && value.length === first.length
}
