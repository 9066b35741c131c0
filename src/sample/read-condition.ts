import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Source } from './source.ts'

/** Written as a number and not as a code such as a postcode: without a sign of plus or leading zeros. */
const NUMBER = '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?'

/**
 * The examples for which an SQL condition is true, ascending; where it is NULL an example is no member. Columns that
 * hold nothing but numbers are numbers in it. Throws `slice-condition-failed`.
 */
export async function readCondition(
  source: Source,
  rows: Uint32Array,
  { name, where }: { readonly name: string; readonly where: string },
): Promise<Int32Array> {
  try {
    const isTrue = await findRows(source, where)
    const examples = Int32Array.from(rows.keys())
    return examples.filter((example) => isTrue(rows[example] as number))
  } catch (cause) {
    if (!(cause instanceof MergemarkError)) throw cause
    throw fault('slice-condition-failed', { name, where, reason: cause.message }, { cause })
  }
}

/** One bit a row, since a row of objects for each would take a hundred times the memory. */
async function findRows({ table }: Source, where: string): Promise<(row: number) => boolean> {
  const replaced = (await findNumeric({ table }, where)).map((column) => {
    const quoted = quote(column)
    return `CAST(${quoted} AS DOUBLE) AS ${quoted}`
  })
  const columns = replaced.length === 0 ? '*' : `* REPLACE (${replaced.join(', ')})`
  // The line break ends a comment at the end of the condition.
  const [found] = await table.query(
    `SELECT CAST(bitstring_agg(CAST(${table.rowNumber} AS BIGINT), 1, ${table.rows}) AS VARCHAR) AS bits ` +
      `FROM (SELECT ${columns} FROM ${table.relation}) WHERE (${where}\n)`,
  )
  const bits = found?.bits
  return (row) => typeof bits === 'string' && bits[row] === '1'
}

/** Of the columns that the condition seems to name, those that hold nothing but numbers. */
async function findNumeric({ table }: Pick<Source, 'table'>, where: string): Promise<string[]> {
  const text = where.toLowerCase()
  const named = table.columns.filter((column) => text.includes(column.toLowerCase()))
  if (named.length === 0) return []
  const tests = named.map(
    (column, place) =>
      `coalesce(bool_and(regexp_full_match(CAST(${quote(column)} AS VARCHAR), '${NUMBER}')), false) AS c${place}`,
  )
  const [found] = await table.query(`SELECT ${tests.join(', ')} FROM ${table.relation}`)
  return named.filter((_, place) => found?.[`c${place}`] === true)
}

function quote(column: string): string {
  return `"${column.replaceAll('"', '""')}"`
}
