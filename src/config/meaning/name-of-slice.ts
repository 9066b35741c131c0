/** What a slice is one part of, as documents write it. */
export function nameOfSlice(slice: unknown): string | null {
  if (typeof slice === 'string') return slice
  const { name, columns, column } = (slice ?? {}) as Readonly<Record<string, unknown>>
  const crossed = Array.isArray(columns) ? columns.join(' & ') : null
  return [name, crossed, column].find((one): one is string => typeof one === 'string') ?? null
}
