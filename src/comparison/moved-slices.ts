import type { MovedSlice } from '../documents/comparison.ts'
import type { Slice } from '../sample/sample.ts'
import { adjustByBenjaminiYekutieli } from '../stats/benjamini-yekutieli.ts'
import { upperTailT } from '../stats/student-t.ts'
import { type Moments, welchUpperP } from '../stats/welch.ts'
import { type PairedLosses, pairLosses } from './example-losses.ts'
import type { Pair } from './pair.ts'

const LEVEL = 0.05
const MOST = 20
/** Fewer clusters than this carry no test (DESIGN section 6). */
const LEAST_CLUSTERS = 30

/** Number, sum and sum of squares of centred changes: sums of squares lose their digits where the mean is far from 0. */
interface Sums {
  readonly n: number
  readonly sum: number
  readonly squares: number
}

interface Changes {
  /** Of each example, less the mean of all. */
  readonly centred: Float64Array
  readonly mean: number
  readonly squares: number
}

interface Tested {
  readonly slice: Slice
  /** Mean change of the loss among the members minus that among all others. */
  readonly moved: number
  readonly p: number
}

/**
 * The slices whose loss moved otherwise than that of the rest of the set, those that fared worst first. Two-sided Welch
 * test of the paired changes (head's loss − main's, an example each) in the slice against all outside. Where the loss
 * is right or wrong, one lost and one gained example are added to either part: without them a small slice whose few
 * examples went one way would have no variance (D. G. Bonett and R. M. Price, "Adjusted Wald confidence interval for a
 * difference of binomial proportions based on paired data", Journal of Educational and Behavioral Statistics 37,
 * 2012). With groups the difference's variance is that over clusters (K.-Y. Liang and S. L. Zeger, Biometrika 73,
 * 1986), and slices with fewer than 30 clusters on either side are not tested. Adjusted after Benjamini and Yekutieli:
 * at most 5 % of what is listed is chance. Examples count equally, whatever their weights.
 */
export function findMovedSlices(pair: Pair, slices: readonly Slice[]): MovedSlice[] {
  const losses = pairLosses(pair)
  if (losses === null) return []
  const changes = centre(losses.head.map((loss, example) => loss - (losses.base[example] as number)))
  const tested = slices.flatMap((slice) => testSlice(slice, changes, pair) ?? [])
  const adjusted = adjustByBenjaminiYekutieli(tested.map(({ p }) => p))
  return tested
    .map((one, at) => ({ ...one, pAdjusted: adjusted[at] as number }))
    .filter(({ pAdjusted }) => pAdjusted <= LEVEL)
    .sort((a, b) => b.moved - a.moved)
    .slice(0, MOST)
    .map(({ slice, p, pAdjusted }) => ({
      evaluation: pair.head.name,
      slice: slice.name,
      n: slice.members.length,
      ...meansOf(losses, slice.members),
      p,
      pAdjusted,
    }))
}

function centre(changes: Float64Array): Changes {
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length
  const centred = changes.map((change) => change - mean)
  return { centred, mean, squares: centred.reduce((sum, change) => sum + change * change, 0) }
}

/** null where there is nothing to hold it against, or too few to hold. */
function testSlice(slice: Slice, changes: Changes, pair: Pair): Tested | null {
  const { members } = slice
  const n = changes.centred.length - members.length
  if (members.length < 2 || n < 2) return null
  const of = sumsOf(members, changes)
  const rest = { n, sum: -of.sum, squares: changes.squares - of.squares }
  const p = pair.clustered
    ? testByClusters(members, changes.centred, { pair, of: of.sum / of.n, rest: rest.sum / n })
    : testByExamples(of, rest, { added: pair.joint === null ? null : -changes.mean })
  return p === null || !Number.isFinite(p) ? null : { slice, moved: of.sum / of.n - rest.sum / n, p }
}

function sumsOf(members: Int32Array, { centred }: Changes): Sums {
  let [sum, squares] = [0, 0]
  for (const example of members) {
    const change = centred[example] as number
    sum += change
    squares += change * change
  }
  return { n: members.length, sum, squares }
}

/** `added`: where 0 lies once centred, if a change of +1 and one of −1 come on top of either part; else null. */
function testByExamples(one: Sums, other: Sums, { added }: { readonly added: number | null }): number {
  const [of, rest] = [momentsOf(one, added), momentsOf(other, added)]
  // What does not vary in a slice is taken to vary like the rest: few equal changes are no certainty.
  const variance = of.variance > 0 ? of.variance : rest.variance
  if (variance === 0) return 1
  const slice = { ...of, variance }
  return Math.min(1, 2 * Math.min(welchUpperP(slice, rest), welchUpperP(rest, slice)))
}

function momentsOf(sums: Sums, added: number | null): Moments {
  const { n, sum, squares } = added === null ? sums : addBoth(sums, added)
  const mean = sum / n
  const variance = (squares - sum * mean) / (n - 1)
  // What rounding leaves of equal changes.
  return { n, mean, variance: variance > squares * 1e-12 ? variance : 0 }
}

function addBoth({ n, sum, squares }: Sums, zero: number): Sums {
  return { n: n + 2, sum: sum + 2 * zero, squares: squares + (zero + 1) ** 2 + (zero - 1) ** 2 }
}

/** From the sums, over each cluster, of what an example adds to the difference of the two means. */
function testByClusters(
  members: Int32Array,
  centred: Float64Array,
  { pair, of, rest }: { readonly pair: Pair; readonly of: number; readonly rest: number },
): number | null {
  const { units } = pair
  const inside = new Uint8Array(centred.length)
  for (const example of members) inside[example] = 1
  const influence = new Float64Array(units.count)
  const [within, without] = [new Uint8Array(units.count), new Uint8Array(units.count)]
  for (let example = 0; example < centred.length; example += 1) {
    const unit = units.of[example] as number
    const change = centred[example] as number
    const isInside = inside[example] === 1
    const share = isInside
      ? (change - of) / members.length
      : (rest - change) / (centred.length - members.length)
    influence[unit] = (influence[unit] as number) + share
    if (isInside) within[unit] = 1
    else without[unit] = 1
  }
  const clusters = Math.min(countOf(within), countOf(without))
  if (clusters < LEAST_CLUSTERS) return null
  const squares = influence.reduce((sum, value) => sum + value * value, 0)
  const error = Math.sqrt((units.count / (units.count - 1)) * squares)
  if (error === 0) return 1
  return Math.min(1, 2 * upperTailT(Math.abs(of - rest) / error, clusters - 1))
}

function countOf(flags: Uint8Array): number {
  return flags.reduce((count, flag) => count + flag, 0)
}

function meansOf({ name, base, head }: PairedLosses, members: Int32Array) {
  const mean = (values: Float64Array) =>
    members.reduce((sum, example) => sum + (values[example] as number), 0) / members.length
  return { loss: name, base: mean(base), head: mean(head) }
}
