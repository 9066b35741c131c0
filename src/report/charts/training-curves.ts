import type { TrainingDocument } from '../../documents/training.ts'
import { makeVisible } from '../escape.ts'
import { decimalsOf, formatNumber } from '../number.ts'
import type { ReportView } from '../view.ts'
import { defineChart } from './define-chart.ts'
import { drawKey, frame, INNER, LABEL_SIZE, type Side } from './frame.ts'
import { fitText } from './measure-text.ts'
import { drawLine, drawPanel, PANEL_BOTTOM, PANEL_LEFT, type Panel } from './panel.ts'
import { tabulate } from './text-table.ts'
import { spread } from './ticks.ts'

const MOST_CURVES = 6
const MOST_POINTS = 300
const HEADING = 26
const GAP = 14

interface Line {
  readonly side: Side
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

/** What training logged, step by step. Several curves of one name, e.g. of seeds, share a plot. */
export const trainingCurves = defineChart({
  name: 'training-curves',
  place: 'page',
  draw(view) {
    const { training, base } = view.input
    const found = findLines(training, 'head')
    const names = [...found.keys()]
    if (names.length === 0) return null
    const before = findLines(base.training, 'base')
    const plots = names.slice(0, MOST_CURVES).map((name) => ({
      name,
      lines: [...(before.get(name) ?? []), ...(found.get(name) ?? [])],
    }))
    const columns = Math.min(3, plots.length)
    const cell = INNER / columns
    const size = { width: cell - PANEL_LEFT - GAP, height: columns === 1 ? 220 : 170 }
    const rowHeight = HEADING + size.height + PANEL_BOTTOM
    const layers = plots.flatMap(({ name, lines }, at) => {
      const panel: Panel = {
        left: PANEL_LEFT + (at % columns) * cell,
        top: HEADING + Math.floor(at / columns) * rowHeight,
        ...size,
        heading: fitText(name, size.width / LABEL_SIZE),
        x: {
          title: 'step',
          domain: spread(
            lines.flatMap(({ points }) => points.map(({ x }) => x)),
            0,
          ),
          count: 15 / (columns + 1),
        },
        y: { title: '', domain: spread(lines.flatMap(({ points }) => points.map(({ y }) => y))), count: 4 },
      }
      return [
        ...drawPanel(panel),
        ...lines.flatMap(({ side, points }) => drawLine(panel, `${side}-line`, points)),
      ]
    })
    const isCompared = plots.some(({ lines }) => lines.some(({ side }) => side === 'base'))
    const title = 'Training, step by step'
    const rest = names.length - plots.length
    return {
      title,
      specification: frame({
        title,
        subtitle: `as the training logged it${rest > 0 ? `  ·  ${rest} more in training.json` : ''}`,
        height: Math.ceil(plots.length / columns) * rowHeight,
        key: drawKey(view.words, 'line', isCompared ? ['base', 'head'] : ['head']),
        layers: [...layers],
      }),
      alt: `${title}. ${plots.map((plot) => describe(plot, view)).join(' ')}`,
      text: tabulateEnds(plots, view),
    }
  },
})

function findLines(training: TrainingDocument | null, side: Side): Map<string, Line[]> {
  const lines = new Map<string, Line[]>()
  for (const { name, step, value } of training?.curves ?? []) {
    const points = value.flatMap((y, at) => {
      const x = step[at]
      return y === null || x === undefined || !Number.isFinite(x) || !Number.isFinite(y) ? [] : [{ x, y }]
    })
    if (points.length === 0) continue
    lines.set(name, [...(lines.get(name) ?? []), { side, points: thinOut(points) }])
  }
  return lines
}

/** Evenly, the last kept. */
function thinOut<Point>(points: readonly Point[]): Point[] {
  if (points.length <= MOST_POINTS) return [...points]
  return Array.from({ length: MOST_POINTS }, (_, at) => {
    return points[Math.round((at * (points.length - 1)) / (MOST_POINTS - 1))] as Point
  })
}

interface Plot {
  readonly name: string
  readonly lines: readonly Line[]
}

function endsOf({ lines }: Plot, side: Side): [first: number | null, last: number | null] {
  const line = lines.find((one) => one.side === side)
  return [line?.points[0]?.y ?? null, line?.points.at(-1)?.y ?? null]
}

function describe(plot: Plot, { words }: ReportView): string {
  const [first, last] = endsOf(plot, 'head')
  const [, before] = endsOf(plot, 'base')
  const then = before === null ? '' : ` (${words.side}: ${show(before)})`
  return `${makeVisible(plot.name, 60)} went from ${show(first)} to ${show(last)}${then}.`
}

function tabulateEnds(plots: readonly Plot[], { words }: ReportView): string {
  const rows = plots.map((plot) => [
    plot.name,
    ...(['base', 'head'] as const).flatMap((side) => endsOf(plot, side).map(show)),
  ])
  const header = [words.base, words.head].flatMap((side) => [`${side}, first`, `${side}, last`])
  return tabulate(['curve', ...header], rows)
}

function show(value: number | null): string {
  return formatNumber(value, value === null ? 0 : decimalsOf([value]))
}
