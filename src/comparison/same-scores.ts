import type { Pair } from './pair.ts'

/** Whether both sides gave every label of every example the same score, as records keep them. */
export function haveSameScores({ base, head }: Pick<Pair, 'base' | 'head'>): boolean {
  const { labels, scores } = head
  if (scores === null || base.scores === null) return false
  if (labels.length !== base.labels.length || labels.some((label, index) => label !== base.labels[index]))
    return false
  return scores.every((column, label) =>
    column.every((score, example) => score === base.scores?.[label]?.[example]),
  )
}
