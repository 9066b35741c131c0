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
  /** Why, by column. */
  readonly reasons?: ReadonlyMap<string, string>
  /** Columns that refer to other data sets, each with what was seen. */
  readonly foreignKeys?: readonly {
    readonly fields: string
    readonly reference: { readonly resource: string; readonly fields: string }
    readonly why: string
  }[]
}

/** The `data` of mergemark.yml, as `init` writes it. */
export function dataTemplate(datasets: readonly DatasetSeed[]): string {
  return ['data:', ...datasets.flatMap(linesOf)].join('\n')
}

function linesOf(seed: DatasetSeed): string[] {
  const { name, path, schema, rows, key, columns } = seed
  const beside = [...columns].map(([column, asked]) => {
    const why = seed.reasons?.get(column)
    return `      ${spell(column)}: ${spell(asked)}${why === undefined ? '' : `   # ${why}`}`
  })
  return [
    `  ${spell(name)}:`,
    `    path: ${spell(path)}`,
    `    schema: ${spell(schema)}   # suggested from ${rows} rows: look through it`,
    ...(key === null ? [] : [`    key: ${spell(key)}   # names a row in messages`]),
    '    rows: { min-ratio: 0.5 }   # at least half of the rows that main has',
    ...linesOfKeys(seed),
    ...(beside.length === 0 ? [] : ['    columns:   # what a Table Schema has no word for', ...beside]),
  ]
}

function linesOfKeys({ foreignKeys = [] }: DatasetSeed): string[] {
  if (foreignKeys.length === 0) return []
  const keys = foreignKeys.map(({ why, ...key }) => `      - ${spell(key)}   # ${why}`)
  return ['    foreignKeys:   # each value must occur in the other data set', ...keys]
}

/** On one line. */
function spell(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
}
