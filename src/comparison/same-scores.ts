import { isLabelled, type LabelledSample, type Sample } from '../sample/sample.ts'
import type { Pair } from './pair.ts'

type Sides = Pick<Pair, 'base' | 'head'>

/** Whether both sides gave every label of every example the same score, as records keep them. */
export function haveSameScores({ base, head }: Sides): boolean {
  if (!isLabelled(base) || !isLabelled(head)) return false
  return base.scores !== null && head.scores !== null && haveSameLabelScores(base, head)
}

/** Whether both sides are equal in all that a metric may read of predictions: labels, scores and users' own columns. */
export function haveSameInputs({ base, head }: Sides): boolean {
  if (isLabelled(base) && isLabelled(head) && !haveSameLabelScores(base, head)) return false
  const before = predictedParts(base)
  const after = predictedParts(head)
  return (
    before.length === after.length &&
    after.every((part, index) => areEqual(part, before[index])) &&
    haveSameMeasures(base, head)
  )
}

function haveSameLabelScores(base: LabelledSample, head: LabelledSample): boolean {
  if (head.labels.length !== base.labels.length) return false
  if (head.labels.some((label, index) => label !== base.labels[index])) return false
  if (head.scores === null || base.scores === null) return head.scores === base.scores
  return head.scores.every((column, label) => areEqual(column, base.scores?.[label]))
}

function haveSameMeasures(base: Sample, head: Sample): boolean {
  if (base.measures.size !== head.measures.size) return false
  return [...head.measures].every(([name, values]) => areEqual(values, base.measures.get(name)))
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
      return [sample.predicted]
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
