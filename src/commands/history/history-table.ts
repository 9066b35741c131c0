import { markdownTable } from 'markdown-table'
import type { MetricSeries, SeriesPoint } from '../../baseline/metric-history/metric-series.ts'
import type { RecordedCommit } from '../../baseline/metric-history/read-history.ts'
import { escapeMarkdown, makeVisible, markdownCode } from '../../report/escape.ts'
import { decimalsFor, decimalsOf, formatNumber } from '../../report/number.ts'
import type { ProjectHistory } from './project-history.ts'
import { labelSeries } from './select-series.ts'

/** More columns than this are wider than a terminal. */
export const MOST_COLUMNS = 4
const LONGEST_LABEL = 30

/** How the table is written: every cell is foreign text. */
interface Writing {
  readonly text: (foreign: string) => string
  readonly code: (foreign: string) => string
}
const WORDS: Writing = { text: makeVisible, code: makeVisible }
const MARKDOWN: Writing = {
  text: (foreign) => escapeMarkdown(makeVisible(foreign)),
  code: (foreign) => markdownCode(makeVisible(foreign)),
}

/** The recorded commits, newest first, as Markdown. */
export function renderMarkdownTable(shown: ProjectHistory): string {
  const align = ['l', 'l', ...columnsOf(shown).map(() => 'r'), 'l', 'r']
  return markdownTable(toCells(shown, MARKDOWN), { align })
}

/** The same in aligned columns. */
export function renderTextTable(shown: ProjectHistory): string {
  const rows = toCells(shown, WORDS)
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => lengthOf(row[at] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - lengthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Those of the series that have a column. */
export function columnsOf({ series }: ProjectHistory): readonly MetricSeries[] {
  return series.slice(0, MOST_COLUMNS)
}

function toCells(shown: ProjectHistory, { text, code }: Writing): string[][] {
  const columns = columnsOf(shown)
  const label = labelSeries(shown.series)
  const head = ['commit', 'date', ...columns.map((each) => text(makeVisible(label(each), LONGEST_LABEL)))]
  const values = columns.map(valueCells)
  const rows = shown.history.commits.map((commit) => [
    code(commit.sha.slice(0, 7)) + (commit.distance === null ? ' (off the branch)' : ''),
    formatDate(commit.summary?.committed ?? null) ?? '–',
    ...values.map((cells) => cells.get(commit) ?? '–'),
    text(describeVerdict(commit)),
    formatNumber(commit.attempts, 0),
  ])
  return [[...head, 'verdict', 'attempts'], ...rows.reverse()]
}

function describeVerdict({ summary }: RecordedCommit): string {
  if (summary === null) return 'unreadable'
  if (summary.failed !== null) return `failed ${summary.failed}`
  return summary.verdict ?? 'not judged'
}

function valueCells({ points }: MetricSeries): ReadonlyMap<RecordedCommit, string> {
  const decimals = decimalsOfSeries(points)
  const show = (value: number | null) => formatNumber(value, decimals)
  return new Map(
    points.map(({ commit, value, low, high }) => {
      const interval = low === null || high === null ? '' : ` [${show(low)}, ${show(high)}]`
      return [commit, value === null ? '–' : `${show(value)}${interval}`]
    }),
  )
}

/** As many as the newest interval says that there are; without one, three digits. */
export function decimalsOfSeries(points: readonly SeriesPoint[]): number {
  const judged = points.findLast(({ low, high }) => low !== null && high !== null && high > low)
  if (judged !== undefined) return decimalsFor(((judged.high as number) - (judged.low as number)) / 2)
  return decimalsOf(points.flatMap(({ value }) => (value === null ? [] : [value])))
}

/** `2026-11-21`, in UTC. */
export function formatDate(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString().slice(0, 10)
}

function lengthOf(text: string): number {
  return [...text].length
}
