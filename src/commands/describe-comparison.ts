import type { MetricComparison } from '../documents/comparison.ts'

/** For a terminal: why something could not be compared, then each metric on both sides. */
export function describeComparison({
  reasons,
  metrics,
  methods = false,
}: {
  readonly reasons: readonly string[]
  readonly metrics: readonly MetricComparison[]
  /** Whether to say by which methods: where some were asked for. */
  readonly methods?: boolean
}): string {
  const lines = metrics.map((metric) => `${describeMetric(metric)}${methods ? describeMethods(metric) : ''}`)
  return [...reasons, ...lines].join('\n')
}

/** Of a metric that takes none of those asked for, its own. */
function describeMethods({ test, p, interval }: MetricComparison): string {
  const tested = test === null || p === null ? 'no test' : `p ${formatP(p)} (${test}, one-sided)`
  return `  ${tested}${interval === null ? '' : `, ${interval.method} interval`}`
}

function formatP(p: number): string {
  return p < 0.0001 ? '< 0.0001' : `= ${p.toFixed(4)}`
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
