import type { Json } from '../../ports.ts'
import { formatNumber } from '../number.ts'
import type { ReportView } from '../view.ts'
import type { Drawing } from './drawn-chart.ts'
import { TOLD } from './frame.ts'
import { channel, type Panel } from './panel.ts'
import { drawRowChart } from './row-chart.ts'
import { tabulate } from './text-table.ts'
import { spread } from './ticks.ts'

/** A value on both sides. */
export interface Dumbbell {
  readonly label: string
  readonly base: number | null
  readonly head: number
  /** Of the head's value. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly decimals: number
}

/** Main's and the head's value of each row on one axis, joined by a line. */
export function drawDumbbells(
  rows: readonly Dumbbell[],
  options: {
    readonly title: string
    readonly subtitle: string
    readonly axis: string
    readonly words: ReportView['words']
    /** Behind each number, with its space. */
    readonly unit?: string
  },
): Drawing {
  const { title, words, unit = '' } = options
  const ends = rows.flatMap(({ base, head, interval }) => [
    head,
    base ?? head,
    interval?.low ?? head,
    interval?.high ?? head,
  ])
  const hasBase = rows.some(({ base }) => base !== null)
  const hasInterval = rows.some(({ interval }) => interval !== null)
  const show = (value: number | null, decimals: number) =>
    `${formatNumber(value, decimals)}${value === null ? '' : unit}`
  const said = ({ base, head, decimals }: Dumbbell) =>
    hasBase ? `${show(base, decimals)} → ${show(head, decimals)}` : show(head, decimals)
  return {
    title,
    specification: drawRowChart({
      title,
      subtitle: options.subtitle,
      axis: { title: options.axis, domain: spread(ends), count: 5 },
      rows: rows.map((row) => ({ label: row.label, notes: [said(row)] })),
      notes: [{ title: hasBase ? `${words.base} → ${words.head}` : words.head, width: 132 }],
      key: { words, sides: hasBase ? ['base', 'head'] : ['head'] },
      marks: (panel, middles) =>
        drawRows(
          panel,
          rows.map((row) => ({ ...row, told: `${row.label}: ${said(row)}` })),
          middles,
        ),
    }),
    alt: `${title}. ${rows.map((row) => `${row.label}: ${said(row)}.`).join(' ')}`,
    text: tabulate(
      ['', words.base, words.head, ...(hasInterval ? ['interval'] : [])],
      rows.map(({ label, base, head, interval, decimals }) => [
        label,
        show(base, decimals),
        show(head, decimals),
        ...(hasInterval ? [sayInterval(interval, decimals)] : []),
      ]),
    ),
  }
}

function sayInterval(interval: Dumbbell['interval'], decimals: number): string {
  if (interval === null) return '–'
  return `${formatNumber(interval.low, decimals)} to ${formatNumber(interval.high, decimals)}`
}

function drawRows(
  panel: Panel,
  rows: readonly (Dumbbell & { readonly told: string })[],
  middles: readonly number[],
): Json[] {
  const values = rows.map(({ base, head, interval, told }, at) => ({
    y: middles[at] ?? 0,
    told,
    base,
    head,
    low: interval?.low ?? head,
    high: interval?.high ?? head,
  }))
  const compared = values.filter(({ base }) => base !== null)
  const y = { field: 'y', type: 'quantitative', scale: null, axis: null }
  return [
    {
      data: { values },
      mark: { type: 'rule', style: 'head-range' },
      encoding: { y, x: channel(panel, 'x', 'low'), x2: { field: 'high' } },
    },
    {
      data: { values: compared },
      mark: { type: 'rule', style: 'base-interval' },
      encoding: { y, x: channel(panel, 'x', 'base'), x2: { field: 'head' } },
    },
    {
      data: { values: compared },
      mark: { type: 'point', style: 'base-dot', aria: true },
      encoding: { y, x: channel(panel, 'x', 'base'), description: TOLD },
    },
    {
      data: { values },
      mark: { type: 'point', style: 'head-dot', aria: true },
      encoding: { y, x: channel(panel, 'x', 'head'), description: TOLD },
    },
  ]
}
