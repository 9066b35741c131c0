import { createGenerator, type Generator } from './generator.ts'

/** Where the level of a series changes. */
export interface ChangePoint {
  /** Of the first value of the new level; the change lies between it and the one before. */
  readonly index: number
  /** Mean of the values since the change before, and until the next one. */
  readonly before: number
  readonly after: number
  /** Of the permutation test that found it, in (0, level]. */
  readonly p: number
}

interface Search {
  /** Each split is tested at this level for itself. */
  readonly level: number
  /** Fewest values between two changes; at least 1. */
  readonly least: number
  readonly permutations: number
  readonly seed: number
}

/** With ten values or more a change can be found at all: of five and five, 2 of 252 orders are as extreme. */
const DEFAULTS: Search = { level: 0.01, least: 3, permutations: 1999, seed: 0 }

/** Sums of the same values in another order differ by rounding. */
const TIE = 1e-9

/**
 * The changes of level in a series, by binary segmentation (L. Ju. Vostrikova, "Detecting 'disorder' in
 * multidimensional random processes", Soviet Mathematics Doklady 24, 1981): the split with the largest two-sample t
 * (D. M. Hawkins, "Testing a sequence of observations for a shift in location", JASA 72:180, 1977) is kept where its
 * p is at most `level`, and both sides are searched again. p is that of a permutation test, (1 + as extreme)/(1 +
 * permutations) (B. Phipson and G. K. Smyth, SAGMB 9:39, 2010), so that neither ties nor the shape of the noise matter;
 * it assumes that the values of one level could stand in any order. The same values and seed give the same answer.
 * Finite values only.
 */
export function findChangePoints(values: readonly number[], search: Partial<Search> = {}): ChangePoint[] {
  const settings = { ...DEFAULTS, ...search }
  const found = splitAll({ values, from: 0, to: values.length }, settings)
  const ends = [...found.map(({ index }) => index), values.length]
  return found.map(({ index, p }, at) => ({
    index,
    before: meanOf(values.slice(at === 0 ? 0 : ends[at - 1], index)),
    after: meanOf(values.slice(index, ends[at + 1])),
    p,
  }))
}

interface Stretch {
  readonly values: readonly number[]
  readonly from: number
  readonly to: number
}

function splitAll(stretch: Stretch, search: Search): { index: number; p: number }[] {
  const { values, from, to } = stretch
  if (to - from < 2 * search.least) return []
  const mean = meanOf(values.slice(from, to))
  const centred = Float64Array.from(values.slice(from, to), (value) => value - mean)
  const split = largestSplit(centred, search.least)
  if (!(split.between > 0)) return []
  const p = permutationP(centred, split.between, search, createGenerator(search.seed, from))
  if (p === null) return []
  const index = from + split.at
  return [
    ...splitAll({ values, from, to: index }, search),
    { index, p },
    ...splitAll({ values, from: index, to }, search),
  ]
}

/**
 * The split with the largest sum of squares between its sides. Their total is the same in every order, and t² =
 * (n − 2)·between/(total − between) grows with it, so it is the split with the largest |t| too, and needs no division
 * by a spread that may be zero. `centred` sums to zero.
 */
function largestSplit(centred: Float64Array, least: number): { at: number; between: number } {
  const n = centred.length
  let sum = 0
  let best = { at: least, between: 0 }
  for (let size = 1; size <= n - least; size += 1) {
    sum += centred[size - 1] as number
    if (size < least) continue
    const between = (sum * sum * n) / (size * (n - size))
    if (between > best.between) best = { at: size, between }
  }
  return best
}

/** null as soon as it is above the level. */
function permutationP(
  centred: Float64Array,
  observed: number,
  { level, least, permutations }: Search,
  generator: Generator,
): number | null {
  const shuffled = centred.slice()
  const most = level * (permutations + 1) - 1
  let extreme = 0
  for (let round = 0; round < permutations; round += 1) {
    shuffle(shuffled, generator)
    if (largestSplit(shuffled, least).between >= observed * (1 - TIE)) extreme += 1
    if (extreme > most) return null
  }
  return (1 + extreme) / (1 + permutations)
}

/** R. A. Fisher and F. Yates; R. Durstenfeld, "Algorithm 235", CACM 7, 1964. */
function shuffle(values: Float64Array, generator: Generator): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = generator.nextBelow(last + 1)
    const kept = values[last] as number
    values[last] = values[other] as number
    values[other] = kept
  }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
