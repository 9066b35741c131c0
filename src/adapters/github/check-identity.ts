import type { RunOrder } from '../../documents/run-order.ts'
import type { CheckReport } from '../../ports.ts'

const OURS = 'mergemark'

/** What a check's `external_id` says: which run made it, for which pull request. */
export interface CheckIdentity {
  readonly run: RunOrder
  readonly pullRequest: number | null
}

/** Tells our checks from others of the same name and app, and the runs that made them from each other. */
export function writeIdentity(report: CheckReport): string {
  const { id, attempt } = orderOf(report)
  const pullRequest = report.pullRequest === undefined ? [] : [report.pullRequest]
  return [OURS, id, attempt, ...pullRequest].join(':')
}

/** null for a check that is not Mergemark's. */
export function readIdentity(externalId: string | null | undefined): CheckIdentity | null {
  const [ours, id, attempt, pullRequest] = (externalId ?? '').split(':')
  if (ours !== OURS || id === undefined || attempt === undefined) return null
  const number = pullRequest === undefined ? null : Number.parseInt(pullRequest, 10)
  return { run: { id, attempt: Number.parseInt(attempt, 10) }, pullRequest: number }
}

/** A report without a workflow run is as old as can be. */
export function orderOf({ origin }: CheckReport): RunOrder {
  return origin === undefined ? { id: '0', attempt: 1 } : { id: origin.id, attempt: origin.attempt }
}
