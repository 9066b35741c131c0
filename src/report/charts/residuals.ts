import type { Json } from '../../ports.ts'
import { decimalsOf, formatNumber } from '../number.ts'
import type { ReportView } from '../view.ts'
import { defineEvaluationChart } from './define-chart.ts'
import { type CurveRow, pairCurves, pointsOf } from './evaluation-pair.ts'
import { drawKey, frame, INNER, type Side } from './frame.ts'
import { drawDots, drawPanel, drawReference, PANEL_BOTTOM, PANEL_LEFT, type Panel } from './panel.ts'
import { quantileOf } from './quantile-of.ts'
import { tabulate } from './text-table.ts'
import { spread } from './ticks.ts'

const HEADING = 26
const GAP = 20
const SIZE = { width: INNER / 2 - PANEL_LEFT - GAP / 2, height: 250 }
const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]

/** Where a regression errs: residuals by prediction, and targets by prediction. */
export const residuals = defineEvaluationChart({
  name: 'residuals',
  place: 'page',
  draw(pair, view) {
    const [curve] = pairCurves(pair, 'residuals')
    if (curve === undefined) return null
    const sides = curve.base.length === 0 ? (['head'] as const) : (['base', 'head'] as const)
    const points = (side: Side) => pointsOf(curve[side], 'predicted', 'residual')
    const errors = new Map(
      sides.map((side) => [
        side,
        points(side)
          .map(({ y }) => y)
          .sort((a, b) => a - b),
      ]),
    )
    const title = `Residuals${pair.ofWhich}, and targets by prediction`
    const examples =
      pair.head.examples > points('head').length
        ? `${points('head').length} examples of ${formatNumber(pair.head.examples, 0)}, evenly by prediction`
        : 'every example'
    return {
      title,
      specification: frame({
        title,
        subtitle: `target − predicted; the dotted line is best  ·  ${examples}`,
        height: HEADING + SIZE.height + PANEL_BOTTOM,
        key: drawKey(view.words, 'cloud', sides),
        layers: [...drawBoth(curve, sides)],
      }),
      alt: `${title}. ${describe(errors, view)}`,
      text: tabulateErrors(errors, view),
    }
  },
})

function drawBoth(curve: Record<Side, readonly CurveRow[]>, sides: readonly Side[]): Json[] {
  const rows = sides.flatMap((side) => pointsOf(curve[side], 'predicted', 'residual'))
  const predicted = spread(rows.map(({ x }) => x))
  const targets = spread(rows.map(({ x, y }) => x + y))
  const left: Panel = {
    left: PANEL_LEFT,
    top: HEADING,
    ...SIZE,
    heading: 'residual by prediction',
    x: { title: 'predicted', domain: predicted },
    y: { title: 'residual', domain: spread([0, ...rows.map(({ y }) => y)]) },
  }
  const right: Panel = {
    ...left,
    left: PANEL_LEFT * 2 + SIZE.width + GAP,
    heading: 'target by prediction',
    y: { title: 'target', domain: targets },
  }
  const [from, to] = [Math.max(predicted[0], targets[0]), Math.min(predicted[1], targets[1])]
  return [
    ...drawPanel(left),
    ...drawPanel(right),
    drawReference(left, [
      [predicted[0], 0],
      [predicted[1], 0],
    ]),
    ...(from < to
      ? [
          drawReference(right, [
            [from, from],
            [to, to],
          ]),
        ]
      : []),
    ...sides.flatMap((side) => {
      const points = pointsOf(curve[side], 'predicted', 'residual')
      return [
        ...drawDots(left, `${side}-cloud`, points),
        ...drawDots(
          right,
          `${side}-cloud`,
          points.map(({ x, y }) => ({ x, y: x + y })),
        ),
      ]
    }),
  ]
}

function describe(errors: ReadonlyMap<Side, readonly number[]>, { words }: ReportView): string {
  return [...errors]
    .reverse()
    .map(([side, sorted]) => {
      const [low, middle, high] = [0.05, 0.5, 0.95].map((level) => quantileOf(sorted, level))
      const decimals = decimalsOf(sorted)
      const who = side === 'head' ? words.head : words.side
      return `Of ${who}, the middle residual is ${formatNumber(middle ?? null, decimals)}, and nine of ten lie from ${formatNumber(low ?? null, decimals)} to ${formatNumber(high ?? null, decimals)}.`
    })
    .join(' ')
}

function tabulateErrors(errors: ReadonlyMap<Side, readonly number[]>, { words }: ReportView): string {
  const decimals = decimalsOf([...errors.values()].flat())
  const rows = [...errors].map(([side, sorted]) => [
    words[side],
    ...LEVELS.map((level) => formatNumber(quantileOf(sorted, level), decimals)),
  ])
  return tabulate(['residuals', ...LEVELS.map((level) => `${level * 100} %`)], rows)
}
