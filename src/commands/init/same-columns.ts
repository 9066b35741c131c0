import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Tables } from '../../ports.ts'

/** Whether each file has the columns of the first, in whatever order. One that cannot be read has none. */
export async function haveSameColumns(
  paths: readonly string[],
  tables: Pick<Tables, 'open'>,
): Promise<boolean> {
  let first: ReadonlySet<string> | null = null
  for (const path of paths) {
    const columns = await columnsOf(path, tables)
    if (columns === null) return false
    first ??= columns
    if (columns.size !== first.size || !columns.isSubsetOf(first)) return false
  }
  return true
}

async function columnsOf(path: string, tables: Pick<Tables, 'open'>): Promise<ReadonlySet<string> | null> {
  try {
    await using table = await tables.open({ path })
    return new Set(table.columns)
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown
    return null
  }
}
