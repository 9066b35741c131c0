import type { LabelledSample } from '../sample/sample.ts'
import type { Cells } from './define-metric.ts'

/** The contingency table of a sample: counts, or sums of weights where it has weights. One pass, for all metrics. */
export function countCells(sample: LabelledSample): Cells {
  const known = tables.get(sample)
  if (known !== undefined) return known
  const cells = countAnew(sample)
  tables.set(sample, cells)
  return cells
}

/** Samples never change. */
const tables = new WeakMap<LabelledSample, Cells>()

function countAnew(sample: LabelledSample): Cells {
  const { labels, target, predicted, weight, size } = sample
  const counts = new Float64Array(labels.length * labels.length)
  const occurs = new Uint8Array(labels.length)
  for (let example = 0; example < size; example += 1) {
    const row = target[example] as number
    const column = predicted[example] as number
    const cell = row * labels.length + column
    counts[cell] = (counts[cell] as number) + (weight === null ? 1 : (weight[example] as number))
    occurs[row] = 1
    occurs[column] = 1
  }
  return { labels, counts, occurring: [...labels.keys()].filter((label) => occurs[label] === 1) }
}
