import { digitsOf, isDay, isLuhn, isMod11Over10, isVerhoeff, modulo, weigh } from './check-digits.ts'

/**
 * Numbers that a state gives a person. `clear`: one cell alone gives it away, by letters, signs or check digits that
 * hardly anything else has; else digits that one number in ten would pass for, told only by a whole column of them.
 *
 * Sources: the registers' own rules, as python-stdnum cites them (https://arthurdejong.org/python-stdnum/), whose
 * examples the tests take.
 */
interface NumberScheme {
  readonly name: string
  readonly clear: boolean
  readonly matches: (text: string) => boolean
}

export const nationalNumbers: readonly NumberScheme[] = [
  clear('United States, SSN', (text) => /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(text)),
  clear('United Kingdom, NINO', (text) =>
    /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:\d{2} ?){3}[A-D]$/i.test(text),
  ),
  clear('France, NIR', (text) => {
    const [, body, key] = /^([12]\d{4}(?:\d\d|2[AB])\d{6})(\d\d)$/i.exec(text.replaceAll(' ', '')) ?? []
    if (body === undefined) return false
    const corsican = body.toUpperCase().replace('2A', '19').replace('2B', '18')
    return 97 - modulo(Array.from(corsican, Number), 97) === Number(key)
  }),
  clear('Spain, DNI and NIE', (text) => {
    const [, digits, letter] = /^([XYZ]?\d{7,8})-?([A-Z])$/i.exec(text.replace(/^([XYZ])-/i, '$1')) ?? []
    if (digits?.length !== 8 || letter === undefined) return false
    const number = digits.replace(/^[XYZ]/i, (sign) => `${'XYZ'.indexOf(sign.toUpperCase())}`)
    return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23] === letter.toUpperCase()
  }),
  // Letters stand for digits where two people would have the same one.
  clear('Italy, codice fiscale', (text) =>
    /^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPRST][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/i.test(text),
  ),
  clear('Finland, HETU', (text) => {
    const [, date, number, check] = /^(\d{6})[-+A-FU-Y](\d{3})([\dA-Y])$/i.exec(text) ?? []
    if (check === undefined) return false
    return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${date}${number}`) % 31] === check.toUpperCase()
  }),
  clear('Denmark, CPR', (text) => {
    const [, day, month] = /^(\d\d)(\d\d)\d\d-\d{4}$/.exec(text) ?? []
    return isDay(Number(month), Number(day))
  }),
  clear('Sweden, personnummer', (text) => /^(?:\d\d)?\d{6}[-+]\d{4}$/.test(text) && isSwedish(text)),
  clear('Switzerland, AHV', (text) => /^756\./.test(text) && isSwiss(text)),
  clear('Brazil, CPF', (text) => /^\d{3}\.\d{3}\.\d{3}-\d\d$/.test(text) && isBrazilian(text)),
  clear('Belgium, national register', (text) =>
    /^\d\d\.\d\d\.\d\d-\d{3}[. ]\d\d$/.test(text) ? isBelgian(text) : false,
  ),
  clear('China, resident identity card', (text) => {
    if (!/^\d{17}[\dX]$/i.test(text) || !isDay(Number(text.slice(10, 12)), Number(text.slice(12, 14))))
      return false
    const sum = weigh(
      Array.from(text.slice(0, 17), Number),
      [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2],
    )
    return '10X98765432'[sum % 11] === text.at(-1)?.toUpperCase()
  }),
  bare('Sweden, personnummer', [10, 12], isSwedish),
  bare('Switzerland, AHV', [13], isSwiss),
  bare('Brazil, CPF', [11], isBrazilian),
  bare('Belgium, national register', [11], isBelgian),
  bare('Germany, tax identification number', [11], (text) => isMod11Over10(digitsOf(text) ?? [])),
  bare(
    'Netherlands, BSN',
    [9],
    (text) => weigh(digitsOf(text) ?? [], [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
  ),
  bare('Poland, PESEL', [11], (text) => {
    const digits = digitsOf(text) ?? []
    const month = Number(text.slice(2, 4)) % 20
    return (
      isDay(month, Number(text.slice(4, 6))) && weigh(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
    )
  }),
  bare('Norway, fødselsnummer', [11], (text) => {
    const digits = digitsOf(text) ?? []
    return (
      weigh(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
      weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
    )
  }),
  bare('Canada, SIN', [9], (text) => isLuhn(digitsOf(text) ?? [])),
  bare('India, Aadhaar', [12], (text) => /^[2-9]/.test(text) && isVerhoeff(digitsOf(text) ?? [])),
]

function clear(name: string, matches: (text: string) => boolean): NumberScheme {
  return { name, clear: true, matches }
}

function bare(name: string, lengths: readonly number[], matches: (text: string) => boolean): NumberScheme {
  return {
    name,
    clear: false,
    matches: (text) => {
      const digits = digitsOf(text)
      return digits !== null && lengths.includes(digits.length) && new Set(digits).size > 1 && matches(text)
    },
  }
}

function isSwedish(text: string): boolean {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number).slice(-10)
  const [, , a = 0, b = 0, c = 0, d = 0] = digits
  // A coordination number has 60 added to its day.
  return isDay(10 * a + b, (10 * c + d) % 60) && isLuhn(digits)
}

function isSwiss(text: string): boolean {
  const digits = digitsOf(text) ?? []
  return (
    text.startsWith('756') &&
    digits.length === 13 &&
    weigh(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
  )
}

function isBrazilian(text: string): boolean {
  const digits = digitsOf(text) ?? []
  const check = (weights: readonly number[]) => ((10 * weigh(digits, weights)) % 11) % 10
  return (
    check([10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[9] &&
    check([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[10]
  )
}

/** Of those born from 2000 on a 2 is put in front. */
function isBelgian(text: string): boolean {
  const digits = digitsOf(text) ?? []
  const check = 10 * (digits[9] ?? 0) + (digits[10] ?? 0)
  const body = digits.slice(0, 9)
  return 97 - modulo(body, 97) === check || 97 - modulo([2, ...body], 97) === check
}
