import type { Run, Verdict } from '../documents/parts.ts'
import { formatError } from '../errors/format-error.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Annotation, Ports, TriggerEvent } from '../ports.ts'
import { checkName, OVERALL_CHECK } from './check-names.ts'
import { type Keeping, keepComment } from './join/keep-comment.ts'
import { tellElsewhere } from './join/overall-check.ts'
import { type ProjectState, stateOfSection } from './join/project-state.ts'
import { readSections, type Section, writeSection } from './join/section.ts'
import { findElsewhere, settleOverall } from './join/settle-overall.ts'
import { joinParts } from './markdown.ts'
import { publishCharts } from './publish-charts.ts'
import {
  type CheckSetting,
  isGood,
  openedCheck,
  type ProjectVerdict,
  projectCheck,
  titleOf,
  untouchedCheck,
} from './publish-checks.ts'
import type { ChartUrls, ComposedReport } from './report-input.ts'
import { markStale, markUntouched } from './sticky-comment.ts'
import { ALL_PROJECTS } from './sticky-marker.ts'

type PublishingPorts = Pick<Ports, 'forge' | 'runner' | 'clock' | 'random' | 'stores' | 'charts'>

/** What one project has to say. */
export interface PublishedProject extends ProjectVerdict {
  readonly report: Pick<ComposedReport, 'parts' | 'pictures'>
  /** In one comment with the other projects, or in one of its own. */
  readonly comment: 'joined' | 'per-project'
  readonly annotations: readonly Annotation[]
}

/** All that one run has to say of one pull request, and where. */
export interface Publication {
  /** null where the run belongs to no pull request: then there are checks and no comment. */
  readonly pullRequest: number | null
  readonly run: Run
  /** The workflow run that reports. */
  readonly origin: TriggerEvent['run']
  /** `https://<server>/<owner>/<repository>` */
  readonly repositoryUrl: string
  readonly projects: readonly PublishedProject[]
  /** Projects that the pull request does not touch. */
  readonly untouched?: readonly string[]
  /** Projects of other jobs, which the check over all of them waits for. */
  readonly waitFor?: readonly string[]
}

/**
 * Posts the checks and the comment. Posting can fail, and the verdict stands all the same: each problem is shown as a
 * warning that says how to mend it, and handed back.
 */
export async function publishReport(
  publication: Publication,
  ports: PublishingPorts,
): Promise<{ readonly commentUrl: string | null; readonly problems: readonly MergemarkError[] }> {
  const { pullRequest, run, origin, projects, untouched = [], waitFor = [] } = publication
  const { forge } = ports
  const setting: CheckSetting = { head: run.head, pullRequest, origin }
  const problems = collectProblems(ports.runner)
  const urls = pullRequest === null ? null : await problems.from(() => publishPictures(publication, ports))
  const sections = projects.map((project) => sectionOf(project, { publication, urls }))
  await putProjectChecks({ publication, sections, setting, problems }, ports)
  for (const name of untouched) await problems.from(() => forge.putCheck(untouchedCheck(name, setting)))
  const own = [
    ...sections.map((section, index) => ownState(section, projects[index] as PublishedProject)),
    ...untouched.map((name) => untouchedState(name, setting)),
  ]
  // Only shown where there is one project: then whoever opens the check that is required finds the report in it.
  const summary = sections.map(joinParts).join('\n')
  await problems.from(() => settleOverall({ setting, own, waitFor, summary }, ports))
  const commentUrl = await postComments({ publication, sections, problems }, ports)
  if (pullRequest !== null && projects.length === 0 && untouched.length > 0) {
    const marker = { head: run.head, run: origin.id, attempt: origin.attempt }
    await problems.from(() => markUntouched({ pullRequest, names: untouched, marker }, forge))
  }
  return { commentUrl, problems: problems.found }
}

/** Opens the checks and says on earlier comments that they are out of date, before the judging begins. */
export async function openChecks(
  announcement: Pick<Publication, 'pullRequest' | 'run' | 'origin'> & { readonly names: readonly string[] },
  { forge, runner }: Pick<PublishingPorts, 'forge' | 'runner'>,
): Promise<{ readonly problems: readonly MergemarkError[] }> {
  const { names, pullRequest, run, origin } = announcement
  const problems = collectProblems(runner)
  for (const name of [...names.map(checkName), OVERALL_CHECK]) {
    await problems.from(() => forge.putCheck(openedCheck(name, { head: run.head, pullRequest, origin })))
  }
  if (pullRequest === null) return { problems: problems.found }
  const marker = { head: run.head, run: origin.id, attempt: origin.attempt }
  await problems.from(() => markStale({ pullRequest, names, marker, runUrl: origin.url }, forge))
  return { problems: problems.found }
}

