import type { Task } from '../../documents/parts.ts'
import { type SampleColumns, usualColumns } from '../../sample/sample-columns.ts'

/** What is said of the columns; `undefined` and null for nothing. */
export type SaidColumns = { readonly [K in keyof SampleColumns]?: SampleColumns[K] | null | undefined }

/** The columns as they are read: what is said, and the task's usual names for what it cannot do without. */
export function normaliseColumns(
  said: SaidColumns,
  { task, threshold }: { readonly task: Task; readonly threshold?: unknown },
): SampleColumns {
  const given = Object.entries(said).filter(([, value]) => value !== undefined && value !== null)
  const columns: SampleColumns = { ...usualColumns, ...Object.fromEntries(given) }
  if (task === 'ranking' || task === 'graded') return { ...columns, score: columns.score ?? 'score' }
  // With scores and nothing said, the label with the highest score is the prediction.
  const isScored = columns.score !== null || columns.scores !== null || (threshold ?? null) !== null
  return { ...columns, predicted: columns.predicted ?? (isScored ? null : 'predicted') }
}
