import { stripVTControlCharacters } from 'node:util'

/** Ends of a line as the GitHub runner reads them: a lone carriage return too. */
const LINE_END = /\r\n|\r|\n/
/** C0 and C1 controls but the tab, and the characters that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text that came from outside, as lines that a terminal only shows: escape sequences go, other controls are spelt out. */
export function toPlainLines(text: string): string[] {
  return text.split(LINE_END).map((line) => stripVTControlCharacters(line).replace(CONTROL, spellOut))
}

function spellOut(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}

/**
 * A line that the GitHub runner does not take for a workflow command. It reads `::name::` after any white space at the
 * start of a line, of stdout and of stderr, and the older `##[name]` anywhere (actions/runner, ActionCommand.cs).
 */
export function defuseCommands(line: string): string {
  return line.replace(/^([\s\u0085]*)::/, '$1\\::').replaceAll('##[', '#\\#[')
}
