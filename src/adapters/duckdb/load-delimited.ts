import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import type { Dialect } from '../../ports.ts'
import { dialect } from './dialect.ts'
import { type Contents, countHeld, HELD, heldName, textColumns } from './held-table.ts'
import { withoutPattern } from './load-parquet.ts'
import { copySound } from './sound-copy.ts'
import type { Survey } from './survey.ts'
import type { Delimited, LineEnd } from './walk-records.ts'

/** Stands for "no cell means no value", which DuckDB has no option for: no file can hold what is drawn as it is read. */
const never = () => randomUUID()

interface Loading {
  readonly file: Delimited
  readonly survey: Survey
  readonly nulls: readonly string[]
  /** How its cells are read. */
  readonly dialect: Dialect
  /** Where a copy may be put. */
  readonly copy: string
  /** Whether to scan the file where it lies. */
  readonly sparing: boolean
}

/** The column of a copy that holds the record's number. */
const NUMBER = 'record'

/** Columns of a file that is scanned at each question: a wide one takes many questions, each of which parses all of it. */
const SCANNED_COLUMNS = 50

/**
 * Reads the file's sound records into `HELD`, all cells as text. DuckDB's own numbering of rows would skip what it
 * could not read, and its parser takes some files otherwise than RFC 4180 or not at all (mixed line ends); so it gets
 * the file itself only where every record is sound and every line ends alike, and a copy of the sound records,
 * numbered, elsewhere. Either way it must find exactly the records that the survey counted; of a file that is scanned
 * where it lies, whoever asks the first question about all of it sees whether it does. Throws `table-unreadable`.
 */
export async function loadDelimited(connection: DuckDBConnection, loading: Loading): Promise<Contents> {
  const { file, survey, copy } = loading
  const contents = {
    columns: textColumns(survey.columns, loading.dialect),
    rows: survey.sound,
    records: survey.records,
    defects: survey.defects,
    defectCount: survey.defectCount,
    lineOf: survey.lines.lineOf,
  }
  if (loading.sparing && canBeScanned(loading)) {
    const source = asItIs(loading)
    // As of a table: numbered from 0, in the order of the file.
    await connection.run(
      `CREATE OR REPLACE VIEW ${HELD} AS SELECT row_number() OVER () - 1 AS rowid, * FROM ${source}`,
    )
    return { ...contents, record: 'rowid + 1', scanned: { files: [file.path], source } }
  }
  if (survey.regular && (await isWhole(connection, asItIs(loading), survey))) {
    // DuckDB keeps the order of the file, and no row is ever taken out.
    return { ...contents, record: 'rowid + 1' }
  }
  await copySound(file, copy)
  try {
    if (await isWhole(connection, fromCopy(loading, copy), survey)) return { ...contents, record: NUMBER }
  } finally {
    await rm(copy, { force: true })
  }
  throw fault('table-unreadable', {
    path: file.shown,
    reason: 'DuckDB does not find the records that stand in it',
  })
}

/** A path that could be a pattern could be allowed for more than the file. */
function canBeScanned({ file, survey }: Loading): boolean {
  const isPlain = withoutPattern(file.path) === file.path
  return survey.regular && survey.columns.length <= SCANNED_COLUMNS && isPlain
}

/** Whether `source` gave exactly the records that were counted. */
async function isWhole(connection: DuckDBConnection, source: string, { sound }: Survey): Promise<boolean> {
  try {
    await connection.run(`CREATE OR REPLACE TABLE ${HELD} AS FROM ${source}`)
  } catch {
    return false
  }
  return (await countHeld(connection)) === sound
}

function asItIs({ file, survey, nulls }: Loading): string {
  const columns = survey.columns.map(asText)
  return readCsv({ ...file, lineEnd: survey.lineEnd, nulls, columns })
}

function fromCopy({ file, survey, nulls }: Loading, copy: string): string {
  const columns = [[NUMBER, 'BIGINT'] as const, ...survey.columns.map(asText)]
  return readCsv({ ...file, path: copy, lineEnd: 'lf', nulls, header: false, columns })
}

/** Everything is said, so that nothing is guessed. */
function readCsv(options: {
  readonly path: string
  readonly delimiter: number
  readonly quote: number
  readonly lineEnd: LineEnd
  readonly nulls: readonly string[]
  readonly header: boolean
  readonly columns: readonly (readonly [string, 'VARCHAR' | 'BIGINT'])[]
}): string {
  const { literal } = dialect
  const nulls = options.nulls.length === 0 ? [never()] : options.nulls
  const settings = [
    'auto_detect = false',
    `header = ${options.header}`,
    `delim = ${literal(String.fromCharCode(options.delimiter))}`,
    `quote = ${literal(String.fromCharCode(options.quote))}`,
    `escape = ${literal(String.fromCharCode(options.quote))}`,
    `comment = ''`,
    // Unsaid, it is taken from the first line end met, in a quoted cell too.
    `new_line = '${options.lineEnd === 'lf' ? '\\n' : '\\r\\n'}'`,
    `columns = {${options.columns.map(([name, type]) => `${literal(name)}: ${literal(type)}`).join(', ')}}`,
    `nullstr = [${nulls.map(literal).join(', ')}]`,
    'allow_quoted_nulls = true',
    // The default; DuckDB 1.5 finds no record at all where it is said beside this line end.
    ...(options.lineEnd === 'lf' ? ['strict_mode = true'] : []),
    'null_padding = false',
    'ignore_errors = false',
  ]
  return `read_csv(${literal(withoutPattern(options.path))}, ${settings.join(', ')})`
}

function asText(_: string, index: number): readonly [string, 'VARCHAR'] {
  return [heldName(index), 'VARCHAR']
}
