import type { Labels } from './label-space.ts'
import { probability, readNumbers } from './read-numbers.ts'
import type { SampleColumns } from './sample-columns.ts'
import type { ScoreColumn } from './score-columns.ts'
import { findUnbalanced, SUM_TOLERANCE } from './scores.ts'
import { faultAt, type Source } from './source.ts'

/**
 * One array a label, in row order; null where there are no scores. With two labels, one column is enough: the other
 * is its rest to 1. Throws `score-invalid` or `scores-unbalanced`.
 */
export async function readScores(
  source: Source,
  columns: SampleColumns,
  found: readonly ScoreColumn[],
  { labels, positive }: Labels,
): Promise<Float64Array[] | null> {
  if (found.length === 0) return null
  const key = columns.score === null ? 'columns.scores' : 'columns.score'
  const read = new Map<string | null, Float64Array>()
  for (const { column, label } of found) {
    const scores = await readNumbers(source, key, column, probability)
    read.set(label ?? positive, scores)
  }
  const [only] = read.values()
  if (labels.length === 2 && read.size === 1 && only !== undefined) {
    const rest = only.map((score) => 1 - score)
    return labels.map((label) => read.get(label) ?? rest)
  }
  const scores = labels.map((label) => read.get(label) as Float64Array)
  if (scores.length > 1) await requireBalance(source, columns, found, scores)
  return scores
}

async function requireBalance(
  source: Source,
  { id }: SampleColumns,
  found: readonly ScoreColumn[],
  scores: readonly Float64Array[],
): Promise<void> {
  const unbalanced = findUnbalanced(scores, SUM_TOLERANCE)
  if (unbalanced === null) return
  const { example, sum } = unbalanced
  throw await faultAt(source, example, 'scores-unbalanced', {
    path: source.path,
    columns: found.map(({ column }) => column),
    id: id === null ? String(example + 1) : await idOf(source, id, example),
    sum: Number(sum.toPrecision(6)),
  })
}

async function idOf({ table }: Source, column: string, row: number): Promise<string> {
  const { dictionary, codes } = await table.text(column)
  return dictionary[codes[row] ?? -1] ?? ''
}

/** The label with the highest score of each row; of equal ones the first, as NumPy's argmax. */
export function likeliest(scores: readonly Float64Array[], size: number): Int32Array {
  const best = new Int32Array(size)
  for (let row = 0; row < size; row += 1) {
    for (let label = 1; label < scores.length; label += 1) {
      const score = scores[label]?.[row] as number
      if (score > (scores[best[row] as number]?.[row] as number)) best[row] = label
    }
  }
  return best
}
