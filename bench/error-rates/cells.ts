import { expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'
import type { LabelledSample } from '../../src/sample/sample.ts'
import type { Generator } from '../../src/stats/generator.ts'
import { drawMultinomial } from '../../src/stats/multinomial.ts'
import { CHANGE_HEADER, changeRows } from './changes-table.ts'
import { type Found, measureChange, type Truth } from './measure-change.ts'
import { labelledSample } from './samples.ts'
import { count, percent, seedOf, type Table } from './table.ts'

const RESAMPLES = 500
const NAMES = ['no', 'yes', 'zero']

/** Shares of the classes, how often main is right, and how often one of the two alone is. */
interface Model {
  readonly shares: readonly number[]
  readonly right: number
  readonly disagreement: number
}

const BALANCED = { shares: [0.5, 0.5], right: 0.85 }
const RARE = { shares: [0.98, 0.02], right: 0.9 }

const SCENARIOS = [
  { name: '50, balanced', n: 50, model: { ...BALANCED, disagreement: 0.1 } },
  { name: '200, balanced', n: 200, model: { ...BALANCED, disagreement: 0.1 } },
  { name: '1,000, balanced', n: 1000, model: { ...BALANCED, disagreement: 0.02 } },
  { name: '1,000, balanced', n: 1000, model: { ...BALANCED, disagreement: 0.3 } },
  { name: '10,000, balanced', n: 10_000, model: { ...BALANCED, disagreement: 0.1 } },
  { name: '200, 10 % positive', n: 200, model: { shares: [0.9, 0.1], right: 0.9, disagreement: 0.1 } },
  { name: '1,000, 2 % positive', n: 1000, model: { ...RARE, disagreement: 0.05 } },
  { name: '10,000, 2 % positive', n: 10_000, model: { ...RARE, disagreement: 0.05 } },
]

const BINARY = ['precision', 'recall', 'f1', 'balanced_accuracy', 'matthews_corrcoef']
const MULTICLASS = ['f1_macro', 'f1[zero]', 'precision[zero]', 'cohen_kappa']

export function measureCells(trials: number): Table {
  const third = { shares: [0.6, 0.38, 0.02], right: 0.9, disagreement: 0.05 }
  const rows = [
    ...SCENARIOS.flatMap((scenario) => measure({ ...scenario, metrics: BINARY, trials })),
    ...measure({ name: '1,000, a third class of 2 %', n: 1000, model: third, metrics: MULTICLASS, trials }),
  ]
  return {
    title: 'Contingency cells: F1, precision and the like',
    note: `Cells resampled ${count(RESAMPLES)} times with 1 added to the discordant ones. \`recall\` is a share of the positives. In %.`,
    header: CHANGE_HEADER,
    rows,
  }
}

function measure(of: { name: string; n: number; model: Model; metrics: readonly string[]; trials: number }) {
  const { n, model, metrics, trials } = of
  const { disagreement } = model
  const found = (lost: number, gained: number): Found[] => {
    const chances = chancesOf(model, { lost, gained })
    const labels = NAMES.slice(0, model.shares.length)
    const draw = (generator: Generator) => drawSides({ n, chances, labels, generator })
    const truths = truthsOf({ chances, labels, metrics })
    return measureChange({
      trials,
      seed: seedOf(of.name, disagreement, lost),
      resamples: RESAMPLES,
      truths,
      draw,
    })
  }
  const half = disagreement / 2
  return changeRows(
    `${of.name}, ${percent(disagreement, 0)} disagree`,
    found(half, half),
    found(0.85 * disagreement, 0.15 * disagreement),
  )
}

/** Chances of each (target, base, head): main is right with chance `right`, and so much of it is lost and gained. */
function chancesOf(
  { shares, right }: Model,
  { lost, gained }: { lost: number; gained: number },
): Float64Array {
  const labels = shares.length
  const chances = new Float64Array(labels ** 3)
  const add = (target: number, base: number, head: number, chance: number) => {
    const key = (target * labels + base) * labels + head
    chances[key] = (chances[key] as number) + chance
  }
  for (const [target, share] of shares.entries()) {
    add(target, target, target, share * (right - lost))
    for (let other = 0; other < labels; other += 1) {
      if (other === target) continue
      const part = share / (labels - 1)
      add(target, target, other, part * lost)
      add(target, other, target, part * gained)
      add(target, other, other, part * (1 - right - gained))
    }
  }
  return chances
}

function drawSides(of: {
  n: number
  chances: Float64Array
  labels: readonly string[]
  generator: Generator
}) {
  const { n, chances, labels, generator } = of
  const counts = new Float64Array(chances.length)
  drawMultinomial(generator, n, chances, counts)
  return spread(counts, labels, n)
}

function spread(counts: Float64Array, labels: readonly string[], n: number) {
  const size = labels.length
  const target = new Int32Array(n)
  const base = new Int32Array(n)
  const head = new Int32Array(n)
  let example = 0
  for (let key = 0; key < counts.length; key += 1) {
    const end = example + (counts[key] as number)
    target.fill(Math.floor(key / (size * size)), example, end)
    base.fill(Math.floor(key / size) % size, example, end)
    head.fill(key % size, example, end)
    example = end
  }
  const side = (predicted: Int32Array): LabelledSample =>
    labelledSample({ size: n }, { labels, target, predicted, scores: null })
  return { base: side(base), head: side(head) }
}

/** The metrics of the population: each cell stands for one example of the weight of its chance. */
function truthsOf(of: {
  chances: Float64Array
  labels: readonly string[]
  metrics: readonly string[]
}): ReadonlyMap<string, Truth> {
  const { chances, labels, metrics } = of
  const size = labels.length
  const { head, base } = spread(new Float64Array(chances.length).fill(1), labels, chances.length)
  const truth = (name: string, sample: LabelledSample): number => {
    const form = expandMetrics(labelSpaceOf(sample), [name])[0]?.variant?.form
    if (form?.kind === 'share') return recallOf(sample, chances)
    if (form?.kind !== 'cells') throw new Error(`${name} is no function of the cells`)
    const counts = new Float64Array(size * size)
    for (const [key, chance] of chances.entries()) {
      const cell = (sample.target[key] as number) * size + (sample.predicted[key] as number)
      counts[cell] = (counts[cell] as number) + chance
    }
    return form.compute({ labels, counts }).value ?? Number.NaN
  }
  return new Map(metrics.map((name) => [name, { base: truth(name, base), head: truth(name, head) }]))
}

function recallOf({ target, predicted }: LabelledSample, chances: Float64Array): number {
  let hits = 0
  let all = 0
  for (const [key, chance] of chances.entries()) {
    if (target[key] !== 1) continue
    all += chance
    if (predicted[key] === 1) hits += chance
  }
  return hits / all
}
