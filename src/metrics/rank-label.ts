import type { LabelledSample } from '../sample/sample.ts'
import { type RankedClass, rankClass } from '../stats/ranked-class.ts'
import type { Missing } from './define-metric.ts'

/** The examples of a label against all others, ranked by the label's score. */
export function rankLabel(sample: LabelledSample, label: number): RankedClass | Missing {
  const scores = sample.scores?.[label]
  if (scores === undefined) return { missing: 'the predictions have no scores' }
  const known = rankings.get(sample) ?? new Map<number, RankedClass>()
  const found = known.get(label) ?? rankClass(scores, membersOf(sample.target, label))
  known.set(label, found)
  rankings.set(sample, known)
  return found
}

/**
 * Samples never change, and sorting is most of the work of every curve: areas, precisions, their influences and their
 * intervals all take the same ranking.
 */
const rankings = new WeakMap<LabelledSample, Map<number, RankedClass>>()

function membersOf(target: Int32Array, label: number): Uint8Array {
  const members = new Uint8Array(target.length)
  for (let example = 0; example < members.length; example += 1) {
    if (target[example] === label) members[example] = 1
  }
  return members
}

/** The same of the positive label. */
export function rankPositive(sample: LabelledSample): RankedClass | Missing {
  if (sample.positive === null) return { missing: 'no label is positive' }
  return rankLabel(sample, sample.labels.indexOf(sample.positive))
}

/** A curve needs examples of the class and others. */
export function hasBoth({ positive }: RankedClass): boolean {
  return positive.includes(1) && positive.includes(0)
}
