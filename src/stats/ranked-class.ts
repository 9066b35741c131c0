import { type Ranks, rankValues } from './ranks.ts'
import { sumOf } from './totals.ts'

/** One class against the rest: which examples are of it, and how a model ranks them all. */
export interface RankedClass {
  readonly ranks: Ranks
  /** 1 for an example of the class, else 0. */
  readonly positive: Uint8Array
}

/** Sums of weights at each place of the ranks. */
export interface RankSums {
  readonly positives: Float64Array
  readonly negatives: Float64Array
  /** Over all places. */
  readonly positive: number
  readonly negative: number
}

export function rankClass(scores: Float64Array, positive: Uint8Array): RankedClass {
  return { ranks: rankValues(scores), positive }
}

/** `weight`: null for equal weights. O(n), but once for all that ask for the same class without weights. */
export function sumRanks(ranked: RankedClass, weight: Float64Array | null): RankSums {
  if (weight !== null) return sumAnew(ranked, weight)
  const known = plainSums.get(ranked) ?? sumAnew(ranked, null)
  plainSums.set(ranked, known)
  return known
}

/** Neither classes nor their sums ever change. */
const plainSums = new WeakMap<RankedClass, RankSums>()

function sumAnew({ ranks, positive }: RankedClass, weight: Float64Array | null): RankSums {
  const positives = new Float64Array(ranks.count)
  const negatives = new Float64Array(ranks.count)
  const { of } = ranks
  for (let example = 0; example < positive.length; example += 1) {
    const sums = positive[example] === 1 ? positives : negatives
    const place = of[example] as number
    sums[place] = (sums[place] as number) + (weight === null ? 1 : (weight[example] as number))
  }
  return { positives, negatives, positive: sumOf(positives), negative: sumOf(negatives) }
}

/** How many examples there are of the class, or of the rest if those are fewer. */
export function countRarer({ positive }: RankedClass): number {
  const positives = sumOf(positive)
  return Math.min(positives, positive.length - positives)
}