type ProjectUrls = ReadonlyMap<PublishedProject, ReadonlyMap<string, ChartUrls>>

/** All pictures of this run in one push; the addresses of each project's by the names that they have in its report. */
async function publishPictures(
  { projects, repositoryUrl }: Publication,
  ports: PublishingPorts,
): Promise<ProjectUrls> {
  const urls = await publishCharts(
    projects.flatMap(({ report }) => report.pictures),
    repositoryUrl,
    ports,
  )
  return new Map(
    projects.map((project) => {
      const own = project.report.pictures.flatMap((picture): [string, ChartUrls][] => {
        const found = urls.get(picture)
        return found === undefined ? [] : [[picture.name, found]]
      })
      return [project, new Map(own)]
    }),
  )
}

/** As it is read back from a check: whoever joins the comment makes the same of it. */
function sectionOf(
  project: PublishedProject,
  { publication, urls }: { readonly publication: Publication; readonly urls: ProjectUrls | null },
): Section {
  const { name, report, comment } = project
  const { run, origin } = publication
  const verdict: Verdict = project.verdict?.verdict ?? 'fail'
  const section: Section = {
    ...report.parts(urls?.get(project) ?? new Map()),
    project: name,
    head: run.head,
    run: origin,
    verdict,
    isGood: isGood(project),
    isJoined: comment === 'joined',
    isShort: false,
  }
  return readSections(writeSection(section))[0] ?? section
}

async function putProjectChecks(
  posting: {
    readonly publication: Publication
    readonly sections: readonly Section[]
    readonly setting: CheckSetting
    readonly problems: Problems
  },
  { forge }: PublishingPorts,
): Promise<void> {
  const { publication, sections, setting, problems } = posting
  // Who cannot read the checks is told so by what follows; until then nothing is known of other pull requests.
  const found = await orNothing(() => forge.checksOf(setting.head), [])
  const elsewhere = await orNothing(() => findElsewhere(found, setting, forge), [])
  for (const [index, project] of publication.projects.entries()) {
    const section = sections[index] as Section
    const report = projectCheck(
      {
        ...project,
        summary: summaryOf(section),
        text: writeSection(section),
        // One that is never judged there must not leave this one's green standing for it.
        elsewhere:
          tellElsewhere(elsewhere, 'bad', project.name) ?? tellElsewhere(elsewhere, 'pending', project.name),
      },
      setting,
    )
    await problems.from(() => forge.putCheck(report))
  }
}

/** What a check says above the whole report, which stands in its text. */
function summaryOf({ title }: Section): string {
  return title
}

/** A check's title is plain text, the section's is Markdown. */
function ownState(section: Section, project: PublishedProject): ProjectState {
  return { ...stateOfSection(section), title: titleOf(project) }
}

function untouchedState(name: string, { origin }: CheckSetting): ProjectState {
  return { name, status: 'good', title: 'Not affected', section: null, run: origin, tellsAll: true }
}

/** The joined one first; the address of the last. */
async function postComments(
  posting: {
    readonly publication: Publication
    readonly sections: readonly Section[]
    readonly problems: Problems
  },
  ports: PublishingPorts,
): Promise<string | null> {
  const { publication, sections, problems } = posting
  const { pullRequest, run, origin } = publication
  if (pullRequest === null) return null
  const joined = sections.filter(({ isJoined }) => isJoined)
  const comments: Pick<Keeping, 'project' | 'own'>[] = [
    ...(joined.length === 0 ? [] : [{ project: ALL_PROJECTS, own: joined }]),
    ...sections
      .filter(({ isJoined }) => !isJoined)
      .map((section) => ({ project: section.project, own: [section] })),
  ]
  let url: string | null = null
  for (const comment of comments) {
    const keeping = { ...comment, pullRequest, head: run.head, run: origin }
    const kept = await problems.from(() => keepComment(keeping, ports))
    if (kept?.change === 'superseded') {
      ports.runner.info(
        `A newer run has reported on #${pullRequest} already; its comment is left as it is: ${kept.url}`,
      )
    }
    url = kept?.url ?? url
  }
  return url
}

async function orNothing<T>(ask: () => Promise<T>, nothing: T): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return nothing
  }
}

type Problems = ReturnType<typeof collectProblems>

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
