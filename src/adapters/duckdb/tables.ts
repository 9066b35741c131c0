import type { Stats } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import type { Table, TableSource, Tables } from '../../ports.ts'
import { reasonOf, systemCode } from '../system-error.ts'
import { dialect } from './dialect.ts'
import { type Engine, loadEngine } from './engine.ts'
import { type Contents, columnFinder, createView, RELATION } from './held-table.ts'
import { loadDelimited } from './load-delimited.ts'
import { loadJsonLines } from './load-json-lines.ts'
import { loadParquet } from './load-parquet.ts'
import type { LibraryPlaces } from './locate-library.ts'
import { readNumbers, readText } from './read-column.ts'
import { runQuery } from './run-query.ts'
import { sortText } from './sort-text.ts'
import { type Survey, surveyFile } from './survey.ts'
import { createTurns } from './turns.ts'
import type { Delimited } from './walk-records.ts'

type Format = NonNullable<TableSource['format']>

const formats: ReadonlyMap<string, Format> = new Map([
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
  ['.parquet', 'parquet'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
])
const DELIMITERS = { csv: 0x2c, tsv: 0x09 } as const

/** A file that is there. */
interface Found {
  readonly path: string
  /** Its path as the user wrote it, for errors. */
  readonly shown: string
  readonly format: Format
  readonly nulls: readonly string[]
}

/** Fills `held` in the folder's DuckDB. */
type Load = (connection: DuckDBConnection, scratch: string) => Promise<Contents>

/** Tables of files, held by DuckDB; relative paths start at `root`. DuckDB is loaded when the first opens. */
export function createTables({ root, library = {} }: { root: string; library?: LibraryPlaces }): Tables {
  let engine: Promise<Engine> | null = null

  return {
    dialect,
    async open(source) {
      const file = await findFile(source, root)
      const load = await prepareLoad(file)
      engine ??= loadEngine(library)
      return openTable(await engine, { load, shown: file.shown })
    },
  }
}

async function findFile({ path, format, nulls = [''] }: TableSource, root: string): Promise<Found> {
  const found = await stat(resolve(root, path)).catch((cause: unknown) => cause)
  if (systemCode(found) === 'ENOENT') {
    throw fault('no-such-file', { path, needed: 'Check its spelling, and that what makes it has run.' })
  }
  if (found instanceof Error)
    throw fault('table-unreadable', { path, reason: reasonOf(found) }, { cause: found })
  if (!(found as Stats).isFile()) throw fault('table-unreadable', { path, reason: 'it is not a file' })
  const named = formats.get(extname(path).toLowerCase()) ?? 'csv'
  return { path: resolve(root, path), shown: path, format: format ?? named, nulls }
}

/** Delimited text is read through first: what is wrong with it must be told even where DuckDB cannot be had. */
async function prepareLoad(file: Found): Promise<Load> {
  const { format, nulls } = file
  if (format === 'parquet') return (connection) => loadParquet(connection, file)
  if (format === 'jsonl') return (connection) => loadJsonLines(connection, file)
  const delimited = { path: file.path, shown: file.shown, delimiter: DELIMITERS[format] }
  const survey = await readThrough(delimited)
  return (connection, scratch) => loadDelimited(connection, { file: delimited, survey, nulls, scratch })
}

async function readThrough(file: Delimited): Promise<Survey> {
  try {
    return await surveyFile(file)
  } catch (cause) {
    if (systemCode(cause) === null) throw cause
    throw fault('table-unreadable', { path: file.shown, reason: reasonOf(cause) }, { cause })
  }
}

async function openTable(
  engine: Engine,
  { load, shown }: { readonly load: Load; readonly shown: string },
): Promise<Table> {
  await using resources = new AsyncDisposableStack()
  const scratch = await mkdtemp(join(tmpdir(), 'mergemark-table-'))
  resources.defer(() => rm(scratch, { recursive: true, force: true }))
  const instance = await engine.DuckDBInstance.create(':memory:', {
    temp_directory: join(scratch, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  resources.defer(() => instance.closeSync())
  const connection = await instance.connect()
  resources.defer(() => connection.closeSync())

  const contents = await load(connection, scratch)
  const rowNumber = await createView(connection, contents)
  // From here on queries hold users' SQL: no file, no network, no way to switch either on again.
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')

  const session = { engine, connection }
  const turns = createTurns()
  resources.defer(() => turns.close())
  const held = { ...contents, shown }
  const find = columnFinder(contents.columns)
  const kept = resources.move()
  return {
    columns: contents.columns.map(({ name }) => name),
    rows: contents.rows,
    defects: contents.defects,
    defectCount: contents.defectCount,
    relation: RELATION,
    rowNumber,
    query: (sql) => turns.take(() => runQuery(session, sql)),
    text: (column) => turns.take(async () => readText(session, find(column), held)),
    numbers: (column) => turns.take(async () => readNumbers(session, find(column), held)),
    sortedText: (column) => turns.take(async () => sortText(session, find(column), held)),
    linesOf: async (records) => records.map(contents.lineOf),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}
