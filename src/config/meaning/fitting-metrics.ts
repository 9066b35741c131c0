import type { Task } from '../../documents/parts.ts'
import { type LabelSpace, type Metric, noTerms } from '../../metrics/define-metric.ts'
import { findMetric } from '../../metrics/find-metric.ts'

/** Whether the metric's variant `name` exists for the task, whatever its labels and slices turn out to be. */
export function fitsTask(metric: Metric, name: string, task: Task): boolean {
  // A file of metrics may hold any.
  if (task === 'metrics-only') return true
  if (!metric.tasks.includes(task)) return false
  const space = spaceWith(/\[(.*)\]$/s.exec(name)?.[1] ?? 'label', task)
  return metric.expand(space, name).some((variant) => variant.name === name)
}

/** Of the metric's own names those that fit the task: what to write instead. */
export function fittingNames(name: string, task: Task): string[] {
  const metric = findMetric(name)
  return metric === null ? [] : metric.names.filter((candidate) => fitsTask(metric, candidate, task))
}

/** A label space that has the named label, or is sliced by it, as an evaluation of this task might. */
function spaceWith(label: string, task: Task): LabelSpace {
  const others = ['first', 'second', 'third'].filter((other) => other !== label)
  const labels = [label, ...others].slice(0, task === 'binary' ? 2 : 3)
  const terms = { ...noTerms, passMark: 0 }
  return { task, labels, positive: task === 'binary' ? label : null, scored: true, sliced: [label], terms }
}
