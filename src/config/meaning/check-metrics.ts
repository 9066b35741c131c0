import type { Task } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Place } from '../../errors/place.ts'
import { findMetric, knownNames } from '../../metrics/find-metric.ts'
import { servedTasks } from '../schema/evaluation.ts'
import { cut, formatKey } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { fitsTask, fittingNames } from './fitting-metrics.ts'
import type { EvaluationOutline, Outline } from './outline.ts'
import { isPlannedMetric } from './planned-metrics.ts'

/** Every metric that an evaluation lists exists, is served, fits the task and is listed once. */
export function checkMetrics(outline: Outline, file: YamlFile): MergemarkError[] {
  return [...outline.evaluations].flatMap(([name, evaluation]) => checkEvaluation(name, evaluation, file))
}

function checkEvaluation(evaluation: string, outline: EvaluationOutline, file: YamlFile): MergemarkError[] {
  if (outline === null) return []
  const faults: MergemarkError[] = []
  const seen = new Set<string>()
  const key = formatKey(['evaluations', evaluation, 'metrics'])
  for (const [index, metric] of outline.metrics.entries()) {
    if (metric === null) continue
    const { name, own } = metric
    const place = file.placeOf(['evaluations', evaluation, 'metrics', index])
    if (seen.has(name)) faults.push(fault('duplicate-name', { key, name: cut(name) }, { place }))
    else if (!own) faults.push(...checkMetric({ name, key, task: outline.task, place }))
    seen.add(name)
  }
  return faults
}

/** Why this metric cannot be computed for this task (null: not known), if so. */
export function checkMetric(asked: {
  name: string
  key: string
  task: string | null
  place: Place | null
}): MergemarkError[] {
  const { name, key, task, place } = asked
  const metric = findMetric(name)
  if (metric === null && isPlannedMetric(name))
    return [fault('not-yet', { key: `${key}: ${cut(name)}` }, { place })]
  if (metric === null) return [fault('unknown-metric', { metric: cut(name), known: knownNames() }, { place })]
  if (!isServed(task) || fitsTask(metric, name, task)) return []
  return [
    fault('metric-does-not-fit', { metric: cut(name), task, fitting: fittingNames(name, task) }, { place }),
  ]
}

function isServed(task: string | null): task is Task {
  return task !== null && servedTasks.includes(task)
}
