import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { formatKey } from '../schema/quote-value.ts'
import { taskKeys } from '../task-keys.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import type { EvaluationOutline } from './outline.ts'

/** A threshold turns scores into labels: there are scores, and the predicted labels come from nowhere else. */
export function checkThreshold(
  name: string,
  { task, threshold, columns }: NonNullable<EvaluationOutline>,
  file: YamlFile,
): MergemarkError[] {
  const isServed = taskKeys.get('threshold')?.tasks.some((one) => one === task) ?? false
  if (threshold === undefined || !isServed) return []
  const key = formatKey(['evaluations', name, 'threshold'])
  const column = (of: string) => formatKey(['evaluations', name, 'columns', of])
  const place = file.placeOf(['evaluations', name, 'threshold'])
  if (columns.has('predicted'))
    return [fault('exclusive-keys', { one: key, other: column('predicted') }, { place })]
  if (columns.has('scores') || (task === 'binary' && columns.has('score'))) return []
  const wanted = task === 'binary' ? 'score' : 'scores'
  const hint = 'A threshold needs scores to stand between.'
  return [fault('missing-key', { key: column(wanted), hint }, { place })]
}
