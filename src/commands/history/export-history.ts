import { fault } from '../../errors/fault.ts'
import type { Ports } from '../../ports.ts'
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

/** Writes the histories to a file in the form that its ending asks for. Throws `unwritable-file`. */
export async function exportHistory(
  { path, histories }: { readonly path: string; readonly histories: readonly ProjectHistory[] },
  { files, charts }: Pick<Ports, 'files' | 'charts'>,
): Promise<void> {
  switch (endingOf(path)) {
    case '.json':
      return files.write(path, renderJson(histories))
    case '.csv':
      return files.write(path, await toCsv(toFlatRows(histories)))
    case '.parquet':
      return files.write(path, await toParquet(toFlatRows(histories)))
    case '.svg':
      return files.write(path, await charts.svg(drawHistory(histories), 'light'))
  }
}

/** Cells that a spreadsheet would take for a formula get an apostrophe: names come from pull requests. */
async function toCsv(rows: readonly FlatRow[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  return stringify([...rows], {
    header: true,
    columns: Object.keys(FLAT_COLUMNS),
    escape_formulas: true,
    cast: { boolean: String },
  })
}

const PARQUET_TYPES = { text: 'STRING', number: 'DOUBLE', integer: 'INT64', boolean: 'BOOLEAN' } as const

async function toParquet(rows: readonly FlatRow[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const columns = Object.entries(FLAT_COLUMNS) as [keyof FlatRow, FlatType][]
  const columnData = columns.map(([name, type]) => ({
    name,
    type: PARQUET_TYPES[type],
    data: rows.map((row) => (type === 'integer' ? toBigInt(row[name]) : row[name])),
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'mergemark' }))
}

function toBigInt(value: FlatRow[keyof FlatRow]): bigint | null {
  return value === null ? null : BigInt(value)
}
