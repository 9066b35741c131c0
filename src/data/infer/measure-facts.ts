import { trimmed } from '../../checks/trimmed.ts'
import type { Cell, Table } from '../../ports.ts'
import { expressionOf, type Shape } from '../compile-plan.ts'
import { type Measure, type Measured, measureAll } from '../measure.ts'
import { countsDistinct } from '../profile.ts'
import {
  type ColumnFacts,
  type FoundType,
  JSON_TYPES,
  type JsonType,
  type Member,
  MOST_MEMBERS,
  READ_TYPES,
  type ReadType,
} from './column-facts.ts'
import { findFormat } from './find-format.ts'

export type OpenTable = Table & Shape

/** Records from which patterns are taken; each is then counted over all. */
const SAMPLED_RECORDS = 10_000
const SAMPLED_VALUES = 1000

const LEVELS = [0.05, 0.5, 0.95] as const

/** An estimate is some per cent off: from here on a column may hold nothing twice, and is counted. */
const MAY_BE_UNIQUE = 0.8
const MAY_BE_MEMBERS = 1.5

/** How many cells of each column have a value, and how many read as each type. */
export async function countReadings(table: OpenTable): Promise<Map<string, Readings>> {
  const measures = table.columns.map((name) => readingsMeasure(name, table))
  const measured = await measureAll(measures, table)
  return new Map(
    table.columns.map((name, index) => {
      const { filled, distinct, ...types } = valuesOf(measured(measures[index] as Measure))
      const readable = new Map(READ_TYPES.map((type) => [type, Number(types[type])]))
      return [name, { filled: Number(filled), distinct: Number(distinct), readable }]
    }),
  )
}

export interface Readings {
  readonly filled: number
  readonly distinct: number
  readonly readable: ReadonlyMap<ReadType, number>
}

/** What suggestions need of each column, in its type. */
export async function measureFacts(
  table: OpenTable,
  columns: readonly { readonly name: string; readonly type: FoundType; readonly readings: Readings }[],
): Promise<ColumnFacts[]> {
  const measures = columns.map(({ name, type, readings }) =>
    factsMeasure(name, type, { table, isUnique: mayBeUnique(readings, table) }),
  )
  const measured = await measureAll(measures, table)
  const facts: ColumnFacts[] = []
  for (const [index, { name, type, readings }] of columns.entries()) {
    const values = valuesOf(measured(measures[index] as Measure))
    const levels = LEVELS.map((_, level) => values[`level_${level}`])
    const distinct = Number(values['distinct'] ?? readings.distinct)
    const sample = type === 'string' ? await readSample(name, table) : []
    const mayBeMembers = !isJson(type) && distinct <= MAY_BE_MEMBERS * MOST_MEMBERS
    facts.push({
      name,
      type,
      rows: table.rows,
      filled: readings.filled,
      readable: isText(type) ? readings.filled : (readings.readable.get(type) ?? 0),
      distinct,
      min: values['min'] ?? null,
      max: values['max'] ?? null,
      levels: levels.every((level) => typeof level === 'number')
        ? (levels as [number, number, number])
        : null,
      shortest: Number(values['shortest'] ?? 0),
      longest: Number(values['longest'] ?? 0),
      spaced: Number(values['spaced'] ?? 0),
      growth: typeof values['growth'] === 'number' ? values['growth'] : null,
      members: mayBeMembers ? await readMembers(name, table) : null,
      sample,
      format: await findFormat(name, sample, table),
    })
  }
  return facts
}

function isJson(type: FoundType): type is JsonType {
  return JSON_TYPES.some((one) => one === type)
}

/** What all its cells were found to be. */
function isText(type: FoundType): type is 'string' | JsonType {
  return type === 'string' || isJson(type)
}

function readingsMeasure(name: string, { dialect, relation, rows }: OpenTable): Measure {
  const text = dialect.identifier(name)
  return {
    from: relation,
    column: name,
    row: { text },
    aggregates: (row) => ({
      filled: `count(${row('text')})`,
      distinct: countsDistinct(rows) ? `count(DISTINCT ${row('text')})` : dialect.distinct(row('text')),
      ...Object.fromEntries(
        READ_TYPES.map((type) => [type, `count(${dialect.tryCast(row('text'), type)})`] as const),
      ),
    }),
  }
}

