import { annotationsOf } from '../data/annotations.ts'
import { type DataDocument, dataDocument } from '../documents/data.ts'
import type { Run } from '../documents/parts.ts'
import { verdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import type { Annotation, Ports, TriggerEvent } from '../ports.ts'
import { findReadable } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import type { ComposedReport } from '../report/compose.ts'
import { openChecks, publishReport } from '../report/publish.ts'
import type { ProjectVerdict } from '../report/publish-checks.ts'

type Needs = Pick<Ports, 'files' | 'forge' | 'runner'>

/** A project of a run that GitHub set off: what can be posted, and where. */
interface Posted {
  readonly project: Project
  readonly run: Run
  readonly event: TriggerEvent
}

/** Opens the checks before the judging begins, and says on an earlier comment that it is out of date. */
export async function announceProjects(projects: readonly Project[], ports: Needs): Promise<void> {
  const [first] = projects.map(postedBy)
  if (first === undefined) return
  const { run, event } = first
  const names = projects.map(({ name }) => name)
  await openChecks({ names, pullRequest: event.pullRequest, run, origin: event.run }, ports)
}

/**
 * Posts each project's comment and checks, and the check over all of them; gives the last comment's address. What
 * cannot be posted is warned of, and the verdict stands. Throws `nothing-to-publish-to` on a laptop.
 */
export async function publishProjects(
  reports: readonly { readonly project: Project; readonly report: ComposedReport }[],
  ports: Needs,
): Promise<string | null> {
  const verdicts = await Promise.all(reports.map(({ project }) => verdictOf(project, ports)))
  let commentUrl: string | null = null
  for (const [index, { project, report }] of reports.entries()) {
    const { run, event } = postedBy(project)
    const published = await publishReport(
      {
        ...(verdicts[index] as ProjectVerdict),
        pullRequest: event.pullRequest,
        run,
        origin: event.run,
        comment: report.comment,
        summary: report.comment,
        annotations: await annotationsFor(project, ports),
        projects: verdicts,
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

async function verdictOf(project: Project, { files }: Needs): Promise<ProjectVerdict> {
  const found = await findReadable(verdictDocument, project, files)
  return { name: project.name, verdict: found === null || found.failure !== undefined ? null : found }
}

async function annotationsFor(project: Project, { files }: Needs): Promise<Annotation[]> {
  const data: DataDocument | null = await findReadable(dataDocument, project, files)
  return annotationsOf(data?.datasets ?? [])
}
