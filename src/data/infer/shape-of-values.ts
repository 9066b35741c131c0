/** Forms that are known by name, tried first. */
const KNOWN: readonly (readonly [name: string, pattern: string])[] = [
  ['UUID', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'],
  ['e-mail address', '[^@\\s]+@[^@\\s]+\\.[^@\\s]+'],
  ['web address', 'https?://\\S+'],
  ['time of day', '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?'],
]

/** Kinds of character, finest first: where the runs of one kind differ from value to value, the next is tried. */
const ALPHABETS: readonly (readonly string[])[] = [['0-9', 'A-Z', 'a-z'], ['0-9', 'A-Za-z'], ['0-9A-Za-z']]

/** A pattern longer than that is read by nobody. */
const MOST_RUNS = 12

export interface Shape {
  readonly pattern: string
  /** `e-mail address`; null for a form that is its own. */
  readonly known: string | null
}

/**
 * An RE2 pattern that all values match as a whole, and that says something of them: runs of digits and letters in the
 * same order, with the same signs between. null where there is none, or where it would be any word. Fewer than two
 * values have no shape.
 */
export function shapeOfValues(values: readonly string[]): Shape | null {
  if (values.length < 2) return null
  for (const [known, pattern] of KNOWN) {
    const expression = new RegExp(`^(?:${pattern})$`)
    if (values.every((value) => expression.test(value))) return { pattern, known }
  }
  for (const alphabet of ALPHABETS) {
    const pattern = patternOf(values, alphabet)
    if (pattern !== null) return { pattern, known: null }
  }
  return null
}

interface Run {
  /** As between brackets, `0-9`; null for a sign, which stands for itself. */
  readonly kind: string | null
  readonly text: string
}

function patternOf(values: readonly string[], alphabet: readonly string[]): string | null {
  const [first = [], ...others] = values.map((value) => runsOf(value, alphabet))
  if (first.length > MOST_RUNS || !others.every((runs) => isAlike(runs, first))) return null
  const columns = first.map(({ kind }, index) => ({
    kind,
    texts: [first, ...others].map((runs) => runs[index]?.text ?? ''),
  }))
  return saysSomething(columns) ? columns.map(compileRun).join('') : null
}

function runsOf(value: string, alphabet: readonly string[]): Run[] {
  const runs = alphabet.map((kind) => `[${kind}]+`).join('|')
  return [...value.matchAll(new RegExp(`${runs}|.`, 'gsu'))].map(([text]) => ({
    kind: alphabet.find((kind) => new RegExp(`^[${kind}]`).test(text)) ?? null,
    text,
  }))
}

function isAlike(runs: readonly Run[], first: readonly Run[]): boolean {
  return (
    runs.length === first.length &&
    runs.every(
      ({ kind, text }, index) =>
        kind === first[index]?.kind && (kind !== null || text === first[index]?.text),
    )
  )
}

interface RunColumn {
  readonly kind: string | null
  readonly texts: readonly string[]
}

/** Words of any length are no form: `[A-Z][a-z]+` would refuse the first McDonald. */
function saysSomething(columns: readonly RunColumn[]): boolean {
  if (columns.every(({ kind }) => kind === null)) return false
  const isFixed = columns.every(({ texts }) => new Set(texts.map(({ length }) => length)).size === 1)
  return isFixed || (columns.length > 1 && columns.some(({ kind }) => kind === '0-9'))
}

function compileRun({ kind, texts }: RunColumn): string {
  const [first = ''] = texts
  const isSame = texts.every((text) => text === first)
  if (kind === null) return escapeSign(first)
  // A run of letters that never changes is part of the form: the p of p001. Digits are counted up sooner or later.
  if (isSame && kind !== '0-9' && kind !== '0-9A-Za-z') return first
  const lengths = new Set(texts.map(({ length }) => length))
  // The first of a month is a day like the tenth.
  const isOneDigit = isSame && kind === '0-9' && first.length === 1
  if (lengths.size > 1 || isOneDigit) return `[${kind}]+`
  return first.length === 1 ? `[${kind}]` : `[${kind}]{${first.length}}`
}

function escapeSign(sign: string): string {
  return /[\\^$.|?*+()[\]{}]/.test(sign) ? `\\${sign}` : sign
}
