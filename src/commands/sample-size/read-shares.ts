import { fault } from '../../errors/fault.ts'

/** The drops that are asked about. Throws `margin-not-a-share`, `margin-not-positive`, `invalid-input`. */
export function readMargins(written: string): number[] {
  return splitList('margin', written).map((value) => {
    if (isPercentage(value)) throw fault('margin-not-a-share', { value })
    const margin = readNumber('margin', value)
    if (!(margin > 0)) throw fault('margin-not-positive', { value })
    if (margin >= 1) throw fault('margin-not-a-share', { value })
    return margin
  })
}

/** Shares above 0 and at most 1. Throws `share-out-of-range`, `invalid-input`. */
export function readShares(input: string, written: string): number[] {
  return splitList(input, written).map((value) => {
    const range = 'above 0 and at most 1'
    if (isPercentage(value)) throw fault('share-out-of-range', { input, value, range })
    return requireShare(input, readNumber(input, value), { atMostOne: true })
  })
}

/** One share; neither 0 nor, unless it may, 1. Throws `share-out-of-range`. */
export function requireShare(
  input: string,
  value: number,
  { atMostOne = false }: { readonly atMostOne?: boolean } = {},
): number {
  if (value > 0 && (value < 1 || (atMostOne && value === 1))) return value
  const range = atMostOne ? 'above 0 and at most 1' : 'between 0 and 1'
  throw fault('share-out-of-range', { input, value: String(value), range })
}

/** Whole numbers from 1. Throws `invalid-input`. */
export function readCounts(input: string, written: string): number[] {
  return splitList(input, written).map((value) => requireCount(input, readNumber(input, value)))
}

/** Throws `invalid-input`. */
export function requireCount(input: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw fault('invalid-input', { input, value: String(value), expected: 'a whole number from 1' })
}

function splitList(input: string, written: string): string[] {
  const values = written.split(',').map((value) => value.trim())
  if (values.every((value) => value !== '')) return [...new Set(values)]
  throw fault('invalid-input', { input, value: written, expected: LIST })
}

const LIST = 'a number, or several separated by commas'

function isPercentage(value: string): boolean {
  return /^\d+(\.\d+)?\s*%$/.test(value)
}

function readNumber(input: string, value: string): number {
  const found = Number(value)
  if (Number.isFinite(found)) return found
  throw fault('invalid-input', { input, value, expected: LIST })
}
