import type { LineCounter } from 'yaml'
import type { Place } from '../../errors/place.ts'
import type { Span } from './locate.ts'

/** A longer line says nothing to a reader, and may be there to hide something. */
const LONGEST_EXCERPT = 200

/** The place of a span, with its source line as the excerpt and the part of the span on that line marked. */
export function placeIn(input: { text: string; file: string; lines: LineCounter; span: Span }): Place {
  const { text, file, lines, span } = input
  const { line, col } = lines.linePos(Math.min(span[0], text.length))
  if (line === 0) return { file, line: 1, column: 1 }
  const start = lines.lineStarts[line - 1] ?? 0
  const source = /[^\r\n]*/.exec(text.slice(start))?.[0] ?? ''
  if (source.length > LONGEST_EXCERPT || source.trim() === '') return { file, line, column: col }
  const end = Math.min(span[1] - start, source.trimEnd().length)
  // A control character could move the cursor of a terminal; one space each keeps the columns.
  const shown = source.replace(/\p{C}/gu, (character) => ' '.repeat(character.length))
  return { file, line, column: col, excerpt: { text: shown, width: Math.max(1, end - (col - 1)) } }
}
