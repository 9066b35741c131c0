import { rankLabel } from '../metrics/rank-label.ts'
import { isLabelled, type Sample } from '../sample/sample.ts'
import { type RankedClass, rankClass, sumRanks } from '../stats/ranked-class.ts'

/** A class, its scores, and its examples against all others as the scores rank them. */
export interface ScoredClass {
  /** null for the positive label of a binary task. */
  readonly label: string | null
  readonly scores: Float64Array
  readonly ranked: RankedClass
}

/** What is predicted positive from each different score on: sums of weights, highest score first. */
export interface Sweep {
  readonly thresholds: Float64Array
  readonly truePositives: Float64Array
  readonly falsePositives: Float64Array
  readonly positives: number
  readonly negatives: number
}

/** Several curves read the same sweep, and sorting for it is most of their work. */
const classes = new WeakMap<Sample, readonly ScoredClass[]>()
const sweeps = new WeakMap<RankedClass, Sweep>()

/** The positive class of a binary task, or every label of another; none where there are no scores. */
export function scoredClasses(sample: Sample): readonly ScoredClass[] {
  const known = classes.get(sample) ?? findClasses(sample)
  classes.set(sample, known)
  return known
}

/** `sample`: whose examples the class is of. */
export function sweepScores({ scores, ranked }: ScoredClass, { weight }: Sample): Sweep {
  const known = sweeps.get(ranked) ?? sweepAnew(scores, ranked, weight)
  sweeps.set(ranked, known)
  return known
}

function findClasses(sample: Sample): ScoredClass[] {
  if (sample.task === 'multilabel') {
    const { labels, scores, target } = sample
    return (scores ?? []).map((column, place) => ({
      label: labels[place] as string,
      scores: column,
      ranked: rankClass(column, target[place] as Uint8Array),
    }))
  }
  if (!isLabelled(sample)) return []
  const { task, labels, scores, positive } = sample
  return (scores ?? []).flatMap((column, place) => {
    if (task === 'binary' && labels[place] !== positive) return []
    const ranked = rankLabel(sample, place)
    if ('missing' in ranked) return []
    return { label: task === 'binary' ? null : (labels[place] as string), scores: column, ranked }
  })
}

export function sweepAnew(scores: Float64Array, ranked: RankedClass, weight: Float64Array | null): Sweep {
  const sums = sumRanks(ranked, weight)
  const ascending = new Float64Array(ranked.ranks.count)
  for (let example = 0; example < scores.length; example += 1) {
    ascending[ranked.ranks.of[example] as number] = scores[example] as number
  }
  return {
    thresholds: ascending.reverse(),
    truePositives: accumulate(sums.positives),
    falsePositives: accumulate(sums.negatives),
    positives: sums.positive,
    negatives: sums.negative,
  }
}

/** From the highest place down. */
function accumulate(byPlace: Float64Array): Float64Array {
  let sum = 0
  return byPlace.toReversed().map((value) => {
    sum += value
    return sum
  })
}
