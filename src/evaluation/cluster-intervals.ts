import type { Sample } from '../sample/sample.ts'
import { createGenerator } from '../stats/generator.ts'
import { checkInterval, type FoundInterval, type IntervalSettings, percentiles } from './found-interval.ts'
import { LEAST_UNITS } from './ratio-interval.ts'
import type { Statistic } from './resampled-interval.ts'

/** Above so many examples drawn in all, resampling takes longer than a reader waits. */
const MOST_DRAWS = 200_000_000

/**
 * Percentile intervals from resampling whole clusters with replacement: A. C. Davison and D. V. Hinkley, "Bootstrap
 * Methods and their Application", 1997, section 3.8. Examples of one cluster are alike, so that they say less than
 * as many strangers.
 */
export function clusterIntervals(
  statistics: readonly Statistic[],
  sample: Sample,
  { confidence, seed, resamples }: IntervalSettings,
): FoundInterval[] {
  const clusters = membersOf(sample)
  const none = (reason: string) => statistics.map(() => ({ none: reason }))
  if (clusters.length < LEAST_UNITS)
    return none(`${clusters.length} clusters are too few: it takes ${LEAST_UNITS}`)
  if (sample.size * resamples > MOST_DRAWS)
    return none(`${sample.size} clustered examples are too many to resample`)
  const generator = createGenerator(seed)
  const values = statistics.map(() => new Float64Array(resamples))
  for (let resample = 0; resample < resamples; resample += 1) {
    const sums = drawClusters(clusters, sample, () => generator.nextBelow(clusters.length))
    for (const [index, { compute }] of statistics.entries()) {
      const { value, reason } = compute(sums)
      const into = values[index] as Float64Array
      into[resample] = value === null || reason !== null ? Number.NaN : value
    }
  }
  return values.map((drawn) => {
    if (drawn.some(Number.isNaN))
      return { none: 'it is not well defined in every resample: too few examples' }
    return checkInterval({
      ...percentiles(drawn, confidence),
      confidence,
      method: 'cluster-bootstrap-percentile',
    })
  })
}

function drawClusters(clusters: readonly number[][], sample: Sample, draw: () => number): Float64Array {
  const { labels, target, predicted, weight } = sample
  const sums = new Float64Array(labels.length * labels.length)
  for (let time = 0; time < clusters.length; time += 1) {
    for (const example of clusters[draw()] ?? []) {
      const cell = (target[example] as number) * labels.length + (predicted[example] as number)
      sums[cell] = (sums[cell] as number) + (weight === null ? 1 : (weight[example] as number))
    }
  }
  return sums
}

/** The examples of each cluster that has any. */
function membersOf({ group, groups }: Sample): number[][] {
  const members: number[][] = groups.map(() => [])
  for (const [example, cluster] of (group ?? new Int32Array()).entries()) members[cluster]?.push(example)
  return members.filter((examples) => examples.length > 0)
}
