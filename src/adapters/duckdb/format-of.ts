import { extname } from 'node:path'
import type { TableSource } from '../../ports.ts'

export type Format = NonNullable<TableSource['format']>

const formats: ReadonlyMap<string, Format> = new Map([
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
  ['.parquet', 'parquet'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.json', 'json'],
  ['.arrow', 'arrow'],
  ['.arrows', 'arrow'],
  ['.feather', 'arrow'],
])
const COMPRESSED = /\.(gz|zst|zstd)$/i

/** What the ending of the path says, before that of a compressed file. */
export function formatOf(path: string): Format {
  return formats.get(extname(path.replace(COMPRESSED, '')).toLowerCase()) ?? 'csv'
}
