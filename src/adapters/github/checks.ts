import { isOlderRun } from '../../documents/run-order.ts'
import type { CheckReport } from '../../ports.ts'
import { cutText } from '../cut-text.ts'
import { orderOf, writeIdentity } from './check-identity.ts'
import { type Connection, requireIdentity } from './connection.ts'
import { type CheckRun, findOwnChecks, type OwnCheck, urlOf } from './find-checks.ts'
import { isSameText } from './same-text.ts'
import { sendOnce, UNREPEATED } from './send-once.ts'
import { ANNOTATIONS_A_REQUEST, type CheckAnnotation, toAnnotations } from './to-annotations.ts'

/** GitHub's limit for a check's summary and for its text, in bytes because nothing says which characters it counts. */
const OUTPUT_LIMIT = 65_535
const TITLE_LIMIT = 250

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
  if (latest !== null && isSettled(latest, report)) return { url: urlOf(latest.check) }
  const open = latest !== null && latest.check.status !== 'completed' ? latest.check : null
  const check = open === null ? await create(connection, report) : await update(connection, open.id, report)
  const isSameRun = open?.external_id === writeIdentity(report)
  await annotate(connection, check, { report, skip: isSameRun ? open.output.annotations_count : 0 })
  return { url: urlOf(check) }
}

/** The newest check of this name and pull request that Mergemark made on the commit with this token's app. */
async function findOwn(connection: Connection, report: CheckReport): Promise<OwnCheck | null> {
  // Without an identity nothing is known to be our own; a new check of the name is always right.
  if ((await connection.identity()) instanceof Error) return null
  const own = await findOwnChecks(connection, report)
  return own.findLast(({ identity }) => identity.pullRequest === (report.pullRequest ?? null)) ?? null
}

/** Whether there is nothing to do: a newer run speaks, or this very run has said the same already. */
function isSettled({ check, identity }: OwnCheck, report: CheckReport): boolean {
  if (isOlderRun(orderOf(report), identity.run)) return true
  const { title, summary, text = null } = bodyOf(report).output
  return (
    check.external_id === writeIdentity(report) &&
    check.status === report.status &&
    check.conclusion === (report.conclusion ?? null) &&
    check.output.title === title &&
    isSameText(check.output.summary, summary) &&
    isSameText(check.output.text, text)
  )
}

async function create(connection: Connection, report: CheckReport): Promise<CheckRun> {
  const { octokit, repository } = connection
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
        // Who cannot tell its own checks cannot tell whether this one is there: better none than two.
        await requireIdentity(connection)
        const found = await findOwn(connection, report)
        return found !== null && isSettled(found, report) ? found.check : null
      },
    },
    connection,
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

/**
 * The conclusion is there first; annotations follow it, so that none of them can hold it up. They only ever add up: the
 * first `skip` are there from an earlier report of this run.
 */
async function annotate(
  connection: Connection,
  check: CheckRun,
  { report, skip }: { readonly report: CheckReport; readonly skip: number },
): Promise<void> {
  const annotations = toAnnotations(report.annotations).slice(skip)
  const before = check.output.annotations_count
  for (let sent = 0; sent < annotations.length; sent += ANNOTATIONS_A_REQUEST) {
    const batch = annotations.slice(sent, sent + ANNOTATIONS_A_REQUEST)
    await append(connection, check.id, { report, batch, total: before + sent + batch.length })
  }
}

async function append(
  connection: Connection,
  id: number,
  { report, batch, total }: { report: CheckReport; batch: CheckAnnotation[]; total: number },
): Promise<number> {
  const { octokit, repository } = connection
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
    connection,
  )
}

function bodyOf(report: CheckReport) {
  const { status, conclusion, origin } = report
  return {
    status,
    ...(conclusion === undefined ? {} : { conclusion }),
    ...(origin === undefined ? {} : { details_url: origin.url }),
    external_id: writeIdentity(report),
    output: {
      title: cutText(report.title, { bytes: TITLE_LIMIT }),
      summary: cutText(report.summary, { bytes: OUTPUT_LIMIT }),
      ...(report.text === undefined ? {} : { text: cutText(report.text, { bytes: OUTPUT_LIMIT }) }),
    },
  }
}
