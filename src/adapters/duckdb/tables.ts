import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import type { Table, Tables } from '../../ports.ts'
import { dialect } from './dialect.ts'
import { duckdbReason } from './duckdb-reason.ts'
import { type Engine, loadEngine } from './engine.ts'
import { CELLS, columnFinder, createView, RELATION } from './held-table.ts'
import { loadBeside, type PreparedBeside, prepareBeside } from './load-beside.ts'
import type { LibraryPlaces } from './locate-library.ts'
import { type PreparedTable, prepareTable, type Scratch } from './prepare-table.ts'
import { readNumbers, readText } from './read-column.ts'
import { runQuery } from './run-query.ts'
import { sortText } from './sort-text.ts'
import { createTurns } from './turns.ts'

/** What DuckDB holds in memory before it spills; the process needs some 200 MB beside. */
const SPARING_LIMIT = '512MB'

/** How long one query may run: a condition that joins a table with itself would hold a job until it is killed. */
const LONGEST_QUERY = 10 * 60_000

/** Tables of files, held by DuckDB; relative paths start at `root`. DuckDB is loaded when the first opens. */
export function createTables({
  root,
  library = {},
  longestMs = LONGEST_QUERY,
}: {
  root: string
  library?: LibraryPlaces
  longestMs?: number
}): Tables {
  let engine: Promise<Engine> | null = null

  return {
    dialect,
    async open(source) {
      await using resources = new AsyncDisposableStack()
      const folder = await mkdtemp(join(tmpdir(), 'mergemark-table-'))
      resources.defer(() => rm(folder, { recursive: true, force: true }))
      const scratch = scratchIn(folder)
      const prepared = await prepareTable(source, { root, scratch })
      const beside = await prepareBeside(source, { root, scratch })
      engine ??= loadEngine(library)
      const { path: shown, sparing = false } = source
      const opened = await openTable(await engine, { prepared, beside, scratch, shown, sparing, longestMs })
      resources.use(opened)
      const kept = resources.move()
      return { ...opened, [Symbol.asyncDispose]: () => kept.disposeAsync() }
    },
  }
}

function scratchIn(folder: string): Scratch {
  let count = 0
  return { folder, next: () => join(folder, `copy-${++count}`) }
}

async function openTable(
  engine: Engine,
  {
    prepared,
    beside: others,
    scratch,
    shown,
    sparing,
    longestMs,
  }: {
    readonly prepared: PreparedTable
    readonly beside: readonly PreparedBeside[]
    readonly scratch: Scratch
    readonly shown: string
    readonly sparing: boolean
    readonly longestMs: number
  },
): Promise<Table> {
  await using resources = new AsyncDisposableStack()
  const instance = await engine.DuckDBInstance.create(':memory:', {
    temp_directory: join(scratch.folder, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(sparing ? { memory_limit: SPARING_LIMIT } : {}),
  })
  resources.defer(() => instance.closeSync())
  const connection = await instance.connect()
  resources.defer(() => connection.closeSync())

  // A time with a zone is the same text on every machine.
  await connection.run("SET TimeZone = 'UTC'")
  await checkPatterns(connection, prepared, shown)
  const beside = await loadBeside(connection, others)
  const contents = await prepared.load(connection)
  if (contents.columns.length === 0)
    throw fault('table-unreadable', { path: shown, reason: 'its records have no fields' })
  const rowNumber = await createView(connection, contents)
  // From here on queries hold users' SQL: no file but the table's own, no network, no way to switch either on again.
  const scanned = (contents.scanned?.files ?? []).map(dialect.literal).join(', ')
  await connection.run(`SET allowed_paths = [${scanned}]`)
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')

  const session = { engine, connection, longestMs }
  const turns = createTurns()
  resources.defer(() => turns.close())
  const held = { ...contents, shown }
  const find = columnFinder(contents.columns)
  const fileOf = contents.fileOf ?? (() => shown)
  const kept = resources.move()
  return {
    columns: contents.columns.map(({ name }) => name),
    rows: contents.rows,
    defects: contents.defects,
    defectCount: contents.defectCount,
    files: contents.files ?? [{ path: shown, rows: contents.rows }],
    ...(others.length === 0 ? {} : { beside }),
    reading: prepared.reading,
    dialect: prepared.dialect,
    relation: RELATION,
    rowNumber,
    cells: CELLS,
    query: (sql) => turns.take(() => runQuery(session, sql)),
    text: (column) => turns.take(async () => readText(session, find(column), held)),
    numbers: (column) => turns.take(async () => readNumbers(session, find(column), held)),
    sortedText: (column) => turns.take(async () => sortText(session, find(column), held)),
    linesOf: async (records) => records.map((record) => contents.lineOf(record)),
    placesOf: async (records) =>
      records.map((record) => ({ file: fileOf(record), line: contents.lineOf(record) })),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

/** Throws `table-unreadable` for a pattern that DuckDB does not know: it would make every query of dates fail. */
async function checkPatterns(
  connection: DuckDBConnection,
  { spelling }: PreparedTable,
  shown: string,
): Promise<void> {
  for (const pattern of [spelling.dateFormat, spelling.timestampFormat]) {
    if (pattern === null) continue
    try {
      await connection.run(`SELECT try_strptime('', ${dialect.literal(pattern)})`)
    } catch (cause) {
      const reason = `the format of its dates is not understood: ${duckdbReason(cause)}`
      throw fault('table-unreadable', { path: shown, reason }, { cause })
    }
  }
}
