import type { Json } from '../../ports.ts'

export type Row = { readonly [key: string]: Json }

/**
 * The rows at `keys` of a document, or why there are none. A key of a list is the name of one of its entries, or its
 * place from 0; a mapping is one row; of a list of plain values each is a row with `value`; a curve, which documents
 * hold column by column, is a row a point.
 */
export function rowsOf(
  document: unknown,
  keys: readonly string[],
): readonly Row[] | { readonly reason: string } {
  let at = document
  for (const [depth, key] of keys.entries()) {
    at = stepInto(at, key)
    if (at === undefined) return { reason: `there is no ${keys.slice(0, depth + 1).join('.')}` }
  }
  const rows = Array.isArray(at) ? at.flatMap(rowsFrom) : rowsFrom(at)
  return rows.length === 0 ? { reason: 'there are no rows' } : rows
}

function stepInto(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const named = value.find((entry) => isMapping(entry) && entry['name'] === key)
    return named ?? (/^\d{1,9}$/.test(key) ? value[Number(key)] : undefined)
  }
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function rowsFrom(value: unknown): Row[] {
  if (!isMapping(value)) return value === null || value === undefined ? [] : [{ value: value as Json }]
  return pointsOf(value) ?? [value as Row]
}

/** Of `{ name, columns: [{ name, values }] }` and `{ name, step: […], value: […] }`. */
function pointsOf(value: { readonly [key: string]: unknown }): Row[] | null {
  const columns = columnsOf(value)
  if (columns === null) return null
  const size = Math.max(0, ...columns.map(([, values]) => values.length))
  const label = { curve: (value['name'] ?? null) as Json, label: (value['label'] ?? null) as Json }
  return Array.from({ length: size }, (_, index) => ({
    ...label,
    ...Object.fromEntries(columns.map(([name, values]) => [name, values[index] ?? null])),
  }))
}

function columnsOf({ columns, step, value }: { readonly [key: string]: unknown }): [string, Json[]][] | null {
  if (Array.isArray(step) && Array.isArray(value)) {
    return [
      ['step', step],
      ['value', value],
    ]
  }
  if (!Array.isArray(columns) || !columns.every((one) => isMapping(one) && Array.isArray(one['values'])))
    return null
  return columns.map(({ name, values }) => [String(name), values])
}

function isMapping(value: unknown): value is { readonly [key: string]: unknown } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
