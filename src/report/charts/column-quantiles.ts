import type { ColumnProfile } from '../../documents/data.ts'
import type { Json } from '../../ports.ts'
import { makeVisible } from '../escape.ts'
import { decimalsOf, formatCount, formatNumber } from '../number.ts'
import { type ColumnPair, pairColumns } from './column-changes.ts'
import { defineChart } from './define-chart.ts'
import { drawKey, frame, INNER, LABEL_SIZE, textAt } from './frame.ts'
import { fitText } from './measure-text.ts'
import { tabulate } from './text-table.ts'
import { spread } from './ticks.ts'

const MOST_ROWS = 10
const ROW = 40
const LABELS = 176
const NOTES = 150
const PLOT = INNER - LABELS - NOTES - 28
const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const

type Five = readonly [number, number, number, number, number]
interface Row extends ColumnPair {
  readonly now: Five
  readonly then: Five
  readonly moved: number
}

/** Where the numbers of each column lie, for the columns that moved most: drift as far as profiles tell it. */
export const columnQuantiles = defineChart({
  name: 'column-quantiles',
  place: 'page',
  draw(view) {
    const all = pairColumns(view).flatMap(toRow)
    const rows = all.toSorted((a, b) => b.moved - a.moved).slice(0, MOST_ROWS)
    if (rows.length === 0) return null
    const { words } = view
    const title = 'Columns of numbers that moved'
    const rest = all.length - rows.length
    return {
      title,
      specification: frame({
        title,
        subtitle: `bar: middle half, line: nine of ten, tick: median; each row on its own scale${rest > 0 ? `  ·  ${formatCount(rest, 'more column')} moved less` : ''}`,
        height: rows.length * ROW + 4,
        key: drawKey(words, 'range', ['base', 'head']),
        layers: [
          textAt(`median, ${words.base} → ${words.head}`, LABELS + PLOT + 20, -12, { style: 'note' }),
          ...rows.flatMap(drawRow),
        ],
      }),
      alt: `${title}. ${rows.map((row) => `Median of ${makeVisible(row.label, 60)}: ${sayMedian(row)}.`).join(' ')}`,
      text: tabulate(
        ['column', ...LEVELS.map((level) => `${level * 100} %`)],
        rows.flatMap((row) => [
          [row.label, ...row.then.map((value) => show(value, row))],
          [`  ${words.head}`, ...row.now.map((value) => show(value, row))],
        ]),
      ),
    }
  },
})

function toRow(pair: ColumnPair): Row[] {
  const [now, then] = [fiveOf(pair.head), fiveOf(pair.base)]
  if (now === null || then === null) return []
  const width = then[4] - then[0] || Math.abs(then[2]) || 1
  const moved = Math.max(...now.map((value, at) => Math.abs(value - (then[at] ?? value)))) / width
  // Less than this is not seen at the width of the plot.
  return moved < 0.005 ? [] : [{ ...pair, now, then, moved }]
}

function fiveOf({ quantiles }: ColumnProfile): Five | null {
  const found = LEVELS.map((level) => quantiles?.find((one) => one.level === level)?.value)
  return found.every((value) => value !== undefined && Number.isFinite(value))
    ? (found as unknown as Five)
    : null
}

function drawRow(row: Row, at: number): Json[] {
  const middle = at * ROW + ROW / 2
  const [low, high] = spread([...row.now, ...row.then], 0.04)
  const place = (value: number) => LABELS + ((value - low) / (high - low)) * PLOT
  const strip = (five: Five, side: 'base' | 'head', y: number): Json[] => [
    rule(`${side}-interval`, place(five[0]), place(five[4]), y),
    rule(`${side}-range`, place(five[1]), place(five[3]), y),
    {
      data: { values: [{}] },
      mark: { type: 'rule', style: `${side}-interval`, strokeWidth: 3 },
      encoding: { x: { value: place(five[2]) }, y: { value: y - 6 }, y2: { value: y + 6 } },
    },
  ]
  return [
    textAt(fitText(row.label, (LABELS - 20) / LABEL_SIZE), LABELS - 14, middle, {
      style: 'label',
      align: 'right',
    }),
    textAt(sayMedian(row), LABELS + PLOT + 20, middle, { style: 'number' }),
    ...strip(row.then, 'base', middle - 8),
    ...strip(row.now, 'head', middle + 8),
  ]
}

function rule(style: string, from: number, to: number, y: number): Json {
  return {
    data: { values: [{}] },
    mark: { type: 'rule', style },
    encoding: { x: { value: from }, x2: { value: to }, y: { value: y } },
  }
}

function sayMedian(row: Row): string {
  return `${show(row.then[2], row)} → ${show(row.now[2], row)}`
}

/** With what is needed to tell the two apart. */
function show(value: number, { now, then }: Row): string {
  const width = Math.max(then[4] - then[0], now[4] - now[0])
  return formatNumber(value, width > 0 ? decimalsOf([width]) : decimalsOf([value]))
}
