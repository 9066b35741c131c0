import { distance } from 'fastest-levenshtein'
import type { Member } from './column-facts.ts'

export interface Twins {
  readonly rare: Member
  readonly frequent: Member
}

/** So many times rarer than the value that it looks like; where only case or space differ, it takes less. */
const RARER = 20
const RARER_SPELLING = 2
/** Shorter words are near each other by chance. */
const SHORTEST = 4

/** Values that look like a slip of the pen, or another way to write a far more frequent one: `adelie` for `Adelie`. */
export function nearTwins(members: readonly Member[]): Twins[] {
  return members.flatMap((rare) => {
    const frequent = members.find((other) => other !== rare && isTwin(rare, other))
    return frequent === undefined ? [] : [{ rare, frequent }]
  })
}

function isTwin(rare: Member, frequent: Member): boolean {
  const [a, b] = [rare.value.trim().toLowerCase(), frequent.value.trim().toLowerCase()]
  if (a === b) return frequent.count >= RARER_SPELLING * rare.count
  return frequent.count >= RARER * rare.count && isNear(a, b)
}

function isNear(a: string, b: string): boolean {
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
