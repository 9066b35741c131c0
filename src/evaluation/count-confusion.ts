import type { Confusion } from '../documents/evaluation.ts'
import { countCells } from '../metrics/count-cells.ts'
import type { LabelledSample } from '../sample/sample.ts'

/** With more labels nobody reads the table, and the document would grow by their square. */
const MOST_LABELS = 200

/** Rows are targets, columns predictions; counts, or sums of weights. null above 200 labels. */
export function countConfusion(sample: LabelledSample): Confusion | null {
  const labels = [...sample.labels]
  if (labels.length > MOST_LABELS) return null
  const { counts } = countCells(sample)
  const matrix = labels.map((_, row) => [...counts.subarray(row * labels.length, (row + 1) * labels.length)])
  return { labels, matrix }
}
