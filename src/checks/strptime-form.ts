/** What each part of a strptime pattern stands for; of numbers the largest one. */
const PARTS: ReadonlyMap<string, { readonly form: string; readonly most?: number }> = new Map([
  ['d', { form: '\\d{1,2}', most: 31 }],
  ['m', { form: '\\d{1,2}', most: 12 }],
  ['Y', { form: '\\d{4}' }],
  ['y', { form: '\\d{1,2}' }],
  ['j', { form: '\\d{1,3}', most: 366 }],
  ['H', { form: '\\d{1,2}', most: 23 }],
  ['I', { form: '\\d{1,2}', most: 12 }],
  ['M', { form: '\\d{1,2}', most: 59 }],
  ['S', { form: '\\d{1,2}', most: 59 }],
  ['f', { form: '\\d{1,9}' }],
  ['g', { form: '\\d{1,3}' }],
  ['n', { form: '\\d{1,9}' }],
  ['p', { form: '[AaPp][Mm]' }],
  ['b', { form: '\\p{L}+\\.?' }],
  ['B', { form: '\\p{L}+' }],
  ['a', { form: '\\p{L}+\\.?' }],
  ['A', { form: '\\p{L}+' }],
  ['%', { form: '%' }],
])

/**
 * Whether a text could be one that the pattern reads. It need not be: the engine knows the calendar. A pattern with a
 * part that is not known here fits anything.
 */
export function fitsStrptime(text: string, pattern: string): boolean {
  const parts: { readonly most?: number }[] = []
  const form = pattern.replaceAll(/%-?(.)|[^%]/gsu, (token, letter: string | undefined) => {
    if (letter === undefined) return token.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
    const part = PARTS.get(letter) ?? { form: '.*' }
    parts.push(part)
    return `(${part.form})`
  })
  const found = new RegExp(`^${form}$`, 'su').exec(text)
  if (found === null) return false
  return parts.every(({ most }, index) => most === undefined || Number(found[index + 1]) <= most)
}
