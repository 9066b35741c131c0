import { isCrossed } from './crossed.ts'
import type { ColumnType } from './define-check.ts'

/** Two bounds of one column between which no value lies. */
export interface CrossedChecks {
  readonly lower: BoundAsked
  readonly upper: BoundAsked
}

export interface BoundAsked {
  /** The check, and of one whose option has several bounds the key in it: `['min', 'above']`. */
  readonly path: readonly [rule: string, ...key: string[]]
  readonly limit: unknown
}

interface AskedColumn {
  readonly type: ColumnType
  /** Option of each check, by its rule. */
  readonly checks: Readonly<Record<string, unknown>>
  /** The share of values that must pass the check. */
  readonly mostlyOf: (rule: string) => number
  /** The rows that the check judges; null for all. */
  readonly whenOf: (rule: string) => string | null
}

interface Pair {
  readonly lower: BoundAsked & { readonly isOpen: boolean }
  readonly upper: BoundAsked & { readonly isOpen: boolean }
  readonly isLength: boolean
}

/**
 * The bounds of a column that cannot both be met: they could only fail. Where the type does not tell which of two bounds
 * is the larger, nothing is said. Bounds that some values may break leave something as long as the two parts together
 * are not all.
 */
export function findCrossedChecks({ type, checks, mostlyOf, whenOf }: AskedColumn): CrossedChecks[] {
  const isTime = typeof checks['format'] === 'string'
  return pairsOf(checks).flatMap(({ lower, upper, isLength }) => {
    const [one, other] = [lower.path[0], upper.path[0]]
    if (whenOf(one) !== whenOf(other)) return []
    if (one !== other && mostlyOf(one) + mostlyOf(other) <= 1) return []
    const kind = isLength ? 'integer' : type
    const difference = isTime && !isLength ? null : compareBounds(lower.limit, upper.limit, kind)
    if (difference === null) return []
    const asked = {
      lower: { at: difference.lower, isOpen: lower.isOpen },
      upper: { at: difference.upper, isOpen: upper.isOpen },
    }
    const isWhole = difference.isNumber && (kind === 'integer' || kind === 'year')
    return isCrossed(asked.lower, asked.upper, { isWhole })
      ? [{ lower: { path: lower.path, limit: lower.limit }, upper: { path: upper.path, limit: upper.limit } }]
      : []
  })
}

function pairsOf(checks: AskedColumn['checks']): Pair[] {
  const end = (path: BoundAsked['path'], limit: unknown, isOpen: boolean) =>
    limit === undefined ? [] : [{ path, limit, isOpen }]
  const of = (rule: string, isOpen = false) => end([rule], checks[rule], isOpen)
  const cross = (lower: ReturnType<typeof end>, upper: ReturnType<typeof end>, isLength = false): Pair[] =>
    lower.flatMap((one) => upper.map((other) => ({ lower: one, upper: other, isLength })))
  const within = (rule: string) => {
    const limits = new Map(Object.entries(Object(checks[rule])))
    const at = (key: string, isOpen: boolean) => end([rule, key], limits.get(key), isOpen)
    return cross([...at('min', false), ...at('above', true)], [...at('max', false), ...at('below', true)])
  }
  return [
    ...cross(
      [...of('minimum'), ...of('exclusiveMinimum', true)],
      [...of('maximum'), ...of('exclusiveMaximum', true)],
    ),
    ...cross(of('minLength'), of('maxLength'), true),
    ...within('min'),
    ...within('max'),
  ]
}

/** Each text that stands for a point in time is ordered as it is written. */
const TIMES = [
  /^\d{4}$/,
  /^\d{4}-\d{2}$/,
  /^\d{4}-\d{2}-\d{2}$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/,
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/,
  /^\d{2}:\d{2}:\d{2}$/,
]
const PLAIN = /^[\x20-\x7e]+$/

/** The two as numbers in their order; null where they have none that is known. */
function compareBounds(
  lower: unknown,
  upper: unknown,
  type: ColumnType,
): { readonly lower: number; readonly upper: number; readonly isNumber: boolean } | null {
  const isNumeric = type === 'integer' || type === 'number'
  const [one, other] = isNumeric ? [numberIn(lower), numberIn(upper)] : [lower, upper]
  if (typeof one === 'number' && typeof other === 'number')
    return { lower: one, upper: other, isNumber: true }
  if (isNumeric || typeof one !== 'string' || typeof other !== 'string' || type === 'duration') return null
  const isText = type === 'string' || type === 'any'
  const isOrdered = isText
    ? PLAIN.test(one) && PLAIN.test(other)
    : TIMES.some((form) => form.test(one) && form.test(other))
  if (!isOrdered) return null
  return { lower: one > other ? 1 : 0, upper: one < other ? 1 : 0, isNumber: false }
}

function numberIn(limit: unknown): number | null {
  if (typeof limit !== 'string') return typeof limit === 'number' ? limit : null
  const number = Number(limit)
  return limit.trim() !== '' && Number.isFinite(number) ? number : null
}
