import { findBest } from '../../baseline/metric-history/best-record.ts'
import type { MetricSeries } from '../../baseline/metric-history/metric-series.ts'
import { makeVisible } from '../../report/escape.ts'
import { formatBytes, formatCount, formatNumber } from '../../report/number.ts'
import { decimalsOfSeries, formatDate } from './history-table.ts'

/** Which record was best in a metric, and how its model can be had again. */
export function describeBest(series: MetricSeries): string {
  const best = findBest(series)
  const metric = makeVisible(series.name)
  if (best === null) return `no record has a value of ${metric}`
  const { point, ranked, leftOut, tied } = best
  const { sha, summary } = point.commit
  const decimals = decimalsOfSeries(series.points)
  const show = (value: number | null) => formatNumber(value, decimals)
  const interval = point.low === null ? '' : ` [${show(point.low)}, ${show(point.high)}]`
  const model = summary?.model ?? null
  return [
    `best ${metric}: ${show(point.value)}${interval} at ${sha.slice(0, 7)}, the ${series.higherIsBetter ? 'highest' : 'lowest'} of ${formatCount(ranked, 'value')}`,
    ...(tied === 1 ? [] : [`  ${formatCount(tied, 'record')} have this value; the newest of them is shown`]),
    ...(leftOut === 0
      ? []
      : [
          `  ${formatCount(leftOut, 'value')} of another evaluation set or definition cannot be ranked with them`,
        ]),
    `  commit   ${sha}${summary?.committed == null ? '' : `, ${formatDate(summary.committed)}`}`,
    `  record   ${summary?.folder ?? '–'}`,
    ...(model === null
      ? ['  model    none was recorded']
      : [
          `  model    ${makeVisible(model.path, 300)}, ${formatBytes(model.bytes)}`,
          `  digest   ${model.digest}`,
        ]),
    `  run      ${summary?.url == null ? 'not recorded' : makeVisible(summary.url, 300)}`,
    '  to have it again, take the model from the run’s artifacts while they are kept, or make it anew:',
    `    git checkout ${sha} && mergemark train`,
  ].join('\n')
}

/** The same for programs. */
export function bestAsJson(series: MetricSeries): object {
  const best = findBest(series)
  const { evaluation, name, higherIsBetter } = series
  const found =
    best === null
      ? null
      : {
          sha: best.point.commit.sha,
          value: best.point.value,
          low: best.point.low,
          high: best.point.high,
          record: best.point.commit.summary?.folder ?? null,
          model: best.point.commit.summary?.model ?? null,
          url: best.point.commit.summary?.url ?? null,
          ranked: best.ranked,
          leftOut: best.leftOut,
          tied: best.tied,
        }
  return { kind: 'best', schemaVersion: '1.0', evaluation, metric: name, higherIsBetter, best: found }
}
