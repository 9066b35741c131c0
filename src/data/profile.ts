import type { ColumnType } from '../checks/define-check.ts'
import type { ColumnProfile } from '../documents/data.ts'
import type { Cell, Dialect } from '../ports.ts'
import type { Shape } from './compile-plan.ts'
import type { Measure, Measured } from './measure.ts'
import type { ReadColumns } from './read-columns.ts'

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** Up to here different values are counted, beyond they are estimated (HyperLogLog, a few per cent off). */
const COUNTED_ROWS = 200_000

/** Whether the number of different values is exact in a table of so many rows. */
export function countsDistinct(rows: number): boolean {
  return rows <= COUNTED_ROWS
}

/**
 * What is asked of one column: counts of all, order of what has one, moments of numbers. `numbers` counts the cells
 * that read as a number, where the type was guessed to be a whole one.
 */
export function profileMeasure(
  name: string,
  { dialect, rows }: Shape,
  {
    read,
    isGuessed,
    isSampled,
  }: { readonly read: ReadColumns; readonly isGuessed: boolean; readonly isSampled: boolean },
): Measure {
  const { text, type, typed } = read.inType(name)
  return {
    from: read.unnumbered,
    only: (columns) => read.only(columns).unnumbered,
    column: name,
    row: {
      text,
      typed,
      ...(isGuessed && type === 'integer' ? { number: dialect.tryCast(text, 'number') } : {}),
    },
    aggregates: (row) => ({
      filled: `count(${row('text')})`,
      readable: `count(${row('typed')})`,
      ...(isGuessed && type === 'integer' ? { numbers: `count(${row('number')})` } : {}),
      distinct: countsDistinct(rows) ? `count(DISTINCT ${row('text')})` : dialect.distinct(row('text')),
      ...(isOrdered(type) ? { min: `min(${row('typed')})`, max: `max(${row('typed')})` } : {}),
      ...(isNumeric(type) ? moments(row('typed'), dialect) : {}),
      ...(isNumeric(type) && !isSampled ? quantilesOf(row('typed'), dialect) : {}),
    }),
  }
}

/** Numbers of all columns together that quantiles are taken of: each is held in memory. */
const HELD_NUMBERS = 20_000_000
const SAMPLED_ROWS = 1_000_000

/** How many rows quantiles are estimated from; null where those of all are taken. */
export function sampleFor({ rows }: Pick<Shape, 'rows'>, numericColumns: number): number | null {
  const most = Math.floor(HELD_NUMBERS / Math.max(1, numericColumns))
  return rows <= most ? null : Math.min(most, SAMPLED_ROWS)
}

/** The quantiles of some rows, the same ones each time and spread over all of the file. */
export function sampledMeasure(
  name: string,
  { dialect, rowNumber, rows }: Shape,
  { read, sample }: { readonly read: ReadColumns; readonly sample: number },
): Measure {
  const { typed } = read.inType(name)
  // Knuth's multiplicative hash of the record's number: multiples of a number near the golden section of 2^32.
  const place = `(${rowNumber} * 2654435761) % 4294967296`
  const from = (columns: readonly string[]) =>
    `(SELECT * FROM ${read.only(columns).from} WHERE ${place} < ${Math.ceil((sample / rows) * 2 ** 32)}) AS sampled`
  return {
    from: 'sampled',
    only: from,
    column: name,
    row: { typed },
    aggregates: (row) => quantilesOf(row('typed'), dialect),
  }
}

function quantilesOf(value: string, dialect: Dialect): Record<string, string> {
  const quantiles = dialect.quantiles(value, LEVELS)
  return Object.fromEntries(quantiles.map((sql, index) => [`quantile_${index}`, sql]))
}

/** The profile from what was measured, without its most frequent values. */
export function profileOf(
  { name, type, rows }: { readonly name: string; readonly type: ColumnType; readonly rows: number },
  measured: Measured,
  sampled: Measured | null = null,
): ColumnProfile {
  if ('reason' in measured)
    throw new TypeError(`the profile of "${name}" could not be made: ${measured.reason}`)
  const { filled, readable, distinct, min = null, max = null, mean, stddev, ...own } = measured.values
  const levels = sampled === null || 'reason' in sampled ? own : sampled.values
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
    ...(sampled === null || !quantiles.every(hasValue) ? {} : { quantilesEstimated: true }),
  }
}

function moments(value: string, dialect: Dialect): Record<string, string> {
  // Squares of what is left out would overflow, which DuckDB answers with an error.
  const squarable = `${value} BETWEEN -1e150 AND 1e150`
  const deviation = `stddev_samp(CASE WHEN ${squarable} THEN ${value} END)`
  return {
    mean: `avg(${value})`,
    stddev: `CASE WHEN ${dialect.countWhere(`NOT (${squarable})`)} = 0 THEN ${deviation} END`,
  }
}

/** Text has an order too, but its ends are single values, perhaps of a person, and a record keeps them for good. */
function isOrdered(type: ColumnType): boolean {
  return isNumeric(type) || type === 'date' || type === 'datetime'
}

export function isNumeric(type: ColumnType): boolean {
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
