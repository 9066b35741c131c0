import { createHash } from 'node:crypto'
import type { DatasetSettings } from '../config/configuration.ts'
import type { Dataset } from '../documents/data.ts'
import { fault } from '../errors/fault.ts'
import type { Files, Table, TableSource } from '../ports.ts'
import { coverOf, withholdFolders } from './sensitive/cover.ts'

/** Where a data set lies, and how it is read. Throws `dataset-missing`. */
export async function findSource(
  { name, path, byHand, format, nulls, reading }: DatasetSettings,
  files: Pick<Files, 'find'>,
): Promise<TableSource> {
  const found = await files.find(path)
  const [first] = found
  if (first === undefined) throw fault('dataset-missing', { name, path })
  return {
    // A single file in folders of partitions is a table of several to be, and has their columns already.
    ...(found.length === 1 && (first === path || !first.includes('='))
      ? { path: first }
      : { path, files: found }),
    nulls,
    options: reading,
    ...(byHand === true ? { anywhere: true } : {}),
    ...(format === null ? {} : { format }),
  }
}

/** What a data set was read from, and how; folders do not tell the values of columns that are marked sensitive. */
export async function describeSource(
  { path, files: several }: TableSource,
  table: Pick<Table, 'files' | 'reading'>,
  files: Pick<Files, 'digest'>,
  { columns }: Pick<DatasetSettings, 'columns'> = { columns: [] },
): Promise<Pick<Dataset, 'path' | 'digest' | 'reading' | 'files'>> {
  const { reading } = table
  if (several === undefined) return { path, digest: await files.digest(path), reading }
  const read = await Promise.all(
    table.files.map(async (file) => ({ ...file, digest: await files.digest(file.path) })),
  )
  const marked = columns.flatMap(({ name, sensitive }) =>
    sensitive === true ? [[name, 'marked'] as const] : [],
  )
  const why = coverOf(new Map(marked), columns)
  const shown = read.map((file) => ({ ...file, path: withholdFolders(file.path, why) }))
  return { path, digest: digestOf(read), reading, files: shown }
}

/** Of several files in their order, by their paths and digests. */
function digestOf(files: readonly { readonly path: string; readonly digest: string }[]): string {
  const hash = createHash('sha256')
  for (const { path, digest } of files) hash.update(`${path}\0${digest}\n`)
  return `sha256:${hash.digest('hex')}`
}
