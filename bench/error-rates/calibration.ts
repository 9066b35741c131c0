import type { Generator } from '../../src/stats/generator.ts'
import { CHANGE_HEADER, changeRows } from './changes-table.ts'
import { drawNormal } from './draw.ts'
import { measureChange, type Truth } from './measure-change.ts'
import { labelledSample } from './samples.ts'
import { count, seedOf, type Table } from './table.ts'

const RESAMPLES = 500
const BINS = 15
const LABELS = ['no', 'yes']
const METRIC = 'expected_calibration_error'

/** Main's and the head's scores lie so far from the chance of a positive, which is even over [0, 1]. */
interface Shifts {
  readonly base: number
  readonly head: number
}

export function measureCalibration(trials: number): Table {
  const rows = [200, 1000, 10_000].flatMap((n) =>
    [
      { name: 'main calibrated', base: 0, head: 0.05 },
      { name: 'main off by .05', base: 0.05, head: 0.1 },
    ].flatMap(({ name, base, head }) =>
      changeRows(
        `${count(n)}, ${name}`,
        measure(n, { base, head: base }, trials),
        measure(n, { base, head }, trials),
      ),
    ),
  )
  return {
    title: 'Expected calibration error: a biased number',
    note: 'Its interval allows for the bias whose size is not known, so that it is wide. In %.',
    header: CHANGE_HEADER,
    rows,
  }
}

function measure(n: number, shifts: Shifts, trials: number) {
  const truths = new Map<string, Truth>([
    [METRIC, { base: errorOf(shifts.base), head: errorOf(shifts.head) }],
  ])
  const draw = (generator: Generator) => {
    const target = new Int32Array(n)
    const scores = { base: new Float64Array(n), head: new Float64Array(n) }
    for (let example = 0; example < n; example += 1) {
      const chance = generator.nextFloat()
      target[example] = generator.nextFloat() < chance ? 1 : 0
      scores.base[example] = limit(chance + shifts.base)
      // So little that no truth moves, and the two are never equal.
      scores.head[example] = limit(chance + shifts.head + 1e-6 * drawNormal(generator))
    }
    const side = (score: Float64Array) =>
      labelledSample(
        { size: n },
        { labels: LABELS, target, predicted: target, scores: [score.map((one) => 1 - one), score] },
      )
    return { base: side(scores.base), head: side(scores.head) }
  }
  return measureChange({
    trials,
    seed: seedOf(n, shifts.base, shifts.head),
    resamples: RESAMPLES,
    truths,
    draw,
  })
}

function limit(score: number): number {
  return Math.min(1, Math.max(0, score))
}

/** Σ over bins of |mean score − mean chance| in the population, chances being even over [0, 1]. */
function errorOf(shift: number): number {
  const steps = 1_000_000
  const gaps = new Float64Array(BINS)
  for (let step = 0; step < steps; step += 1) {
    const chance = (step + 0.5) / steps
    const score = limit(chance + shift)
    const bin = Math.min(BINS - 1, Math.max(0, Math.ceil(score * BINS) - 1))
    gaps[bin] = (gaps[bin] as number) + (score - chance) / steps
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0)
}
