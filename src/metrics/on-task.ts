import {
  type GradedSample,
  isLabelled,
  type LabelledSample,
  type MultilabelSample,
  type RankingSample,
  type RegressionSample,
  type Sample,
} from '../sample/sample.ts'
import type { Missing } from './define-metric.ts'

interface SampleOf {
  readonly labelled: LabelledSample
  readonly multilabel: MultilabelSample
  readonly regression: RegressionSample
  readonly ranking: RankingSample
  readonly graded: GradedSample
}

/** A function of samples of one kind as a function of all, missing on the others. */
export function onTask<K extends keyof SampleOf, T>(
  kind: K,
  read: (sample: SampleOf[K]) => T,
): (sample: Sample) => T | Missing {
  const isKind = (sample: Sample): sample is SampleOf[K] & Sample =>
    kind === 'labelled' ? isLabelled(sample) : sample.task === kind
  return (sample) =>
    isKind(sample) ? read(sample) : { missing: `it is not defined for the task ${sample.task}` }
}
