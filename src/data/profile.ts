import type { ColumnType } from '../checks/define-check.ts'
import type { ColumnProfile } from '../documents/data.ts'
import type { Cell, Dialect } from '../ports.ts'
import { expressionOf, type Shape } from './compile-plan.ts'
import type { Measure, Measured } from './measure.ts'

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** Up to here different values are counted, beyond they are estimated (HyperLogLog, a few per cent off). */
const COUNTED_ROWS = 200_000

/** Whether the number of different values is exact in a table of so many rows. */
export function countsDistinct(rows: number): boolean {
  return rows <= COUNTED_ROWS
}

/** What is asked of one column: counts of all, order of what has one, moments of numbers. */
export function profileMeasure(
  name: string,
  type: ColumnType,
  table: Shape & { readonly rows: number },
): Measure {
  const { dialect, relation, rows } = table
  const { text, typed } = expressionOf(name, type, dialect)
  return {
    from: relation,
    column: name,
    row: { text, typed },
    aggregates: (row) => ({
      filled: `count(${row('text')})`,
      readable: `count(${row('typed')})`,
      distinct: countsDistinct(rows) ? `count(DISTINCT ${row('text')})` : dialect.distinct(row('text')),
      ...(isOrdered(type) ? { min: `min(${row('typed')})`, max: `max(${row('typed')})` } : {}),
      ...(isNumeric(type) ? moments(row('typed'), dialect) : {}),
    }),
  }
}

/** The profile from what was measured, without its most frequent values. */
export function profileOf(
  { name, type, rows }: { readonly name: string; readonly type: ColumnType; readonly rows: number },
  measured: Measured,
): ColumnProfile {
  if ('reason' in measured)
    throw new TypeError(`the profile of "${name}" could not be made: ${measured.reason}`)
  const { filled, readable, distinct, min = null, max = null, mean, stddev, ...levels } = measured.values
  const unreadable = Number(filled) - Number(readable)
  const quantiles = LEVELS.map((level: number, index) => ({
    level,
    value: finite(levels[`quantile_${index}`]),
  }))
  return {
    name,
    type,
    nulls: rows - Number(filled),
    distinct: Math.min(Number(distinct), Number(filled)),
    min,
    max,
    mean: finite(mean),
    stddev: finite(stddev),
    quantiles: quantiles.every(hasValue) ? quantiles : null,
    top: [],
    // Cells that do not read as the type, and so are in none of the numbers above.
    ...(unreadable > 0 ? { unreadable } : {}),
    ...(countsDistinct(rows) ? {} : { distinctEstimated: true }),
  }
}

function moments(value: string, dialect: Dialect): Record<string, string> {
  // Squares of what is left out would overflow, which DuckDB answers with an error.
  const squarable = `${value} BETWEEN -1e150 AND 1e150`
  const deviation = `stddev_samp(CASE WHEN ${squarable} THEN ${value} END)`
  const quantiles = dialect.quantiles(value, LEVELS).map((sql, index) => [`quantile_${index}`, sql] as const)
  return {
    mean: `avg(${value})`,
    stddev: `CASE WHEN ${dialect.countWhere(`NOT (${squarable})`)} = 0 THEN ${deviation} END`,
    ...Object.fromEntries(quantiles),
  }
}

/** Text has an order too, but its ends are single values, perhaps of a person, and a record keeps them for good. */
function isOrdered(type: ColumnType): boolean {
  return isNumeric(type) || type === 'date' || type === 'datetime'
}

function isNumeric(type: ColumnType): boolean {
  return type === 'integer' || type === 'number'
}

/** Sums over parallel parts differ in their last digits from run to run; twelve digits do not. */
function finite(value: Cell | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(12)) : null
}

function hasValue(quantile: {
  level: number
  value: number | null
}): quantile is { level: number; value: number } {
  return quantile.value !== null
}
