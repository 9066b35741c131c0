import { posix } from 'node:path'
import { endingOf, type FoundTable } from './group-files.ts'

export interface NamedTable extends FoundTable {
  /** A name that mergemark.yml accepts and no other table has. */
  readonly name: string
  /** Of the schema that is written for it, which no other table has. */
  readonly schemaPath: string
}

/**
 * Each table by its stem, `train`; where several share one, by its ending too: o.csv and o.tsv are `o-csv` and `o-tsv`,
 * with o.csv.schema.json and o.tsv.schema.json, whichever was there first. Case does not tell files apart everywhere.
 */
export function nameTables(tables: readonly FoundTable[]): NamedTable[] {
  const sharing = Map.groupBy(tables, ({ stem }) => stem.toLowerCase())
  const names = new Set<string>()
  const schemas = new Set<string>()
  return tables.map((table) => {
    const isAlone = (sharing.get(table.stem.toLowerCase())?.length ?? 1) === 1
    const stem = isAlone ? table.stem : `${table.stem}${endingOf(table.path)}`
    const name = free(toName(posix.basename(stem)), names, (base, number) => `${base}-${number}`)
    const schemaPath = free(`${stem}.schema.json`, schemas, (_, number) => `${stem}.${number}.schema.json`)
    return { ...table, name, schemaPath }
  })
}

/** The text, or the first numbered one that is not taken; it is taken from then on. */
function free(text: string, taken: Set<string>, numbered: (text: string, number: number) => string): string {
  let found = text
  for (let number = 2; taken.has(found.toLowerCase()); number++) found = numbered(text, number)
  taken.add(found.toLowerCase())
  return found
}

function toName(stem: string): string {
  const plain = stem
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/-+$/, '')
    .slice(0, 50)
  return plain === '' ? 'data' : plain
}
