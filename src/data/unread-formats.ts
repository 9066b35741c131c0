import type { ColumnSettings } from '../config/configuration.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Table } from '../ports.ts'
import { formatOf, type Shape } from './compile-plan.ts'

/** Why cells of columns cannot be read: the engine does not know the pattern of their dates and times. */
export async function findUnreadFormats(
  columns: readonly ColumnSettings[],
  { dialect, query }: Pick<Table & Shape, 'dialect' | 'query'>,
): Promise<ReadonlyMap<string, string>> {
  const unread = new Map<string, string>()
  for (const column of columns) {
    const format = formatOf(column)
    if (format === null) continue
    try {
      await query(`SELECT ${dialect.parseTime(dialect.literal(''), format)} AS parsed`)
    } catch (error) {
      if (!(error instanceof MergemarkError)) throw error
      unread.set(column.name, error.message)
    }
  }
  return unread
}
