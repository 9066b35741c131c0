import type { Evidence } from '../documents/parts.ts'

/** Every order statistic is kept up to this rank from either end; beyond it the gaps grow with the rank. */
const DENSE_RANKS = 20
const GROWTH = 1.1

/** A resample in which the metric is not defined says nothing; with more than these there is no evidence. */
const UNDEFINED_SHARE = 0.01

/**
 * Resampled differences as evidence; null where more than 1 % of them are undefined (NaN). The rest stand for the
 * distribution given that the metric is defined. Sorts a copy.
 */
export function resampledEvidence(input: {
  readonly n: number
  readonly delta: number
  /** Examples or clusters that were drawn from; left out for contingency cells. */
  readonly units?: number
  readonly differences: Float64Array
}): Extract<Evidence, { kind: 'resampled' }> | null {
  const { n, delta, units, differences } = input
  const defined = differences.filter(Number.isFinite)
  if (defined.length < 2 || defined.length < (1 - UNDEFINED_SHARE) * differences.length) return null
  const from = units === undefined ? {} : { units }
  return { kind: 'resampled', n, delta, resamples: defined.length, ...from, ...summariseResamples(defined) }
}

/**
 * Resampled differences in the form that documents keep: `quantiles[i]` is the order statistic at `levels[i]` = rank/(R + 1)
 * (Hyndman & Fan 1996, definition 6). Ranks are dense in both tails, where intervals and p-values are read, so 10,000
 * numbers become about 160. Sorts `differences` in place.
 */
export function summariseResamples(differences: Float64Array): { levels: number[]; quantiles: number[] } {
  differences.sort()
  const ranks = chooseRanks(differences.length)
  return {
    levels: ranks.map((rank) => rank / (differences.length + 1)),
    quantiles: ranks.map((rank) => differences[rank - 1] as number),
  }
}

function chooseRanks(resamples: number): number[] {
  const half = Math.ceil(resamples / 2)
  const lower: number[] = []
  for (let rank = 1; rank <= half; rank = rank < DENSE_RANKS ? rank + 1 : Math.ceil(rank * GROWTH))
    lower.push(rank)
  const upper = lower.map((rank) => resamples + 1 - rank)
  return [...new Set([...lower, ...upper])].sort((a, b) => a - b)
}
