import type { Severity } from '../../documents/parts.ts'
import type { Annotation } from '../../ports.ts'
import { cutText } from '../cut-text.ts'

/** GitHub takes so many a request. */
export const ANNOTATIONS_A_REQUEST = 50
/** More than a reader goes through, and few enough to be sent in a moment. */
const ANNOTATIONS_A_CHECK = 200
const MESSAGE_LIMIT = 64 * 1024
const TITLE_LIMIT = 255

/** All but a line's end. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu

const LEVELS = { error: 'failure', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>
const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info']

export interface CheckAnnotation {
  path: string
  start_line: number
  end_line: number
  start_column?: number
  end_column?: number
  annotation_level: (typeof LEVELS)[Severity]
  message: string
  title: string
}

/** GitHub's form of them, worst first. GitHub has no place for one without a line, or outside the repository. */
export function toAnnotations(annotations: readonly Annotation[]): CheckAnnotation[] {
  return WORST_FIRST.flatMap((severity) =>
    annotations.filter((annotation) => annotation.severity === severity),
  )
    .filter(({ place }) => place.line !== null && isInside(place.file))
    .slice(0, ANNOTATIONS_A_CHECK)
    .map(toAnnotation)
}

function toAnnotation({ severity, title, message, place }: Annotation): CheckAnnotation {
  const line = place.line ?? 1
  const columns = place.column === null ? {} : { start_column: place.column, end_column: place.column }
  return {
    path: place.file.replace(/^\.\//, ''),
    start_line: line,
    end_line: line,
    ...columns,
    annotation_level: LEVELS[severity],
    title: cutText(spellHidden(title), { bytes: TITLE_LIMIT }),
    // An empty message is refused, together with all others of the request.
    message: cutText(spellHidden(message === '' ? title : message), { bytes: MESSAGE_LIMIT }),
  }
}

/** It quotes data: nothing in it may turn the reading direction, or stand there unseen. */
function spellHidden(text: string): string {
  return text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

function isInside(file: string): boolean {
  return file !== '' && !file.startsWith('/') && !file.split('/').includes('..')
}
