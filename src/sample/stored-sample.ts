import type { Digest, Task } from '../documents/parts.ts'
import { evaluationSetDigest } from './digest.ts'
import type { Sample, Slice } from './sample.ts'

/**
 * A sample as it lies in sample.bin. The compact form leaves out what the evaluation set's digest stands for (ids,
 * targets, weights, groups) and slices; `restoreSample` takes them from a reference with the same digest.
 */
export interface StoredSample {
  readonly form: 'full' | 'compact'
  /** Digest of the evaluation set, as the file claims it. */
  readonly evaluationSet: Digest
  readonly name: string
  readonly task: Task
  readonly size: number
  readonly labels: readonly string[]
  readonly positive: string | null
  readonly predicted: Int32Array
  /** Rounded to 32 bits in the compact form. */
  readonly scores: readonly Float64Array[] | null
  /** null in the compact form. */
  readonly ids: readonly string[] | null
  /** null in the compact form. */
  readonly target: Int32Array | null
  readonly weight: Float64Array | null
  readonly group: Int32Array | null
  readonly groups: readonly string[]
  readonly slices: readonly Slice[]
}

/**
 * The whole sample that `stored` stands for, on the evaluation set of `reference`, or in which way the two differ,
 * as the end of a sentence. A compact sample takes ids, targets, weights, groups and slices from the reference, once
 * the reference's own digest is found equal; a full one is used as it is, and checked in the same way.
 */
export function restoreSample(
  stored: StoredSample,
  reference: Sample,
): Sample | { readonly differs: string } {
  if (stored.task !== reference.task)
    return { differs: `the task was ${stored.task} and is ${reference.task}` }
  if (stored.positive !== reference.positive) {
    return { differs: `the positive label was "${stored.positive}" and is "${reference.positive}"` }
  }
  if (stored.size !== reference.size) {
    return { differs: `the evaluation set had ${stored.size} examples and has ${reference.size}` }
  }
  if (stored.evaluationSet !== evaluationSetDigest(reference)) {
    return { differs: 'ids, targets, weights or groups of the evaluation set changed' }
  }
  const { form, evaluationSet, ids, target, ...rest } = stored
  if (ids === null || target === null) return complete(rest, reference)
  const sample = { ...rest, ids, target }
  if (evaluationSetDigest(sample) === evaluationSet) return sample
  return { differs: `the stored examples are not those of their digest ${evaluationSet}` }
}

type Predictions = Omit<StoredSample, 'form' | 'evaluationSet' | 'ids' | 'target'>

/** Puts stored predictions on the examples of the reference, whose labels may be numbered otherwise. */
function complete(stored: Predictions, reference: Sample): Sample | { readonly differs: string } {
  const indices = new Map(stored.labels.map((label, index) => [label, index]))
  const renumbered = reference.labels.map((label) => indices.get(label) ?? -1)
  const target = reference.target.map((label) => renumbered[label] as number)
  if (target.includes(-1)) return { differs: 'a target is none of the labels that the predictions know' }
  const { ids, weight, group, groups, slices } = reference
  return { ...stored, ids, target, weight, group, groups, slices }
}
