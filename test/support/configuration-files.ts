import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { formatError } from '../../src/errors/format-error.ts'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import { formatPlace } from '../../src/errors/place.ts'

export const PATH = 'mergemark.yml'

/** The error that a file is answered with. Throws where it is accepted, or where anything else is thrown. */
export function errorOf(
  text: string,
  path = PATH,
  files: ReadonlyMap<string, string> = new Map(),
): MergemarkError {
  try {
    parseConfiguration({ text, path, files })
  } catch (thrown) {
    if (thrown instanceof MergemarkError) return thrown
    throw thrown
  }
  throw new TypeError('the file was accepted')
}

/** One line a fault: `MM-102 3:1 there is no key "dta"`. */
export function faultsOf(text: string, files: ReadonlyMap<string, string> = new Map()): string[] {
  const error = errorOf(text, PATH, files)
  return [error, ...error.also].map(
    ({ code, place, message }) =>
      `${code} ${place === null ? '-' : formatPlace(place).replace(`${PATH}:`, '')} ${message}`,
  )
}

/** How to mend the first fault. */
export function mendOf(text: string): string {
  return errorOf(text).mend
}

export function shownFor(text: string): string {
  return formatError(errorOf(text))
}

const SECTIONS = {
  version: 'version: 1',
  name: 'name: penguins',
  data: '',
  train: '',
  evaluations: 'evaluations:\n  test: { task: multiclass, predictions: out/p.csv, metrics: [accuracy] }',
  gate: 'gate: { rules: [{ metric: accuracy, margin: 0.01 }] }',
  baseline: '',
}

/** A sound file, with some of its sections written otherwise; each section starts on a line of its own. */
export function fileWith(sections: Partial<typeof SECTIONS>): string {
  const all = Object.values({ ...SECTIONS, ...sections })
  return `${all.filter((section) => section !== '').join('\n')}\n`
}

/** The text without its `§`, and the line and column of the character after it. */
export function takeMark(marked: string): { text: string; at: [line: number, column: number] } {
  const before = marked.slice(0, marked.indexOf('§'))
  const lines = before.split('\n')
  return { text: marked.replace('§', ''), at: [lines.length, (lines.at(-1)?.length ?? 0) + 1] }
}
