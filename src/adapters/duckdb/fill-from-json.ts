import type { DuckDBConnection } from '@duckdb/node-api'
import { dialect } from './dialect.ts'
import { refuseNul, refuseWide } from './header.ts'
import { countHeld, HELD, type HeldColumn, heldName, textColumns } from './held-table.ts'
import { withNulls, withoutPattern } from './load-parquet.ts'

/** Longest record that is read, in bytes, as for delimited text. */
export const LONGEST = 1 << 20

const NUMBERED = /_\d+$/

/** Records whose names are looked at before those of all: DuckDB takes long over very many. */
const FIRST = 10_000

/** A column that DuckDB gave another name, as the file's own differs by case only from that of an earlier one. */
interface Renamed {
  readonly name: string
  readonly same: string
  /** The first record that has it. */
  readonly record: number
}

interface JsonFile {
  readonly path: string
  /** Its path as the user wrote it, for errors. */
  readonly shown: string
  readonly nulls: readonly string[]
  /** How many records there should be. */
  readonly records: number
  readonly format: 'newline_delimited' | 'array' | 'unstructured'
}

/**
 * Reads records into `HELD`, each value as text: a string as it is, null and what is left out as no value, lists and
 * objects as JSON. The columns are the names of all records. Throws `table-too-wide` and DuckDB's own errors.
 */
export async function fillFromJson(
  connection: DuckDBConnection,
  file: JsonFile,
): Promise<{ columns: HeldColumn[]; rows: number; renamed: Renamed[] }> {
  if (file.records > FIRST) await describe(connection, file, { sample: FIRST })
  const columns = await describe(connection, file, { sample: -1 })
  const texts = columns.map((name, index) => {
    return `${withNulls(`(${dialect.identifier(name)} ->> '$')`, file.nulls)} AS ${heldName(index)}`
  })
  const source = readJson(file, { sample: -1 })
  await connection.run(`CREATE OR REPLACE TABLE ${HELD} AS SELECT ${texts.join(', ')} FROM ${source}`)
  const renamed = await findRenamed(connection, file, columns)
  return { columns: textColumns(columns), rows: await countHeld(connection), renamed }
}

/** The names of the columns. */
async function describe(
  connection: DuckDBConnection,
  file: JsonFile,
  sample: { readonly sample: number },
): Promise<string[]> {
  const described = await connection.runAndReadAll(`DESCRIBE FROM ${readJson(file, sample)}`)
  const columns = described.getRows().map(([name]) => `${name}`)
  refuseWide(file.shown, columns.length)
  refuseNul(file.shown, columns)
  return columns
}

/** DuckDB calls `A` beside `a` `A_1`: where a name could be of its making, all names are looked up. */
async function findRenamed(
  connection: DuckDBConnection,
  file: JsonFile,
  columns: readonly string[],
): Promise<Renamed[]> {
  const places = new Map(columns.map((name, index) => [name.toLowerCase(), index]))
  const suspects = columns.flatMap((name) => {
    const same = columns[places.get(name.replace(NUMBERED, '').toLowerCase()) ?? -1]
    return NUMBERED.test(name) && same !== undefined ? [{ name, same }] : []
  })
  if (suspects.length === 0) return []
  const settings = `format = '${file.format}', maximum_object_size = ${LONGEST}`
  const source = `read_json_objects(${dialect.literal(withoutPattern(file.path))}, ${settings})`
  const found = await connection.runAndReadAll(`SELECT DISTINCT unnest(json_keys(json)) FROM ${source}`)
  const real = new Set(found.getRows().map(([name]) => `${name}`))
  const renamed: Renamed[] = []
  for (const { name, same } of suspects.filter(({ name }) => !real.has(name))) {
    const column = heldName(columns.indexOf(name))
    const first = await connection.runAndReadAll(
      `SELECT coalesce(min(rowid), 0) + 1 FROM ${HELD} WHERE ${column} IS NOT NULL`,
    )
    renamed.push({ name: name.replace(NUMBERED, ''), same, record: Number(first.getRows()[0]?.[0]) })
  }
  return renamed
}

function readJson({ path, format }: JsonFile, { sample }: { readonly sample: number }): string {
  const settings = [
    `format = '${format}'`,
    'records = true',
    `sample_size = ${sample}`,
    // Names only: values keep their JSON.
    'maximum_depth = 1',
    'map_inference_threshold = -1',
    `maximum_object_size = ${LONGEST}`,
    'hive_partitioning = false',
  ]
  return `read_json(${dialect.literal(withoutPattern(path))}, ${settings.join(', ')})`
}
