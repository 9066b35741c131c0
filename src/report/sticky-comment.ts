import type { Comment, Forge } from '../ports.ts'
import { findFailedBefore } from './join/failed-before.ts'
import { readSections } from './join/section.ts'
import {
  ALL_PROJECTS,
  isNewerMarker,
  isOfNewerForm,
  readMarker,
  type StickyMarker,
  writeMarker,
} from './sticky-marker.ts'

const STALE = '> **Out of date.**'
const UNTOUCHED = '> **Not affected any more.**'

/**
 * Comments of this token's own user that bear a marker, oldest first: anyone can paste a marker, and only what starts
 * with one is a report.
 */
export async function findOwnComments(
  pullRequest: number,
  forge: Pick<Forge, 'comments'>,
): Promise<Comment[]> {
  const comments = await forge.comments(pullRequest)
  return comments.filter(({ own, body }) => own && readMarker(body) !== null)
}

/**
 * Says above an earlier run's comments that they are out of date: the one of all projects, and the projects' own. From
 * then on they bear this run's marker, so that no run of an earlier commit can write over the note.
 */
export async function markStale(
  stale: {
    readonly pullRequest: number
    readonly names: readonly string[]
    readonly marker: Omit<StickyMarker, 'project' | 'failed'>
    readonly runUrl: string
  },
  forge: Pick<Forge, 'comments' | 'updateComment'>,
): Promise<void> {
  const { pullRequest, names, marker, runUrl } = stale
  const own = await findOwnComments(pullRequest, forge)
  const note = `${STALE} [A run](${runUrl}) is judging ${marker.head.slice(0, 7)}.`
  for (const project of [ALL_PROJECTS, ...names]) {
    const oldest = own.find(({ body }) => readMarker(body)?.project === project)
    if (oldest === undefined || isNewer(oldest.body, { ...marker, project })) continue
    const failed = findFailedBefore(oldest.body, []).filter(
      (name) => !readSections(oldest.body).some((section) => section.project === name),
    )
    const text = `${note}\n\n${withoutNote(textOf(oldest.body))}`
    await forge.updateComment(oldest.id, `${writeMarker({ ...marker, project, failed })}\n${text}`)
  }
}

/**
 * Ends the notes of `markStale` where the newer commit touches nothing that any project is made of: what was said of an
 * earlier one stays below.
 */
export async function markUntouched(
  untouched: Omit<Parameters<typeof markStale>[0], 'runUrl'>,
  forge: Pick<Forge, 'comments' | 'updateComment'>,
): Promise<void> {
  const { pullRequest, names, marker } = untouched
  const note = `${UNTOUCHED} ${marker.head.slice(0, 7)} touches nothing that is judged; what follows is of an earlier commit.`
  for (const { id, body } of await findOwnComments(pullRequest, forge)) {
    const theirs = readMarker(body)
    const isTheirs = theirs !== null && [ALL_PROJECTS, ...names].includes(theirs.project)
    if (!isTheirs || !isStale(body) || isNewerMarker(theirs, { ...marker, project: theirs.project })) continue
    const [first = ''] = body.split(/\r?\n/, 1)
    await forge.updateComment(id, `${first}\n${note}\n\n${withoutNote(textOf(body))}`)
  }
}

/** Whether a run may not touch the comment: it is of a newer commit's run, or of a form yet unknown. */
export function isTaken(body: string, marker: StickyMarker): boolean {
  const theirs = readMarker(body)
  if (theirs === null) return false
  return isOfNewerForm(theirs) || (theirs.head !== marker.head && isNewerMarker(theirs, marker))
}

export function isStale(body: string): boolean {
  return textOf(body).startsWith(STALE)
}

/** A forge may store other line ends, and no space at the end. */
export function isSameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trimEnd() === other.replaceAll('\r\n', '\n').trimEnd()
}

function isNewer(body: string, marker: StickyMarker): boolean {
  const theirs = readMarker(body)
  return theirs !== null && isNewerMarker(theirs, marker)
}

function textOf(body: string): string {
  return body.slice(body.indexOf('\n') + 1)
}

function withoutNote(text: string): string {
  const isNoted = text.startsWith(STALE) || text.startsWith(UNTOUCHED)
  return isNoted ? text.replace(/^[^\n]*\r?\n\r?\n/, '') : text
}
