/**
 * How often the outcome law errs on `cells` metrics, by simulation. Not a test: it takes minutes. `node bench/error-rates.ts [trials]`
 */

import type { Evidence } from '../src/documents/parts.ts'
import { pNoWorse } from '../src/stats/evidence.ts'
import { createGenerator, type Generator } from '../src/stats/generator.ts'
import type { JointLabels } from '../src/stats/joint-cells.ts'
import { drawMultinomial } from '../src/stats/multinomial.ts'
import { decideOutcome } from '../src/stats/outcomes.ts'
import { resampleCells } from '../src/stats/resample-cells.ts'
import { resampledEvidence } from '../src/stats/resample-summary.ts'

const trials = Number(process.argv[2] ?? 2000)
const confidence = 0.95

/** A metric, the true chances of (target, base, head), and the margin at which the true change lies or 0. */
interface Scenario {
  readonly name: string
  readonly n: number
  readonly labels: number
  readonly chances: Float64Array
  readonly metric: (table: Float64Array) => number
  readonly margin: number
}

const rates = scenarios().map(({ name, ...scenario }) => ({ name, ...measure({ name, ...scenario }) }))
console.table(rates)

/** The share of trials that pass and that fail, and the true change. */
function measure(scenario: Scenario) {
  const generator = createGenerator(1)
  const tally = { pass: 0, fail: 0 }
  for (let trial = 0; trial < trials; trial += 1) {
    const evidence = weigh(scenario, generator)
    const pAdjusted = evidence === null ? 1 : (pNoWorse(evidence) ?? 1)
    const outcome = decideOutcome({ evidence, margin: scenario.margin, confidence, pAdjusted })
    if (outcome === 'improved' || outcome === 'not-worse') tally.pass += 1
    if (outcome === 'regressed') tally.fail += 1
  }
  const share = (count: number) => `${((100 * count) / trials).toFixed(1)} %`
  return {
    truth: changeOf(scenario, scenario.chances).toFixed(4),
    margin: scenario.margin.toFixed(4),
    pass: share(tally.pass),
    fail: share(tally.fail),
  }
}

function weigh({ n, labels, chances, metric }: Scenario, generator: Generator): Evidence | null {
  const counts = new Float64Array(chances.length)
  drawMultinomial(generator, n, chances, counts)
  const joint = spread(counts, labels, n)
  const [draws] = resampleCells({ joint, statistics: [metric], resamples: 1000, generator })
  if (draws === undefined) return null
  const differences = draws.head.map((value, index) => value - (draws.base[index] as number))
  return resampledEvidence({ n, delta: changeOf({ labels, metric }, counts), differences })
}

function changeOf({ labels, metric }: Pick<Scenario, 'labels' | 'metric'>, counts: Float64Array): number {
  const base = new Float64Array(labels * labels)
  const head = new Float64Array(labels * labels)
  for (const [key, count] of counts.entries()) {
    const row = Math.floor(key / (labels * labels)) * labels
    const before = row + (Math.floor(key / labels) % labels)
    const after = row + (key % labels)
    base[before] = (base[before] as number) + count
    head[after] = (head[after] as number) + count
  }
  return metric(head) - metric(base)
}

function spread(counts: Float64Array, labels: number, n: number): JointLabels {
  const joint = { labels, target: new Int32Array(n), base: new Int32Array(n), head: new Int32Array(n) }
  let example = 0
  for (const [key, count] of counts.entries()) {
    for (let copy = 0; copy < count; copy += 1) {
      joint.target[example] = Math.floor(key / (labels * labels))
      joint.base[example] = Math.floor(key / labels) % labels
      joint.head[example] = key % labels
      example += 1
    }
  }
  return joint
}

/** Classes of these shares; main and head are right with chance `right`, and the head loses and gains so much of it. */
function chancesOf(
  shares: readonly number[],
  model: { right: number; lost: number; gained: number },
): Float64Array {
  const labels = shares.length
  const chances = new Float64Array(labels ** 3)
  const add = (target: number, base: number, head: number, chance: number) => {
    const key = (target * labels + base) * labels + head
    chances[key] = (chances[key] as number) + chance
  }
  for (const [target, share] of shares.entries()) {
    add(target, target, target, share * (model.right - model.lost))
    for (let other = 0; other < labels; other += 1) {
      if (other === target) continue
      const part = share / (labels - 1)
      add(target, target, other, part * model.lost)
      add(target, other, target, part * model.gained)
      add(target, other, other, part * (1 - model.right - model.gained))
    }
  }
  return chances
}

/** scikit-learn's F1 of a class, 0 where it does not occur. */
function f1(label: number, labels: number) {
  return (table: Float64Array) => {
    let actual = 0
    let predicted = 0
    for (let other = 0; other < labels; other += 1) {
      actual += table[label * labels + other] as number
      predicted += table[other * labels + label] as number
    }
    return actual + predicted === 0
      ? 0
      : (2 * (table[label * labels + label] as number)) / (actual + predicted)
  }
}

function macroF1(labels: number) {
  const classes = Array.from({ length: labels }, (_, label) => f1(label, labels))
  return (table: Float64Array) => classes.reduce((sum, one) => sum + one(table), 0) / labels
}

function precision(label: number, labels: number) {
  return (table: Float64Array) => {
    let predicted = 0
    for (let other = 0; other < labels; other += 1) predicted += table[other * labels + label] as number
    return predicted === 0 ? 0 : (table[label * labels + label] as number) / predicted
  }
}

/** Each twice: a drop exactly as large as the margin (a pass is false), and no change (a fail is false). */
function scenarios(): Scenario[] {
  const even = (labels: number) => new Array<number>(labels).fill(1 / labels)
  const kinds = [
    { name: 'F1, 2 % positive, n 1,000', n: 1000, shares: [0.98, 0.02], metric: f1(1, 2) },
    { name: 'macro F1, 3 even classes, n 300', n: 300, shares: even(3), metric: macroF1(3) },
    {
      name: 'macro F1, 3 classes, one of 20, n 1,000',
      n: 1000,
      shares: [0.6, 0.38, 0.02],
      metric: macroF1(3),
    },
    { name: 'F1 of that class', n: 1000, shares: [0.6, 0.38, 0.02], metric: f1(2, 3) },
    { name: 'precision of that class', n: 1000, shares: [0.6, 0.38, 0.02], metric: precision(2, 3) },
    { name: 'macro F1, 10 even classes, n 500', n: 500, shares: even(10), metric: macroF1(10) },
    { name: 'F1 of one of 10 classes, n 500', n: 500, shares: even(10), metric: f1(4, 10) },
  ]
  return kinds.flatMap(({ name, n, shares, metric }) => {
    const labels = shares.length
    const dropped = chancesOf(shares, { right: 0.95, lost: 0.03, gained: 0.002 })
    const same = chancesOf(shares, { right: 0.95, lost: 0.01, gained: 0.01 })
    const margin = -changeOf({ labels, metric }, dropped)
    const shared = { n, labels, metric, margin }
    return [
      { ...shared, name: `${name}: a drop of the margin`, chances: dropped },
      { ...shared, name: `${name}: no change`, chances: same },
    ]
  })
}
