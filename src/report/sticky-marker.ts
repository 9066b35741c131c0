import * as z from 'zod'
import { type Sha, sha } from '../documents/parts.ts'
import { isOlderRun } from '../documents/run-order.ts'

/** What a comment's hidden first line tells: whose it is, and which run wrote it. */
export interface StickyMarker {
  readonly project: string
  readonly head: Sha
  readonly run: string
  readonly attempt: number
}

/** Of the marker's form. One of a newer form is read as far as it is understood, and never overwritten. */
const VERSION = 1
const schema = z.object({
  v: z.int().positive(),
  project: z.string(),
  head: sha,
  run: z.string(),
  attempt: z.int().positive(),
})
type ReadMarker = z.infer<typeof schema>

/** A line of HTML comment. What a project is called cannot end it: all but plain letters and signs are JSON escapes. */
export function writeMarker({ project, head, run, attempt }: StickyMarker): string {
  const json = JSON.stringify({ v: VERSION, project, head, run, attempt } satisfies ReadMarker)
  return `<!-- mergemark ${json.replace(/[<>-]|[^ -~]/g, escapeAsJson)} -->`
}

/** The marker on a body's first line, or null. Anywhere else it is text that a report quotes. */
export function readMarker(body: string): ReadMarker | null {
  const json = /^<!-- mergemark (\{.*\}) -->(?:\r?\n|$)/.exec(body)?.[1]
  if (json === undefined) return null
  const read = schema.safeParse(parseJson(json))
  return read.success ? read.data : null
}

/** Whether a comment so marked must be left alone by the run that would write `ours`. */
export function isNewerMarker(theirs: ReadMarker, ours: StickyMarker): boolean {
  if (theirs.v > VERSION) return true
  return isOlderRun({ id: ours.run, attempt: ours.attempt }, { id: theirs.run, attempt: theirs.attempt })
}

function escapeAsJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
