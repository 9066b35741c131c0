import type { Sample } from '../sample/sample.ts'
import { type RankedClass, rankClass } from '../stats/ranked-class.ts'
import type { Missing } from './define-metric.ts'

/** The examples of a label against all others, ranked by the label's score. */
export function rankLabel(sample: Sample, label: number): RankedClass | Missing {
  const scores = sample.scores?.[label]
  if (scores === undefined) return { missing: 'the predictions have no scores' }
  return rankClass(
    scores,
    Uint8Array.from(sample.target, (target) => (target === label ? 1 : 0)),
  )
}

/** The same of the positive label. */
export function rankPositive(sample: Sample): RankedClass | Missing {
  if (sample.positive === null) return { missing: 'no label is positive' }
  return rankLabel(sample, sample.labels.indexOf(sample.positive))
}

/** A curve needs examples of the class and others. */
export function hasBoth({ positive }: RankedClass): boolean {
  return positive.includes(1) && positive.includes(0)
}
