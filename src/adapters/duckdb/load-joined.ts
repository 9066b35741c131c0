import type { DuckDBConnection } from '@duckdb/node-api'
import type { Defect, Dialect } from '../../ports.ts'
import { dialect } from './dialect.ts'
import { refuseWide } from './header.ts'
import { type Contents, HELD, type HeldColumn, heldName, textColumns } from './held-table.ts'

const JOINED = 'joined'
const NUMBER = 'record'
/** Defects that are kept, as for one file. */
const KEPT = 1000

interface Part {
  /** The file as the user wrote it. */
  readonly shown: string
  readonly load: (connection: DuckDBConnection) => Promise<Contents>
  readonly partitions: ReadonlyMap<string, string | null>
}

/** A column that a part fills. */
interface Filled {
  readonly name: string
  /** SQL over the part's `HELD`. */
  readonly text: string
  /** The same of a number that its text does not tell to the last digit; left out elsewhere. */
  readonly number?: string
}

/**
 * Reads several files into `HELD` one after the other, all cells as text, and beside it what of a number is lost so;
 * records are counted through. A column that
 * a file lacks has no value there, and that a file has other columns than the first is a defect of it. Throws what the
 * parts do, and `table-too-wide`.
 */
export async function loadJoined(
  connection: DuckDBConnection,
  parts: readonly Part[],
  read: Dialect,
): Promise<Contents> {
  await connection.run(`CREATE TABLE ${JOINED} (${NUMBER} BIGINT)`)
  const columns = new Map<string, string>()
  const exact = new Set<string>()
  const defects: Defect[] = []
  const done: {
    readonly path: string
    readonly rows: number
    readonly before: number
    readonly lineOf: Contents['lineOf']
  }[] = []
  let records = 0
  let rows = 0
  let defectCount = 0

  for (const { shown, load, partitions } of parts) {
    const contents = await load(connection)
    const filled = fill(contents.columns, partitions)
    const own = [...compareColumns(filled, columns, { shown, isFirst: done.length === 0 })]
    const found = [...own, ...contents.defects.map((defect) => ({ ...defect, file: shown }))]
    defects.push(...found.slice(0, KEPT - defects.length))
    defectCount += contents.defectCount + own.length
    await append(connection, { filled, columns, exact, shown, record: `${contents.record} + ${records}` })
    done.push({ path: shown, rows: contents.rows, before: records, lineOf: contents.lineOf })
    records += contents.records
    rows += contents.rows
  }
  await connection.run(`ALTER TABLE ${JOINED} RENAME TO ${HELD}`)
  const partOf = (record: number) => done.findLast(({ before }) => record > before) ?? missing(record)
  return {
    columns: textColumns([...columns.values()], read).map((column, index) =>
      exact.has(exactName(index))
        ? { ...column, number: `coalesce(${exactName(index)}, ${column.number})` }
        : column,
    ),
    rows,
    records,
    record: NUMBER,
    defects,
    defectCount,
    lineOf(record) {
      const { before, lineOf } = partOf(record)
      return lineOf(record - before)
    },
    files: done.map(({ path, rows }) => ({ path, rows })),
    fileOf: (record) => partOf(record).path,
  }
}

function exactName(index: number): string {
  return `exact_${index + 1}`
}

function missing(record: number): never {
  throw new RangeError(`there is no record ${record}`)
}

/** A column of the file counts where a folder has the same name. */
function fill(columns: readonly HeldColumn[], partitions: Part['partitions']): Filled[] {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()))
  const folders = [...partitions].filter(([name]) => !taken.has(name.toLowerCase()))
  return [
    ...columns.map((column) => {
      const { name, text, number } = column
      return 'isSingle' in column ? { name, text, number } : { name, text }
    }),
    ...folders.map(([name, value]) => ({ name, text: value === null ? 'NULL' : dialect.literal(value) })),
  ]
}

function* compareColumns(
  filled: readonly Filled[],
  columns: ReadonlyMap<string, string>,
  { shown, isFirst }: { readonly shown: string; readonly isFirst: boolean },
): Generator<Defect> {
  if (isFirst) return
  const here = new Set(filled.map(({ name }) => name.toLowerCase()))
  for (const [key, name] of columns)
    if (!here.has(key))
      yield { file: shown, line: 1, column: name, message: 'is missing here, and is in the files before' }
  for (const { name } of filled)
    if (!columns.has(name.toLowerCase()))
      yield {
        file: shown,
        line: 1,
        column: name,
        message: 'is new here: the files before have no such column',
      }
}

async function append(
  connection: DuckDBConnection,
  {
    filled,
    columns,
    exact,
    shown,
    record,
  }: {
    readonly filled: readonly Filled[]
    readonly columns: Map<string, string>
    /** Columns of numbers beside those of text. */
    readonly exact: Set<string>
    readonly shown: string
    readonly record: string
  },
): Promise<void> {
  for (const { name } of filled) {
    const key = name.toLowerCase()
    if (columns.has(key)) continue
    columns.set(key, name)
    refuseWide(shown, columns.size)
    await connection.run(`ALTER TABLE ${JOINED} ADD COLUMN ${heldName(columns.size - 1)} VARCHAR`)
  }
  const places = [...columns.keys()]
  const cells: { readonly target: string; readonly value: string }[] = []
  for (const { name, text, number } of filled) {
    const index = places.indexOf(name.toLowerCase())
    cells.push({ target: heldName(index), value: text })
    if (number === undefined) continue
    const target = exactName(index)
    cells.push({ target, value: number })
    if (exact.has(target)) continue
    exact.add(target)
    await connection.run(`ALTER TABLE ${JOINED} ADD COLUMN ${target} DOUBLE`)
  }
  const targets = [NUMBER, ...cells.map(({ target }) => target)]
  const values = [record, ...cells.map(({ value }) => value)]
  await connection.run(
    `INSERT INTO ${JOINED} (${targets.join(', ')}) SELECT ${values.join(', ')} FROM ${HELD}`,
  )
  await connection.run(`DROP TABLE ${HELD}`)
}
