import type { MergemarkError } from './mergemark-error.ts'
import { formatPlace, type Place } from './place.ts'

/** The error and all that came with it, as a person reads them on a terminal. No trailing newline. */
export function formatError(error: MergemarkError): string {
  return [error, ...error.also].map(formatOne).join('\n\n')
}

function formatOne(error: MergemarkError): string {
  const lines = [`error ${error.code}: ${error.message}`]
  if (error.place !== null) lines.push(...placeLines(error.place))
  for (const line of error.mend.split('\n')) lines.push(`  ${line}`)
  return lines.join('\n')
}

function placeLines(place: Place): string[] {
  const head = `  ${formatPlace(place)}`
  if (place.excerpt === undefined || place.column === null) return [head]
  const text = place.excerpt.text
  const indent = text.length - text.trimStart().length
  const gap = ' '.repeat(head.length + 3 + Math.max(0, place.column - 1 - indent))
  return [`${head}   ${text.trim()}`, `${gap}${'^'.repeat(Math.max(1, place.excerpt.width))}`]
}
