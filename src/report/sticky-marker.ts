import * as z from 'zod'
import { type Sha, sha } from '../documents/parts.ts'
import { isOlderRun } from '../documents/run-order.ts'
import { parseHiddenJson, writeHiddenJson } from './join/hidden-json.ts'

/** In a marker's `project`: the comment of all of them. No project is called so. */
export const ALL_PROJECTS = '*'

/** What a comment's hidden first line tells: whose it is, and which run wrote it. */
export interface StickyMarker {
  readonly project: string
  readonly head: Sha
  readonly run: string
  readonly attempt: number
  /** Projects that failed before and do not any more, or are being judged again; none is left out. */
  readonly failed?: readonly string[]
}

/** Of the marker's form. One of a newer form is read as far as it is understood, and never overwritten. */
const VERSION = 1
const TAG = 'mergemark'
const schema = z.object({
  v: z.int().positive(),
  project: z.string(),
  head: sha,
  run: z.string(),
  attempt: z.int().positive(),
  failed: z.array(z.string()).exactOptional(),
})
type ReadMarker = z.infer<typeof schema>

/** A line of HTML comment, whatever a project is called. */
export function writeMarker({ project, head, run, attempt, failed = [] }: StickyMarker): string {
  const some = failed.length === 0 ? {} : { failed: [...failed] }
  return writeHiddenJson(TAG, {
    v: VERSION,
    project,
    head,
    run,
    attempt,
    ...some,
  } satisfies ReadMarker)
}

/** The marker on a body's first line, or null. Anywhere else it is text that a report quotes. */
export function readMarker(body: string): ReadMarker | null {
  const [first = ''] = body.split(/\r?\n/, 1)
  const read = schema.safeParse(parseHiddenJson(TAG, first))
  return read.success ? read.data : null
}

/** Whether this release cannot know what a comment so marked says. */
export function isOfNewerForm({ v }: ReadMarker): boolean {
  return v > VERSION
}

/** Whether a comment so marked must be left alone by the run that would write `ours`. */
export function isNewerMarker(theirs: ReadMarker, ours: StickyMarker): boolean {
  if (isOfNewerForm(theirs)) return true
  return isOlderRun({ id: ours.run, attempt: ours.attempt }, { id: theirs.run, attempt: theirs.attempt })
}
