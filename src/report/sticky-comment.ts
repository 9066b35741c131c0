import type { Comment, Forge } from '../ports.ts'
import { isNewerMarker, readMarker, type StickyMarker, writeMarker } from './sticky-marker.ts'

/** GitHub's limit for a comment, in characters. A composer leaves room; what is too long all the same is cut at a line. */
const BODY_LIMIT = 65_536
const CUT = '\n\n_The rest did not fit into a comment. The job summary has it all._'

export interface StickyResult {
  readonly url: string
  readonly change: 'created' | 'updated' | 'unchanged' | 'superseded'
}

/**
 * Keeps one comment a project on a pull request. Its own is the one that bears the marker *and* was written by this
 * token's user: anyone can paste a marker. Of several, left by a race, the oldest stays. A run never overwrites what a
 * newer one wrote.
 */
export async function putStickyComment(
  comment: { readonly pullRequest: number; readonly marker: StickyMarker; readonly text: string },
  forge: Forge,
): Promise<StickyResult> {
  const { pullRequest, marker } = comment
  const body = composeBody(marker, comment.text)
  const own = await findOwn(pullRequest, marker.project, forge)
  const newer = own.find(({ body: theirs }) => isNewer(theirs, marker))
  if (newer !== undefined) return { url: newer.url, change: 'superseded' }
  const [oldest, ...later] = own
  if (oldest === undefined) {
    return { url: (await forge.createComment(pullRequest, body)).url, change: 'created' }
  }
  const unchanged = isSameText(oldest.body, body)
  const { url } = unchanged ? oldest : await forge.updateComment(oldest.id, body)
  for (const { id } of later) await forge.deleteComment(id)
  return { url, change: unchanged ? 'unchanged' : 'updated' }
}

/**
 * Says above an earlier run's comment that it is out of date. From then on it bears this run's marker, so that no
 * run between the two can write over the note.
 */
export async function markStale(
  comment: { readonly pullRequest: number; readonly marker: StickyMarker; readonly runUrl: string },
  forge: Forge,
): Promise<void> {
  const { pullRequest, marker, runUrl } = comment
  const [oldest] = await findOwn(pullRequest, marker.project, forge)
  if (oldest === undefined || isNewer(oldest.body, marker)) return
  const note = `${STALE} [A run](${runUrl}) is judging ${marker.head.slice(0, 7)}.`
  await forge.updateComment(oldest.id, composeBody(marker, `${note}\n\n${withoutNote(textOf(oldest.body))}`))
}
const STALE = '> **Out of date.**'

async function findOwn(pullRequest: number, project: string, forge: Forge): Promise<Comment[]> {
  const comments = await forge.comments(pullRequest)
  return comments.filter(({ own, body }) => own && readMarker(body)?.project === project)
}

function isNewer(body: string, marker: StickyMarker): boolean {
  const theirs = readMarker(body)
  return theirs !== null && isNewerMarker(theirs, marker)
}

function composeBody(marker: StickyMarker, text: string): string {
  const first = writeMarker(marker)
  const room = BODY_LIMIT - first.length - 1
  return `${first}\n${text.length <= room ? text : cutAtLine(text, room)}`
}

function cutAtLine(text: string, room: number): string {
  const cut = text.slice(0, room - CUT.length)
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf('\n')))}${CUT}`
}

function textOf(body: string): string {
  return body.slice(body.indexOf('\n') + 1)
}

function withoutNote(text: string): string {
  return text.startsWith(STALE) ? text.slice(text.indexOf('\n\n') + 2) : text
}

/** A forge may store other line ends, and no space at the end. */
function isSameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trimEnd() === other.replaceAll('\r\n', '\n').trimEnd()
}
