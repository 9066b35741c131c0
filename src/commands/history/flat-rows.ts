import type { MetricSeries } from '../../baseline/metric-history/metric-series.ts'
import type { RecordedCommit } from '../../baseline/metric-history/read-history.ts'
import { isFailed, whyFailed } from './failed-commits.ts'
import type { ProjectHistory } from './project-history.ts'

/**
 * One value of one metric at one commit: a line of the CSV file and of the Parquet file. A commit whose evaluation
 * failed, or whose record cannot be read, has one line without a metric.
 */
export interface FlatRow {
  readonly project: string
  readonly commit: string
  /** First-parent commits from the branch's tip; null off the branch. */
  readonly distance: number | null
  /** ISO 8601, UTC; for reading, never for ordering. */
  readonly committed: string | null
  readonly run: string | null
  readonly attempt: number | null
  readonly attempts: number
  readonly verdict: string | null
  /** Why there is no value: the code of the evaluation's error, or what is wrong with the record. */
  readonly failed: string | null
  readonly evaluation: string | null
  readonly metric: string | null
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly examples: number | null
  readonly higher_is_better: boolean | null
  readonly definition: string | null
  readonly evaluation_set: string | null
  /** What is new here: `level`, `definition` or `evaluation set`. */
  readonly change: string | null
  readonly model: string | null
  readonly run_url: string | null
  /** Folder in the store. */
  readonly record: string | null
}

export type FlatType = 'text' | 'number' | 'integer' | 'boolean' | 'time'

/** Columns in their order, with what they hold. */
export const FLAT_COLUMNS: Readonly<Record<keyof FlatRow, FlatType>> = {
  project: 'text',
  commit: 'text',
  distance: 'integer',
  committed: 'time',
  run: 'text',
  attempt: 'integer',
  attempts: 'integer',
  verdict: 'text',
  failed: 'text',
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

/** All values of all metrics that are shown, oldest first within each metric; then the commits that failed. */
export function toFlatRows(histories: readonly ProjectHistory[]): FlatRow[] {
  return histories.flatMap((shown) => [
    ...shown.series.flatMap((each) => rowsOf(shown.name, each)),
    ...shown.history.commits.filter(isFailed).map((commit) => failedRow(shown.name, commit)),
  ])
}

function rowsOf(project: string, series: MetricSeries): FlatRow[] {
  const { evaluation, name: metric, higherIsBetter, points, changes, restarts } = series
  const marks = new Map<string, string>([
    ...changes.map(({ after }): [string, string] => [after, 'level']),
    ...restarts.map(({ after, cause }): [string, string] => [after, cause]),
  ])
  return points.map(({ commit, value, low, high, n, definition, set }) => ({
    ...describeCommit(project, commit),
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
  }))
}

function failedRow(project: string, commit: RecordedCommit): FlatRow {
  return {
    ...describeCommit(project, commit),
    evaluation: null,
    metric: null,
    value: null,
    low: null,
    high: null,
    examples: null,
    higher_is_better: null,
    definition: null,
    evaluation_set: null,
    change: null,
  }
}

function describeCommit(project: string, commit: RecordedCommit) {
  const { sha, distance, attempts, summary } = commit
  return {
    project,
    commit: sha,
    distance,
    committed: toTime(summary?.committed ?? null),
    run: summary?.run ?? null,
    attempt: summary?.attempt ?? null,
    attempts,
    verdict: summary?.verdict ?? null,
    failed: whyFailed(commit),
    model: summary?.model?.digest ?? null,
    run_url: summary?.url ?? null,
    record: summary?.folder ?? null,
  }
}

function toTime(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString()
}
