import { stripVTControlCharacters } from 'node:util'

/** How much of a foreign program's output an error repeats. */
const LINES = 10
const CHARACTERS = 200

/** Control characters, and those that turn the direction of text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** The last lines that say anything, each behind a bar, so that none can pass for a line, command or colour of ours. */
export function quoteLastLines(lines: readonly string[]): string[] {
  return lines
    .map((line) => stripVTControlCharacters(line).replace(UNSEEN, ' ').trimEnd())
    .filter((line) => line !== '')
    .slice(-LINES)
    .map((line) => `| ${line.length > CHARACTERS ? `${line.slice(0, CHARACTERS)}…` : line}`)
}
