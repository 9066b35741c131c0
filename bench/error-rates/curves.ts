import type { LabelledSample } from '../../src/sample/sample.ts'
import type { Generator } from '../../src/stats/generator.ts'
import { normalCdf, normalQuantile } from '../../src/stats/normal.ts'
import { CHANGE_HEADER, changeRows } from './changes-table.ts'
import { drawNormal } from './draw.ts'
import { measureChange, type Truth } from './measure-change.ts'
import { labelledSample } from './samples.ts'
import { count, seedOf, type Table } from './table.ts'

/** Correlation of both models' scores within a class. */
const CORRELATION = 0.7
const LABELS = ['no', 'yes']

interface Scenario {
  readonly positives: number
  readonly n: number
  /** Main's area, and the head's where it dropped. */
  readonly area: number
  readonly dropped: number
}

const SIZES = [
  { positives: 20, n: 40 },
  { positives: 20, n: 1000 },
  { positives: 100, n: 200 },
  { positives: 50, n: 2500 },
  { positives: 500, n: 1000 },
  { positives: 200, n: 10_000 },
  { positives: 500, n: 10_000 },
]
const AREAS = [
  { area: 0.8, dropped: 0.75 },
  { area: 0.95, dropped: 0.93 },
  { area: 0.99, dropped: 0.98 },
]

export function measureCurves(trials: number): Table {
  const rows = AREAS.flatMap((areas) => SIZES.map((size) => ({ ...areas, ...size }))).flatMap((scenario) => {
    const { positives, n, area } = scenario
    const own = n > 5000 ? Math.ceil(trials / 4) : trials
    return changeRows(
      `${count(n)}, ${positives} positive, area ${area}`,
      measure(scenario, { head: area, trials: own }),
      measure(scenario, { head: scenario.dropped, trials: own }),
    )
  })
  return {
    title: 'DeLong and average precision: balanced and rare classes',
    note: `Scores are normal within each class and correlate by ${CORRELATION} between the models. In %.`,
    header: CHANGE_HEADER,
    rows,
  }
}

function measure(scenario: Scenario, { head, trials }: { head: number; trials: number }) {
  const { positives, n, area } = scenario
  const shifts = { base: shiftOf(area), head: shiftOf(head) }
  const prevalence = positives / n
  const truths = new Map<string, Truth>([
    ['roc_auc', { base: area, head }],
    [
      'average_precision',
      { base: precisionOf(shifts.base, prevalence), head: precisionOf(shifts.head, prevalence) },
    ],
  ])
  const draw = (generator: Generator) => drawSides({ positives, n, shifts, generator })
  return measureChange({ trials, seed: seedOf(positives, n, area, head), resamples: 1000, truths, draw })
}

/** The distance of the classes' means that gives this area, in standard deviations: Φ(d/√2). */
function shiftOf(area: number): number {
  return Math.SQRT2 * normalQuantile(area)
}

/** ∫ precision(t)·φ(t − d) dt, by the midpoint rule. */
function precisionOf(shift: number, prevalence: number): number {
  const steps = 100_000
  let sum = 0
  for (let step = 0; step < steps; step += 1) {
    const quantile = normalQuantile((step + 0.5) / steps)
    const found = prevalence * normalCdf(-quantile)
    sum += found / (found + (1 - prevalence) * normalCdf(-quantile - shift))
  }
  return sum / steps
}

function drawSides(of: {
  positives: number
  n: number
  shifts: { base: number; head: number }
  generator: Generator
}) {
  const { positives, n, shifts, generator } = of
  const target = Int32Array.from({ length: n }, (_, example) => (example < positives ? 1 : 0))
  const base = new Float64Array(n)
  const head = new Float64Array(n)
  const own = Math.sqrt(1 - CORRELATION)
  for (let example = 0; example < n; example += 1) {
    const common = Math.sqrt(CORRELATION) * drawNormal(generator)
    const up = target[example] as number
    base[example] = normalCdf(common + own * drawNormal(generator) + up * shifts.base - 1)
    head[example] = normalCdf(common + own * drawNormal(generator) + up * shifts.head - 1)
  }
  return { base: side(target, base), head: side(target, head) }
}

function side(target: Int32Array, score: Float64Array): LabelledSample {
  const predicted = Int32Array.from(score, (value) => (value > 0.5 ? 1 : 0))
  return labelledSample(
    { size: target.length },
    { labels: LABELS, target, predicted, scores: [score.map((value) => 1 - value), score] },
  )
}
