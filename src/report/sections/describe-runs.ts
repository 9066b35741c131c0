import type { MetricComparison } from '../../documents/comparison.ts'
import { type Block, paragraph } from '../article.ts'
import { labelOf } from '../gated-metrics.ts'
import { decimalsFor, formatNumber, formatSigned } from '../number.ts'
import { code, own, type Prose, say } from '../prose.ts'
import type { ReportInput } from '../report-input.ts'

const MOST_METRICS = 12

/** How runs compare, folds or seeds, of metrics that have several on both sides. They decide nothing. */
export function describeRuns(input: ReportInput): Block[] {
  const rows = (input.comparison?.metrics ?? []).filter(
    ({ runs, since }) => runs?.outperformance != null && since == null,
  )
  return rows.slice(0, MOST_METRICS).map((row) => paragraph(describeOne(row, input)))
}

function describeOne(row: MetricComparison, input: ReportInput): Prose {
  const { evaluation, name, slice, runs } = row
  const { share = 0, pairs = 0, interval = null } = runs?.outperformance ?? {}
  const label = labelOf({ evaluation, metric: name, slice }, input)
  const range =
    interval === null ? '' : ` (${formatNumber(interval.low, 2)} to ${formatNumber(interval.high, 2)})`
  const of = runs?.kind === 'folds' ? 'pairs of folds' : 'pairs of a run with one of the baseline'
  const [difference, reason] = [runs?.difference ?? null, runs?.reason ?? null]
  return [
    code(label),
    own(` is better in a share of ${formatNumber(share, 2)}${range} of ${formatNumber(pairs, 0)} ${of}`),
    own(difference === null ? '' : `; over folds it changes by ${describeDifference(difference)}`),
    ...(reason === null ? [] : say` (${reason})`),
    own('. This is shown, and does not decide.'),
  ]
}

function describeDifference({
  mean,
  interval: { low, high },
}: NonNullable<NonNullable<MetricComparison['runs']>['difference']>): string {
  const decimals = decimalsFor((high - low) / 2)
  return `${formatSigned(mean, decimals)} (${formatSigned(low, decimals)} to ${formatSigned(high, decimals)}, corrected resampled t)`
}
