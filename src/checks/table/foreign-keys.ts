import * as z from 'zod'
import type { Dialect } from '../../ports.ts'
import { type ColumnExpression, defineTableCheck, type TableShape } from '../define-check.ts'
import { readAs } from '../read-as.ts'
import {
  anyOf,
  columnsOf,
  isWhole,
  type KeyCell,
  keyedTable,
  keyOption,
  keyValue,
  shownWhere,
} from './key-columns.ts'

const foreignKey = z.strictObject({
  fields: keyOption.describe('The columns here.'),
  reference: z
    .strictObject({
      resource: z.string().optional().describe('The other data set; this one where nothing is said.'),
      fields: keyOption.describe('The columns there, in the same order.'),
    })
    .describe('Where the values must occur.'),
})
type ForeignKey = z.infer<typeof foreignKey>

/** As in SQL, a row with nothing in one of the columns refers to nothing, and is not judged. */
export const foreignKeys = defineTableCheck({
  rule: 'foreignKeys',
  summary: 'What each of these columns refers to is there, in another data set or in this one.',
  option: z.array(foreignKey).min(1),
  example: [{ fields: 'species', reference: { resource: 'species', fields: 'name' } }],
  counterparts: ['Table Schema foreignKeys', 'ODCS relationships', 'dbt relationships'],
  refersTo: (option) =>
    option.map(({ reference }) => ({
      dataset: reference.resource ?? '',
      columns: columnsOf(reference.fields),
    })),
  plan: (table, option) => {
    const keyed = keyedTable(
      table,
      option.map(({ fields }) => columnsOf(fields)),
    )
    if ('reason' in keyed) return { kind: 'error', reason: keyed.reason }
    const joins: string[] = []
    for (const [index, asked] of option.entries()) {
      const join = joinReferred(asked, { index, key: keyed.keys[index] ?? [], table })
      if ('reason' in join) return { kind: 'error', reason: join.reason }
      joins.push(join.sql)
    }
    const keys = keyed.keys.map((key, index) => ({
      key,
      fails: `(${isWhole(key)} AND found_${index} IS NULL)`,
    }))
    return {
      kind: 'rows',
      from: [keyed.from, ...joins].join(' '),
      judged: anyOf(keys.map(({ key }) => isWhole(key))),
      fails: anyOf(keys.map(({ fails }) => fails)),
      value: shownWhere(keys, table),
      message: `is not in ${option.map(describeTarget).join(', or not in ')}`,
    }
  },
})

/** Each key there once, read as the columns here are: a join that multiplies no row. */
function joinReferred(
  { fields, reference }: ForeignKey,
  {
    index,
    key,
    table,
  }: { readonly index: number; readonly key: readonly KeyCell[]; readonly table: TableShape },
): { readonly sql: string } | { readonly reason: string } {
  const here = columnsOf(fields)
  const there = columnsOf(reference.fields)
  if (here.length !== there.length)
    return { reason: `the key ${here.join(', ')} has not as many columns as ${there.join(', ')}` }
  const dataset = reference.resource ?? ''
  const other = table.other(dataset)
  if ('reason' in other) return other
  const absent = there.find((name) => !other.columns.includes(name))
  if (absent !== undefined) return { reason: `${nameOf(dataset)} has no column "${absent}"` }
  const parts = key.map(({ column, value }, at) => {
    const text = table.dialect.identifier(there[at] ?? '')
    const { type, format } = table.declaredAs(column)
    const name = `referred_${index}_${at}`
    return { value, name, sql: readAsKey(text, { type, format, dialect: table.dialect }) }
  })
  const found = parts.map(({ sql, name }) => `${sql} AS ${name}`).join(', ')
  const same = parts.map(({ value, name }) => `${value} = ${name}`).join(' AND ')
  const distinct = `SELECT DISTINCT ${found}, true AS found_${index} FROM ${other.relation}`
  return { sql: `LEFT JOIN (${distinct}) AS referred_${index} ON ${same}` }
}

/** As the cells here are read; dates that are written otherwise here may be written in the standard form there. */
function readAsKey(
  text: string,
  {
    type,
    format,
    dialect,
  }: Pick<ColumnExpression, 'type'> & { readonly format: string | undefined; readonly dialect: Dialect },
): string {
  const usual = readAs(text, type, dialect)
  const typed = format === undefined ? usual : `coalesce(${readAs(text, type, dialect, format)}, ${usual})`
  return keyValue({ text, type, typed }, dialect)
}

function describeTarget({ reference }: ForeignKey): string {
  const columns = columnsOf(reference.fields).join(', ')
  const dataset = reference.resource ?? ''
  return dataset === '' ? columns : `${columns} of ${dataset}`
}

function nameOf(dataset: string): string {
  return dataset === '' ? 'the file' : `the data set "${dataset}"`
}
