import { distance } from 'fastest-levenshtein'
import type { Member } from './column-facts.ts'

export interface Twins {
  readonly rare: Member
  readonly frequent: Member
}

/** So many times rarer than the value that it looks like. */
const RARER = 20
/** Shorter words are near each other by chance. */
const SHORTEST = 4

/** Values that look like a slip of the pen, or another way to write a far more frequent one: `adelie` for `Adelie`. */
export function nearTwins(members: readonly Member[]): Twins[] {
  return members.flatMap((rare) => {
    const frequent = members.find(
      (other) => other.count >= RARER * rare.count && isNear(rare.value, other.value),
    )
    return frequent === undefined ? [] : [{ rare, frequent }]
  })
}

function isNear(one: string, other: string): boolean {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()]
  if (a === b) return true
  // Codes that differ in a digit are different codes.
  if (Math.min(a.length, b.length) < SHORTEST || /\d/.test(a + b)) return false
  return distance(a, b) === 1 || isSwapped(a, b)
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((sign, index) => sign !== other[index])
  return (
    at >= 0 && one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2) === other && at + 1 < one.length
  )
}
