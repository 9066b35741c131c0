import { labelSpaceOf } from '../metrics/expand.ts'
import { ndcg } from '../metrics/ndcg.ts'
import type {
  GradedSample,
  MultilabelSample,
  RankingSample,
  RegressionSample,
  Sample,
} from '../sample/sample.ts'
import type { JointPredictions, Pair } from './pair.ts'

/** What each example costs on both sides; more is worse. */
export interface PairedLosses {
  /** As a reader knows it: `error rate`, `absolute error`. */
  readonly name: string
  readonly base: Float64Array
  readonly head: Float64Array
}

/** The measure of a query that users of rankings agree on most. */
export const QUERY_MEASURE = 'ndcg_10'

/** null where the two sides are of different tasks, or an example has no loss that all would agree on. */
export function pairLosses({ joint, base, head }: Pair): PairedLosses | null {
  if (joint !== null)
    return { name: 'error rate', base: errorsOf(joint, joint.base), head: errorsOf(joint, joint.head) }
  if (base.task !== head.task) return null
  switch (head.task) {
    case 'multilabel':
      return both('share of labels that are wrong', shareWrong, base as MultilabelSample, head)
    case 'regression':
      return both('absolute error', absoluteErrors, base as RegressionSample, head)
    case 'graded':
      return both('negative score', negativeScores, base as GradedSample, head)
    case 'ranking':
      return both(`1 − ${QUERY_MEASURE}`, lostGains, base as RankingSample, head)
    default:
      return null
  }
}

function both<Of extends Sample>(
  name: string,
  losses: (sample: Of) => Float64Array | null,
  one: Of,
  other: Of,
): PairedLosses | null {
  const [base, head] = [losses(one), losses(other)]
  return base === null || head === null ? null : { name, base, head }
}

function errorsOf({ target }: JointPredictions, predicted: Int32Array): Float64Array {
  const errors = new Float64Array(target.length)
  for (let example = 0; example < errors.length; example += 1) {
    if (target[example] !== predicted[example]) errors[example] = 1
  }
  return errors
}

function shareWrong({ target, predicted, labels, size }: MultilabelSample): Float64Array {
  const wrong = new Float64Array(size)
  for (const [label, has] of target.entries()) {
    const said = predicted[label] as Uint8Array
    for (let example = 0; example < size; example += 1)
      if (has[example] !== said[example]) wrong[example] = (wrong[example] as number) + 1
  }
  return wrong.map((count) => count / labels.length)
}

function absoluteErrors({ target, predicted }: RegressionSample): Float64Array {
  return target.map((value, example) => Math.abs(value - (predicted[example] as number)))
}

function negativeScores({ score }: GradedSample): Float64Array {
  return score.map((value) => -value)
}

function lostGains(sample: RankingSample): Float64Array | null {
  const [variant] = ndcg.expand(labelSpaceOf(sample), QUERY_MEASURE)
  if (variant?.form.kind !== 'mean') return null
  const gains = variant.form.losses(sample)
  return 'missing' in gains ? null : gains.map((gain) => 1 - gain)
}
