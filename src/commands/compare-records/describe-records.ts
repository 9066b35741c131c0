import type { RecordContent } from '../../baseline/read-record.ts'
import type { MetricComparison } from '../../documents/comparison.ts'
import { left, list, right, table } from '../../report/article.ts'
import { renderSheet } from '../../report/markdown.ts'
import { decimalsFor, decimalsOf, formatNumber, formatSigned } from '../../report/number.ts'
import { code, own, type Prose, say } from '../../report/prose.ts'
import { describeComparison, nameRow } from '../describe-comparison.ts'
import type { ComparedRecords } from './compare-records.ts'

/** For a terminal. */
export function describeRecords({ project, base, head, comparison }: ComparedRecords): string {
  const title = `${project.name}: ${base.sha.slice(0, 7)} (${attemptOf(base)}) → ${head.sha.slice(0, 7)} (${attemptOf(head)})`
  return `${title}\n${describeComparison(comparison)}`
}

/** As Markdown: whatever a record names is shown as text, never as markup. */
export function showRecords({ project, base, head, comparison }: ComparedRecords): string {
  const columns = [
    left('metric'),
    right(base.sha.slice(0, 7)),
    right(head.sha.slice(0, 7)),
    left('change'),
    left('evidence'),
  ]
  const reasons = comparison.reasons.map((reason): Prose => [reason])
  return renderSheet({
    title: say`${project.name}: ${code(base.sha.slice(0, 7))} (${own(attemptOf(base))}) → ${code(head.sha.slice(0, 7))} (${own(attemptOf(head))})`,
    blocks: [
      ...(reasons.length === 0 ? [] : [list(reasons)]),
      ...table('Metrics of both records', columns, comparison.metrics.map(rowOf)),
    ],
  })
}

function attemptOf({ folder }: RecordContent): string {
  const [run = '', attempt = ''] = folder.slice(folder.lastIndexOf('/') + 1).split('-')
  return `run ${run}, attempt ${attempt}`
}

function rowOf(metric: MetricComparison): Prose[] {
  const { evaluation, base, head, delta, interval, evidence, reason, higherIsBetter } = metric
  const width = interval === null ? 0 : (interval.high - interval.low) / 2
  const decimals = width > 0 ? decimalsFor(width) : decimalsOfPoints(metric)
  const range =
    interval === null
      ? ''
      : ` [${formatSigned(interval.low, decimals)}, ${formatSigned(interval.high, decimals)}]`
  return [
    [code(`${evaluation}: ${nameRow(metric)}`), own(higherIsBetter ? '' : ' (lower is better)')],
    [own(formatNumber(base, decimals))],
    [own(formatNumber(head, decimals))],
    [own(`${formatSigned(delta, decimals)}${range}`)],
    evidence === null ? [reason ?? 'none'] : [own(evidence.kind === 'point' ? 'untested' : evidence.kind)],
  ]
}

/** Enough for the values, and for their difference where that is small. */
function decimalsOfPoints({ base, head, delta }: MetricComparison): number {
  const given = (values: readonly (number | null)[]) => values.filter((value) => value !== null)
  return Math.max(decimalsOf(given([base, head])), decimalsOf(given([delta])))
}
