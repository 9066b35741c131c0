import type { ColumnSettings } from '../../config/configuration.ts'
import type { SensitiveColumns } from './find-sensitive.ts'

/** Why nothing of the column may be shown; null where it may. */
export type WhySensitive = (column: string) => string | null

/** What a reader adds to a name that stands twice. */
const NUMBERED = /_\d+$/

/**
 * A column is as sensitive as the one whose name it has but for case, or for a number behind it: `Name`, `name_2` beside
 * `name`. Else writing its header otherwise would publish it. Only what is said of that very column takes it out.
 */
export function coverOf(
  sensitive: SensitiveColumns,
  columns: readonly Pick<ColumnSettings, 'name' | 'sensitive'>[],
): WhySensitive {
  const folded = new Map([...sensitive].map(([name, why]) => [name.toLowerCase(), why]))
  const open = new Set(columns.flatMap(({ name, sensitive }) => (sensitive === false ? [name] : [])))
  return (column) => {
    if (open.has(column)) return null
    for (let name = column.toLowerCase(); ; name = name.replace(NUMBERED, '')) {
      const why = folded.get(name)
      if (why !== undefined) return why
      if (!NUMBERED.test(name)) return null
    }
  }
}

/** A path without the values of sensitive columns that its folders (`name=value`, Hive's partitions) tell. */
export function withholdFolders(path: string, why: WhySensitive): string {
  const parts = path.split('/')
  return parts
    .map((part, index) => {
      const mark = part.indexOf('=')
      if (mark < 1 || index === parts.length - 1) return part
      const name = part.slice(0, mark)
      return why(decode(name)) === null ? part : `${name}=(withheld)`
    })
    .join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
