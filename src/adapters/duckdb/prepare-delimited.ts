import { fault } from '../../errors/fault.ts'
import type { Table, TableOptions } from '../../ports.ts'
import { detectMarks, type Marks, sampleCells } from './detect-marks.ts'
import { detectSpelling } from './detect-spelling.ts'
import { loadDelimited } from './load-delimited.ts'
import type { File } from './plain-file.ts'
import type { Load, Scratch } from './prepare-table.ts'
import { type Spelling, spelledDialect } from './spelled-dialect.ts'
import { surveyFile } from './survey.ts'

/** How delimited text is read. */
export interface Manner extends Marks {
  readonly header: boolean
  readonly spelling: Spelling
}

const TAB = 0x09
const SPACE = 0x20

interface DelimitedFile extends File {
  /** Its start. */
  readonly head: Uint8Array
  readonly nulls: readonly string[]
}

/** Reads the file through, in the manner of an earlier one or as is given and found out. Throws what `surveyFile` does. */
export async function prepareDelimited(
  file: DelimitedFile,
  asked: {
    readonly format: 'csv' | 'tsv'
    readonly options: TableOptions
    readonly scratch: Scratch
    readonly manner: Manner | null
    readonly sparing: boolean
  },
): Promise<{ load: Load; manner: Manner; reading: Table['reading'] }> {
  const manner = asked.manner ?? findManner(file, asked)
  const delimited = { path: file.path, shown: file.shown, ...manner }
  const survey = await surveyFile(delimited)
  const loading = {
    file: delimited,
    survey,
    nulls: file.nulls,
    dialect: spelledDialect(manner.spelling),
    copy: asked.scratch.next(),
    sparing: asked.sparing,
  }
  return { load: (connection) => loadDelimited(connection, loading), manner, reading: tell(manner) }
}

function findManner(
  { shown, head, nulls }: DelimitedFile,
  { format, options }: { readonly format: 'csv' | 'tsv'; readonly options: TableOptions },
): Manner {
  const marks = detectMarks(head, {
    delimiter: byteOf(options.delimiter, { shown, what: 'delimiter' }) ?? (format === 'tsv' ? TAB : null),
    quote: byteOf(options.quote, { shown, what: 'quote' }),
  })
  // DuckDB takes a space for no quote, whatever is said.
  if (marks.quote === SPACE) throw fault('table-unreadable', { path: shown, reason: 'its quote is a space' })
  if (marks.delimiter === marks.quote)
    throw fault('table-unreadable', { path: shown, reason: 'its delimiter and its quote are the same' })
  const header = options.header ?? true
  const records = sampleCells(head, marks)
  const found = detectSpelling(header ? records.slice(1) : records, nulls)
  const { dateFormat, timestampFormat } = options
  const spelling = {
    decimal: options.decimal ?? found.decimal,
    dateFormat: dateFormat ?? found.dateFormat,
    timestampFormat: timestampFormat ?? found.timestampFormat,
    standardToo: (dateFormat ?? timestampFormat ?? null) === null,
  }
  return { ...marks, header, spelling }
}

/** Throws `table-unreadable` for what a byte cannot say, or ends lines. */
function byteOf(
  character: string | null | undefined,
  { shown, what }: { readonly shown: string; readonly what: string },
): number | null {
  if (character === null || character === undefined) return null
  const byte = character.charCodeAt(0)
  if (character.length === 1 && byte < 0x80 && character !== '\n' && character !== '\r' && byte !== 0)
    return byte
  const reason = `its ${what} ${JSON.stringify(character)} is not a single ASCII character`
  throw fault('table-unreadable', { path: shown, reason })
}

function tell({ delimiter, quote, header, spelling }: Manner): Table['reading'] {
  const { decimal, dateFormat, timestampFormat } = spelling
  return {
    delimiter: String.fromCharCode(delimiter),
    quote: String.fromCharCode(quote),
    header,
    decimal,
    ...(dateFormat === null ? {} : { dateFormat }),
    ...(timestampFormat === null ? {} : { timestampFormat }),
  }
}
