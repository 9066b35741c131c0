import { makeVisible } from '../escape.ts'
import { formatNumber } from '../number.ts'
import { defineEvaluationChart } from './define-chart.ts'
import type { EvaluationPair } from './evaluation-pair.ts'
import { drawKey, frame, INNER } from './frame.ts'
import { drawDots, drawLine, drawPanel, PANEL_BOTTOM, PANEL_LEFT, type Panel } from './panel.ts'
import { tabulate } from './text-table.ts'
import { spread } from './ticks.ts'

/** Of a ranking: a metric at each depth that it was asked for. */
export const metricAtK = defineEvaluationChart({
  name: 'metric-at-k',
  place: 'page',
  draw(pair, { words }) {
    if (pair.head.task !== 'ranking') return null
    const points = findDepths(pair)
    const [family] = [...points].toSorted(([, a], [, b]) => b.length - a.length)
    if (family === undefined || family[1].length < 2) return null
    const [name, rows] = family
    const sides = rows.some(({ base }) => base !== null) ? (['base', 'head'] as const) : (['head'] as const)
    const panel: Panel = {
      left: PANEL_LEFT + 8,
      top: 6,
      width: INNER - PANEL_LEFT - 20,
      height: 190,
      x: {
        title: 'k, first results that are looked at',
        domain: spread(
          rows.map(({ k }) => k),
          0.03,
        ),
        ticks: { values: rows.map(({ k }) => k), format: String },
      },
      y: {
        title: name,
        domain: spread(
          rows.flatMap(({ head, base }) => [head, base ?? head]),
          0.15,
        ),
        count: 4,
      },
    }
    const title = `${makeVisible(name, 40)} at k${pair.ofWhich}`
    const pointsOf = (side: 'base' | 'head') =>
      rows.flatMap(({ k, [side]: value }) => (value === null ? [] : [{ x: k, y: value }]))
    return {
      title,
      specification: frame({
        title,
        subtitle: 'each depth that the configuration asks for',
        height: panel.height + PANEL_BOTTOM,
        key: drawKey(words, 'line', sides),
        layers: [
          ...drawPanel(panel),
          ...sides.flatMap((side) => [
            ...drawLine(panel, `${side}-line`, pointsOf(side)),
            ...drawDots(panel, `${side}-dot`, pointsOf(side)),
          ]),
        ],
      }),
      alt: `${title}. ${rows.map(({ k, base, head }) => `At ${k}: ${base === null ? '' : `${formatNumber(base, 3)}, now `}${formatNumber(head, 3)}.`).join(' ')}`,
      text: tabulate(
        ['k', words.base, words.head],
        rows.map(({ k, base, head }) => [String(k), formatNumber(base, 3), formatNumber(head, 3)]),
      ),
    }
  },
})

interface Depth {
  readonly k: number
  readonly base: number | null
  readonly head: number
}

function findDepths({ head, base }: EvaluationPair): Map<string, Depth[]> {
  const families = new Map<string, Depth[]>()
  for (const { name, slice, value } of head.metrics) {
    const [, family, depth] = /^(\w+?)_(\d+)$/.exec(name) ?? []
    if (family === undefined || depth === undefined || slice !== null || value === null) continue
    const before = base?.metrics.find((other) => other.name === name && other.slice === null)?.value ?? null
    families.set(family, [...(families.get(family) ?? []), { k: Number(depth), base: before, head: value }])
  }
  for (const rows of families.values()) rows.sort((a, b) => a.k - b.k)
  return families
}
