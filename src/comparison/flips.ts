import type { Flip, FlipCount } from '../documents/comparison.ts'
import { idAt } from '../sample/ids.ts'
import { isLabelled, type Sample } from '../sample/sample.ts'
import { type PairedLosses, pairLosses } from './example-losses.ts'
import { describeExample } from './flip-texts.ts'
import type { Pair } from './pair.ts'

/** Enough for a reader to see what they have in common; the counts are whole. */
const MOST = 200
/** What is left of equal numbers that were computed in two ways. */
const ROUNDING = 1e-9

export interface FlipTerms {
  /** graded: the score from which an example has passed. */
  readonly passMark: number | null
}

interface Flipped {
  readonly index: number
  /** How much its loss rose; null where no score tells. */
  readonly rise: number | null
}

/**
 * Examples that changed sides, right→wrong first and in each direction by how much the loss of the example moved, ties
 * by id. What changing sides is:
 * - one label, or a set of labels, an example: it was right (all of the set was) and is not, or the other way round.
 *   `loss` is the rise of −ln of the true label's score where both sides have scores, else null; of sets, the rise of
 *   the share of labels that are wrong.
 * - regression: its absolute error moved by more than main's median absolute error.
 * - graded: its score crossed the pass mark; without one, it moved by more than the median distance of main's scores
 *   from their median.
 * - ranking: the query's nDCG at 10 moved at all.
 */
export function findFlips(
  pair: Pair,
  { passMark }: FlipTerms = { passMark: null },
): { flips: Flip[]; count: FlipCount | null } {
  const losses = pairLosses(pair)
  if (losses === null) return { flips: [], count: null }
  const sides = sidesOf(pair, losses, passMark)
  const lost: Flipped[] = []
  const gained: Flipped[] = []
  for (let index = 0; index < pair.head.size; index += 1) {
    const side = sides.moved(index)
    if (side !== 0) (side > 0 ? lost : gained).push({ index, rise: sides.rise(index) })
  }
  const { head } = pair
  const evaluation = head.name
  // The order of ids is that of the examples, and sorting keeps it where losses rose alike.
  lost.sort((a, b) => (b.rise ?? 0) - (a.rise ?? 0))
  gained.sort((a, b) => (a.rise ?? 0) - (b.rise ?? 0))
  const flips = [...lost, ...gained].slice(0, MOST).map(({ index, rise }) => ({
    evaluation,
    id: idAt(head.ids, index),
    ...describeExample(pair, losses, index),
    loss: rise,
  }))
  return { flips, count: { evaluation, lost: lost.length, gained: gained.length } }
}

interface Sides {
  /** 1 where an example was lost, −1 where it was gained, else 0. */
  readonly moved: (index: number) => number
  readonly rise: (index: number) => number | null
}

function sidesOf(pair: Pair, { base, head }: PairedLosses, passMark: number | null): Sides {
  const rise = (index: number) => (head[index] as number) - (base[index] as number)
  const isWrong = (losses: Float64Array, index: number) => (losses[index] === 0 ? 0 : 1)
  switch (pair.head.task) {
    case 'regression':
      return { rise, moved: beyond(rise, medianOf(base)) }
    case 'graded':
      if (passMark === null) return { rise, moved: beyond(rise, spreadOf(base)) }
      return {
        rise,
        moved: (index) => failsAt(head, index, passMark) - failsAt(base, index, passMark),
      }
    case 'ranking':
      return { rise, moved: beyond(rise, 0) }
    case 'multilabel':
      return { rise, moved: (index) => isWrong(head, index) - isWrong(base, index) }
    default:
      return { rise: logLossRise(pair), moved: (index) => rise(index) }
  }
}

function beyond(rise: (index: number) => number, bar: number): (index: number) => number {
  return (index) => {
    const by = rise(index)
    return Math.abs(by) > bar + ROUNDING * Math.max(1, bar) ? Math.sign(by) : 0
  }
}

/** Losses of graded examples are their scores, negated. */
function failsAt(losses: Float64Array, index: number, passMark: number): number {
  return -(losses[index] as number) >= passMark ? 0 : 1
}

function spreadOf(values: Float64Array): number {
  const median = medianOf(values)
  return medianOf(values.map((value) => Math.abs(value - median)))
}

function medianOf(values: Float64Array): number {
  const sorted = values.toSorted()
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle] as number
  return sorted.length === 0 ? 0 : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

function logLossRise({ base, head }: Pair): (index: number) => number | null {
  const [then, now] = [logLossOf(base), logLossOf(head)]
  if (then === null || now === null) return () => null
  return (index) => now(index) - then(index)
}

/** −ln of the true label's score, clipped like scikit-learn's log_loss; null without scores. */
function logLossOf(sample: Sample): ((index: number) => number) | null {
  if (!isLabelled(sample) || sample.scores === null) return null
  const { scores, target } = sample
  return (index) => {
    const score = scores[target[index] as number]?.[index] ?? 0
    return -Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, score)))
  }
}
