/** Most names that are listed in full. */
const LISTED = 20

export function amount(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`
}

/** `a, b and 7 more`, of `count` in all. */
export function list(named: readonly string[], count: number): string {
  return count > named.length ? `${named.join(', ')} and ${count - named.length} more` : named.join(', ')
}

/** The names in quotation marks, at most 20 of them. */
export function listAll(names: readonly string[]): string {
  return list(
    names.slice(0, LISTED).map((name) => `"${name}"`),
    names.length,
  )
}
