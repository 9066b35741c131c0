import type { MetricValue } from '../../documents/evaluation.ts'
import { makeVisible } from '../escape.ts'
import { decimalsFor, decimalsOf, formatCount } from '../number.ts'
import type { ReportView } from '../view.ts'
import { defineEvaluationChart } from './define-chart.ts'
import type { Drawing } from './drawn-chart.ts'
import { type Dumbbell, drawDumbbells } from './dumbbell.ts'
import type { EvaluationPair } from './evaluation-pair.ts'
import { findSlicedMetric, MOST_ROWS } from './slice-rows.ts'

const WHOLE = 'whole set'

/** One metric's value in each slice, on both sides. */
export const metricBySlice = defineEvaluationChart({
  name: 'metric-by-slice',
  place: 'page',
  draw(pair, view) {
    const sliced = findSlicedMetric(view)
    const named = pair.head.metrics.filter(({ slice, value }) => slice !== null && value !== null)
    const metric = sliced?.evaluation === pair.head.name ? sliced.metric : named[0]?.name
    const values = pair.head.metrics.filter(({ name }) => name === metric)
    if (metric === undefined || !values.some(({ slice }) => slice !== null)) return null
    const rows = values.flatMap((value) => toRow(value, { label: value.slice ?? WHOLE, pair, view }))
    return draw(rows, { title: `${makeVisible(metric, 40)}${pair.ofWhich} by slice`, axis: metric, view })
  },
})

/** A metric of each class, e.g. `recall[cat]`: the one with the most classes, the first of the gated ones. */
export const metricByClass = defineEvaluationChart({
  name: 'metric-by-class',
  place: 'page',
  draw(pair, view) {
    const families = new Map<string, MetricValue[]>()
    for (const value of pair.head.metrics) {
      const family = /^([^[\]]+)\[.+\]$/s.exec(value.name)?.[1]
      if (family === undefined || value.slice !== null || value.value === null) continue
      families.set(family, [...(families.get(family) ?? []), value])
    }
    const [largest] = [...families].toSorted(([, a], [, b]) => b.length - a.length)
    if (largest === undefined || largest[1].length < 2) return null
    const [family, values] = largest
    const rows = values.flatMap((value) =>
      toRow(value, { label: value.name.slice(family.length + 1, -1), pair, view }),
    )
    return draw(rows, { title: `${makeVisible(family, 40)}${pair.ofWhich} by class`, axis: family, view })
  },
})

interface RowOptions {
  readonly label: string
  readonly pair: EvaluationPair
  readonly view: ReportView
}

function toRow(value: MetricValue, { label, pair, view }: RowOptions): Dumbbell[] {
  const { head, base } = pair
  if (value.value === null || !Number.isFinite(value.value)) return []
  const before = base?.metrics.find(
    ({ name, slice, definition }) =>
      name === value.name && slice === value.slice && definition === value.definition,
  )
  // Recomputed on the examples that both sides have.
  const compared = view.input.comparison?.metrics.find(
    ({ evaluation, name, slice, since }) =>
      evaluation === head.name && name === value.name && slice === value.slice && since == null,
  )
  const { interval } = value
  const width = interval === null ? 0 : interval.high - interval.low
  return [
    {
      label: makeVisible(label, 60),
      base: compared?.base ?? before?.value ?? null,
      head: value.value,
      interval,
      decimals: width > 0 && Number.isFinite(width) ? decimalsFor(width / 2) : decimalsOf([value.value]),
    },
  ]
}

function draw(
  rows: readonly Dumbbell[],
  { title, axis, view }: { readonly title: string; readonly axis: string; readonly view: ReportView },
): Drawing {
  const whole = rows.filter(({ label }) => label === WHOLE)
  const slices = rows.filter(({ label }) => label !== WHOLE)
  const move = ({ base, head }: Dumbbell) => (base === null ? 0 : Math.abs(head - base))
  const kept = new Set(slices.toSorted((a, b) => move(b) - move(a)).slice(0, MOST_ROWS))
  const rest = slices.length - kept.size
  return drawDumbbells([...whole, ...slices.filter((row) => kept.has(row))], {
    title,
    subtitle: `band: interval of ${view.words.head}${rest > 0 ? `  ·  ${formatCount(rest, 'row')} that moved less left out` : ''}`,
    axis: makeVisible(axis, 40),
    words: view.words,
  })
}
