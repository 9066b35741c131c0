import type { LabelledSample } from '../sample/sample.ts'
import { accelerationOf, type Jackknife } from '../stats/bca.ts'
import { createGenerator } from '../stats/generator.ts'
import { drawnInterval, type FoundInterval, type IntervalSettings } from './found-interval.ts'
import { LEAST_UNITS } from './ratio-interval.ts'
import type { Statistic } from './resampled-interval.ts'

/** Above so many examples drawn in all, resampling takes longer than a reader waits. */
const MOST_DRAWS = 200_000_000

/**
 * Percentile or BCa intervals from resampling whole clusters with replacement: A. C. Davison and D. V. Hinkley, "Bootstrap
 * Methods and their Application", 1997, section 3.8. Examples of one cluster are alike, so that they say less than
 * as many strangers.
 */
export function clusterIntervals(
  statistics: readonly Statistic[],
  sample: LabelledSample,
  { confidence, seed, resamples, method }: IntervalSettings,
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
  return values.map((draws, index) => {
    const { value, compute } = statistics[index] as Statistic
    if (draws.some(Number.isNaN))
      return { none: 'it is not well defined in every resample: too few examples' }
    const acceleration = method === 'bca' ? accelerationOf([leaveOneOut(clusters, sample, compute)]) : null
    return drawnInterval({
      draws,
      value: value.value ?? Number.NaN,
      acceleration,
      confidence,
      drawn: 'cluster-',
    })
  })
}

function leaveOneOut(
  clusters: readonly number[][],
  sample: LabelledSample,
  compute: Statistic['compute'],
): Jackknife {
  const { labels } = sample
  const sums = new Float64Array(labels.length * labels.length)
  for (const cluster of clusters) addCluster(sums, cluster, sample, 1)
  const values = Float64Array.from(clusters, (cluster) => {
    const left = sums.slice()
    addCluster(left, cluster, sample, -1)
    return compute(left).value ?? Number.NaN
  })
  return { values, counts: new Float64Array(clusters.length).fill(1) }
}

function drawClusters(
  clusters: readonly number[][],
  sample: LabelledSample,
  draw: () => number,
): Float64Array {
  const { labels } = sample
  const sums = new Float64Array(labels.length * labels.length)
  for (let time = 0; time < clusters.length; time += 1) addCluster(sums, clusters[draw()] ?? [], sample, 1)
  return sums
}

function addCluster(
  sums: Float64Array,
  cluster: readonly number[],
  { labels, target, predicted, weight }: LabelledSample,
  times: 1 | -1,
): void {
  for (const example of cluster) {
    const cell = (target[example] as number) * labels.length + (predicted[example] as number)
    const mass = weight === null ? 1 : (weight[example] as number)
    sums[cell] = (sums[cell] as number) + times * mass
  }
}

/** The examples of each cluster that has any. */
function membersOf({ group, groups }: LabelledSample): number[][] {
  const members: number[][] = groups.map(() => [])
  for (const [example, cluster] of (group ?? new Int32Array()).entries()) members[cluster]?.push(example)
  return members.filter((examples) => examples.length > 0)
}
