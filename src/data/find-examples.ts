import type { Example } from '../documents/data.ts'
import type { Cell, Table } from '../ports.ts'
import type { Shape } from './compile-plan.ts'
import { compileRank, joinKeys, type KeyRanks, rankOf } from './key-ranks.ts'
import { type PlannedTest, rowsOf } from './planned-check.ts'

/** A document holds offending cells of few rows, never the rows: it is kept with the run's record. */
export const EXAMPLES = 5
const LONGEST = 80

interface Asked {
  readonly table: Table & Shape
  readonly key: string | null
  /** By which some failing rows come after others. */
  readonly ranks?: KeyRanks | null
}

/** The first failing rows by their rank, each with its physical line, its key and the offending cell, whole. */
export async function findExamples(test: PlannedTest, asked: Asked): Promise<Example[]> {
  const { table, key, ranks = null } = asked
  const failing = compileFailing(test, asked)
  if (key === null || ranks === null || ranks.size === 0)
    return readExamples(`${failing} ORDER BY record LIMIT ${EXAMPLES}`, { ...asked, test })
  const keyed = `(${compileKeyed(test, { table, key })}) AS keyed${joinKeys([ranks], table.dialect)}`
  const first = `SELECT record, value, key FROM ${keyed} ORDER BY ${compileRank(ranks, 0)}, record LIMIT ${EXAMPLES}`
  const found = await readExamples(first, { ...asked, test })
  return found.toSorted((one, other) => rankOf(one.key, ranks) - rankOf(other.key, ranks))
}

/** Record, offending cell and key of each failing row. */
export function compileKeyed(
  test: PlannedTest,
  asked: Pick<Asked, 'table'> & { readonly key: string },
): string {
  return compileNamed(compileFailing(test, asked), { ...asked, test })
}

/** Failing rows that one question takes from the table. */
const PAGE = 50_000

/** All failing rows in file order, a page at a time. */
export async function* findAllExamples(
  test: PlannedTest,
  { page: most = PAGE, ...asked }: Pick<Asked, 'table' | 'key'> & { readonly page?: number },
): AsyncGenerator<Example[]> {
  let after = 0
  for (;;) {
    const failing = `${compileFailing(test, asked)} AND record > ${after} ORDER BY record LIMIT ${most}`
    const page = await readExamples(failing, { ...asked, test })
    if (page.length > 0) yield page
    const last = page.at(-1)?.row ?? null
    if (last === null || page.length < most) return
    after = last
  }
}

/** Record, offending cell and, where the relation has it, key of each failing row. */
function compileFailing(test: PlannedTest, { table, key }: Pick<Asked, 'table' | 'key'>): string {
  const { value, fails, text } = test
  const named = key === null || text === undefined ? 'NULL' : text(key)
  const tested = `SELECT ${table.rowNumber} AS record, ${value} AS value, ${fails} AS fails, ${named} AS key FROM ${rowsOf([test], key)}`
  return `SELECT record, value, key FROM (${tested}) AS tested WHERE fails`
}

/** With its key, from the table itself where the relation has no texts: what it has may have become a number. */
function compileNamed(
  failing: string,
  { test, table, key }: Pick<Asked, 'table' | 'key'> & { readonly test: PlannedTest },
): string {
  if (key === null || test.text !== undefined) return failing
  const { dialect, relation, rowNumber } = table
  const named = `named.${dialect.identifier(key)}`
  // The file may have columns of these names too.
  return `SELECT failing.record, failing.value, ${named} AS key FROM (${failing}) AS failing JOIN ${relation} AS named ON named.${rowNumber} = failing.record`
}

async function readExamples(
  failing: string,
  asked: Pick<Asked, 'table' | 'key'> & { readonly test: PlannedTest },
): Promise<Example[]> {
  const named = compileNamed(failing, asked)
  const found = await asked.table.query(`SELECT record, value, key FROM (${named}) AS shown ORDER BY record`)
  return placeExamples(found, asked.table)
}

/** Rows of `record`, `value` and `key`, with where each stands. */
export async function placeExamples(
  found: readonly Readonly<Record<string, Cell>>[],
  table: Pick<Table, 'files' | 'placesOf'>,
): Promise<Example[]> {
  const records = found.map(({ record }) => Number(record))
  const places = await table.placesOf(records)
  const isSplit = table.files.length > 1
  return found.map(({ key = null, value = null }, index) => {
    const place = places[index] ?? null
    const file = isSplit && place !== null ? { file: place.file } : {}
    return { row: records[index] ?? null, line: place?.line ?? null, key, value, ...file }
  })
}

export function isShortened(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length >= LONGEST && cell.endsWith('…')
}

/** A cell may hold a whole book. */
export function shorten(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length <= LONGEST) return cell
  return `${Array.from(cell.slice(0, 2 * LONGEST))
    .slice(0, LONGEST - 1)
    .join('')}…`
}
