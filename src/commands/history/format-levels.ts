import type { LevelChange, SeriesPoint } from '../../baseline/metric-history/metric-series.ts'
import { formatNumber } from '../../report/number.ts'
import { decimalsOfSeries } from './history-table.ts'

/** Doubles have no more that tell. */
const MOST_DECIMALS = 15

/** `54.2 → 54.4`: both levels, with as many digits as it takes to tell them apart. */
export function formatLevels(
  { from, to }: Pick<LevelChange, 'from' | 'to'>,
  points: readonly SeriesPoint[],
): string {
  let decimals = decimalsOfSeries(points)
  while (decimals < MOST_DECIMALS && formatNumber(from, decimals) === formatNumber(to, decimals))
    decimals += 1
  return `${formatNumber(from, decimals)} → ${formatNumber(to, decimals)}`
}
