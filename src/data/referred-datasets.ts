import type { TableShape } from '../checks/define-check.ts'
import type { DatasetSettings } from '../config/configuration.ts'
import { askedOfTable } from '../config/expected-checks.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Ports, Table, TableSource } from '../ports.ts'
import { findSource } from './dataset-source.ts'

/** Another data set that checks look at: its source, or why it has none. */
type Referred =
  | { readonly name: string; readonly columns: readonly string[]; readonly source: TableSource }
  | { readonly name: string; readonly reason: string }

/** What the checks of a data set find of others. */
export interface Opened {
  readonly table: Table
  readonly other: TableShape['other']
}

/**
 * Opens the data set with what its checks look at in others, each of which is read once. Another that cannot be read
 * fails the checks that look at it, and nothing else. Throws what `Tables.open` does.
 */
export async function openWithReferred(
  settings: DatasetSettings,
  source: TableSource,
  around: Pick<Ports, 'files' | 'tables'> & { readonly datasets: readonly DatasetSettings[] },
): Promise<Opened> {
  const { tables } = around
  const referred = await findReferred(settings, around)
  const sound = referred.filter((one) => 'source' in one)
  if (sound.length === 0) return { table: await tables.open(source), other: finder(referred, []) }
  try {
    const table = await tables.open({ ...source, beside: sound })
    return { table, other: finder(referred, table.beside ?? []) }
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown
    // It is not told which of the files it was: where this one can be read alone, it was another.
    const unread = referred.map(({ name }) => ({ name, reason: thrown.message }))
    return { table: await tables.open(source), other: finder(unread, []) }
  }
}

async function findReferred(
  settings: DatasetSettings,
  { files, datasets }: Pick<Ports, 'files'> & { readonly datasets: readonly DatasetSettings[] },
): Promise<Referred[]> {
  const columnsOf = Map.groupBy(referencesOf(settings), ({ dataset }) => dataset)
  return Promise.all(
    [...columnsOf].map(async ([name, references]): Promise<Referred> => {
      const other = datasets.find((dataset) => dataset.name === name)
      if (other === undefined) return { name, reason: `there is no data set "${name}"` }
      try {
        const columns = [...new Set(references.flatMap((reference) => reference.columns))]
        return { name, columns, source: await findSource(other, files) }
      } catch (thrown) {
        if (thrown instanceof MergemarkError) return { name, reason: thrown.message }
        throw thrown
      }
    }),
  )
}

function referencesOf(settings: DatasetSettings) {
  return askedOfTable(settings)
    .flatMap(({ check, option }) => check.refersTo?.(option) ?? [])
    .filter(({ dataset }) => dataset !== '' && dataset !== settings.name)
}

function finder(referred: readonly Referred[], beside: NonNullable<Table['beside']>): TableShape['other'] {
  const sound = referred.filter((one) => 'source' in one)
  return (name) => {
    const one = referred.find((each) => each.name === name)
    if (one !== undefined && 'reason' in one) return one
    const at = sound.findIndex((each) => each.name === name)
    return beside[at] ?? { reason: `the data set "${name}" was not read` }
  }
}
