import { fault } from '../errors/fault.ts'
import type { SampleColumns } from './sample-columns.ts'
import { requireColumn, type Source } from './source.ts'

const PLACEHOLDER = '{class}'

/** A column of scores and the label that it is for, as the column's name spells it; null: the positive one. */
export interface ScoreColumn {
  readonly column: string
  readonly label: string | null
}

/**
 * The columns that hold scores. A template `p_{class}` takes every column that fits it, so that a class which no
 * example has counts too; but where it is only `{class}`, the columns of `labels`. Throws `no-score-columns`.
 */
export function findScoreColumns(
  source: Source,
  columns: SampleColumns,
  labels: readonly string[],
): ScoreColumn[] {
  if (columns.score !== null) {
    requireColumn(source, 'score', columns.score)
    return [{ column: columns.score, label: null }]
  }
  if (columns.scores === null) return []
  const found = fitting(source, columns, columns.scores, labels)
  if (found.length > 0) return found
  const { path, table } = source
  throw fault(
    'no-score-columns',
    { path, template: columns.scores, columns: table.columns },
    { place: { file: path, line: 1, column: null } },
  )
}

function fitting(
  { table }: Source,
  columns: SampleColumns,
  template: string,
  labels: readonly string[],
): ScoreColumn[] {
  const at = template.indexOf(PLACEHOLDER)
  if (at === -1) return []
  const before = template.slice(0, at)
  const after = template.slice(at + PLACEHOLDER.length)
  const taken = new Set([columns.id, columns.target, columns.predicted, columns.weight, columns.group])
  return table.columns.flatMap((column) => {
    const long = column.length > before.length + after.length
    if (!long || taken.has(column) || !column.startsWith(before) || !column.endsWith(after)) return []
    const label = column.slice(before.length, column.length - after.length)
    return template === PLACEHOLDER && !labels.includes(label) ? [] : [{ column, label }]
  })
}

/** The column that a template has for a label. */
export function columnOf(template: string, label: string): string {
  return template.replace(PLACEHOLDER, () => label)
}
