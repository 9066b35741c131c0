import { fault } from '../errors/fault.ts'
import type { SampleColumns } from './sample-columns.ts'
import { requireColumn, type Source } from './source.ts'
import { fitTemplate } from './template-columns.ts'

export const PLACEHOLDER = '{class}'

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
    requireColumn(source, 'columns.score', columns.score)
    return [{ column: columns.score, label: null }]
  }
  if (columns.scores === null) return []
  const found = fitting(source, columns, columns.scores, labels)
  if (found.length > 0) return found
  const { path, table } = source
  throw fault(
    'no-score-columns',
    { path, key: 'columns.scores', template: columns.scores, columns: table.columns },
    { place: { file: path, line: 1, column: null } },
  )
}

function fitting(
  source: Source,
  { id, target, predicted, weight, group }: SampleColumns,
  template: string,
  labels: readonly string[],
): ScoreColumn[] {
  const taken = new Set([id, target, predicted, weight, group])
  const found = fitTemplate(source, template, { placeholder: PLACEHOLDER, taken })
  const known = template === PLACEHOLDER ? found.filter(({ part }) => labels.includes(part)) : found
  return known.map(({ column, part }) => ({ column, label: part }))
}

/** The column that a template has for a label. */
export function columnOf(template: string, label: string): string {
  return template.replace(PLACEHOLDER, () => label)
}
