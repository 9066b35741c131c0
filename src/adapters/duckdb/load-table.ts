import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import { dialect } from './dialect.ts'
import { freeName } from './header.ts'
import { copySound } from './sound-copy.ts'
import type { Survey } from './survey.ts'
import type { Delimited, LineEnd } from './walk-records.ts'

/** The table that holds the file. */
export const RELATION = dialect.identifier('data')

/** Stands for "no cell means no value", which DuckDB has no option for. */
const NEVER = '\u0001\u0001'

interface Loading {
  readonly file: Delimited
  readonly survey: Survey
  readonly nulls: readonly string[]
  /** A folder for the copy. */
  readonly scratch: string
}

/**
 * Reads the file's sound records into `RELATION`, all cells as text, and resolves to the name of the column with each
 * record's number. DuckDB's own numbering of rows would skip what it could not read, and its parser takes some
 * files otherwise than RFC 4180 or not at all (mixed line ends); so it gets the file itself only where every record
 * is sound and every line ends alike, and a copy of the sound records, numbered, elsewhere. Either way it must find
 * exactly the records that the survey counted. Throws `table-unreadable`.
 */
export async function loadTable(connection: DuckDBConnection, loading: Loading): Promise<string> {
  const { file, survey, scratch } = loading
  const rowNumber = nameRowNumber(survey.columns)
  if (survey.regular && (await isWhole(connection, asItIs(loading, rowNumber), survey))) return rowNumber
  const copy = join(scratch, 'sound.csv')
  await copySound(file, copy)
  try {
    if (await isWhole(connection, fromCopy(loading, { rowNumber, copy }), survey)) return rowNumber
  } finally {
    await rm(copy, { force: true })
  }
  throw fault('table-unreadable', {
    path: file.shown,
    reason: 'DuckDB does not find the records that stand in it',
  })
}

/** Whether `select` gave exactly the records that were counted. */
async function isWhole(connection: DuckDBConnection, select: string, { sound }: Survey): Promise<boolean> {
  try {
    await connection.run(`CREATE OR REPLACE TABLE ${RELATION} AS ${select}`)
  } catch {
    return false
  }
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM ${RELATION}`)
  return reader.getRows()[0]?.[0] === BigInt(sound)
}

function asItIs({ file, survey, nulls }: Loading, rowNumber: string): string {
  const csv = readCsv({
    ...file,
    lineEnd: survey.lineEnd,
    nulls,
    header: true,
    columns: survey.columns.map(asText),
  })
  const cells = survey.columns.map(dialect.identifier).join(', ')
  return `SELECT row_number() OVER () AS ${dialect.identifier(rowNumber)}, ${cells} FROM ${csv}`
}

function fromCopy(
  { file, survey, nulls }: Loading,
  { rowNumber, copy }: { rowNumber: string; copy: string },
): string {
  const columns = [[rowNumber, 'BIGINT'] as const, ...survey.columns.map(asText)]
  return `FROM ${readCsv({ ...file, path: copy, lineEnd: 'lf', nulls, header: false, columns })}`
}

/** Everything is said, so that nothing is guessed. */
function readCsv(options: {
  readonly path: string
  readonly delimiter: number
  readonly lineEnd: LineEnd
  readonly nulls: readonly string[]
  readonly header: boolean
  readonly columns: readonly (readonly [string, 'VARCHAR' | 'BIGINT'])[]
}): string {
  const { literal } = dialect
  const nulls = options.nulls.length === 0 ? [NEVER] : options.nulls
  const settings = [
    'auto_detect = false',
    `header = ${options.header}`,
    `delim = ${literal(String.fromCharCode(options.delimiter))}`,
    `quote = '"'`,
    `escape = '"'`,
    `comment = ''`,
    // Unsaid, it is taken from the first line end met, in a quoted cell too.
    `new_line = '${options.lineEnd === 'lf' ? '\\n' : '\\r\\n'}'`,
    `columns = {${options.columns.map(([name, type]) => `${literal(name)}: ${literal(type)}`).join(', ')}}`,
    `nullstr = [${nulls.map(literal).join(', ')}]`,
    'allow_quoted_nulls = true',
    'strict_mode = true',
    'null_padding = false',
    'ignore_errors = false',
  ]
  return `read_csv(${literal(options.path)}, ${settings.join(', ')})`
}

function asText(column: string): readonly [string, 'VARCHAR'] {
  return [column, 'VARCHAR']
}

function nameRowNumber(columns: readonly string[]): string {
  const taken = new Set(columns.map((column) => column.toLowerCase()))
  return taken.has('row_number') ? freeName('row_number', taken) : 'row_number'
}
