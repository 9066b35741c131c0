import type { Discovery, Evaluation, MetricValue, Threshold } from '../documents/evaluation.ts'

/** Discovered slices that are shown; the document holds all. */
const SHOWN = 5
const WIDEST = 48

/** Evaluations for a reader of the terminal: a table each, the slices below. */
export function describeEvaluations(evaluations: readonly Evaluation[]): string {
  return evaluations.map(describeEvaluation).join('\n\n')
}

function describeEvaluation(evaluation: Evaluation): string {
  const { metrics, threshold, discovery, failure, slices = [] } = evaluation
  const whole = metrics.filter(({ slice }) => slice === null)
  return [
    titleOf(evaluation),
    ...(failure === null ? [] : [`  ${failure.message}`]),
    ...(threshold ? [describeThreshold(threshold)] : []),
    ...alignRows(whole.map(cellsOf)),
    ...slices.flatMap(({ name, n }) => describeSlice(name, n, metrics)),
    ...(discovery ? describeDiscovery(discovery) : []),
  ].join('\n')
}

function titleOf({ name, task, examples, runs }: Evaluation): string {
  if (task === 'metrics-only') return `${name} (${task})`
  const ofRuns = runs ? `, ${runs.count} ${runs.count === 1 ? runs.kind.slice(0, -1) : runs.kind}` : ''
  return `${name} (${task}, ${examples} ${examples === 1 ? 'example' : 'examples'}${ofRuns})`
}

function describeThreshold({ value, source, rule }: Threshold): string {
  const from = { fixed: 'fixed', baseline: `${rule}, as main chose it`, here: `${rule}, chosen here` }[source]
  return `  threshold ${show(value)} (${from})`
}

function describeSlice(name: string, n: number, metrics: readonly MetricValue[]): string[] {
  const own = metrics.filter(({ slice }) => slice === name)
  const few = own.length === 0 ? ', too few for metrics' : ''
  return [
    `  ${name} (${n} ${n === 1 ? 'example' : 'examples'}${few})`,
    ...alignRows(own.map(cellsOf)).map((row) => `  ${row}`),
  ]
}

function describeDiscovery({ loss, tested, slices }: Discovery): string[] {
  const count = `${tested} ${tested === 1 ? 'slice' : 'slices'} searched`
  if (slices.length === 0) return [`  no slice stands out by its ${loss} (${count})`]
  const rows = slices
    .slice(0, SHOWN)
    .map(({ name, n, loss, rest, pAdjusted }) => [
      name,
      show(loss),
      `elsewhere ${show(rest)}`,
      `n = ${n}, adjusted p = ${show(pAdjusted)}`,
    ])
  return [`  worst slices by ${loss} (${count})`, ...alignRows(rows).map((row) => `  ${row}`)]
}

function cellsOf({ name, value, reason, interval, runs }: MetricValue): string[] {
  const range = interval === null ? '' : `[${show(interval.low)}, ${show(interval.high)}]`
  const spread = typeof runs?.deviation === 'number' ? `± ${show(runs.deviation)} between runs` : ''
  const note = reason === null ? '' : `(${reason})`
  return [name, value === null ? 'missing' : show(value), range, [spread, note].filter(Boolean).join(' ')]
}

/** Four decimals, which is what an interval of a few thousand examples supports; few digits of very small ones. */
function show(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && size < 0.0001) return value.toExponential(1)
  return size >= 1000 ? value.toFixed(1) : value.toFixed(4)
}

/** Rows with their columns below each other, numbers to the right; the last column is text. */
function alignRows(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) =>
    Math.min(WIDEST, Math.max(0, ...rows.map((row) => (row[column] ?? '').length)))
  const [first, second, third] = [width(0), width(1), width(2)]
  return rows.map(([name = '', value = '', range = '', note = '']) =>
    `  ${name.padEnd(first)}  ${value.padStart(second)}  ${range.padEnd(third)}  ${note}`.trimEnd(),
  )
}
