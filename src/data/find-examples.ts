import type { Example } from '../documents/data.ts'
import type { Cell, Table } from '../ports.ts'
import type { PlannedTest, Shape } from './compile-plan.ts'

/** A document holds offending cells of few rows, never the rows: it is kept with the run's record. */
const EXAMPLES = 5
const LONGEST = 80

/** The first failing rows, each with its physical line, its key and the offending cell. */
export async function findExamples(
  test: PlannedTest,
  { table, key }: { readonly table: Table & Shape; readonly key: string | null },
): Promise<Example[]> {
  const { dialect, relation, rowNumber } = table
  const tested = `SELECT ${rowNumber} AS record, ${test.value} AS value, ${test.fails} AS fails FROM ${test.from}`
  const failing = `SELECT record, value FROM (${tested}) AS tested WHERE fails ORDER BY record LIMIT ${EXAMPLES}`
  // The key comes from the table itself: in a rule's relation its text may have become a number.
  const named = key === null ? 'NULL' : `named.${dialect.identifier(key)}`
  const found = await table.query(
    `SELECT record, value, ${named} AS key FROM (${failing}) AS failing JOIN ${relation} AS named ON named.${rowNumber} = record ORDER BY record`,
  )
  const records = found.map(({ record }) => Number(record))
  const lines = await table.linesOf(records)
  return found.map(({ key: name = null, value = null }, index) => ({
    row: records[index] ?? null,
    line: lines[index] ?? null,
    key: shorten(name),
    value: shorten(value),
  }))
}

/** A cell may hold a whole book. */
export function shorten(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length <= LONGEST) return cell
  return `${Array.from(cell.slice(0, 2 * LONGEST))
    .slice(0, LONGEST - 1)
    .join('')}…`
}
