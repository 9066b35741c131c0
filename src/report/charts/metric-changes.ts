import type { Json } from '../../ports.ts'
import { makeVisible } from '../escape.ts'
import { describeOutcome, nameOutcome } from '../outcomes.ts'
import type { ReportView } from '../view.ts'
import { defineChart } from './define-chart.ts'
import { TOLD } from './frame.ts'
import { fitText, measureText } from './measure-text.ts'
import {
  type ChangeScale,
  chooseScale,
  type NormalisedChange,
  normaliseChanges,
} from './normalise-changes.ts'
import { plotChanges } from './plot-changes.ts'

const ROW_HEIGHT = 30
const PLOT_WIDTH = 270
const LEFT = 200
/** Between the plot, the numbers beside it and the outcomes beside those. */
const GAP = 14
/** Of the labels: theme.ts says it too. */
const FONT_SIZE = 12.5
const LABEL_WIDTH = (LEFT - GAP) / FONT_SIZE

/** Each gated metric's change, its interval and what is allowed, on one scale: a paired dot plot. */
export const metricChanges = defineChart({
  name: 'metric-changes',
  place: 'lead',
  draw(view) {
    const changes = normaliseChanges(view.gated)
    if (changes.length === 0) return null
    const scale = chooseScale(changes)
    return {
      title: `How far each gated metric moved from ${view.words.side}`,
      specification: specify(changes, scale, view),
      alt: describe(changes, view.words.side),
      text: plotChanges(changes, scale, { confidence: view.confidence, side: view.words.side }),
    }
  },
})

function describe(changes: readonly NormalisedChange[], side: string): string {
  const sentences = changes.map(({ metric }) => {
    const { shown, worst, label } = metric
    const interval = shown.interval === null ? '' : ` ${shown.interval}`
    return `${makeVisible(label)} changed by ${shown.change}${interval}; allowed ${shown.allowed}; ${describeOutcome(worst)}.`
  })
  return `Dot plot of each gated metric's change from ${side}. ${sentences.join(' ')}`
}

function specify(
  changes: readonly NormalisedChange[],
  scale: ChangeScale,
  view: ReportView,
): { [key: string]: Json } {
  const height = changes.length * ROW_HEIGHT
  const x = {
    type: 'quantitative',
    axis: null,
    scale: { domain: [scale.low, scale.high], nice: false, zero: false },
  }
  const y = { field: 'row', type: 'ordinal', axis: null, scale: { paddingInner: 0, paddingOuter: 0 } }
  const color = {
    field: 'effect',
    type: 'nominal',
    legend: null,
    scale: { domain: ['pass', 'warn', 'fail'], range: 'effect' },
  }
  const shapes = { domain: ['dot', 'left', 'right'], range: ['circle', 'triangle-left', 'triangle-right'] }
  const shape = { field: 'shape', type: 'nominal', legend: null, scale: shapes }
  const once = { values: [{}] }
  const rows = changes.map((change, row) => toRow(change, row, scale))
  const said = roomFor(rows.map((row) => row.said))
  const outcome = roomFor(rows.map((row) => row.outcome))

  const beside = (field: string, place: number, align: string, more: { [key: string]: Json } = {}) => ({
    mark: { type: 'text', style: 'label', align },
    encoding: { y, x: { value: place }, text: { field, type: 'nominal' }, ...more },
  })
  const note = (words: string, at: { [key: string]: Json }, down: number, align: string) => ({
    data: once,
    mark: { type: 'text', style: 'note', align },
    encoding: { x: at, y: { value: down }, text: { value: words } },
  })

  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: PLOT_WIDTH,
    height,
    // Fixed, because without a canvas widths of text are only guessed: nothing may depend on the guess.
    autosize: 'none',
    padding: { left: LEFT, right: GAP + said + GAP + outcome, top: 94, bottom: 34 },
    title: {
      text: `Change of each gated metric from ${view.words.side}`,
      subtitle: explainMarks(view),
      anchor: 'start',
      frame: 'group',
      dx: GAP - LEFT,
      offset: 30,
    },
    data: { values: rows },
    layer: [
      { data: once, mark: { type: 'rule', style: 'zero' }, encoding: { x: { ...x, datum: 0 } } },
      {
        mark: { type: 'tick', style: 'allowed', orient: 'vertical' },
        encoding: { y, x: { ...x, field: 'allowed' } },
      },
      {
        mark: { type: 'rule', style: 'interval' },
        encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' }, color },
      },
      {
        mark: { type: 'point', style: 'change', aria: true },
        encoding: { y, x: { ...x, field: 'change' }, color, shape, description: TOLD },
      },
      beside('label', -12, 'right'),
      beside('said', PLOT_WIDTH + GAP, 'left'),
      beside('outcome', PLOT_WIDTH + GAP + said + GAP, 'left', { color }),
      note(`as ${view.words.side}`, { ...x, datum: 0 }, -8, 'left'),
      ...(scale.bar === null || scale.bar === 0
        ? []
        : [note('allowed', { ...x, datum: scale.bar }, -8, 'right')]),
      note('← worse', { value: 0 }, height + 20, 'left'),
      note('better →', { value: PLOT_WIDTH }, height + 20, 'right'),
    ],
  }
}

/** Of a column of text, in pixels. */
function roomFor(texts: readonly string[]): number {
  return Math.ceil(Math.max(...texts.map(measureText)) * FONT_SIZE)
}

type Row = { readonly [key: string]: Json } & Readonly<Record<'label' | 'said' | 'outcome', string>>

function explainMarks({ confidence, gated }: ReportView): string {
  const interval = confidence === null ? [] : [`line: ${confidence} interval`]
  const bar = gated.some(({ margin }) => margin !== null) ? ['bar: what is allowed, the unit of its row'] : []
  return ['dot: change', ...interval, ...bar].join('  ·  ')
}

function toRow(
  { metric, change, low, high, allowed }: NormalisedChange,
  row: number,
  scale: ChangeScale,
): Row {
  const { shown, worst, label } = metric
  return {
    row,
    label: fitText(label, LABEL_WIDTH),
    change: scale.clamp(change),
    low: scale.clamp(low),
    high: scale.clamp(high),
    allowed: allowed === null ? null : scale.clamp(allowed),
    effect: worst.effect,
    shape: change < scale.low ? 'left' : change > scale.high ? 'right' : 'dot',
    outcome: nameOutcome(worst),
    told: `${makeVisible(label)}: ${[shown.change, shown.interval].filter((part) => part !== null).join(' ')}; allowed ${shown.allowed}; ${describeOutcome(worst)}`,
    said: [shown.change, shown.interval].filter((part) => part !== null).join(' '),
  }
}
