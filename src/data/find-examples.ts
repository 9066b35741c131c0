import type { Example } from '../documents/data.ts'
import type { Cell, Table } from '../ports.ts'
import type { PlannedTest, Shape } from './compile-plan.ts'

/** A document holds offending cells of few rows, never the rows: it is kept with the run's record. */
const EXAMPLES = 5
const LONGEST = 80

interface Asked {
  readonly table: Table & Shape
  readonly key: string | null
  /** Keys of rows that are not news: they come last. */
  readonly known?: readonly Cell[]
}

/**
 * The first failing rows, each with its physical line, its key and the offending cell, whole. New ones come before
 * known ones.
 */
export async function findExamples(test: PlannedTest, asked: Asked): Promise<Example[]> {
  const { table, key, known = [] } = asked
  const { dialect } = table
  const failing = compileFailing(test, asked)
  if (key === null || known.length === 0)
    return readExamples(`${failing} ORDER BY record LIMIT ${EXAMPLES}`, asked)
  const list = known.map((cell) => dialect.literal(String(cell))).join(', ')
  const named = compileNamed(failing, asked)
  return readExamples(
    `SELECT record, value FROM (${named}) AS named ORDER BY coalesce(key IN (${list}), false), record LIMIT ${EXAMPLES}`,
    { ...asked, order: `coalesce(key IN (${list}), false), record` },
  )
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
    const page = await readExamples(failing, asked)
    if (page.length > 0) yield page
    const last = page.at(-1)?.row ?? null
    if (last === null || page.length < most) return
    after = last
  }
}

/** Record and offending cell of each failing row. */
function compileFailing(test: PlannedTest, { table }: Pick<Asked, 'table'>): string {
  const tested = `SELECT ${table.rowNumber} AS record, ${test.value} AS value, ${test.fails} AS fails FROM ${test.from}`
  return `SELECT record, value FROM (${tested}) AS tested WHERE fails`
}

/** With its key, from the table itself: in a rule's relation its text may have become a number. */
function compileNamed(failing: string, { table, key }: Pick<Asked, 'table' | 'key'>): string {
  const { dialect, relation, rowNumber } = table
  const named = key === null ? 'NULL' : `named.${dialect.identifier(key)}`
  // The file may have columns of these names too.
  return `SELECT failing.record, failing.value, ${named} AS key FROM (${failing}) AS failing JOIN ${relation} AS named ON named.${rowNumber} = failing.record`
}

async function readExamples(
  failing: string,
  { order = 'record', ...asked }: Pick<Asked, 'table' | 'key'> & { readonly order?: string },
): Promise<Example[]> {
  const named = compileNamed(failing, asked)
  const found = await asked.table.query(
    `SELECT record, value, key FROM (${named}) AS shown ORDER BY ${order}`,
  )
  const records = found.map(({ record }) => Number(record))
  const places = await asked.table.placesOf(records)
  const isSplit = asked.table.files.length > 1
  return found.map(({ key = null, value = null }, index) => {
    const place = places[index] ?? null
    const file = isSplit && place !== null ? { file: place.file } : {}
    return { row: records[index] ?? null, line: place?.line ?? null, key, value, ...file }
  })
}

/** A cell may hold a whole book. */
export function shorten(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length <= LONGEST) return cell
  return `${Array.from(cell.slice(0, 2 * LONGEST))
    .slice(0, LONGEST - 1)
    .join('')}…`
}
