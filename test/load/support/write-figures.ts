import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Figures } from './figures.ts'
import { FIGURES } from './figures.ts'

const DOCUMENT = join(import.meta.dirname, '..', '..', '..', 'docs', 'reliability.md')
const OPEN = '<!-- measured: load (npm run test:load) -->\n'
const CLOSE = '<!-- end of load -->'

/** Runs once around all load tests: what they told is written into the document; what did not run stays as it was. */
export default function collectFigures(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mergemark-figures-'))
  process.env[FIGURES] = folder
  return () => {
    const told = readdirSync(folder).map(
      (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Figures,
    )
    rmSync(folder, { recursive: true })
    if (told.length > 0) writeFileSync(DOCUMENT, fill(readFileSync(DOCUMENT, 'utf8'), told))
  }
}

function fill(text: string, told: readonly Figures[]): string {
  const start = text.indexOf(OPEN) + OPEN.length
  const end = text.indexOf(CLOSE)
  if (start < OPEN.length || end < start)
    throw new Error(`${DOCUMENT} lacks the markers of its measured part`)
  const sections = readSections(text.slice(start, end))
  for (const { title, rows } of told) {
    const section = sections.get(title) ?? new Map<string, string>()
    for (const [what, figure] of rows) section.set(what, figure)
    sections.set(title, section)
  }
  const written = [...sections].sort(([one], [other]) => (one < other ? -1 : 1)).map(describe)
  return `${text.slice(0, start)}\n${written.join('\n\n')}\n\n${text.slice(end)}`
}

/** Rows by heading, and figures by what they are of. */
function readSections(text: string): Map<string, Map<string, string>> {
  const sections = text.split(/^### /m).slice(1)
  return new Map(
    sections.map((section) => {
      const [title = '', ...lines] = section.trim().split('\n')
      const rows = lines.flatMap((line) => {
        const [, what, figure] = /^\| (.*) \| (.*) \|$/.exec(line) ?? []
        return what === undefined || figure === undefined || what === 'what' ? [] : [[what, figure] as const]
      })
      return [title, new Map(rows)]
    }),
  )
}

function describe([title, rows]: readonly [string, ReadonlyMap<string, string>]): string {
  const lines = [...rows].map(([what, figure]) => `| ${what} | ${figure} |`)
  return [`### ${title}`, '', '| what | figure |', '|---|---|', ...lines].join('\n')
}
