import type { Generator } from '../stats/generator.ts'
import { drawMultinomial } from '../stats/multinomial.ts'

/**
 * Examples told apart only by what a metric sees of them: an outcome (a cell of the contingency table, or hit and
 * miss) and a weight. Drawing as many from it as there are examples is the bootstrap of Efron 1979, at a cost that
 * grows with the kinds and not with the examples. Arrays have one entry a kind.
 */
export interface Urn {
  /** Index of the outcome; −1 − c stands for a wrong prediction of class c, drawn evenly from the others. */
  readonly outcome: Int32Array
  readonly weight: Float64Array
  /** How many examples are of this kind; need not be whole. */
  readonly count: Float64Array
  /** Examples, and so draws a resample. */
  readonly size: number
}

/** Above so many kinds drawn in all resamples together, resampling takes longer than a reader waits: seconds. */
const MOST_DRAWS = 20_000_000

/** How many kinds an urn may have, to be drawn from so often. */
export function mostKinds(resamples: number): number {
  return Math.floor(MOST_DRAWS / resamples)
}

/**
 * `outcomes`: one an example, −1 for an example that the metric does not look at. null where there are more than
 * `most` kinds.
 */
export function fillUrn(outcomes: Int32Array, weight: Float64Array | null, most: number): Urn | null {
  const kinds = new Map<number, Map<number, number>>()
  let size = 0
  let different = 0
  for (const [example, outcome] of outcomes.entries()) {
    if (outcome < 0) continue
    size += 1
    const share = weight === null ? 1 : (weight[example] as number)
    const ofOutcome = kinds.get(outcome) ?? new Map<number, number>()
    if (ofOutcome.size === 0) kinds.set(outcome, ofOutcome)
    const count = ofOutcome.get(share) ?? 0
    if (count === 0) different += 1
    if (different > most) return null
    ofOutcome.set(share, count + 1)
  }
  // In the order of outcomes and weights, so that the order of the examples does not show in the resamples.
  const list = [...kinds].flatMap(([outcome, counts]) =>
    [...counts].map(([share, count]) => ({ outcome, share, count })),
  )
  list.sort((one, other) => one.outcome - other.outcome || one.share - other.share)
  return {
    outcome: Int32Array.from(list, ({ outcome }) => outcome),
    weight: Float64Array.from(list, ({ share }) => share),
    count: Float64Array.from(list, ({ count }) => count),
    size,
  }
}

/** The urn with more kinds in it, each of the mean weight; the draws stay as many. */
export function addKinds(
  urn: Urn,
  kinds: readonly { readonly outcome: number; readonly count: number }[],
): Urn {
  const total = urn.weight.reduce((sum, weight, kind) => sum + weight * (urn.count[kind] as number), 0)
  return {
    outcome: Int32Array.from([...urn.outcome, ...kinds.map(({ outcome }) => outcome)]),
    weight: Float64Array.from([...urn.weight, ...kinds.map(() => total / urn.size)]),
    count: Float64Array.from([...urn.count, ...kinds.map(({ count }) => count)]),
    size: urn.size,
  }
}

/** Draws resamples and shows each as sums of weights an outcome; the array is the same one every time. */
export function drawResamples(
  urn: Urn,
  generator: Generator,
  { resamples, outcomes, classes }: { resamples: number; outcomes: number; classes: number },
  show: (sums: Float64Array, resample: number) => void,
): void {
  const drawn = new Float64Array(urn.count.length)
  const sums = new Float64Array(outcomes)
  for (let resample = 0; resample < resamples; resample += 1) {
    drawMultinomial(generator, urn.size, urn.count, drawn)
    sums.fill(0)
    for (let kind = 0; kind < drawn.length; kind += 1) {
      const times = drawn[kind] as number
      if (times === 0) continue
      const outcome = urn.outcome[kind] as number
      const weight = urn.weight[kind] as number
      if (outcome >= 0) sums[outcome] = (sums[outcome] as number) + times * weight
      else
        for (let time = 0; time < times; time += 1) addWrong(sums, -1 - outcome, weight, classes, generator)
    }
    show(sums, resample)
  }
}

function addWrong(
  sums: Float64Array,
  target: number,
  weight: number,
  classes: number,
  generator: Generator,
): void {
  const other = generator.nextBelow(classes - 1)
  const cell = target * classes + (other < target ? other : other + 1)
  sums[cell] = (sums[cell] as number) + weight
}
