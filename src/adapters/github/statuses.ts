import { isOlderRun, type RunOrder } from '../../documents/run-order.ts'
import type { CheckReport, FoundCheck } from '../../ports.ts'
import { cutText } from '../cut-text.ts'
import { orderOf } from './check-identity.ts'
import { type Connection, requireIdentity } from './connection.ts'
import { isWrittenBy } from './identify.ts'
import { listAll } from './list-all.ts'
import { sendOnce, UNREPEATED } from './send-once.ts'

/** GitHub's limit, in characters; bytes are never fewer. */
const DESCRIPTION_LIMIT = 140
const OURS = /^mergemark(\/|$)/

/** GitHub writes `state`, Gitea `status`. */
interface ReceivedStatus {
  readonly id: number
  readonly state?: string
  readonly status?: string
  readonly context: string
  readonly description: string | null
  readonly target_url: string | null
  readonly url: string
  readonly creator?: { readonly id: number; readonly login: string } | null
}

/**
 * A commit status in place of a check. Statuses are only ever added, so one that says the same already, or that a newer
 * run gave, is left as the last word.
 */
export async function putStatus(
  connection: Connection,
  report: CheckReport,
): Promise<{ readonly url: string }> {
  const { octokit, repository } = connection
  const wanted = toStatus(report)
  const settled = async () => {
    const latest = (await listStatuses(connection, report.sha)).findLast(
      (status) => status.context === report.name,
    )
    return latest !== undefined && isSettled(latest, report) ? latest : null
  }
  const found = await settled()
  const status =
    found ??
    (await sendOnce<ReceivedStatus>(
      {
        async send() {
          const target = { ...repository, sha: report.sha }
          const request = { ...target, ...wanted, request: UNREPEATED }
          return (await octokit.rest.repos.createCommitStatus(request)).data
        },
        findLanded: settled,
      },
      connection,
    ))
  return { url: status.target_url || status.url }
}

/** The newest of each name that this token's user gave, by name. Throws `forge-identity-unknown`. */
export async function readStatuses(connection: Connection, sha: string): Promise<FoundCheck[]> {
  const found = await listStatuses(connection, sha)
  const ours = found.filter(({ context }) => OURS.test(context))
  if (ours.length === 0) return []
  const identity = await requireIdentity(connection)
  const newest = new Map<string, ReceivedStatus>()
  for (const status of ours) {
    if (isWrittenBy(identity, status.creator ?? null)) newest.set(status.context, status)
  }
  return [...newest.values()].map(toFound)
}

/** The newest of that name, whoever gave it. */
export async function readStatusState(
  connection: Connection,
  { sha, name }: { readonly sha: string; readonly name: string },
): Promise<'running' | 'completed' | null> {
  const newest = (await listStatuses(connection, sha)).findLast(({ context }) => context === name)
  if (newest === undefined) return null
  return stateOf(newest) === 'pending' ? 'running' : 'completed'
}

/** Oldest first. */
async function listStatuses({ octokit, repository }: Connection, sha: string): Promise<ReceivedStatus[]> {
  const target = { ...repository, ref: sha }
  const found = await listAll<ReceivedStatus>((page) =>
    octokit.rest.repos.listCommitStatusesForRef({ ...target, ...page }),
  )
  return found.sort((one, other) => one.id - other.id)
}

function toStatus({ name, title, conclusion, origin }: CheckReport) {
  return {
    context: name,
    state: conclusion ?? ('pending' as const),
    description: cutText(title, { bytes: DESCRIPTION_LIMIT }),
    ...(origin === undefined ? {} : { target_url: origin.url }),
  }
}

function isSettled(status: ReceivedStatus, report: CheckReport): boolean {
  const theirs = runOf(status)
  if (theirs !== null && isOlderRun(orderOf(report), theirs)) return true
  const wanted = toStatus(report)
  return (
    stateOf(status) === wanted.state &&
    (status.description ?? '') === wanted.description &&
    (status.target_url ?? '') === (wanted.target_url ?? '')
  )
}

function stateOf({ state, status }: ReceivedStatus): string {
  return state ?? status ?? 'pending'
}

/** A status has no field for it, but its link leads to the run. */
function runOf({ target_url: target }: ReceivedStatus): RunOrder | null {
  const found = /\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?$/.exec(target ?? '')
  if (found === null) return null
  return { id: String(found[1]), attempt: Number(found[2] ?? 1) }
}

function toFound(status: ReceivedStatus): FoundCheck {
  const state = stateOf(status)
  const run = runOf(status)
  const url = status.target_url || status.url
  return {
    name: status.context,
    kind: 'status',
    status: state === 'pending' ? 'in_progress' : 'completed',
    conclusion: state === 'pending' ? null : state === 'success' ? 'success' : 'failure',
    title: status.description ?? '',
    text: null,
    pullRequest: null,
    origin: run === null ? null : { ...run, url },
    url,
  }
}
