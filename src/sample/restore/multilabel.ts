import type { MultilabelPredictions } from '../predictions.ts'
import type { MultilabelSample } from '../sample.ts'
import type { Differs } from '../stored-sample.ts'

/** Puts predictions on the examples of the reference; labels that only the predictions know are no example's target. */
export function restoreMultilabel(
  predictions: MultilabelPredictions,
  reference: MultilabelSample,
): MultilabelSample | Differs {
  const marks = new Map(reference.labels.map((label, index) => [label, reference.target[index]]))
  const known = new Set(predictions.labels)
  for (const [label, targets] of marks) {
    if (!known.has(label) && targets?.includes(1))
      return { differs: 'a target is none of the labels that the predictions know' }
  }
  const target = predictions.labels.map((label) => marks.get(label) ?? new Uint8Array(reference.size))
  return { ...reference, ...predictions, target }
}
