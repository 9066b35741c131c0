import type { Evaluation } from '../documents/evaluation.ts'

/**
 * Whether two evaluations measure the same: their set is the same by its digest, and the threshold by rule and value.
 * Where the threshold came from may differ: a model that is evaluated again is handed that of its record.
 */
export function isSameMeasure(one: Measure, other: Measure): boolean {
  return one.digest === other.digest && keyOf(one) === keyOf(other)
}

type Measure = Pick<Evaluation, 'digest' | 'threshold'>

function keyOf({ threshold }: Measure): string | null {
  return threshold == null ? null : JSON.stringify([threshold.rule, threshold.value])
}
