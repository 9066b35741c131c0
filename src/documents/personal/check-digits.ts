/** Digits of a text, without what people put between them; null where there is anything else. */
export function digitsOf(text: string): number[] | null {
  const bare = text.replaceAll(/[ .\-/]/g, '')
  return /^[0-9]+$/.test(bare) ? Array.from(bare, Number) : null
}

/** Luhn's check over all digits, the last being the check digit (ISO/IEC 7812-1, annex B). */
export function isLuhn(digits: readonly number[]): boolean {
  const doubled = (digit: number) => (digit > 4 ? 2 * digit - 9 : 2 * digit)
  const sum = digits.reduce(
    (total, digit, index) => total + ((digits.length - index) % 2 === 0 ? doubled(digit) : digit),
    0,
  )
  return sum % 10 === 0
}

/** Σ weight·digit, as far as there are weights. */
export function weigh(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0)
}

/** A decimal number of any length modulo a small one, digit by digit. */
export function modulo(digits: readonly number[], by: number): number {
  return digits.reduce((rest, digit) => (10 * rest + digit) % by, 0)
}

/** ISO/IEC 7064, MOD 11,10: pure system over digits, the last being the check digit. */
export function isMod11Over10(digits: readonly number[]): boolean {
  let product = 10
  for (const digit of digits.slice(0, -1)) {
    const sum = (digit + product) % 10
    product = (2 * (sum === 0 ? 10 : sum)) % 11
  }
  return (product + (digits.at(-1) ?? 0)) % 10 === 1
}

// The dihedral group of order 10, and the permutation by position.
// Source: J. Verhoeff, "Error Detecting Decimal Codes", Mathematical Centre Tract 29, 1969.
const PRODUCTS = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const PERMUTATIONS = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** Verhoeff's check over all digits, the last being the check digit. */
export function isVerhoeff(digits: readonly number[]): boolean {
  const check = digits
    .toReversed()
    .reduce((state, digit, index) => Number(PRODUCTS[state]?.[Number(PERMUTATIONS[index % 8]?.[digit])]), 0)
  return check === 0
}

/** Whether `yy mm dd` may be a day; the century is not told. */
export function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}
