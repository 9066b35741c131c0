import type { Sha } from '../documents/parts.ts'
import type { VerdictDocument } from '../documents/verdict.ts'
import type { Annotation, CheckReport, TriggerEvent } from '../ports.ts'
import { escapeMarkdown, makeVisible } from './escape.ts'

/** Of a check's title, in characters. */
const LONGEST_TITLE = 240

/** The check over all projects: the one to require. */
export const OVERALL_CHECK = 'mergemark'

/** A project's answer; null where there is none, which is never good. */
export interface ProjectVerdict {
  readonly name: string
  readonly verdict: Pick<VerdictDocument, 'verdict' | 'mode' | 'sentence'> | null
}

interface Setting {
  /** The pull request's last commit: a check on the tested merge commit would show nowhere. */
  readonly head: Sha
  readonly origin: TriggerEvent['run']
}

export function openedCheck(name: string, { head, origin }: Setting): CheckReport {
  return {
    name,
    sha: head,
    status: 'in_progress',
    title: 'Judging…',
    summary: 'The run is going on. Its result will stand here.',
    annotations: [],
    origin,
  }
}

export function projectCheck(
  project: ProjectVerdict & { readonly summary: string; readonly annotations: readonly Annotation[] },
  { head, origin }: Setting,
): CheckReport {
  return {
    name: checkName(project.name),
    sha: head,
    status: 'completed',
    conclusion: isGood(project) ? 'success' : 'failure',
    title: titleOf(project),
    summary: project.summary,
    annotations: project.annotations,
    origin,
  }
}

/** Red as soon as one project is. `summary` stands below where there is only one. */
export function overallCheck(
  projects: readonly ProjectVerdict[],
  { head, origin, summary }: Setting & { readonly summary: string },
): CheckReport {
  const [only] = projects
  const bad = projects.filter((project) => !isGood(project))
  const single = projects.length === 1 && only !== undefined
  return {
    name: OVERALL_CHECK,
    sha: head,
    status: 'completed',
    conclusion: projects.length > 0 && bad.length === 0 ? 'success' : 'failure',
    title: single ? titleOf(only) : countBad(projects, bad),
    summary: single ? summary : projects.map((project) => `- ${escapeMarkdown(titleOf(project))}`).join('\n'),
    // They stand on the project's own check; here they would show twice on the same line.
    annotations: [],
    origin,
  }
}

export function checkName(project: string): string {
  return `${OVERALL_CHECK}/${project}`
}

function isGood({ verdict }: ProjectVerdict): boolean {
  return verdict !== null && (verdict.verdict !== 'fail' || verdict.mode === 'observe')
}

function titleOf({ name, verdict }: ProjectVerdict): string {
  if (verdict === null) return makeVisible(`${name}: no verdict could be reached`, LONGEST_TITLE)
  const wouldFail = verdict.mode === 'observe' && verdict.verdict === 'fail'
  return makeVisible(`${wouldFail ? 'Only observing; would fail: ' : ''}${verdict.sentence}`, LONGEST_TITLE)
}

function countBad(projects: readonly ProjectVerdict[], bad: readonly ProjectVerdict[]): string {
  if (projects.length === 0) return 'No project was judged'
  if (bad.length === 0) return `All ${projects.length} projects may be merged`
  const names = bad.map(({ name }) => name).join(', ')
  return makeVisible(
    `${bad.length} of ${projects.length} projects may not be merged: ${names}`,
    LONGEST_TITLE,
  )
}
