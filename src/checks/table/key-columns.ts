import * as z from 'zod'
import type { Dialect } from '../../ports.ts'
import type { ColumnExpression, TableShape } from '../define-check.ts'

const column = z.string().min(1)

/** One column, or several whose values count together. */
export const keyOption = z.union([column, z.array(column).min(1)])
type KeyOption = z.infer<typeof keyOption>

/** A cell of a key, as SQL over the table's relation. */
export interface KeyCell {
  readonly column: string
  /** SQL name of the cell's text beside the key. */
  readonly text: string
  /**
   * SQL name of what is compared: the cell in its declared type, so that `7` and `007` are one integer, and its text
   * where none is declared. NULL where there is nothing to compare; a cell that does not read as its type is charged
   * by the check `type`.
   */
  readonly value: string
}

/** The columns of one key or several as a relation of their own, or why it cannot be had. */
export type KeyedTable =
  | {
      readonly from: string
      readonly keys: readonly (readonly KeyCell[])[]
    }
  | { readonly reason: string }

/** A key, and whether two of its cells without a value are the same value or no two values. */
export interface Key {
  readonly columns: readonly string[]
  readonly nulls: 'distinct' | 'same'
}

export function columnsOf(option: KeyOption): readonly string[] {
  return typeof option === 'string' ? [option] : option
}

/** The record's number and the cells of the keys, by names that no column of the file can have. */
export function keyedTable(table: TableShape, keys: readonly (readonly string[])[]): KeyedTable {
  const named = [...new Set(keys.flat())]
  const absent = named.find((name) => !table.columns.includes(name))
  if (absent !== undefined) return { reason: `the file has no column "${absent}"` }
  const twice = keys.find((key) => new Set(key).size < key.length)
  if (twice !== undefined) return { reason: `the key ${twice.join(', ')} names a column twice` }
  const cells = new Map(
    named.map((name, index) => [name, { column: name, text: `text_${index}`, value: `value_${index}` }]),
  )
  const selected = [...cells.values()].flatMap(({ column, text, value }) => {
    const cell = table.declaredAs(column)
    return [`${cell.text} AS ${text}`, `${keyValue(cell, table.dialect)} AS ${value}`]
  })
  return {
    from: `(SELECT ${[table.rowNumber, ...selected].join(', ')} FROM ${table.relation}) AS keyed`,
    keys: keys.map((key) => key.flatMap((name) => cells.get(name) ?? [])),
  }
}

/**
 * SQL of what is compared of a cell. Whole numbers that are one double are two keys all the same, so numbers are compared
 * as what they come to in digits: `1e3`, `1000.0` and `1000` are one.
 */
export function keyValue(
  { text, type, typed }: Pick<ColumnExpression, 'text' | 'type' | 'typed'>,
  dialect: Dialect,
): string {
  if (type !== 'number') return typed
  const asText = (value: string) => `CAST(${value} AS VARCHAR)`
  const digits = `coalesce(${asText(dialect.tryCast(text, 'integer'))}, ${asText(`TRY_CAST(${typed} AS DECIMAL(38, 0))`)}, ${asText(typed)})`
  return `CASE WHEN ${typed} = 0 THEN '0' WHEN abs(${typed}) > ${Number.MAX_SAFE_INTEGER} THEN ${digits} ELSE ${asText(typed)} END`
}

/** SQL that is true where every cell of the key has a value. */
export function isWhole(key: readonly KeyCell[]): string {
  return key.map(({ value }) => `${value} IS NOT NULL`).join(' AND ')
}

/**
 * SQL that is true where every cell of the key has something to compare: no value is something too where such cells are
 * the same. One that does not read as its type is charged by the check `type`.
 */
export function isComparable(key: readonly KeyCell[], nulls: Key['nulls']): string {
  if (nulls === 'distinct') return isWhole(key)
  return key.map(({ value, text }) => `(${value} IS NOT NULL OR ${text} IS NULL)`).join(' AND ')
}

/** SQL of the key as a text: the cell, or `order=7, position=2` of several. */
export function shownKey(key: readonly KeyCell[], table: Pick<TableShape, 'dialect'>): string {
  const [only, ...others] = key
  if (only === undefined) return 'NULL'
  if (others.length === 0) return only.text
  const parts = key.map(
    ({ column, text }, index) =>
      `${table.dialect.literal(`${index === 0 ? '' : ', '}${column}=`)} || coalesce(${text}, '')`,
  )
  return `(${parts.join(' || ')})`
}

/** SQL of the first key, of several, that a condition holds of. */
export function shownWhere(
  keys: readonly { readonly key: readonly KeyCell[]; readonly fails: string }[],
  table: Pick<TableShape, 'dialect'>,
): string {
  const [only, ...others] = keys
  if (only !== undefined && others.length === 0) return shownKey(only.key, table)
  const cases = keys.map(({ key, fails }) => `WHEN ${fails} THEN ${shownKey(key, table)}`)
  return `CASE ${cases.join(' ')} END`
}

/** Each condition in parentheses, any of which will do. */
export function anyOf(conditions: readonly string[]): string {
  return `(${conditions.map((condition) => `(${condition})`).join(' OR ')})`
}
