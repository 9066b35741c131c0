import type { ColumnType } from '../../src/checks/define-check.ts'
import type { ColumnSettings } from '../../src/config/configuration.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { createDataFolder } from './data-folder.ts'
import { columnOf, datasetOf } from './dataset-settings.ts'

export interface Question {
  readonly rule: string
  readonly type?: ColumnType
  readonly option?: unknown
  /** In quotes: an empty one is a missing value all the same. */
  readonly cells: readonly string[]
  /** Of the column `x`; `id` beside it counts from 0. */
  readonly settings?: Partial<ColumnSettings>
}

/** What one check says of one column of a file, and which cells fail it. */
export async function judgeColumn({ rule, type = 'string', option, cells, settings = {} }: Question) {
  const folder = createDataFolder()
  const rows = cells.map((cell, at) => `${at},"${cell.replaceAll('"', '""')}"\n`)
  folder.write('data.csv', `id,x\n${rows.join('')}`)
  const column = columnOf('x', { type, checks: rule === 'type' ? {} : { [rule]: option }, ...settings })
  const { checks } = await validateDataset(datasetOf({ columns: [column] }), folder)
  const found = checks.find((check) => check.rule === rule)
  // By their rows: a value that looks like somebody's address is withheld.
  const failing = found?.examples.map(({ row }) => cells[(row ?? 0) - 1] || null)
  return { ...found, failing, count: found?.failing }
}
