import type { Stats } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { fault } from '../../errors/fault.ts'
import type { Table, TableSource, Tables } from '../../ports.ts'
import { reasonOf, systemCode } from '../system-error.ts'
import { dialect } from './dialect.ts'
import { type Engine, loadEngine } from './engine.ts'
import { loadTable, RELATION } from './load-table.ts'
import type { LibraryPlaces } from './locate-library.ts'
import { readNumbers, readText } from './read-column.ts'
import { runQuery } from './run-query.ts'
import { type Survey, surveyFile } from './survey.ts'
import { createTurns } from './turns.ts'
import type { Delimited } from './walk-records.ts'

const COMMA = 0x2c
const TAB = 0x09

/** Tables of delimited text, held by DuckDB; relative paths start at `root`. DuckDB is loaded when the first opens. */
export function createTables({ root, library = {} }: { root: string; library?: LibraryPlaces }): Tables {
  let engine: Promise<Engine> | null = null

  return {
    dialect,
    async open(source) {
      const file = await findFile(source, root)
      const survey = await readThrough(file)
      engine ??= loadEngine(library)
      return openTable(await engine, { file, survey, nulls: source.nulls ?? [''] })
    },
  }
}

async function findFile({ path, format }: TableSource, root: string): Promise<Delimited> {
  const found = await stat(resolve(root, path)).catch((cause: unknown) => cause)
  if (systemCode(found) === 'ENOENT') {
    throw fault('no-such-file', { path, needed: 'Check its spelling, and that what makes it has run.' })
  }
  if (found instanceof Error)
    throw fault('table-unreadable', { path, reason: reasonOf(found) }, { cause: found })
  if (!(found as Stats).isFile()) throw fault('table-unreadable', { path, reason: 'it is not a file' })
  const tabs =
    format === undefined ? ['.tsv', '.tab'].includes(extname(path).toLowerCase()) : format === 'tsv'
  return { path: resolve(root, path), shown: path, delimiter: tabs ? TAB : COMMA }
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
  loading: { readonly file: Delimited; readonly survey: Survey; readonly nulls: readonly string[] },
): Promise<Table> {
  const { survey } = loading
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

  const rowNumber = await loadTable(connection, { ...loading, scratch })
  // From here on queries hold users' SQL: no file, no network, no way to switch either on again.
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')

  const session = { engine, connection }
  const turns = createTurns()
  resources.defer(() => turns.close())
  const table = { relation: RELATION, rowNumber: dialect.identifier(rowNumber), rows: survey.sound }
  const kept = resources.move()
  return {
    ...table,
    columns: survey.columns,
    defects: survey.defects,
    defectCount: survey.defectCount,
    query: (sql) => turns.take(() => runQuery(session, sql)),
    text: (column) => turns.take(() => readText(session, dialect.identifier(column), table)),
    numbers: (column) => turns.take(() => readNumbers(session, dialect.identifier(column), table)),
    linesOf: async (records) => records.map(survey.lines.lineOf),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}
