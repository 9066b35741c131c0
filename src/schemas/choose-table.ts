import { posix } from 'node:path'
import { fault } from '../errors/fault.ts'
import { cutText } from './cut-text.ts'
import type { SchemaSource } from './imported-schema.ts'

/** A table that a schema file describes. */
interface DescribedTable {
  readonly name: string | null
  /** Other names of it, and paths of its files from the folder of the schema file. */
  readonly aliases: readonly string[]
  readonly paths: readonly string[]
}

/**
 * The one that the data set is: by its file, by its name, by the name of its file; the only one there is. Throws
 * `schema-without-table`.
 */
export function chooseTable<T extends DescribedTable>(
  tables: readonly T[],
  { path, dataset }: SchemaSource,
): T {
  const folder = posix.dirname(path)
  const file = posix.normalize(dataset.path)
  const stem = posix.basename(file).replace(/\..*$/s, '')
  const isNamed =
    (name: string) =>
    ({ name: own, aliases }: T) =>
      [own, ...aliases].includes(name)
  const chosen =
    tables.find(({ paths }) => paths.some((one) => posix.join(folder, one) === file)) ??
    tables.find(isNamed(dataset.name)) ??
    tables.find(isNamed(stem)) ??
    (tables.length === 1 ? tables[0] : undefined)
  if (chosen !== undefined) return chosen
  const known = tables.flatMap(({ name }) => (name === null ? [] : [cutText(name)]))
  throw fault(
    'schema-without-table',
    { path: cutText(path), dataset: dataset.name, known: known.slice(0, 20) },
    { place: { file: path, line: 1, column: 1 } },
  )
}
