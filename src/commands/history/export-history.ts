import { fault } from '../../errors/fault.ts'
import type { Ports } from '../../ports.ts'
import { makeVisible } from '../../report/escape.ts'
import { formatCount } from '../../report/number.ts'
import { drawHistory } from './draw-history.ts'
import { FLAT_COLUMNS, type FlatRow, type FlatType, toFlatRows } from './flat-rows.ts'
import type { ProjectHistory } from './project-history.ts'
import { renderJson } from './render-json.ts'

const ENDINGS = ['.csv', '.json', '.parquet', '.svg'] as const
type Ending = (typeof ENDINGS)[number]

/** The form that a file's ending asks for. Throws `invalid-input`. */
export function endingOf(path: string): Ending {
  const ending = ENDINGS.find((each) => path.toLowerCase().endsWith(each))
  if (ending !== undefined) return ending
  const expected = `a file that ends in ${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1)}`
  throw fault('invalid-input', { input: 'export', value: path, expected })
}

/** Writes the histories to a file in the form that its ending asks for, and says what. Throws `unwritable-file`. */
export async function exportHistory(
  { path, histories }: { readonly path: string; readonly histories: readonly ProjectHistory[] },
  { files, charts }: Pick<Ports, 'files' | 'charts'>,
): Promise<string> {
  const ending = endingOf(path)
  if (ending === '.csv' || ending === '.parquet') {
    const rows = toFlatRows(histories)
    await files.write(path, ending === '.csv' ? await toCsv(rows) : await toParquet(rows))
    return `wrote ${path}: ${formatCount(rows.length, 'row')}`
  }
  const content =
    ending === '.json' ? renderJson(histories) : await charts.svg(drawHistory(histories), 'light')
  await files.write(path, content)
  const count = (of: (shown: ProjectHistory) => readonly unknown[]) =>
    histories.reduce((sum, shown) => sum + of(shown).length, 0)
  const metrics = formatCount(
    count(({ series }) => series),
    'metric',
  )
  const commits = formatCount(
    count(({ history }) => history.commits),
    'commit',
  )
  return `wrote ${path}: ${metrics} over ${commits}`
}

async function toCsv(rows: readonly FlatRow[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  return stringify([...rows], {
    header: true,
    columns: Object.keys(FLAT_COLUMNS),
    cast: { boolean: String, string: toCell },
  })
}

/** What a spreadsheet takes for a formula; it may pass over what stands before it and draws nothing. */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u
/** Characters that a spreadsheet's cell holds. */
const LONGEST_CELL = 32_767

/** Text of records is hostile: nothing in it is hidden, and an apostrophe keeps a spreadsheet from computing it. */
function toCell(text: string): string {
  const visible = makeVisible(text, LONGEST_CELL - 1)
  return FORMULA.test(text) ? `'${visible}` : visible
}

const PARQUET_TYPES = {
  text: 'STRING',
  number: 'DOUBLE',
  integer: 'INT64',
  boolean: 'BOOLEAN',
  time: 'TIMESTAMP',
} as const

async function toParquet(rows: readonly FlatRow[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const columns = Object.entries(FLAT_COLUMNS) as [keyof FlatRow, FlatType][]
  const columnData = columns.map(([name, type]) => ({
    name,
    type: PARQUET_TYPES[type],
    data: rows.map((row) => toParquetValue(row[name], type)),
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'mergemark' }))
}

function toParquetValue(value: FlatRow[keyof FlatRow], type: FlatType) {
  if (value === null) return null
  if (type === 'integer') return BigInt(value)
  return type === 'time' ? new Date(String(value)) : value
}
