import type { Generator } from './generator.ts'
import { quantileOfSorted } from './quantiles.ts'

/** From this share of pairs on a difference is worth having (Bouthillier et al., section 4). */
export const MEANINGFUL_SHARE = 0.75

/** Fewer runs a side have no interval: one of resamples is then of a handful of values, and far too narrow. */
export const LEAST_RUNS = 5

export interface Outperformance {
  /** Pairs in which the head's run is better than main's, ties counting half, in [0, 1]. */
  readonly share: number
  readonly pairs: number
  /** null with fewer than `LEAST_RUNS` runs a side, or where no resample differs. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

interface Runs {
  /** A value a run, finite, more being better; at least one each. */
  readonly base: readonly number[]
  readonly head: readonly number[]
  /** Whether run i of the one belongs to run i of the other, as folds do: else each is paired with each. */
  readonly matched: boolean
}

/**
 * P(A > B), the chance that a run of the head beats one of main, and its percentile bootstrap interval: X. Bouthillier
 * et al., "Accounting for Variance in Machine Learning Benchmarks", MLSys 2021, section 4 and appendix C. Matched runs
 * are resampled in pairs. Others are all compared with each other, which is the statistic of H. B. Mann and D. R.
 * Whitney (Annals of Mathematical Statistics 18, 1947) over its maximum, and each side is resampled for itself.
 */
export function outperformance(
  runs: Runs,
  to: { readonly confidence: number; readonly resamples: number; readonly generator: Generator },
): Outperformance {
  const { base, head, matched } = runs
  const wins = matched ? head.map((value, run) => winOf(value, base[run] as number)) : null
  const pairs = wins === null ? base.length * head.length : wins.length
  const shareOf = wins === null ? againstAll(base, head) : ofMatched(wins)
  const once = (side: readonly number[]) => new Float64Array(side.length).fill(1)
  const share = shareOf({ base: once(base), head: once(head) })
  if (Math.min(base.length, head.length) < LEAST_RUNS) return { share, pairs, interval: null }
  const drawn = new Float64Array(to.resamples)
  for (let resample = 0; resample < to.resamples; resample += 1) {
    const times = { head: drawTimes(head.length, to.generator), base: NONE }
    drawn[resample] = shareOf(matched ? times : { ...times, base: drawTimes(base.length, to.generator) })
  }
  drawn.sort()
  if (drawn[0] === drawn.at(-1)) return { share, pairs, interval: null }
  const outside = (1 - to.confidence) / 2
  const interval = { low: quantileOfSorted(drawn, outside), high: quantileOfSorted(drawn, 1 - outside) }
  return { share, pairs, interval }
}

/** How often each run was drawn, of each side. */
interface Times {
  readonly base: Float64Array
  readonly head: Float64Array
}

const NONE = new Float64Array(0)

function winOf(head: number, base: number): number {
  if (head === base) return 0.5
  return head > base ? 1 : 0
}

function ofMatched(wins: readonly number[]): (times: Times) => number {
  return ({ head }) => wins.reduce((sum, win, run) => sum + win * (head[run] as number), 0) / wins.length
}

/** Main's runs in order, so that a resample costs as many steps as there are runs, not pairs. */
function againstAll(base: readonly number[], head: readonly number[]): (times: Times) => number {
  const order = base
    .map((_, run) => run)
    .sort((one, other) => (base[one] as number) - (base[other] as number))
  const sorted = order.map((run) => base[run] as number)
  const ends = head.map((value) => ({
    below: sorted.filter((other) => other < value).length,
    upTo: sorted.filter((other) => other <= value).length,
  }))
  const before = new Float64Array(base.length + 1)
  return ({ base: times, head: weights }) => {
    for (const [place, run] of order.entries()) {
      before[place + 1] = (before[place] as number) + (times[run] as number)
    }
    let sum = 0
    for (const [run, { below, upTo }] of ends.entries()) {
      sum += ((weights[run] as number) * ((before[below] as number) + (before[upTo] as number))) / 2
    }
    return sum / (base.length * head.length)
  }
}

function drawTimes(runs: number, generator: Generator): Float64Array {
  const times = new Float64Array(runs)
  for (let draw = 0; draw < runs; draw += 1) {
    const run = generator.nextBelow(runs)
    times[run] = (times[run] as number) + 1
  }
  return times
}

/** What an interval of the share says; `meaningful` where the share may be as large as is worth having. */
export const conclusions = ['not-told', 'better', 'better-meaningful', 'worse', 'worse-meaningful'] as const
export type Conclusion = (typeof conclusions)[number]

/**
 * As Bouthillier et al. read it: told where the interval lies beyond ½, and meaningful where it also reaches beyond
 * `MEANINGFUL_SHARE`; the same the other way for runs that are worse. No interval tells nothing.
 */
export function concludeFrom(interval: Outperformance['interval']): Conclusion {
  if (interval === null) return 'not-told'
  const { low, high } = interval
  if (low > 0.5) return high > MEANINGFUL_SHARE ? 'better-meaningful' : 'better'
  if (high < 0.5) return low < 1 - MEANINGFUL_SHARE ? 'worse-meaningful' : 'worse'
  return 'not-told'
}
