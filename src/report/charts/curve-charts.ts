import type { Json } from '../../ports.ts'
import { makeVisible } from '../escape.ts'
import { formatCount, formatNumber } from '../number.ts'
import type { ReportView } from '../view.ts'
import { type CurveKind, curveKinds } from './curve-kinds.ts'
import { defineEvaluationChart } from './define-chart.ts'
import type { Drawing } from './drawn-chart.ts'
import { type CurvePair, type EvaluationPair, pairCurves, pointsOf } from './evaluation-pair.ts'
import { drawKey, frame, INNER, LABEL_SIZE } from './frame.ts'
import { readAt } from './interpolate.ts'
import { fitText } from './measure-text.ts'
import {
  channel,
  drawDots,
  drawLine,
  drawPanel,
  drawReference,
  PANEL_BOTTOM,
  PANEL_LEFT,
  type Panel,
} from './panel.ts'
import { tabulate } from './text-table.ts'

const COLUMNS = 3
const MOST_CLASSES = 6
const HEADING = 26
const GAP = 14

interface Plot {
  readonly kind: CurveKind
  readonly heading: string
  readonly curve: CurvePair
}

/** ROC, precision and recall, and calibration side by side, where there is one positive label. */
export const scoreCurves = defineEvaluationChart({
  name: 'score-curves',
  place: 'page',
  draw(pair, view) {
    const plots = findPlots(pair)
    if (!isTogether(plots)) return null
    const title = `Scores${pair.ofWhich}: ${plots.map(({ kind }) => kind.short).join(', ')}`
    return draw(plots, { title, left: 0, pair, view })
  },
})

/** The same by class, where there are several: a chart of each kind. */
export const classCurves = curveKinds.map((kind) =>
  defineEvaluationChart({
    name: kind.file,
    place: 'page',
    draw(pair, view) {
      const all = findPlots(pair)
      const plots = all.filter((plot) => plot.kind === kind)
      if (isTogether(all) || plots.length === 0) return null
      const shown = plots
        .toSorted((a, b) => largestMove(b) - largestMove(a))
        .slice(0, MOST_CLASSES)
        .sort((a, b) => plots.indexOf(a) - plots.indexOf(b))
      const title = `${kind.title}${pair.ofWhich}${plots.length > 1 ? ', by class' : ''}`
      return draw(shown, { title, left: plots.length - shown.length, pair, view })
    },
  }),
)

function findPlots(pair: EvaluationPair): Plot[] {
  return curveKinds.flatMap((kind) => {
    const curves = pairCurves(pair, kind.curve)
    return curves.map((curve) => ({
      kind,
      curve,
      heading:
        curves.length > 1 && curve.label !== null ? fitText(curve.label, 160 / LABEL_SIZE) : kind.short,
    }))
  })
}

function isTogether(plots: readonly Plot[]): boolean {
  return (
    plots.length > 0 && curveKinds.every((kind) => plots.filter((plot) => plot.kind === kind).length <= 1)
  )
}

function largestMove({ kind, curve }: Plot): number {
  const [head, base] = [curve.head, curve.base].map((rows) => pointsOf(rows, kind.x.column, kind.y.column))
  const moves = kind.probes.map((at) => {
    const [now, then] = [readAt(head ?? [], at), readAt(base ?? [], at)]
    return now === null || then === null ? 0 : Math.abs(now - then)
  })
  return Math.max(0, ...moves)
}

function draw(
  plots: readonly Plot[],
  { title, left, pair, view }: { title: string; left: number; pair: EvaluationPair; view: ReportView },
): Drawing {
  const isAlone = plots.length === 1
  const size = isAlone
    ? { width: 400, height: 260 }
    : { width: INNER / COLUMNS - PANEL_LEFT - GAP, height: INNER / COLUMNS - PANEL_LEFT - GAP }
  const rowHeight = HEADING + size.height + PANEL_BOTTOM
  const layers = plots.flatMap((plot, at) => {
    const column = at % COLUMNS
    const panel: Panel = {
      left: PANEL_LEFT + column * (INNER / COLUMNS),
      top: HEADING + Math.floor(at / COLUMNS) * rowHeight,
      ...size,
      ...(isAlone ? {} : { heading: plot.heading }),
      x: { title: plot.kind.x.title, domain: [0, 1], count: isAlone ? 10 : 4 },
      y: { title: plot.kind.y.title, domain: [0, 1], count: isAlone ? 5 : 4 },
    }
    return [...drawPanel(panel), ...drawCurve(panel, plot)]
  })
  const sides = pair.base === null ? (['head'] as const) : (['base', 'head'] as const)
  const rest = left === 0 ? [] : [`${formatCount(left, 'more class', 'more classes')} moved less`]
  return {
    title,
    specification: frame({
      title,
      subtitle: [...new Set(plots.map(({ kind }) => kind.explanation)), ...rest].join('  ·  '),
      height: Math.ceil(plots.length / COLUMNS) * rowHeight,
      key: drawKey(view.words, 'line', sides),
      layers: [...layers],
    }),
    alt: `${title}. ${plots.map((plot) => describe(plot, view)).join(' ')}`,
    text: plots.map((plot) => tabulatePlot(plot, view)).join('\n\n'),
  }
}

function drawCurve(panel: Panel, { kind, curve }: Plot): Json[] {
  const lines = (['base', 'head'] as const).flatMap((side) => {
    const points = pointsOf(curve[side], kind.x.column, kind.y.column)
    return [
      ...drawLine(panel, `${side}-line`, points),
      ...(kind.intervals ? drawDots(panel, `${side}-cloud`, points) : []),
    ]
  })
  return [
    ...(kind.reference === null ? [] : [drawReference(panel, kind.reference)]),
    ...(kind.intervals ? [drawIntervals(panel, curve)] : []),
    ...lines,
  ]
}

function drawIntervals(panel: Panel, { head }: CurvePair): Json {
  const values = head.map((row) => Object.fromEntries(row))
  return {
    data: { values },
    mark: { type: 'rule', style: 'head-interval', strokeWidth: 1, opacity: 0.5 },
    encoding: { x: channel(panel, 'x', 'score'), y: channel(panel, 'y', 'low'), y2: { field: 'high' } },
  }
}

function describe({ kind, curve, heading }: Plot, { words }: ReportView): string {
  const at = kind.told
  const [head, base] = valuesAt({ kind, curve }, at)
  if (head === null) return ''
  const name =
    curve.label === null || heading === kind.short
      ? kind.short
      : `${kind.short} of ${makeVisible(curve.label)}`
  const before = base === null ? '' : `, ${show(base)} on ${words.side}`
  return `${name}: at ${kind.x.title} ${at} the ${kind.y.title} is ${show(head)} in ${words.head}${before}.`
}

function tabulatePlot(plot: Plot, { words }: ReportView): string {
  const { kind, curve, heading } = plot
  const name = curve.label === null || heading === kind.short ? kind.short : `${kind.short}: ${curve.label}`
  const rows = kind.probes.flatMap((at) => {
    const [head, base] = valuesAt(plot, at)
    return head === null ? [] : [[`${kind.x.title} ${at}`, show(base), show(head)]]
  })
  return tabulate([makeVisible(name, 40), words.base, words.head], rows)
}

function valuesAt({ kind, curve }: Pick<Plot, 'kind' | 'curve'>, at: number): [number | null, number | null] {
  const read = (rows: CurvePair['head']) => readAt(pointsOf(rows, kind.x.column, kind.y.column), at)
  return [read(curve.head), read(curve.base)]
}

function show(value: number | null): string {
  return formatNumber(value, 2)
}
