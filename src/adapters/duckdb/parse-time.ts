/** Parts of a strptime pattern of which DuckDB reads more than they say: `20` as a year, 99 hours as an offset. */
const STRICT: ReadonlyMap<string, string> = new Map([
  ['Y', '[0-9]{4}'],
  ['z', '(?:Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)'],
  ['%', '%'],
])

/**
 * An RE2 pattern of texts that a strptime pattern may be tried on. DuckDB passes over space around the text, and reads
 * `epoch` and `infinity` by any pattern.
 */
export function formOfTime(format: string): string {
  const form = format.replaceAll(/%-?(.)|\s+|[^%\s]/gsu, (token, letter: string | undefined) => {
    if (letter !== undefined) return STRICT.get(letter) ?? '\\S(?:.*\\S)?'
    return /\s/.test(token) ? '\\s+' : token.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')
  })
  return `(?s)${form}`
}

/** Words that DuckDB takes for a time. */
export const WORDS_FOR_TIMES = '(?i)[+-]?(?:epoch|inf|infinity)'
