import type { LabelledPredictions } from '../predictions.ts'
import type { LabelledSample } from '../sample.ts'
import type { Differs } from '../stored-sample.ts'

/** Puts predictions on the examples of the reference, whose labels may be numbered otherwise. */
export function restoreLabelled(
  predictions: LabelledPredictions,
  reference: LabelledSample,
): LabelledSample | Differs {
  const indices = new Map(predictions.labels.map((label, index) => [label, index]))
  const renumbered = Int32Array.from(reference.labels, (label) => indices.get(label) ?? -1)
  const target = reference.target.map((label) => renumbered[label] as number)
  if (target.includes(-1)) return { differs: 'a target is none of the labels that the predictions know' }
  return { ...reference, ...predictions, target }
}
