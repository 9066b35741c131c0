import { fault } from '../errors/fault.ts'
import type { SampleColumns } from './sample-columns.ts'
import type { Source } from './source.ts'
import { fitTemplate, requireDifferent } from './template-columns.ts'

const PLACEHOLDER = '{level}'
const LEVEL = /^0?\.\d+$/

export interface QuantileColumn {
  readonly column: string
  /** In (0, 1). */
  readonly level: number
}

/**
 * The columns of predicted quantiles by ascending level, as their names say it: `q_0.05` for `q_{level}`. Throws
 * `no-quantile-columns`, `level-invalid` or `columns-alike`.
 */
export function findQuantileColumns(source: Source, columns: SampleColumns): QuantileColumn[] {
  const { quantiles: template, id, target, predicted, scale, weight, group } = columns
  if (template === null) return []
  const { path, table } = source
  const place = { file: path, line: 1, column: null }
  // Ends of an interval may well be quantiles.
  const taken = new Set([id, target, predicted, scale, weight, group])
  const fitting = fitTemplate(source, template, { placeholder: PLACEHOLDER, taken })
  // A template that is all placeholder fits every column.
  const found = template === PLACEHOLDER ? fitting.filter(({ part }) => LEVEL.test(part)) : fitting
  if (found.length === 0) {
    throw fault('no-quantile-columns', { path, template, columns: table.columns }, { place })
  }
  const odd = found.find(({ part }) => !LEVEL.test(part) || Number(part) === 0)
  if (odd !== undefined) {
    throw fault('level-invalid', { path, template, column: odd.column, level: odd.part }, { place })
  }
  requireDifferent(source, found, (part) => `level ${Number(part)}`)
  const levels = found.map(({ column, part }) => ({ column, level: Number(part) }))
  return levels.sort((one, other) => one.level - other.level)
}
