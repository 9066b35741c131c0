import { MOST_MEMBERS } from './column-facts.ts'
import { findDoubts } from './find-slips.ts'
import { drop, type Failed, letOff, MANY, type Relaxation } from './relaxation.ts'

/**
 * The list with what stands in the column beside it, but for what looks like a slip: few of these are let off, and more
 * go on failing, for a person to mend. A column of very many values has no list.
 */
export function relaxMembers(failed: Failed): Relaxation {
  const { option, facts, sensitive } = failed
  if (sensitive || facts.members === null || !Array.isArray(option)) return letOff(failed) ?? drop
  const listed = new Set(option.map(String))
  const isNumber = option.every((value) => typeof value === 'number')
  const doubtful = isNumber ? [] : findDoubts(facts.members, listed)
  const doubted = new Set(doubtful.map(({ rare }) => rare))
  const others = facts.members.filter((member) => !listed.has(member.value) && !doubted.has(member))
  if (others.length === 0 && doubtful.length > 0) {
    const few = letOff(failed)
    return few === null ? { kind: 'leave', doubtful } : { ...few, doubtful }
  }

  const spell = (value: string) => (isNumber ? Number(value) : value)
  const added = others.map(({ value }) => spell(value)).filter((value) => !listed.has(String(value)))
  const all = [...option, ...added]
  if (all.length > MOST_MEMBERS || added.some(Number.isNaN)) return letOff(failed) ?? drop
  const once = others.filter(({ count }) => facts.filled >= MANY && count === 1)
  return { kind: 'set', option: all, added, once: once.map(({ value }) => spell(value)), doubtful }
}
