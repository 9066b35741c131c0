import type { Bound } from './ordered.ts'

export type Relation = '>=' | '<=' | '>' | '<'

/** A bound of whole numbers that holds or does not for the same ones as the bound that it was made of. */
export interface WholeBound {
  readonly relation: '>=' | '<='
  readonly limit: bigint
}

/** Beyond these no cell of 64 bits lies, so a bound further out says as much. */
const LEAST = -(2n ** 63n) - 1n
const MOST = 2n ** 63n

const NUMERAL = /^([+-]?)([0-9]*)(?:[.]([0-9]*))?(?:[eE]([+-]?[0-9]{1,6}))?$/

/**
 * The bound without a rounding: as doubles 9007199254740992 and 9007199254740993 are one number, and `> 5.5` is `>= 6`.
 * null for a text that is no number.
 */
export function wholeBound(relation: Relation, limit: Bound): WholeBound | null {
  const between = wholesAround(String(limit))
  if (between === null) return null
  const { floor, ceil } = between
  switch (relation) {
    case '>=':
      return { relation: '>=', limit: clamp(ceil) }
    case '>':
      return { relation: '>=', limit: clamp(floor + 1n) }
    case '<=':
      return { relation: '<=', limit: clamp(floor) }
    case '<':
      return { relation: '<=', limit: clamp(ceil - 1n) }
  }
}

/** The whole number that a numeral stands for; null where it stands for none. */
export function wholeOf(text: string): bigint | null {
  const between = wholesAround(text)
  return between !== null && between.floor === between.ceil ? between.floor : null
}

/** Whether doubles as large as this stand for more than one whole number. */
export function isBeyondDoubles(value: string | number | boolean): boolean {
  return Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER
}

function wholesAround(text: string): { readonly floor: bigint; readonly ceil: bigint } | null {
  const [found, sign, whole = '', fraction = '', exponent = '0'] = NUMERAL.exec(text) ?? []
  if (found === undefined || whole + fraction === '') return null
  const digits = BigInt(`${sign}${whole}${fraction}`.replace('+', ''))
  const scale = fraction.length - Number(exponent)
  if (digits === 0n) return { floor: 0n, ceil: 0n }
  const least = digits < 0n ? -1n : 0n
  if (scale <= 0) {
    const value = -scale > 20 ? (least === 0n ? MOST : LEAST) : digits * 10n ** BigInt(-scale)
    return { floor: value, ceil: value }
  }
  // Less than one, however small.
  if (scale > whole.length + fraction.length) return { floor: least, ceil: least + 1n }
  const unit = 10n ** BigInt(scale)
  const truncated = digits / unit
  if (truncated * unit === digits) return { floor: truncated, ceil: truncated }
  return digits < 0n ? { floor: truncated - 1n, ceil: truncated } : { floor: truncated, ceil: truncated + 1n }
}

function clamp(value: bigint): bigint {
  if (value < LEAST) return LEAST
  return value > MOST ? MOST : value
}