function mayBeUnique({ filled, distinct }: Readings, { rows }: OpenTable): boolean {
  return !countsDistinct(rows) && filled === rows && distinct >= MAY_BE_UNIQUE * rows
}

function factsMeasure(
  name: string,
  type: FoundType,
  { table, isUnique }: { readonly table: OpenTable; readonly isUnique: boolean },
): Measure {
  const { dialect, relation, rowNumber } = table
  const { text, typed } = expressionOf(name, type, dialect)
  const isNumber = type === 'integer' || type === 'number'
  const isOrdered = isNumber || type === 'date' || type === 'datetime'
  return {
    from: relation,
    column: name,
    row: { text, typed, ...(isNumber ? { record: rowNumber } : {}) },
    aggregates: (row) => ({
      ...(isUnique ? { distinct: `count(DISTINCT ${row('text')})` } : {}),
      ...(isOrdered ? { min: `min(${row('typed')})`, max: `max(${row('typed')})` } : {}),
      ...(isNumber ? levelsOf(row('typed'), table) : {}),
      ...(isNumber ? { growth: growthOf(row('typed'), row('record')) } : {}),
      ...(type === 'string' ? lengthsOf(row('text'), table) : {}),
    }),
  }
}

function levelsOf(typed: string, { dialect }: OpenTable): Record<string, string> {
  return Object.fromEntries(dialect.quantiles(typed, LEVELS).map((sql, index) => [`level_${index}`, sql]))
}

/** Numbers that are too large to be squared, and columns of one value, have none. */
function growthOf(value: string, record: string): string {
  const usable = `CASE WHEN ${value} BETWEEN -1e150 AND 1e150 THEN ${value} END`
  return `CASE WHEN min(${usable}) < max(${usable}) THEN corr(${usable}, ${record}) END`
}

function lengthsOf(text: string, { dialect, rowNumber }: OpenTable): Record<string, string> {
  const length = dialect.length(text)
  return {
    shortest: `min(${length})`,
    longest: `max(${length})`,
    spaced: dialect.countWhere(
      trimmed.fails({ text, typed: text, type: 'string', record: rowNumber }, true, dialect),
    ),
  }
}

async function readMembers(
  name: string,
  { dialect, relation, rowNumber, query }: OpenTable,
): Promise<Member[] | null> {
  const column = dialect.identifier(name)
  const places = `min(${rowNumber}) AS first, max(${rowNumber}) AS last`
  const counted = `SELECT ${column} AS value, count(*) AS occurrences, ${places} FROM ${relation} WHERE ${column} IS NOT NULL GROUP BY ${column}`
  const rows = await query(`${counted} ORDER BY occurrences DESC, value LIMIT ${MOST_MEMBERS + 1}`)
  if (rows.length > MOST_MEMBERS) return null
  return rows.map(({ value, occurrences, first, last }) => ({
    value: String(value),
    count: Number(occurrences),
    first: Number(first),
    last: Number(last),
  }))
}

async function readSample(
  name: string,
  { dialect, relation, rowNumber, query }: OpenTable,
): Promise<string[]> {
  const column = dialect.identifier(name)
  const first = `SELECT ${column} AS value, min(${rowNumber}) AS record FROM ${relation} WHERE ${column} IS NOT NULL AND ${rowNumber} <= ${SAMPLED_RECORDS} GROUP BY ${column}`
  const rows = await query(`SELECT value FROM (${first}) AS first ORDER BY record LIMIT ${SAMPLED_VALUES}`)
  return rows.map(({ value }) => String(value))
}

function valuesOf(measured: Measured): Readonly<Record<string, Cell>> {
  if ('reason' in measured) throw new TypeError(`a column could not be measured: ${measured.reason}`)
  return measured.values
}
