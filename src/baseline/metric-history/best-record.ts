import type { MetricSeries, SeriesPoint } from './metric-series.ts'

/**
 * The record with the best value, the newest of equals. Values of different evaluation sets or definitions cannot be
 * ranked: only those that share both with the newest value count. null where there is no value.
 */
export function findBest({ points, higherIsBetter }: MetricSeries): {
  readonly point: SeriesPoint
  /** Values that were ranked, and those that could not be. */
  readonly ranked: number
  readonly leftOut: number
  /** How many have the best value, the one that is given among them. */
  readonly tied: number
} | null {
  const valued = points.filter(({ value }) => value !== null)
  const newest = valued.at(-1)
  if (newest === undefined) return null
  const ranked = valued.filter(
    ({ definition, set }) => definition === newest.definition && set === newest.set,
  )
  const turned = ({ value }: SeriesPoint) => (higherIsBetter ? 1 : -1) * (value as number)
  const point = ranked.reduce((best, each) => (turned(each) >= turned(best) ? each : best))
  const tied = ranked.filter(({ value }) => value === point.value).length
  return { point, ranked: ranked.length, leftOut: valued.length - ranked.length, tied }
}
