import { stringify } from 'yaml'

/** One data set that `init` found. */
export interface DatasetSeed {
  readonly name: string
  /** This and `schema` from the configuration's folder. */
  readonly path: string
  readonly schema: string
  /** Rows that the schema was made from. */
  readonly rows: number
  readonly key: string | null
  /** What is asked of columns beside the schema. */
  readonly columns: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

/** The `data` of mergemark.yml, as `init` writes it. */
export function dataTemplate(datasets: readonly DatasetSeed[]): string {
  return ['data:', ...datasets.flatMap(linesOf)].join('\n')
}

function linesOf({ name, path, schema, rows, key, columns }: DatasetSeed): string[] {
  const beside = [...columns].map(([column, asked]) => `      ${spell(column)}: ${spell(asked)}`)
  return [
    `  ${spell(name)}:`,
    `    path: ${spell(path)}`,
    `    schema: ${spell(schema)}   # suggested from ${rows} rows: look through it`,
    ...(key === null ? [] : [`    key: ${spell(key)}   # names a row in messages`]),
    '    rows: { min-ratio: 0.5 }   # at least half of the rows that main has',
    ...(beside.length === 0 ? [] : ['    columns:   # what a Table Schema has no word for', ...beside]),
  ]
}

/** On one line. */
function spell(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
}
