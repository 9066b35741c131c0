import type { ProjectHistory } from './project-history.ts'

/** One value of one metric at one commit: a line of the CSV file and of the Parquet file. */
export interface FlatRow {
  readonly project: string
  readonly commit: string
  /** First-parent commits from the branch's tip; null off the branch. */
  readonly distance: number | null
  /** ISO 8601, UTC; for reading, never for ordering. */
  readonly committed: string | null
  readonly run: string
  readonly attempt: number
  readonly attempts: number
  readonly verdict: string | null
  readonly evaluation: string
  readonly metric: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly examples: number
  readonly higher_is_better: boolean
  readonly definition: string
  readonly evaluation_set: string | null
  /** What is new here: `level`, `definition` or `evaluation set`. */
  readonly change: string | null
  readonly model: string | null
  readonly run_url: string | null
  /** Folder in the store. */
  readonly record: string
}

export type FlatType = 'text' | 'number' | 'integer' | 'boolean'

/** Columns in their order, with what they hold. */
export const FLAT_COLUMNS: Readonly<Record<keyof FlatRow, FlatType>> = {
  project: 'text',
  commit: 'text',
  distance: 'integer',
  committed: 'text',
  run: 'text',
  attempt: 'integer',
  attempts: 'integer',
  verdict: 'text',
  evaluation: 'text',
  metric: 'text',
  value: 'number',
  low: 'number',
  high: 'number',
  examples: 'integer',
  higher_is_better: 'boolean',
  definition: 'text',
  evaluation_set: 'text',
  change: 'text',
  model: 'text',
  run_url: 'text',
  record: 'text',
}

/** All values of all metrics that are shown, oldest first within each metric. */
export function toFlatRows(histories: readonly ProjectHistory[]): FlatRow[] {
  return histories.flatMap(({ name: project, series }) =>
    series.flatMap(({ evaluation, name: metric, higherIsBetter, points, changes, restarts }) => {
      const marks = new Map<string, string>([
        ...changes.map(({ after }): [string, string] => [after, 'level']),
        ...restarts.map(({ after, cause }): [string, string] => [after, cause]),
      ])
      return points.map(({ commit, value, low, high, n, definition, set }) => ({
        project,
        commit: commit.sha,
        distance: commit.distance,
        committed: toTime(commit.summary?.committed ?? null),
        run: commit.summary?.run ?? '',
        attempt: commit.summary?.attempt ?? 0,
        attempts: commit.attempts,
        verdict: commit.summary?.verdict ?? null,
        evaluation,
        metric,
        value,
        low,
        high,
        examples: n,
        higher_is_better: higherIsBetter,
        definition,
        evaluation_set: set,
        change: marks.get(commit.sha) ?? null,
        model: commit.summary?.model?.digest ?? null,
        run_url: commit.summary?.url ?? null,
        record: commit.summary?.folder ?? '',
      }))
    }),
  )
}

function toTime(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString()
}
