import type { Octokit } from '@octokit/rest'
import { isOlderRun, type RunOrder } from '../../documents/run-order.ts'
import type { CheckReport } from '../../ports.ts'
import { cutText } from '../cut-text.ts'
import type { Connection } from './connection.ts'
import { sendOnce, UNREPEATED } from './send-once.ts'
import { ANNOTATIONS_A_REQUEST, type CheckAnnotation, toAnnotations } from './to-annotations.ts'

/** GitHub's limit for a check's summary, taken in bytes because nothing says which characters it counts. */
const SUMMARY_LIMIT = 65_535
const TITLE_LIMIT = 250
const OURS = 'mergemark'

type CheckRun = Awaited<ReturnType<Octokit['rest']['checks']['get']>>['data']

/**
 * A completed check cannot be opened or decided again: GitHub keeps its status and conclusion, and its annotations
 * only ever grow. So only a check still in progress is updated; a finished one is followed by a new one of the same
 * name, which GitHub then shows and requires in its place.
 */
export async function putCheck(
  connection: Connection,
  report: CheckReport,
): Promise<{ readonly url: string }> {
  const latest = await findOwn(connection, report)
  if (latest !== null && isSettled(latest, report)) return { url: urlOf(latest) }
  const reuse = latest !== null && latest.status !== 'completed'
  const check = reuse ? await update(connection, latest.id, report) : await create(connection, report)
  await annotate(connection, check, report)
  return { url: urlOf(check) }
}

/** The newest check of this name that Mergemark made on the commit with this token's app. */
async function findOwn(connection: Connection, { name, sha }: CheckReport): Promise<CheckRun | null> {
  const { octokit, repository } = connection
  const identity = await connection.identity()
  // Without an identity nothing is known to be our own; a new check of the name is always right.
  if (identity instanceof Error) return null
  // `latest` would hide ours behind a later one of the same app and name: a workflow's job called "mergemark" is one.
  const found = await octokit.paginate(octokit.rest.checks.listForRef, {
    ...repository,
    ref: sha,
    check_name: name,
    filter: 'all',
    per_page: 100,
  })
  const own = found.filter((check) => runOf(check) !== null && check.app?.slug === identity.app)
  return own.reduce<CheckRun | null>(
    (last, check) => (last === null || check.id > last.id ? check : last),
    null,
  )
}

/** Whether there is nothing to do: a newer run speaks, or this very run has said the same already. */
function isSettled(check: CheckRun, report: CheckReport): boolean {
  const theirs = runOf(check)
  const ours = orderOf(report)
  if (theirs !== null && isOlderRun(ours, theirs)) return true
  return (
    check.external_id === externalId(ours) &&
    check.status === report.status &&
    check.conclusion === (report.conclusion ?? null) &&
    check.output.title === titleOf(report)
  )
}

async function create(connection: Connection, report: CheckReport): Promise<CheckRun> {
  const { octokit, repository, pace } = connection
  return sendOnce(
    {
      async send() {
        const request = {
          ...repository,
          name: report.name,
          head_sha: report.sha,
          ...bodyOf(report),
          request: UNREPEATED,
        }
        return (await octokit.rest.checks.create(request)).data
      },
      async findLanded() {
        const found = await findOwn(connection, report)
        return found !== null && isSettled(found, report) ? found : null
      },
    },
    pace,
  )
}

async function update(
  { octokit, repository }: Connection,
  id: number,
  report: CheckReport,
): Promise<CheckRun> {
  const { data } = await octokit.rest.checks.update({ ...repository, check_run_id: id, ...bodyOf(report) })
  return data
}

/** The conclusion is there first; annotations follow it, so that none of them can hold it up. */
async function annotate(connection: Connection, check: CheckRun, report: CheckReport): Promise<void> {
  const annotations = toAnnotations(report.annotations)
  for (let sent = 0; sent < annotations.length; sent += ANNOTATIONS_A_REQUEST) {
    const batch = annotations.slice(sent, sent + ANNOTATIONS_A_REQUEST)
    await append(connection, check.id, { report, batch, total: sent + batch.length })
  }
}

async function append(
  { octokit, repository, pace }: Connection,
  id: number,
  { report, batch, total }: { report: CheckReport; batch: CheckAnnotation[]; total: number },
): Promise<number> {
  const target = { ...repository, check_run_id: id }
  const output = { ...bodyOf(report).output, annotations: batch }
  return sendOnce(
    {
      async send() {
        // An update appends: sent twice, each annotation would be there twice.
        const request = { ...target, output, request: UNREPEATED }
        return (await octokit.rest.checks.update(request)).data.output.annotations_count
      },
      async findLanded() {
        const { data } = await octokit.rest.checks.get(target)
        return data.output.annotations_count >= total ? data.output.annotations_count : null
      },
    },
    pace,
  )
}

function bodyOf(report: CheckReport) {
  const { status, conclusion, origin } = report
  return {
    status,
    ...(conclusion === undefined ? {} : { conclusion }),
    ...(origin === undefined ? {} : { details_url: origin.url }),
    external_id: externalId(orderOf(report)),
    output: { title: titleOf(report), summary: cutText(report.summary, { bytes: SUMMARY_LIMIT }) },
  }
}

function titleOf({ title }: CheckReport): string {
  return cutText(title, { bytes: TITLE_LIMIT })
}

/** A report without a workflow run is as old as can be. */
function orderOf({ origin }: CheckReport): RunOrder {
  return origin === undefined ? { id: '0', attempt: 1 } : { id: origin.id, attempt: origin.attempt }
}

/** Tells our checks from others of the same name and app, and the runs that made them from each other. */
function externalId({ id, attempt }: RunOrder): string {
  return `${OURS}:${id}:${attempt}`
}

function runOf({ external_id: id }: CheckRun): RunOrder | null {
  const [ours, run, attempt] = (id ?? '').split(':')
  if (ours !== OURS || run === undefined || attempt === undefined) return null
  return { id: run, attempt: Number.parseInt(attempt, 10) }
}

function urlOf({ html_url: page, url }: CheckRun): string {
  return page ?? url
}
