import { personalKindOfName } from '../data/infer/personal-names.ts'
import type { ColumnProfile, Dataset } from '../documents/data.ts'
import { makeVisible } from '../report/escape.ts'

/** Of a table in which nobody looks for a column. */
const MOST_COLUMNS = 60
/** In characters; what is longer is cut. */
const WIDEST_NAME = 30
const WIDEST_VALUE = 24
const MOST_VALUES = 3

const HEAD = ['column', 'type', 'empty', 'different', 'values'] as const

/**
 * What files hold of which nothing is asked, for a reader of the terminal, a line a column, and what to do next: that
 * the only check passes, whether they can be read, says nothing of what is in them.
 */
export function describeProfiles(datasets: readonly Dataset[]): string {
  return [
    ...datasets.flatMap(describeProfile),
    'Nothing was asked of what they hold: `mergemark init` suggests what to check, from what is there.',
  ].join('\n')
}

function describeProfile({ name, rows, columns }: Dataset): string[] {
  const shown = columns.slice(0, MOST_COLUMNS)
  const lines = [HEAD, ...shown.map((column) => cellsOf(column, rows))]
  const widths = HEAD.map((_, at) => Math.max(...lines.map((cells) => (cells[at] ?? '').length)))
  const more = columns.length - shown.length
  return [
    `${name}: ${count(rows)} rows, ${count(columns.length)} columns`,
    ...lines.map((cells) => `  ${cells.map((cell, at) => pad(cell, at, widths)).join('  ')}`.trimEnd()),
    ...(more > 0 ? [`  and ${count(more)} more columns: they are in data.json`] : []),
  ]
}

/** Counts end below each other. */
function pad(cell: string, at: number, widths: readonly number[]): string {
  const isCount = at === HEAD.indexOf('empty') || at === HEAD.indexOf('different')
  return isCount ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)
}

function cellsOf(column: ColumnProfile, rows: number): string[] {
  const { name, type, nulls, distinct } = column
  const estimated = column['distinctEstimated'] === true ? 'about ' : ''
  return [
    makeVisible(name, WIDEST_NAME),
    type,
    nulls === 0 || rows === 0 ? '0' : percent(nulls / rows),
    distinct === null ? '' : `${estimated}${count(distinct)}`,
    describeValues(column, rows),
  ]
}

/** Of numbers and times their ends, of anything else what is most frequent; nothing of a person's. */
function describeValues(
  { name, type, sensitive, min, max, top, distinct }: ColumnProfile,
  rows: number,
): string {
  const personal = sensitive ?? (type === 'boolean' ? null : personalKindOfName(name))
  if (personal !== null) return `withheld: ${personal}`
  if (min !== null && max !== null) return `${show(min)} to ${show(max)}`
  const often = top.filter((one) => one.count > 1).slice(0, MOST_VALUES)
  const listed = often.map(({ value, count: times }) => `${show(value)} ${percent(times / rows)}`)
  return `${listed.join(', ')}${listed.length > 0 && (distinct ?? 0) > listed.length ? ', …' : ''}`
}

function show(value: ColumnProfile['min']): string {
  if (typeof value === 'number') return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)))
  const text = makeVisible(String(value), WIDEST_VALUE)
  // Space at an end is what a reader would not see.
  return text === text.trim() ? text : JSON.stringify(text)
}

function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %'
  return `${Number((100 * share).toPrecision(share < 0.1 ? 2 : 3))} %`
}

function count(n: number): string {
  return n.toLocaleString('en')
}
