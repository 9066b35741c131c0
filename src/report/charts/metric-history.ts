import type { Json } from '../../ports.ts'
import { makeVisible } from '../escape.ts'
import type { GatedMetric } from '../gated-metrics.ts'
import { formatNumber } from '../number.ts'
import type { MetricHistory } from '../report-input.ts'
import type { ReportView } from '../view.ts'
import { defineChart } from './define-chart.ts'
import type { Drawing } from './drawn-chart.ts'
import { drawKey, frame, INNER, textAt } from './frame.ts'
import { channel, drawDots, drawLine, drawPanel, PANEL_LEFT, type Panel, placeOf } from './panel.ts'
import { tabulate } from './text-table.ts'
import { spread } from './ticks.ts'

const MOST_COMMITS = 60
const HEIGHT = 200
const TEXT_ROWS = 10

/** The first gated metric over main's commits, with this run's value at the end and the line of what is allowed. */
export const metricHistory = defineChart({
  name: 'metric-history',
  place: 'page',
  draw(view) {
    for (const gated of view.gated) {
      const history = findHistory(gated, view)
      if (history !== undefined && gated.head !== null) return draw(gated, gated.head, history, view)
    }
    return null
  },
})

function findHistory(
  { metric, slice, since, worst }: GatedMetric,
  { input }: ReportView,
): MetricHistory | undefined {
  if (slice !== null || since !== null) return undefined
  return input.history?.find(
    (one) =>
      one.metric === metric &&
      (worst.evaluation === null || worst.evaluation === one.evaluation) &&
      one.points.length > 0,
  )
}

function draw(gated: GatedMetric, head: number, history: MetricHistory, view: ReportView): Drawing {
  const { words } = view
  const points = history.points.slice(-MOST_COMMITS)
  const own = view.input.evaluation?.evaluations
    .find(({ name }) => name === history.evaluation)
    ?.metrics.find(({ name, slice }) => name === gated.metric && slice === null)?.interval
  const last = points.at(-1)?.value ?? head
  const allowed =
    gated.margin === null ? null : (gated.base ?? last) + (gated.higherIsBetter ? -1 : 1) * gated.margin
  const ends = [
    head,
    ...(allowed === null ? [] : [allowed]),
    ...(own == null ? [] : [own.low, own.high]),
    ...points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  ]
  const panel: Panel = {
    left: PANEL_LEFT + 8,
    top: 4,
    width: INNER - PANEL_LEFT - 20,
    height: HEIGHT,
    x: {
      title: `commits of ${words.branch}, oldest left; last: ${words.head}`,
      domain: [-0.5, points.length + 0.5],
      ticks: { values: [], format: String },
    },
    y: { title: '', domain: spread(ends), count: 6 },
  }
  const line = points.map(({ value }, x) => ({ x, y: value }))
  const title = `${makeVisible(gated.label, 50)} over ${words.branch}’s commits`
  const { decimals } = gated.shown
  const first = points[0]
  return {
    title,
    specification: frame({
      title,
      subtitle: [
        'band and whisker: interval',
        `${gated.higherIsBetter ? 'higher' : 'lower'} is better`,
        ...(allowed === null ? [] : ['dotted: what is allowed']),
      ].join('  ·  '),
      height: HEIGHT + 46,
      key: drawKey(words, 'dot', ['base', 'head']),
      layers: [
        ...drawPanel(panel),
        ...drawBand(panel, points),
        ...drawLine(panel, 'base-line', line),
        ...drawDots(
          panel,
          'base-dot',
          points.map(({ sha, value }, x) => ({
            x,
            y: value,
            told: `${sha.slice(0, 7)}: ${formatNumber(value, decimals)}`,
          })),
        ),
        ...(allowed === null ? [] : drawAllowed(panel, allowed)),
        ...drawHead(panel, {
          x: points.length,
          y: head,
          low: own?.low ?? head,
          high: own?.high ?? head,
          told: `${words.head}: ${formatNumber(head, decimals)}`,
        }),
        ...labelCommits(panel, points, words.head),
      ],
    }),
    alt: `${title}, ${points.length} of them: from ${formatNumber(first?.value ?? null, decimals)} to ${formatNumber(last, decimals)}; ${words.head}: ${formatNumber(head, decimals)}${allowed === null ? '' : `; allowed: ${formatNumber(allowed, decimals)}`}.`,
    text: tabulate(
      ['commit', makeVisible(gated.label, 24)],
      [
        ...points.slice(-TEXT_ROWS).map(({ sha, value }) => [sha.slice(0, 7), formatNumber(value, decimals)]),
        [words.head, formatNumber(head, decimals)],
      ],
    ),
  }
}

function drawBand(panel: Panel, points: MetricHistory['points']): Json[] {
  const values = points.flatMap(({ low, high }, x) =>
    low === undefined || high === undefined ? [] : [{ x, low, high }],
  )
  if (values.length < 2) return []
  return [
    {
      data: { values },
      mark: { type: 'area', style: 'base-band' },
      encoding: { x: channel(panel, 'x', 'x'), y: channel(panel, 'y', 'low'), y2: { field: 'high' } },
    },
  ]
}

/** From main's last commit on: older ones were held against older bars. */
function drawAllowed(panel: Panel, allowed: number): Json[] {
  const right = panel.left + panel.width
  return [
    {
      data: { values: [{ y: allowed }] },
      mark: { type: 'rule', style: 'reference' },
      encoding: { x: { value: panel.left }, x2: { value: right }, y: channel(panel, 'y', 'y') },
    },
  ]
}

function drawHead(
  panel: Panel,
  point: { x: number; y: number; low: number; high: number; told: string },
): Json[] {
  return [
    {
      data: { values: [point] },
      mark: { type: 'rule', style: 'head-interval' },
      encoding: { x: channel(panel, 'x', 'x'), y: channel(panel, 'y', 'low'), y2: { field: 'high' } },
    },
    ...drawDots(panel, 'head-dot', [point]),
  ]
}

/** The first, the last and this run: the table has the others. */
function labelCommits(panel: Panel, points: MetricHistory['points'], head: string): Json[] {
  const y = panel.top + panel.height + 12
  const at = (x: number) => placeOf(panel, 'x', x)
  const [first, last] = [points[0], points.at(-1)]
  return [
    ...(first === undefined
      ? []
      : [textAt(first.sha.slice(0, 7), at(0), y, { style: 'tick', align: 'center' })]),
    ...(last === undefined || points.length < 8
      ? []
      : [
          textAt(
            last.sha.slice(0, 7),
            at(points.length - 1) - Math.max(0, 52 - panel.width / (points.length + 1)),
            y,
            { style: 'tick', align: 'center' },
          ),
        ]),
    textAt(head, at(points.length), y, { style: 'tick', align: 'center' }),
  ]
}
