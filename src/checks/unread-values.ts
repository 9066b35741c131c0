import type { ColumnType } from './define-check.ts'
import { isTimeFormat } from './read-as.ts'
import { boundsAs, readsAs, type Written } from './reads-as.ts'
import { nounOf } from './type.ts'

/** A value that a check of a column asks for and that does not read as the column's type. */
export interface UnreadValue {
  readonly rule: string
  /** Within the option: `['above']`, `[2, 'value']`. */
  readonly path: readonly (string | number)[]
  readonly value: Plain
  /** What it must be: `a date (2026-01-31)`. */
  readonly expected: string
}

type Plain = string | number | boolean

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
const EXTREMES = ['min', 'max']

/**
 * Every value of the column's checks that is compared with its cells and has no place in their type: such a bound would
 * fail every row, and such a member of a set could never occur.
 */
export function findUnread({
  type,
  checks,
}: {
  readonly type: ColumnType
  readonly checks: Readonly<Record<string, unknown>>
}): UnreadValue[] {
  const { format } = checks
  const written = { type, format: typeof format === 'string' && isTimeFormat(format) ? format : undefined }
  return Object.entries(checks).flatMap(([rule, option]) => {
    const isBound = BOUNDS.includes(rule) || EXTREMES.includes(rule)
    const reads = isBound ? boundsAs : readsAs
    return valuesIn(rule, option).flatMap(({ path, value }) =>
      reads(value, written) ? [] : [{ rule, path, value, expected: expectedOf(written, { isBound }) }],
    )
  })
}

interface Found {
  readonly path: readonly (string | number)[]
  readonly value: Plain
}

/** The values of an option that are compared with cells. */
function valuesIn(rule: string, option: unknown): Found[] {
  if (BOUNDS.includes(rule)) return plainAt([], option)
  const inside = new Map(Object.entries(Object(option)))
  if (EXTREMES.includes(rule))
    return ['min', 'max', 'above', 'below'].flatMap((key) => plainAt([key], inside.get(key)))
  if (rule === 'enum' || rule === 'not-in-set' || rule === 'categories') return listAt([], option)
  if (rule === 'most-common')
    return Array.isArray(option) ? listAt([], option) : listAt(['among'], inside.get('among'))
  if (rule === 'distinct-values') return ['contain', 'equal'].flatMap((key) => listAt([key], inside.get(key)))
  return []
}

function listAt(path: Found['path'], list: unknown): Found[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown, index) =>
    typeof one === 'object' && one !== null && 'value' in one
      ? plainAt([...path, index, 'value'], one.value)
      : plainAt([...path, index], one),
  )
}

function plainAt(path: Found['path'], value: unknown): Found[] {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value)
  return isPlain ? [{ path, value: value as Plain }] : []
}

function expectedOf({ type, format }: Written, { isBound }: { readonly isBound: boolean }): string {
  if (type === 'integer' && isBound) return nounOf('number')
  const noun = type === 'datetime' ? `${nounOf('date')} or ${nounOf('datetime')}` : nounOf(type)
  return format === undefined ? noun : `${noun}, or written as ${format}`
}
