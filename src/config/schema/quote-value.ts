const LONGEST = 60

/**
 * A value of the file for a message: on one line, cut, with nothing in it that a terminal would obey. `spelling` is how
 * the file writes it, where that is known: 1.0 rather than 1.
 */
export function quoteValue(value: unknown, spelling: string | null = null): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null)
    return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping'
  if (typeof value !== 'string') return cut(spelling ?? String(value))
  return `"${cut(value)}"`
}

/** A key or name of the file for a message that has its own quotes. */
export function cut(text: string): string {
  const plain = text.replaceAll(/\p{C}/gu, '�')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}

/** A path as a reader would write it: `gate.rules[2].margin`. */
export function formatKey(path: readonly PropertyKey[]): string {
  const parts = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${cut(String(step))}`))
  return parts.join('').replace(/^\./, '')
}
