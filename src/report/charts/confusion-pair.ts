import type { EvaluationPair } from './evaluation-pair.ts'

/** More labels than this are not legible. */
const MOST_LABELS = 12

export interface ConfusionCell {
  readonly row: number
  readonly column: number
  readonly target: string
  readonly predicted: string
  readonly head: number
  /** null where main has no such matrix, or of other examples. */
  readonly base: number | null
  readonly change: number | null
  /** Of the examples of this target, in the head. */
  readonly share: number
}

export interface ConfusionPair {
  readonly labels: readonly string[]
  readonly cells: readonly ConfusionCell[]
  /** null: nothing to compare with. */
  readonly base: true | null
  /** Labels that are not shown. */
  readonly left: number
}

/** Both sides' counts by label; of many labels the 12 whose errors changed most, in their own order. */
export function pairConfusions({ head, base, isSameSet }: EvaluationPair): ConfusionPair | null {
  if (head.confusion === null || head.confusion.labels.length < 2) return null
  const { labels, matrix } = head.confusion
  const other = isSameSet ? (base?.confusion ?? null) : null
  const places = new Map(other?.labels.map((label, at) => [label, at]))
  const baseOf = (target: string, predicted: string) => {
    if (other === null) return null
    const [row, column] = [places.get(target), places.get(predicted)]
    return row === undefined || column === undefined ? 0 : (other.matrix[row]?.[column] ?? 0)
  }
  const all = matrix.flatMap((counts, row) => {
    const total = counts.reduce((sum, count) => sum + count, 0)
    return counts.map((count, column) => {
      const [target = '', predicted = ''] = [labels[row], labels[column]]
      const before = baseOf(target, predicted)
      const change = before === null ? null : count - before
      return {
        row,
        column,
        target,
        predicted,
        head: count,
        base: before,
        change,
        share: total === 0 ? 0 : count / total,
      }
    })
  })
  const shown = chooseLabels(all, labels.length)
  const place = new Map(shown.map((label, at) => [label, at]))
  return {
    labels: shown.map((label) => labels[label] ?? ''),
    cells: all.flatMap((cell) => {
      const [row, column] = [place.get(cell.row), place.get(cell.column)]
      return row === undefined || column === undefined ? [] : [{ ...cell, row, column }]
    }),
    base: other === null ? null : true,
    left: labels.length - shown.length,
  }
}

function chooseLabels(cells: readonly ConfusionCell[], count: number): number[] {
  const weight = new Float64Array(count)
  for (const { row, column, change, head } of cells) {
    if (row === column) continue
    // Changes come first; where there are none, errors themselves tell.
    const telling = Math.abs(change ?? 0) * 1e6 + head
    weight[row] = (weight[row] ?? 0) + telling
    weight[column] = (weight[column] ?? 0) + telling
  }
  return [...weight.keys()]
    .sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b)
    .slice(0, MOST_LABELS)
    .sort((a, b) => a - b)
}
