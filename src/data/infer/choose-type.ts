import { type FoundType, READ_TYPES, type ReadType } from './column-facts.ts'
import type { Readings } from './measure-facts.ts'

/** A column is of a type where all but a few of its values are, and there are enough to tell. */
const LEAST_READABLE = 0.95
const LEAST_VALUES = 100

/** The narrowest type that all values read as; where there is none, the one that all but a few read as. */
export function chooseType(readings: Readings): FoundType {
  const { filled, readable } = readings
  const countOf = (type: ReadType) => readable.get(type) ?? 0
  const isNearly = (type: ReadType) => filled >= LEAST_VALUES && countOf(type) >= LEAST_READABLE * filled
  const whole = wholeType(readings)
  if (whole !== 'string') return whole
  const nearly = READ_TYPES.find(isNearly) ?? 'string'
  // One decimal makes a column of numbers.
  return nearly === 'integer' && countOf('number') > countOf('integer') ? 'number' : nearly
}

/** The narrowest type that all values read as; text where there is none. */
export function wholeType({ filled, readable }: Readings): FoundType {
  if (filled === 0) return 'string'
  return READ_TYPES.find((type) => readable.get(type) === filled) ?? 'string'
}
