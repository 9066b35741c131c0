import { isLabelled, type LabelledSample, type Sample } from '../sample/sample.ts'
import type { Pair } from './pair.ts'

/** Whether both sides predicted every example alike, in all that a curve or another number of them reads. */
export function haveSameScores({ base, head }: Pick<Pair, 'base' | 'head'>): boolean {
  if (isLabelled(base) && isLabelled(head)) return haveSameLabelScores(base, head)
  const before = predictedParts(base)
  const after = predictedParts(head)
  return before.length === after.length && after.every((part, index) => areEqual(part, before[index]))
}

function haveSameLabelScores(base: LabelledSample, head: LabelledSample): boolean {
  const { labels, scores } = head
  if (scores === null || base.scores === null) return false
  if (labels.length !== base.labels.length || labels.some((label, index) => label !== base.labels[index]))
    return false
  return scores.every((column, label) => areEqual(column, base.scores?.[label]))
}

function predictedParts(sample: Sample): readonly ArrayLike<number>[] {
  switch (sample.task) {
    case 'multilabel':
      return [...sample.predicted, ...(sample.scores ?? [])]
    case 'regression': {
      const bounds = sample.bounds === null ? [] : [sample.bounds.low, sample.bounds.high]
      return [sample.predicted, ...sample.quantiles.values(), ...bounds]
    }
    case 'ranking':
      return [sample.starts, sample.relevance, sample.score]
    case 'graded':
      return [sample.score, sample.variance]
    default:
      return []
  }
}

/** NaN stands for what is not there, and equals itself. */
function areEqual(one: ArrayLike<number>, other: ArrayLike<number> | undefined): boolean {
  if (other === undefined || one.length !== other.length) return false
  for (let index = 0; index < one.length; index += 1) {
    if (!Object.is(one[index], other[index])) return false
  }
  return true
}
