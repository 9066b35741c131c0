import { posix } from 'node:path'
import type { DatasetSeed } from '../../config/template-data.ts'
import { inferSchema } from '../../data/infer/infer-schema.ts'
import type { SuggestedSchema } from '../../data/infer/suggestion.ts'
import { softColumns, tableSchemaText } from '../../data/infer/table-schema.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Ports } from '../../ports.ts'

/** A data file, its entry in mergemark.yml, and the schema that is written beside it. */
export interface SuggestedDataset {
  readonly seed: DatasetSeed
  readonly schemaPath: string
  readonly schemaText: string
  readonly schema: SuggestedSchema
}

export interface Suggested {
  readonly datasets: readonly SuggestedDataset[]
  /** Files that could not be read, and why, a sentence each. */
  readonly notes: readonly string[]
}

/** A schema for each of the files; `folder` is the configuration's, from which its paths start. */
export async function suggestDatasets(
  paths: readonly string[],
  folder: string,
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<Suggested> {
  const datasets: SuggestedDataset[] = []
  const notes: string[] = []
  const names = new Set<string>()
  for (const path of paths) {
    try {
      const schema = await inferSchema(path, ports)
      const name = nameOf(path, names)
      names.add(name)
      datasets.push(describe({ name, path, folder, schema }))
    } catch (thrown) {
      if (!(thrown instanceof MergemarkError)) throw thrown
      notes.push(`${path} is left out: ${thrown.message}`)
    }
  }
  return { datasets, notes }
}

function describe({
  name,
  path,
  folder,
  schema,
}: {
  readonly name: string
  readonly path: string
  readonly folder: string
  readonly schema: SuggestedSchema
}): SuggestedDataset {
  const schemaPath = `${path.slice(0, path.length - endingOf(path).length)}.schema.json`
  const seed = {
    name,
    path: posix.relative(folder, path),
    schema: posix.relative(folder, schemaPath),
    rows: schema.rows,
    key: schema.key,
    columns: softColumns(schema),
  }
  return { seed, schemaPath, schemaText: tableSchemaText(schema), schema }
}

/** `.csv.gz` is one ending. */
function endingOf(path: string): string {
  return /(\.[^./]+)?\.(gz|zst)$|\.[^./]+$/i.exec(path)?.[0] ?? ''
}

/** A name that mergemark.yml accepts and no other file has: `train`, `train-2`. */
function nameOf(path: string, taken: ReadonlySet<string>): string {
  const stem = posix.basename(path, endingOf(path))
  const plain = stem
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 50)
  const base = plain === '' ? 'data' : plain
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`
    if (!taken.has(name)) return name
  }
}
