import { digitsOf, isLuhn } from './check-digits.ts'
import { nationalNumbers } from './national-numbers.ts'

/** What a cell may be taken for. */
export interface PersonalKind {
  readonly name: 'e-mail address' | 'phone number' | 'IBAN' | 'payment card' | 'national number'
  /** Of several schemes of one kind, which: a column must be of one. */
  readonly scheme: string
  /** One cell alone gives it away; else only a column that is full of them. */
  readonly clear: boolean
  readonly matches: (text: string) => boolean
}

/** No cell is looked into further: what is shown of it is shorter. */
const LONGEST = 1000

export const personalKinds: readonly PersonalKind[] = [
  { name: 'e-mail address', scheme: 'e-mail', clear: true, matches: holdsEmail },
  { name: 'IBAN', scheme: 'IBAN', clear: true, matches: holdsIban },
  { name: 'phone number', scheme: 'phone', clear: true, matches: isPhone },
  { name: 'payment card', scheme: 'card', clear: false, matches: isCard },
  ...nationalNumbers.map(({ name, clear, matches }) => ({
    name: 'national number' as const,
    scheme: name,
    clear,
    matches,
  })),
]

/** What gives the cell away as somebody's, wherever it stands; null for nothing. Of numbers it takes cards too. */
export function personalKindOf(cell: string): PersonalKind['name'] | null {
  const text = cell.slice(0, LONGEST).trim()
  const found = personalKinds.find(
    ({ name, clear, matches }) => (clear || name === 'payment card') && matches(text),
  )
  return found?.name ?? null
}

/** Anywhere in the text: a remark may quote one, and what is cut off may have lost its ending. */
function holdsEmail(text: string): boolean {
  return /[\p{L}\p{N}_.+%-]@[\p{L}\p{N}]/u.test(text)
}

/** Registered country codes are not listed: the check digits are one in 97. ISO 13616-1, check by ISO/IEC 7064. */
function holdsIban(text: string): boolean {
  const found = text.matchAll(
    /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/gi,
  )
  return [...found].some(([iban]) => isIban(iban.replaceAll(' ', '').toUpperCase()))
}

function isIban(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false
  const turned = Array.from(iban.slice(4) + iban.slice(0, 4), (sign) => Number.parseInt(sign, 36)).join('')
  return Array.from(turned, Number).reduce((rest, digit) => (10 * rest + digit) % 97, 0) === 1
}

/** International with its +, or as written in North America. Digits alone could be anything. ITU-T E.164: 15 at most. */
function isPhone(text: string): boolean {
  if (/^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}$/.test(text)) return true
  const digits = text.replaceAll(/\D/g, '').length
  return /^\+[1-9][\d ().\-/]+$/.test(text) && digits >= 8 && digits <= 15
}

/** Whatever has so many digits; for a column whose name says what it holds. */
export function isDialled(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  return /^[+(\d][\d ().\-/]+$/.test(text) && digits >= 6 && digits <= 15
}

/** ISO/IEC 7812-1: 2 to 6 lead the numbers of the payment industry. */
function isCard(text: string): boolean {
  const digits = /^[2-6][\d -]+$/.test(text) ? digitsOf(text) : null
  return (
    digits !== null &&
    digits.length >= 13 &&
    digits.length <= 19 &&
    new Set(digits).size > 1 &&
    isLuhn(digits)
  )
}
