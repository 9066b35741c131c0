import { isOlderRun } from '../../documents/run-order.ts'
import { escapeMarkdown, makeVisible } from '../escape.ts'
import { ALL_PROJECTS, type StickyMarker, writeMarker } from '../sticky-marker.ts'
import { type FitLevel, fitSections, LEVELS } from './fit-sections.ts'
import type { ProjectState } from './project-state.ts'
import { SECTION_MARKS, type Section, showTitle, writeSectionMark } from './section.ts'

/** GitHub's limit for a comment, of which nobody says whether it counts characters or bytes. */
const BODY_LIMIT = 65_536
const CUT = '\n\n_The rest did not fit into a comment. The job summary has it all._'
/** Names in a headline; more are counted. */
const MOST_NAMES = 10

/** What a comment is made of: the same states give the same text, whoever writes it. */
export interface Joined {
  readonly marker: Pick<StickyMarker, 'project' | 'head'>
  /** By name. */
  readonly states: readonly ProjectState[]
  /** Projects that failed before. */
  readonly failed: readonly string[]
}

/** The comment with its hidden marker; null where nothing has been judged yet. Whole parts go first where it is too long. */
export function composeBody({ marker, states, failed }: Joined): string | null {
  const sections = states.flatMap(({ section }) => section ?? [])
  if (sections.length === 0) return null
  const { id: run, attempt } = newestRun(states)
  const recovering = failed.filter((name) => !states.some((one) => one.name === name && one.status === 'bad'))
  const first = writeMarker({ ...marker, run, attempt, failed: recovering })
  const shown = states.filter(({ section, status }) => section !== null || status === 'pending')
  const room = BODY_LIMIT - sizeOf(first) - 1
  let text = ''
  for (const level of LEVELS) {
    text = render(shown, { level, failed: recovering, isAlone: marker.project !== ALL_PROJECTS })
    if (sizeOf(text) <= room) return `${first}\n${text}`
  }
  return `${first}\n${cutAtLine(text, room)}`
}

interface Rendering {
  readonly level: FitLevel
  readonly failed: readonly string[]
  readonly isAlone: boolean
}

function render(states: readonly ProjectState[], { level, failed, isAlone }: Rendering): string {
  const [only] = states
  const sections = fitSections(
    states.flatMap(({ section }) => section ?? []),
    level,
  )
  const isResolved = (section: Section) => section.isGood && failed.includes(section.project)
  if (states.length === 1 || isAlone) {
    const section = sections.find(({ project }) => project === only?.name) as Section
    return renderSection(section, { level: 3, isResolved: isResolved(section), isFolded: false })
  }
  const ordered = [...sections].sort((one, other) => rankOf(one) - rankOf(other))
  return [
    headline(states),
    ...ordered.map((section) =>
      renderSection(section, { level: 4, isResolved: isResolved(section), isFolded: section.isGood }),
    ),
  ].join('\n\n')
}

function renderSection(
  section: Section,
  { level, isResolved, isFolded }: { level: 3 | 4; isResolved: boolean; isFolded: boolean },
): string {
  const { title, lead, rest, isShort } = section
  const body = [
    SECTION_MARKS.lead,
    `${lead}\n`,
    SECTION_MARKS.rest,
    `${rest}\n`.trimStart(),
    SECTION_MARKS.end,
  ].join('\n')
  const isEmpty = lead === '' && rest === ''
  return [
    `${writeSectionMark(section)}\n${showTitle(title, { level, isResolved })}`,
    isFolded && !isEmpty
      ? `<details><summary>The report on ${escapeMarkdown(section.project)}</summary>\n\n${body}\n\n</details>`
      : body,
    ...(isShort ? [tellShort(section)] : []),
  ].join('\n\n')
}

function tellShort({ run }: Section): string {
  const name = /^https?:\/\/[^\s()<>"']+$/.test(run.url) ? `[The run](${run.url})` : 'The run'
  return `_Left out for length. ${name} has the whole report._`
}

function headline(states: readonly ProjectState[]): string {
  const named = (status: ProjectState['status']) => states.filter((one) => one.status === status)
  const [bad, pending] = [named('bad'), named('pending')]
  const waiting = pending.length === 0 ? '' : ` Still being judged: ${listNames(pending)}.`
  if (bad.length > 0)
    return `### ❌ ${bad.length} of ${states.length} projects may not be merged: ${listNames(bad)}\n${waiting === '' ? '' : `\n⏳${waiting}\n`}`.trimEnd()
  if (pending.length > 0)
    return `### ⏳ ${states.length - pending.length} of ${states.length} projects are judged, and none keeps this from being merged\n\n⏳${waiting}`
  const warns = states.some(({ section }) => section !== null && section.verdict !== 'pass')
  return `### ${warns ? '⚠️' : '✅'} All ${states.length} projects may be merged`
}

function listNames(states: readonly ProjectState[]): string {
  const names = states.slice(0, MOST_NAMES).map(({ name }) => escapeMarkdown(makeVisible(name)))
  const more = states.length - names.length
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** Worst first; of equals by name, as they come. */
function rankOf({ isGood, verdict }: Section): number {
  if (!isGood) return 0
  return verdict === 'pass' ? 2 : 1
}

function newestRun(states: readonly ProjectState[]): ProjectState['run'] {
  return states.map(({ run }) => run).reduce((newest, run) => (isOlderRun(newest, run) ? run : newest))
}

function cutAtLine(text: string, room: number): string {
  const bytes = new TextEncoder().encode(text).slice(0, room - sizeOf(CUT))
  const cut = new TextDecoder().decode(bytes)
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf('\n')))}${CUT}`
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
