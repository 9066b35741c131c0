import type { MetricComparison } from '../../documents/comparison.ts'
import type { Json } from '../../ports.ts'
import { makeVisible } from '../escape.ts'
import { formatNumber } from '../number.ts'
import { showMetric } from '../show-metric.ts'
import type { ReportView } from '../view.ts'
import { defineChart } from './define-chart.ts'
import { TOLD } from './frame.ts'
import { channel, drawReference, type Panel } from './panel.ts'
import { drawRowChart } from './row-chart.ts'
import { findSlicedMetric, MOST_ROWS, type SlicedMetric } from './slice-rows.ts'
import { tabulate } from './text-table.ts'
import { spread } from './ticks.ts'

/** A forest plot: one metric's change with its interval, on the whole set and in each slice, worst first. */
export const sliceChanges = defineChart({
  name: 'slice-changes',
  place: 'page',
  draw(view) {
    const sliced = findSlicedMetric(view)
    if (sliced === null) return null
    const rows = [...(sliced.whole === null ? [] : [sliced.whole]), ...sliced.slices.slice(0, MOST_ROWS)]
    const title = `Change of ${makeVisible(sliced.metric, 40)} from ${view.words.side}, by slice`
    return {
      title,
      specification: specify(sliced, rows, title, view),
      alt: `Forest plot. ${title}. ${rows.map(describe).join(' ')}`,
      text: tabulate(
        ['slice', 'examples', 'change', 'interval'],
        rows.map((row) => {
          const shown = show(row)
          return [nameOf(row), formatNumber(row.n, 0), shown.change, shown.interval ?? '–']
        }),
      ),
    }
  },
})

function specify(
  { slices, gated, higherIsBetter }: SlicedMetric,
  rows: readonly MetricComparison[],
  title: string,
  { confidence, words }: ReportView,
) {
  const ends = rows.flatMap(({ delta, interval }) => [delta ?? 0, interval?.low ?? 0, interval?.high ?? 0])
  const margin = gated?.margin ?? null
  const bar = margin === null ? [] : [higherIsBetter ? -margin : margin]
  const rest = slices.length - MOST_ROWS
  const subtitle = [
    confidence === null ? 'dot: change' : `line: ${confidence} interval, filled dot: it excludes zero`,
    ...(bar.length === 0 ? [] : ['dotted: allowed']),
    ...(rest > 0 ? [`${formatNumber(rest, 0)} more, which moved better`] : []),
  ]
  return drawRowChart({
    title,
    subtitle: subtitle.join('  ·  '),
    axis: {
      title: `change from ${words.side}, ${higherIsBetter ? 'right' : 'left'} is better`,
      domain: spread([0, ...bar, ...ends]),
      count: 5,
    },
    rows: rows.map((row) => ({
      label: nameOf(row),
      notes: [show(row).change, formatNumber(row.n, 0)],
    })),
    notes: [
      { title: 'change', width: 78 },
      { title: 'examples', width: 62 },
    ],
    marks: (panel, middles) => [
      ...[0, ...bar].map((x, at) =>
        at === 0
          ? drawZero(panel)
          : drawReference(panel, [
              [x, 0],
              [x, 1],
            ]),
      ),
      ...drawRows(panel, rows, middles),
    ],
  })
}

function drawZero(panel: Panel): Json {
  return {
    data: { values: [{ x: 0 }] },
    mark: { type: 'rule', style: 'zero' },
    encoding: {
      x: channel(panel, 'x', 'x'),
      y: { value: panel.top },
      y2: { value: panel.top + panel.height },
    },
  }
}

function drawRows(panel: Panel, rows: readonly MetricComparison[], middles: readonly number[]): Json[] {
  const values = rows.map((row, at) => {
    const { delta, interval, higherIsBetter } = row
    const { change, interval: range } = show(row)
    const [worse, better] = higherIsBetter ? [interval?.high, interval?.low] : [interval?.low, interval?.high]
    const turn = higherIsBetter ? 1 : -1
    const isWorse = worse !== undefined && turn * worse < 0
    const isBetter = better !== undefined && turn * better > 0
    return {
      y: middles[at] ?? 0,
      told: `${nameOf(row)}: ${change}${range === null ? '' : ` ${range}`}`,
      x: delta,
      low: interval?.low ?? delta,
      high: interval?.high ?? delta,
      // Nothing is judged here: what is told apart is an interval beside zero from one that holds it.
      effect: isWorse ? 'fail' : isBetter ? 'pass' : 'warn',
    }
  })
  const y = { field: 'y', type: 'quantitative', scale: null, axis: null }
  return (['base', 'head'] as const).flatMap((style) => {
    // Muted where the interval holds zero.
    const data = { values: values.filter(({ effect }) => (effect === 'warn') === (style === 'base')) }
    const color =
      style === 'base'
        ? {}
        : {
            color: {
              field: 'effect',
              type: 'nominal',
              legend: null,
              scale: { domain: ['pass', 'warn', 'fail'], range: 'effect' },
            },
          }
    return [
      {
        data,
        mark: { type: 'rule', style: `${style}-interval` },
        encoding: { y, x: channel(panel, 'x', 'low'), x2: { field: 'high' }, ...color },
      },
      {
        data,
        mark: { type: 'point', style: `${style}-dot`, aria: true },
        encoding: { y, x: channel(panel, 'x', 'x'), description: TOLD, ...color },
      },
    ]
  })
}

function nameOf({ slice }: MetricComparison): string {
  return slice === null ? 'whole set' : makeVisible(slice, 60)
}

function show(row: MetricComparison) {
  return showMetric({ ...row, ownInterval: row.headInterval ?? null, margin: null, rules: [] })
}

function describe(row: MetricComparison): string {
  const { change, interval } = show(row)
  return `${nameOf(row)} (${formatNumber(row.n, 0)}): ${change}${interval === null ? '' : ` ${interval}`}.`
}
