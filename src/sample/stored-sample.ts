import type { Digest } from '../documents/parts.ts'
import { evaluationSetDigest } from './digest.ts'
import type { Predictions } from './predictions.ts'
import { restoreLabelled } from './restore/labelled.ts'
import { restoreMultilabel } from './restore/multilabel.ts'
import { restoreRanking } from './restore/ranking.ts'
import type { Sample } from './sample.ts'

/**
 * A sample as it lies in sample.bin. The compact form leaves out what the evaluation set's digest stands for, and the
 * members of slices; `restoreSample` takes them from a reference with the same digest.
 */
export type StoredSample = StoredWhole | StoredPredictions

interface Stored {
  readonly name: string
  readonly task: Sample['task']
  readonly size: number
  /** Digest of the evaluation set, as the file claims it. */
  readonly evaluationSet: Digest
  /** By the name of the slice, of its members as they were; see `sliceDigest`. */
  readonly sliceDigests: ReadonlyMap<string, Digest>
  /** Of the strata, as the file claims it, see `strataDigest`; null where it tells of none. */
  readonly strataDigest?: Digest | null
}

export interface StoredWhole extends Stored {
  readonly form: 'full'
  readonly sample: Sample
}

export interface StoredPredictions extends Stored {
  readonly form: 'compact'
  /** Rounded to 32 bits, see `roundScores`. */
  readonly predictions: Predictions
}

export interface Differs {
  readonly differs: string
}

/**
 * The whole sample that `stored` stands for, on the evaluation set of `reference`, or in which way the two differ,
 * as the end of a sentence. A compact sample takes ids, targets, weights, groups, strata and slices from the reference,
 * once the reference's own digest is found equal; a full one is used as it is, and checked in the same way.
 */
export function restoreSample(stored: StoredSample, reference: Sample): Sample | Differs {
  if (stored.task !== reference.task)
    return { differs: `the task was ${stored.task} and is ${reference.task}` }
  const [was, is] = [positiveOf(predictionsOf(stored)), positiveOf(reference)]
  if (was !== is) return { differs: `the positive label was "${was}" and is "${is}"` }
  if (stored.size !== reference.size) {
    return { differs: `the evaluation set had ${stored.size} examples and has ${reference.size}` }
  }
  if (stored.evaluationSet !== evaluationSetDigest(reference)) {
    return { differs: 'ids, targets, weights or groups of the evaluation set changed' }
  }
  if (stored.form === 'compact') return putOn(reference, stored.predictions)
  if (evaluationSetDigest(stored.sample) === stored.evaluationSet) return stored.sample
  return { differs: `the stored examples are not those of their digest ${stored.evaluationSet}` }
}

/** Predictions put on the examples of `reference`, which are the same ones in the same order. */
export function putOn(reference: Sample, predictions: Predictions): Sample | Differs {
  switch (predictions.task) {
    case 'binary':
    case 'multiclass':
      return predictions.task === reference.task ? restoreLabelled(predictions, reference) : otherTask
    case 'multilabel':
      return reference.task === 'multilabel' ? restoreMultilabel(predictions, reference) : otherTask
    case 'ranking':
      return reference.task === 'ranking' ? restoreRanking(predictions, reference) : otherTask
    case 'regression':
      return reference.task === 'regression' ? { ...reference, ...predictions } : otherTask
    case 'graded':
      return reference.task === 'graded' ? { ...reference, ...predictions } : otherTask
  }
}

const otherTask: Differs = { differs: 'the predictions are those of another task' }

function predictionsOf(stored: StoredSample): Predictions | Sample {
  return stored.form === 'full' ? stored.sample : stored.predictions
}

function positiveOf(sample: Predictions | Sample): string | null {
  return 'positive' in sample ? sample.positive : null
}
