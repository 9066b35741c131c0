import { posix } from 'node:path'
import type { DatasetSeed } from '../../config/template-data.ts'
import { type ForeignKey, findForeignKeys } from '../../data/infer/find-foreign-keys.ts'
import { inferSchema } from '../../data/infer/infer-schema.ts'
import type { SuggestedSchema } from '../../data/infer/suggestion.ts'
import { percent, softColumns, softReasons, tableSchemaText } from '../../data/infer/table-schema.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Ports } from '../../ports.ts'
import { type FoundTable, single } from './group-files.ts'
import { type NamedTable, nameTables } from './name-tables.ts'
import { haveSameColumns } from './same-columns.ts'

/** A table, its entry in mergemark.yml, and the schema that is written beside it. */
export interface SuggestedDataset {
  readonly seed: DatasetSeed
  readonly schemaPath: string
  readonly schemaText: string
  readonly schema: SuggestedSchema
}

export interface Suggested {
  readonly datasets: readonly SuggestedDataset[]
  /** Files that could not be read, and why, and what refers to nothing, a sentence each. */
  readonly notes: readonly string[]
}

/** A schema for each of the tables; `folder` is the configuration's, from which its paths start. */
export async function suggestDatasets(
  tables: readonly FoundTable[],
  folder: string,
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<Suggested> {
  const inferred: { readonly table: NamedTable; readonly schema: SuggestedSchema }[] = []
  const notes: string[] = []
  for (const table of nameTables(await splitStrangers(tables, ports))) {
    try {
      inferred.push({ table, schema: await inferSchema(table.path, ports) })
    } catch (thrown) {
      if (!(thrown instanceof MergemarkError)) throw thrown
      notes.push(`${table.path} is left out: ${thrown.message}`)
    }
  }
  const schemas = inferred.map(({ table: { name }, schema }) => ({ name, schema }))
  const references = await findForeignKeys(schemas, ports)
  const datasets = inferred.map(({ table, schema }) =>
    describe(table, {
      folder,
      schema,
      keys: references.keys.filter(({ dataset }) => dataset === table.name),
    }),
  )
  return { datasets, notes: [...notes, ...references.notes] }
}

/** Files whose names differ in numbers only are one table where they have the same columns. */
async function splitStrangers(
  tables: readonly FoundTable[],
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<FoundTable[]> {
  const split: FoundTable[] = []
  for (const table of tables) {
    const isOne = table.files.length === 1 || (await haveSameColumns(table.files, ports.tables))
    split.push(...(isOne ? [table] : table.files.map(single)))
  }
  return split
}

function describe(
  { name, path, schemaPath }: NamedTable,
  {
    folder,
    schema,
    keys,
  }: { readonly folder: string; readonly schema: SuggestedSchema; readonly keys: readonly ForeignKey[] },
): SuggestedDataset {
  const seed = {
    name,
    path: posix.relative(folder, path),
    schema: posix.relative(folder, schemaPath),
    rows: schema.rows,
    key: schema.key,
    columns: softColumns(schema),
    reasons: softReasons(schema),
    foreignKeys: keys.map(({ field, resource, referred, confidence, why }) => ({
      fields: field,
      reference: { resource, fields: referred },
      why: `${why} (${percent(confidence)} sure)`,
    })),
  }
  return { seed, schemaPath, schemaText: tableSchemaText(schema), schema }
}
