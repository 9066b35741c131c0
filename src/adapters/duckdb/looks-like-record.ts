import { personalKindOf } from '../../documents/personal/personal-data.ts'

/** A number with a fraction, of either decimal mark. */
const FRACTION = /^[+-]?\d+[.,]\d+$/

/**
 * Why a header can hardly be one but is a record, whose cells were published as names: it has personal data in it, or
 * is for the most part numbers with a fraction that do not rise, as levels of quantiles do. null where nothing says so.
 */
export function looksLikeRecord(names: readonly string[]): string | null {
  for (const name of names) {
    const kind = personalKindOf(name)
    // `precision@5` is a name.
    if (kind === 'e-mail address' && !/@[^@\s]+\.\p{L}{2}/u.test(name)) continue
    if (kind !== null) return `${/^[aeio]/i.test(kind) ? 'an' : 'a'} ${kind} stands in it`
  }
  const fractions = names.filter((name) => FRACTION.test(name)).map((name) => Number(name.replace(',', '.')))
  if (fractions.length < 2 || 2 * fractions.length < names.length) return null
  const rises = fractions.every((number, index) => index === 0 || number > (fractions[index - 1] as number))
  return rises ? null : 'it is mostly numbers'
}
