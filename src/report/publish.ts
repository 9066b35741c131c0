import type { Run } from '../documents/parts.ts'
import { formatError } from '../errors/format-error.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Annotation, Ports, TriggerEvent } from '../ports.ts'
import {
  checkName,
  OVERALL_CHECK,
  openedCheck,
  overallCheck,
  type ProjectVerdict,
  projectCheck,
} from './publish-checks.ts'
import { markStale, putStickyComment } from './sticky-comment.ts'

type PublishingPorts = Pick<Ports, 'forge' | 'runner'>

/** What one project has to say, and where. */
export interface Publication extends ProjectVerdict {
  /** null where the run belongs to no pull request: then there are checks and no comment. */
  readonly pullRequest: number | null
  readonly run: Run
  /** The workflow run that reports. */
  readonly origin: TriggerEvent['run']
  /** Markdown of the comment; null for none. */
  readonly comment: string | null
  /** Markdown of the checks. */
  readonly summary: string
  readonly annotations: readonly Annotation[]
  /** All projects that this run judged, for the check over all of them. Default: this one alone. */
  readonly projects?: readonly ProjectVerdict[]
}

/**
 * Posts the checks and the comment. Posting can fail, and the verdict stands all the same: each problem is shown as a
 * warning that says how to mend it, and handed back.
 */
export async function publishReport(
  publication: Publication,
  ports: PublishingPorts,
): Promise<{ readonly commentUrl: string | null; readonly problems: readonly MergemarkError[] }> {
  const { run, origin, summary, projects = [publication] } = publication
  const { forge, runner } = ports
  const setting = { head: run.head, origin }
  const problems = collectProblems(runner)
  await problems.from(() => forge.putCheck(projectCheck(publication, setting)))
  await problems.from(() => forge.putCheck(overallCheck(projects, { ...setting, summary })))
  const commentUrl = await problems.from(() => postComment(publication, ports))
  return { commentUrl, problems: problems.found }
}

/** Opens both checks and says on an earlier comment that it is out of date, before the judging begins. */
export async function openChecks(
  announcement: Pick<Publication, 'pullRequest' | 'run' | 'origin'> & { readonly names: readonly string[] },
  { forge, runner }: PublishingPorts,
): Promise<{ readonly problems: readonly MergemarkError[] }> {
  const { names, pullRequest, run, origin } = announcement
  const problems = collectProblems(runner)
  for (const name of [...names.map(checkName), OVERALL_CHECK]) {
    await problems.from(() => forge.putCheck(openedCheck(name, { head: run.head, origin })))
  }
  if (pullRequest === null) return { problems: problems.found }
  for (const project of names) {
    const marker = { project, head: run.head, run: origin.id, attempt: origin.attempt }
    await problems.from(() => markStale({ pullRequest, marker, runUrl: origin.url }, forge))
  }
  return { problems: problems.found }
}

async function postComment(
  publication: Publication,
  { forge, runner }: PublishingPorts,
): Promise<string | null> {
  const { name, pullRequest, run, origin, comment } = publication
  if (pullRequest === null || comment === null) return null
  const marker = { project: name, head: run.head, run: origin.id, attempt: origin.attempt }
  const { url, change } = await putStickyComment({ pullRequest, marker, text: comment }, forge)
  if (change === 'superseded') {
    runner.info(`A newer run has reported on #${pullRequest} already; its comment is left as it is: ${url}`)
  }
  return url
}

/** Takes Mergemark's own errors as problems, each once; any other is a bug and passes. */
function collectProblems(runner: Ports['runner']) {
  const found: MergemarkError[] = []
  return {
    found,
    async from<T>(post: () => Promise<T>): Promise<T | null> {
      try {
        return await post()
      } catch (error) {
        if (!(error instanceof MergemarkError)) throw error
        if (!found.some(({ code, mend }) => code === error.code && mend === error.mend)) {
          runner.warn(`${formatError(error).replace(/^error /, '')}\nThe verdict stands without it.`)
        }
        found.push(error)
        return null
      }
    },
  }
}
