import type { Generator } from '../stats/generator.ts'
import { drawMultinomial } from '../stats/multinomial.ts'
import { membersOfStrata } from '../stats/strata.ts'

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
  if (weight === null) return countOutcomes(outcomes, most)
  const kinds = new Map<number, Map<number, number>>()
  let size = 0
  let different = 0
  for (let example = 0; example < outcomes.length; example += 1) {
    const outcome = outcomes[example] as number
    if (outcome < 0) continue
    size += 1
    const share = weight[example] as number
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

function countOutcomes(outcomes: Int32Array, most: number): Urn | null {
  let last = -1
  for (let example = 0; example < outcomes.length; example += 1) {
    if ((outcomes[example] as number) > last) last = outcomes[example] as number
  }
  const counts = new Float64Array(last + 1)
  let size = 0
  for (let example = 0; example < outcomes.length; example += 1) {
    const outcome = outcomes[example] as number
    if (outcome < 0) continue
    size += 1
    counts[outcome] = (counts[outcome] as number) + 1
  }
  const outcome = Int32Array.from([...counts.keys()].filter((key) => counts[key] !== 0))
  if (outcome.length > most) return null
  const count = Float64Array.from(outcome, (key) => counts[key] as number)
  return { outcome, weight: new Float64Array(outcome.length).fill(1), count, size }
}

/** An urn for each stratum, or one for all; null where they have more than `most` kinds together. */
export function fillUrns(
  outcomes: Int32Array,
  { weight, strata }: { readonly weight: Float64Array | null; readonly strata: Int32Array | null },
  most: number,
): Urn[] | null {
  const urns: Urn[] = []
  let left = most
  for (const members of strata === null ? [null] : membersOfStrata(strata)) {
    const urn =
      members === null
        ? fillUrn(outcomes, weight, left)
        : fillUrn(
            members.map((example) => outcomes[example] as number),
            weight && Float64Array.from(members, (example) => weight[example] as number),
            left,
          )
    if (urn === null) return null
    left -= urn.count.length
    urns.push(urn)
  }
  return urns.length > 1 ? urns.filter(({ size }) => size > 0) : urns
}

/** Sums of weights an outcome over all examples. */
export function sumUrns(urns: readonly Urn[], outcomes: number): Float64Array {
  const sums = new Float64Array(outcomes)
  for (const urn of urns) {
    for (const [kind, outcome] of urn.outcome.entries()) {
      sums[outcome] = (sums[outcome] as number) + (urn.weight[kind] as number) * (urn.count[kind] as number)
    }
  }
  return sums
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

/** Draws resamples, from each urn as many as it has, and shows each as sums of weights an outcome, in the same array. */
export function drawResamples(
  urns: readonly Urn[],
  generator: Generator,
  { resamples, outcomes, classes }: { resamples: number; outcomes: number; classes: number },
  show: (sums: Float64Array, resample: number) => void,
): void {
  const drawn = urns.map(({ count }) => new Float64Array(count.length))
  const sums = new Float64Array(outcomes)
  for (let resample = 0; resample < resamples; resample += 1) {
    sums.fill(0)
    for (const [index, urn] of urns.entries()) {
      const times = drawn[index] as Float64Array
      drawMultinomial(generator, urn.size, urn.count, times)
      addDrawn(sums, urn, times, { classes, generator })
    }
    show(sums, resample)
  }
}

function addDrawn(
  sums: Float64Array,
  urn: Urn,
  drawn: Float64Array,
  { classes, generator }: { readonly classes: number; readonly generator: Generator },
): void {
  for (let kind = 0; kind < drawn.length; kind += 1) {
    const times = drawn[kind] as number
    if (times === 0) continue
    const outcome = urn.outcome[kind] as number
    const weight = urn.weight[kind] as number
    if (outcome >= 0) sums[outcome] = (sums[outcome] as number) + times * weight
    else for (let time = 0; time < times; time += 1) addWrong(sums, -1 - outcome, weight, classes, generator)
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
