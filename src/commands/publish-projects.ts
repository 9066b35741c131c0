import { annotationsOf, hasMarks } from '../data/annotations.ts'
import { findMarkPlaces } from '../data/mark-places.ts'
import { type DataDocument, dataDocument } from '../documents/data.ts'
import type { Run } from '../documents/parts.ts'
import { verdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import type { Annotation, Ports, TriggerEvent } from '../ports.ts'
import { findReadable } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import type { ComposedReport } from '../report/compose.ts'
import { openChecks, type PublishedProject, publishReport } from '../report/publish.ts'

type Needs = Pick<Ports, 'files' | 'git' | 'forge' | 'runner' | 'clock' | 'random' | 'stores' | 'charts'>

/** A project of a run that GitHub set off: what can be posted, and where. */
interface Posted {
  readonly project: Project
  readonly run: Run
  readonly event: TriggerEvent
}

/** What one run has to say. */
interface Reported {
  readonly reports: readonly { readonly project: Project; readonly report: ComposedReport }[]
  /** Projects that the pull request does not touch: their checks pass, and no comment speaks of them. */
  readonly untouched: readonly Project[]
  /** Names of other jobs' projects, separated by commas: the check over all waits for them. */
  readonly waitFor: string | null
}

/** Opens the checks before the judging begins, and says on an earlier comment that it is out of date. */
export async function announceProjects(
  projects: readonly Project[],
  ports: Pick<Needs, 'forge' | 'runner'>,
): Promise<void> {
  const [first] = projects.map(postedBy)
  if (first === undefined) return
  const { run, event } = first
  const names = projects.map(({ name }) => name)
  await openChecks({ names, pullRequest: event.pullRequest, run, origin: event.run }, ports)
}

/**
 * Posts the comment and the checks of each pull request, and the check over all projects; gives the last comment's
 * address. What cannot be posted is warned of, and the verdict stands. Throws `nothing-to-publish-to` on a laptop.
 */
export async function publishProjects(
  { reports, untouched, waitFor }: Reported,
  ports: Needs,
): Promise<string | null> {
  const all = [...reports.map(({ project }) => project), ...untouched].map(postedBy)
  let commentUrl: string | null = null
  for (const [pullRequest, posted] of Map.groupBy(all, ({ event }) => event.pullRequest)) {
    const { run, event } = posted[0] as Posted
    const isHere = ({ event: theirs }: Project) => theirs?.pullRequest === pullRequest
    const own = reports.filter(({ project }) => isHere(project))
    const published = await publishReport(
      {
        pullRequest,
        run,
        origin: event.run,
        repositoryUrl: event.repository.url,
        projects: await Promise.all(own.map((one) => publishedOf(one, ports))),
        untouched: untouched.filter(isHere).map(({ name }) => name),
        waitFor: namesIn(waitFor),
      },
      ports,
    )
    commentUrl = published.commentUrl ?? commentUrl
  }
  return commentUrl
}

function postedBy(project: Project): Posted {
  const { run, event } = project
  if (run === null || event === null) throw fault('nothing-to-publish-to', {})
  return { project, run, event }
}

async function publishedOf(
  { project, report }: Reported['reports'][number],
  ports: Needs,
): Promise<PublishedProject> {
  const found = await findReadable(verdictDocument, project, ports.files)
  return {
    name: project.name,
    verdict: found === null || found.failure !== undefined ? null : found,
    report,
    comment: project.head.report.comment,
    annotations: await annotationsFor(project, ports),
  }
}

async function annotationsFor(project: Project, { files, git }: Needs): Promise<Annotation[]> {
  const data: DataDocument | null = await findReadable(dataDocument, project, files)
  const datasets = data?.datasets ?? []
  return datasets.some(hasMarks) ? annotationsOf(datasets, await findMarkPlaces(project, git)) : []
}

function namesIn(list: string | null): string[] {
  return (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
