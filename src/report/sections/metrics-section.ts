import type { Evaluation, MetricValue } from '../../documents/evaluation.ts'
import { type Block, type Column, left, paragraph, right, type Section, table } from '../article.ts'
import type { Detail } from '../detail.ts'
import { labelOf } from '../gated-metrics.ts'
import {
  decimalsFor,
  decimalsOf,
  decimalsThatPart,
  formatCount,
  formatNumber,
  formatSigned,
} from '../number.ts'
import { code, own, type Prose, say } from '../prose.ts'
import type { ReportInput } from '../report-input.ts'
import type { ReportView } from '../view.ts'
import { describeRuns } from './describe-runs.ts'

/** Every metric of a whole set that was computed, gated or not; what nobody set a bar for is shown and not judged. */
export function metricsSection(
  view: ReportView,
  { tableRows: most }: Pick<Detail, 'tableRows'>,
): Section | null {
  const { input, words } = view
  const rows = (input.evaluation?.evaluations ?? []).flatMap((evaluation) =>
    evaluation.metrics.filter(({ slice }) => slice === null).map((metric) => rowOf(metric, evaluation, view)),
  )
  if (rows.length === 0) return null
  const columns = [
    left('metric'),
    right(words.base),
    right(words.head),
    left('interval'),
    right('change'),
    right('examples'),
  ]
  return {
    key: 'metrics',
    title: say`All metrics (${own(formatNumber(rows.length, 0))})`,
    short: 'all metrics',
    blocks: [
      ...table('All metrics', columns, rows.slice(0, most)),
      ...tellRest(rows.length, most),
      ...describeRuns(input),
      ...tellConfusion(input),
    ],
  }
}

function rowOf(metric: MetricValue, { name }: Evaluation, { input, gated }: ReportView): Prose[] {
  const label = labelOf({ evaluation: name, metric: metric.name, slice: metric.slice }, input)
  const isSame = (other: { name: string; slice: string | null }) =>
    other.name === metric.name && other.slice === metric.slice
  const before = input.base.evaluation?.evaluations
    .find((evaluation) => evaluation.name === name)
    ?.metrics.find(isSame)
  const compared = input.comparison?.metrics.find(
    (other) => other.evaluation === name && other.since == null && isSame(other),
  )
  const base = compared?.base ?? before?.value ?? null
  const { interval, value } = metric
  const delta = compared?.delta ?? null
  // Of the change where there is one: examples that are paired resolve more of it than of either value.
  const width = widthOf(compared?.interval ?? null) || widthOf(interval)
  const deserved = width > 0 ? decimalsFor(width / 2) : decimalsOf([base ?? 0, value ?? 0])
  // A number is the same wherever it stands.
  const shown = gated.find((one) => one.label === label)?.shown
  const decimals = shown?.decimals ?? decimalsThatPart(deserved, { base, head: value, delta })
  const range =
    interval === null
      ? '–'
      : `${formatNumber(interval.low, decimals)} to ${formatNumber(interval.high, decimals)}`
  return [
    [code(label)],
    [own(formatNumber(base, decimals))],
    value === null
      ? say`missing: ${metric.reason ?? 'no reason given'}`
      : [own(formatNumber(value, decimals))],
    [own(range)],
    [own(formatSigned(delta, decimals))],
    [own(formatNumber(metric.n, 0))],
  ]
}

function widthOf(interval: MetricValue['interval']): number {
  return interval === null ? 0 : interval.high - interval.low
}

function tellRest(count: number, most: number): Block[] {
  return count <= most
    ? []
    : [paragraph(say`And ${own(formatCount(count - most, 'more metric'))} in ${code('evaluation.json')}.`)]
}

/** More classes than this do not fit a page. */
const MOST_CLASSES = 12

function tellConfusion({ evaluation }: ReportInput): Block[] {
  return (evaluation?.evaluations ?? []).flatMap(({ name, confusion }) => {
    if (confusion === null || confusion.labels.length > MOST_CLASSES) return []
    const columns: Column[] = [
      left('true label'),
      ...confusion.labels.map((title) => ({ title, align: 'right' as const })),
    ]
    const rows = confusion.matrix.map((counts, at) => [
      [confusion.labels[at] ?? ''],
      ...counts.map((count) => [own(formatNumber(count, decimalsOf([count])))]),
    ])
    return [
      paragraph(say`Predicted labels (columns) of each true label (rows) in ${code(name)}:`),
      ...table(`Confusion of ${name}`, columns, rows),
    ]
  })
}
