import type { RecordedCommit } from '../../baseline/metric-history/read-history.ts'

/** Whether a recorded commit has nothing to show: its evaluation failed, or its record cannot be read. */
export function isFailed(commit: RecordedCommit): boolean {
  return whyFailed(commit) !== null
}

/** The code of the evaluation's error, or what is wrong with the record; null where there is a sound one. */
export function whyFailed({ summary, problems }: RecordedCommit): string | null {
  if (summary === null) return problems.join('; ') || 'unreadable'
  return summary.failed
}
