import { fault } from '../errors/fault.ts'
import type { MultilabelSample, Sample } from '../sample/sample.ts'
import { rankClass } from '../stats/ranked-class.ts'
import { type Sweep, scoredClasses, sweepAnew, sweepScores } from './sweep.ts'

/**
 * What each score would predict as a threshold: of the positive label, or of all labels of all examples together.
 * Throws `threshold-impossible`.
 */
export function sweepDecisions(sample: Sample, rule: string): Sweep {
  if (sample.task === 'multilabel' && sample.scores !== null) return sweepLabels(sample, sample.scores)
  const [scored] = scoredClasses(sample)
  if (sample.task === 'binary' && scored !== undefined) return sweepScores(scored, sample)
  const reason =
    sample.task === 'binary' || sample.task === 'multilabel'
      ? 'the predictions have no scores'
      : `the task is ${sample.task}`
  throw fault('threshold-impossible', { name: sample.name, rule, reason })
}

function sweepLabels({ size, target, weight }: MultilabelSample, columns: readonly Float64Array[]): Sweep {
  const scores = new Float64Array(size * columns.length)
  const positive = new Uint8Array(scores.length)
  const weights = weight === null ? null : new Float64Array(scores.length)
  for (const [label, column] of columns.entries()) {
    scores.set(column, label * size)
    positive.set(target[label] as Uint8Array, label * size)
    if (weight !== null) weights?.set(weight, label * size)
  }
  return sweepAnew(scores, rankClass(scores, positive), weights)
}
