import type { Cells } from './define-metric.ts'

/** One class against the rest, as counts or sums of weights. */
export interface ClassCounts {
  readonly hits: number
  readonly predicted: number
  readonly actual: number
}

/** The margins of a contingency table. All arrays have one entry a label. */
export interface Marginals {
  readonly hits: Float64Array
  readonly predicted: Float64Array
  readonly actual: Float64Array
  readonly total: number
  /** Labels that averages run over, as indices. */
  readonly occurring: readonly number[]
}

export function sumMarginals(cells: Cells): Marginals {
  const size = cells.labels.length
  const hits = new Float64Array(size)
  const predicted = new Float64Array(size)
  const actual = new Float64Array(size)
  let total = 0
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const count = cells.counts[row * size + column] as number
      if (count === 0) continue
      actual[row] = (actual[row] as number) + count
      predicted[column] = (predicted[column] as number) + count
      total += count
      if (row === column) hits[row] = count
    }
  }
  const occurring =
    cells.occurring ?? indicesOf(size, (label) => actual[label] !== 0 || predicted[label] !== 0)
  return { hits, predicted, actual, total, occurring }
}

export function countsOf(marginals: Marginals, label: number): ClassCounts {
  return {
    hits: marginals.hits[label] as number,
    predicted: marginals.predicted[label] as number,
    actual: marginals.actual[label] as number,
  }
}

/** A plain loop: this runs once a metric in every resample. */
function indicesOf(size: number, holds: (index: number) => boolean): number[] {
  const found: number[] = []
  for (let index = 0; index < size; index += 1) if (holds(index)) found.push(index)
  return found
}
