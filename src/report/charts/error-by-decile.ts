import { decimalsOf, formatNumber } from '../number.ts'
import { defineEvaluationChart } from './define-chart.ts'
import { type CurveRow, pairCurves } from './evaluation-pair.ts'
import { drawKey, frame, INNER, type Side } from './frame.ts'
import { drawDots, drawLine, drawPanel, PANEL_BOTTOM, PANEL_LEFT, type Panel } from './panel.ts'
import { tabulate } from './text-table.ts'
import { spread } from './ticks.ts'

/** For which targets a regression errs by how much. */
export const errorByDecile = defineEvaluationChart({
  name: 'error-by-decile',
  place: 'page',
  draw(pair, { words }) {
    const [curve] = pairCurves(pair, 'error_by_decile')
    if (curve === undefined || curve.head.length < 2) return null
    const sides = curve.base.length === 0 ? (['head'] as const) : (['base', 'head'] as const)
    const points = (side: Side) => curve[side].flatMap(toPoint)
    const all = sides.flatMap(points)
    const panel: Panel = {
      left: PANEL_LEFT + 8,
      top: 6,
      width: INNER - PANEL_LEFT - 20,
      height: 190,
      x: {
        title: 'target, by tenths of the examples',
        domain: spread(
          all.map(({ x }) => x),
          0.03,
        ),
        count: 8,
      },
      y: { title: 'mean absolute error', domain: [0, spread(all.map(({ y }) => y))[1]], count: 4 },
    }
    const title = `Error by target${pair.ofWhich}`
    const worst = points('head').toSorted((a, b) => b.y - a.y)[0]
    const decimals = decimalsOf(all.map(({ y }) => y))
    return {
      title,
      specification: frame({
        title,
        subtitle: 'mean absolute error of each tenth of the examples, by their target; lower is better',
        height: panel.height + PANEL_BOTTOM,
        key: drawKey(words, 'line', sides),
        layers: [
          ...drawPanel(panel),
          ...sides.flatMap((side) => [
            ...drawLine(panel, `${side}-line`, points(side)),
            ...drawDots(panel, `${side}-dot`, points(side)),
          ]),
        ],
      }),
      alt: `${title}. The largest mean error of ${words.head}, ${formatNumber(worst?.y ?? null, decimals)}, is that of targets from ${formatNumber(worst?.low ?? null, decimals)} to ${formatNumber(worst?.high ?? null, decimals)}.`,
      text: tabulate(
        ['target', words.base, words.head],
        points('head').map(({ low, high, y }, at) => [
          `${formatNumber(low, decimals)} to ${formatNumber(high, decimals)}`,
          formatNumber(points('base')[at]?.low === low ? (points('base')[at]?.y ?? null) : null, decimals),
          formatNumber(y, decimals),
        ]),
      ),
    }
  },
})

function toPoint(row: CurveRow) {
  const [low, high, y] = [row.get('low'), row.get('high'), row.get('mean_absolute_error')]
  return low === undefined || high === undefined || y === undefined
    ? []
    : [{ x: (low + high) / 2, y, low, high }]
}
