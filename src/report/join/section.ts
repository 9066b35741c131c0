import * as z from 'zod'
import { type Sha, sha, verdict } from '../../documents/parts.ts'
import type { RunOrder } from '../../documents/run-order.ts'
import type { ReportParts } from '../report-input.ts'
import { parseHiddenJson, writeHiddenJson } from './hidden-json.ts'

/** What one project has to say on one commit: the state that comments are joined from. */
export interface Section extends ReportParts {
  readonly project: string
  readonly head: Sha
  readonly run: RunOrder & { readonly url: string }
  readonly verdict: 'pass' | 'warn' | 'fail'
  /** Whether it may be merged; one that fails may where the policy only observes. */
  readonly isGood: boolean
  /** Whether it stands in the comment of all projects, or in one of its own. */
  readonly isJoined: boolean
  /** Some of it was left out for length. */
  readonly isShort: boolean
}

const TAG = 'mergemark-section'
const LEAD = '<!-- mergemark-lead -->'
const REST = '<!-- mergemark-rest -->'
const END = '<!-- mergemark-end -->'
export const SECTION_MARKS = { lead: LEAD, rest: REST, end: END } as const

const schema = z.object({
  v: z.literal(1),
  project: z.string(),
  head: sha,
  run: z.string(),
  attempt: z.int().positive(),
  url: z.string(),
  verdict,
  good: z.boolean(),
  joined: z.boolean(),
  short: z.boolean(),
})

/** One hidden line, which the section begins with wherever it stands. */
export function writeSectionMark(section: Section): string {
  const { project, head, run, verdict, isGood: good, isJoined: joined, isShort: short } = section
  const { id, attempt, url } = run
  return writeHiddenJson(TAG, {
    v: 1,
    project,
    head,
    run: id,
    attempt,
    url,
    verdict,
    good,
    joined,
    short,
  } satisfies z.infer<typeof schema>)
}

/** The section as a check keeps it. Its marks are whole lines that no escaped text can hold. */
export function writeSection(section: Section): string {
  const { title, lead, rest } = section
  return [writeSectionMark(section), title, '', LEAD, lead, REST, rest, END].join('\n')
}

/** Every whole section in a check's text or a comment, in their order. */
export function readSections(text: string): Section[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const starts = [...lines.keys()].filter((at) => lines[at]?.startsWith(`<!-- ${TAG} `))
  return starts.flatMap((at, index) => readSection(lines.slice(at, starts[index + 1])) ?? [])
}

function readSection([first = '', ...lines]: readonly string[]): Section | null {
  const mark = schema.safeParse(parseHiddenJson(TAG, first))
  if (!mark.success) return null
  const { project, head, run: id, attempt, url, verdict, good, joined, short } = mark.data
  const [lead, rest, end] = [LEAD, REST, END].map((one) => lines.indexOf(one)) as [number, number, number]
  if (lead === -1 || rest < lead || end < rest) return null
  const said = { project, head, verdict, isGood: good, isJoined: joined, isShort: short }
  const parts = {
    title: lines.slice(0, lead).find((line) => line.startsWith('#')) ?? '',
    lead: joinLines(lines.slice(lead + 1, rest)),
    rest: joinLines(lines.slice(rest + 1, end)),
  }
  return { ...said, ...parts, title: plainTitle(parts.title), run: { id, attempt, url } }
}

function joinLines(lines: readonly string[]): string {
  return lines.join('\n').trim()
}

const RESOLVED = '**Resolved.** '

/** The title as the comment shows it: all projects stand a level lower, and one that recovered says so. */
export function showTitle(title: string, shown: { level: 3 | 4; isResolved: boolean }): string {
  const [, mark = '', told = ''] = /^#+ (\S+) (.*)$/s.exec(title) ?? [null, '', title]
  return `${'#'.repeat(shown.level)} ${mark} ${shown.isResolved ? RESOLVED : ''}${told}`
}

function plainTitle(shown: string): string {
  const [, mark = '', told = ''] = /^#+ (\S+) (.*)$/s.exec(shown) ?? [null, '', shown]
  // Foreign text cannot begin so: its asterisks are escaped.
  return `### ${mark} ${told.startsWith(RESOLVED) ? told.slice(RESOLVED.length) : told}`
}
