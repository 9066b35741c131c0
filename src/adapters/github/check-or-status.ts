import type { CheckReport, FoundCheck } from '../../ports.ts'
import { readCheckState } from './check-state.ts'
import { putCheck } from './checks.ts'
import type { Connection } from './connection.ts'
import { readChecks } from './find-checks.ts'
import { putStatus, readStatuses, readStatusState } from './statuses.ts'
import { isRefusal } from './to-fault.ts'

/**
 * A check where the server has them and the token may write them, else a commit status. Where neither is to be had, the
 * error is that of the check, which is what the job should be given.
 */
export async function putCheckOrStatus(
  connection: Connection,
  report: CheckReport,
): Promise<{ readonly url: string }> {
  if (connection.refused.has('checks')) return putStatus(connection, report)
  try {
    return await putCheck(connection, report)
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal
    const status = await unlessRefused(() => putStatus(connection, report))
    if (status === null) throw refusal
    connection.refused.add('checks')
    connection.log(`checks are not to be had (${messageOf(refusal)}): commit statuses stand for them`)
    return status
  }
}

/** By name, then by pull request. */
export async function readChecksOrStatuses(connection: Connection, sha: string): Promise<FoundCheck[]> {
  const found = await readEither<FoundCheck[]>({
    checks: () => readChecks(connection, sha),
    statuses: () => readStatuses(connection, sha),
    isEmpty: (checks) => checks.length === 0,
  })
  return found.toSorted(byNameAndPullRequest)
}

/** Of the newest check of that name, or of the newest status where there is no such check. */
export async function readState(
  connection: Connection,
  wanted: { readonly sha: string; readonly name: string },
): Promise<'running' | 'completed' | null> {
  return readEither<'running' | 'completed' | null>({
    checks: () => readCheckState(connection, wanted),
    statuses: () => readStatusState(connection, wanted),
    isEmpty: (state) => state === null,
  })
}

/** Another job's token may have been refused checks that this one may read: statuses are looked at even then. */
async function readEither<T>(source: {
  readonly checks: () => Promise<T>
  readonly statuses: () => Promise<T>
  readonly isEmpty: (found: T) => boolean
}): Promise<T> {
  try {
    const checks = await source.checks()
    return source.isEmpty(checks) ? ((await unlessRefused(source.statuses)) ?? checks) : checks
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal
    const statuses = await unlessRefused<{ readonly found: T }>(async () => ({
      found: await source.statuses(),
    }))
    if (statuses === null) throw refusal
    return statuses.found
  }
}

async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error)
}

function byNameAndPullRequest(one: FoundCheck, other: FoundCheck): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1
  return (one.pullRequest ?? 0) - (other.pullRequest ?? 0)
}
