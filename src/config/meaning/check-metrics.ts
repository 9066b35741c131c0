import { task as taskSchema } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Place } from '../../errors/place.ts'
import { findMetric, knownNames } from '../../metrics/find-metric.ts'
import { cut, formatKey } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { checkOwnMetric } from './check-own-metric.ts'
import { fitsTask, fittingNames } from './fitting-metrics.ts'
import type { EvaluationOutline, Outline } from './outline.ts'

/** Every metric that an evaluation lists exists, fits the task and is listed once. */
export function checkMetrics(outline: Outline, file: YamlFile): MergemarkError[] {
  return [...outline.evaluations].flatMap(([name, evaluation]) => checkEvaluation(name, evaluation, file))
}

function checkEvaluation(name: string, evaluation: EvaluationOutline, file: YamlFile): MergemarkError[] {
  if (evaluation === null) return []
  const faults: MergemarkError[] = []
  const seen = new Set<string>()
  const key = formatKey(['evaluations', name, 'metrics'])
  for (const [index, metric] of evaluation.metrics.entries()) {
    if (metric === null) continue
    const path = ['evaluations', name, 'metrics', index]
    const place = file.placeOf(path)
    if (seen.has(metric.name))
      faults.push(fault('duplicate-name', { key, name: cut(metric.name) }, { place }))
    else if (metric.own === null) faults.push(...checkMetric({ name: metric.name, evaluation, place }))
    else faults.push(...checkOwnMetric({ ...metric, own: metric.own, task: evaluation.task, path }, file))
    seen.add(metric.name)
  }
  return faults
}

/** Why this metric of Mergemark's cannot be computed for this evaluation (null: not known), if so. */
export function checkMetric(asked: {
  name: string
  evaluation: EvaluationOutline
  place: Place | null
}): MergemarkError[] {
  const { name, evaluation, place } = asked
  const task = taskSchema.safeParse(evaluation?.task)
  const metric = findMetric(name)
  if (metric === null) {
    const own = evaluation?.metrics.flatMap((one) => (one?.own ? [one.name] : [])) ?? []
    const kind = task.data === 'metrics-only' ? 'direction-unknown' : 'unknown-metric'
    return [fault(kind, { metric: cut(name), known: [...own, ...knownNames()] }, { place })]
  }
  if (!task.success || fitsTask(metric, name, task.data)) return []
  const fitting = fittingNames(name, task.data)
  return [fault('metric-does-not-fit', { metric: cut(name), task: task.data, fitting }, { place })]
}
