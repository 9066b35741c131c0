import type { Form } from '../metrics/define-metric.ts'
import { weighCells } from './weigh-cells.ts'
import { weighMeans } from './weigh-mean.ts'
import { weighShare } from './weigh-share.ts'
import { weighWhole } from './weigh-whole.ts'
import { changeFrom, relativeTo, turn, type Weighed, type Weighing, type Weight } from './weighing.ts'

/** The weight of each metric by its name: the form decides how, never the metric. */
export function weighMetrics(metrics: readonly Weighed[], weighing: Weighing): Map<string, Weight> {
  const cells = metrics.filter((metric) => hasForm(metric, 'cells'))
  const shares = metrics.filter((metric) => hasForm(metric, 'share'))
  const means = metrics.filter((metric) => hasForm(metric, 'mean'))
  const wholes = metrics.filter((metric) => hasForm(metric, 'auc') || hasForm(metric, 'whole'))
  const givens = metrics.filter((metric) => hasForm(metric, 'given'))
  const cellWeights = weighCells(cells, weighing)
  const meanWeights = weighMeans(means, weighing)
  return new Map([
    ...cells.map(({ name }, index) => [name, cellWeights[index] as Weight] as const),
    ...shares.map((metric) => [metric.name, weighShare(metric, weighing)] as const),
    ...givens.map((metric) => [metric.name, weighGiven(metric)] as const),
    ...wholes.map((metric) => [metric.name, weighWhole(metric, weighing)] as const),
    ...means.map(({ name }, index) => [name, meanWeights[index] as Weight] as const),
  ])
}

/** One number a side: what is known is the difference alone. */
export function weighGiven(metric: Weighed<'given'>): Weight {
  return {
    evidence: { kind: 'point', delta: turn(metric.delta, metric) },
    headInterval: null,
    ...relativeTo(metric, (factor) => ({ kind: 'point', delta: changeFrom(metric, factor) })),
  }
}

function hasForm<K extends Form['kind']>(metric: Weighed, kind: K): metric is Weighed<K> {
  return metric.form.kind === kind
}
