import type { MetricComparison } from '../documents/comparison.ts'

/** For a terminal: why something could not be compared, then each metric on both sides. */
export function describeComparison({
  reasons,
  metrics,
}: {
  readonly reasons: readonly string[]
  readonly metrics: readonly MetricComparison[]
}): string {
  return [...reasons, ...metrics.map(describeMetric)].join('\n')
}

/** The metric, and which examples and which baseline it is of where those are not the usual ones. */
export function nameRow({ name, slice, since }: MetricComparison): string {
  return `${name}${slice === null ? '' : ` on ${slice}`}${since == null ? '' : ` since ${since}`}`
}

function describeMetric(metric: MetricComparison): string {
  const { base, head, delta, interval, evidence, reason } = metric
  const show = (value: number | null) => (value === null ? 'missing' : value.toFixed(4))
  const range = interval === null ? '' : ` [${interval.low.toFixed(4)}, ${interval.high.toFixed(4)}]`
  const untested = evidence?.kind === 'point' ? ' (untested)' : ''
  const change =
    delta === null ? (reason ?? '') : `${delta < 0 ? '' : '+'}${delta.toFixed(4)}${range}${untested}`
  return `  ${nameRow(metric).padEnd(28)} ${show(base)} → ${show(head)}  ${change}`
}
