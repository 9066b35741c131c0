import type { MultilabelSample } from '../sample/sample.ts'
import type { ClassRatio } from './class-family.ts'
import type { Influence, MetricVariant, Value } from './define-metric.ts'
import { type LabelSums, labelInfluence, smoothRatio, sumLabels } from './label-sums.ts'
import { onTask } from './on-task.ts'
import { zeroDivision } from './zero-division.ts'

/** Where a value takes its sums from: one label, or an average of all. */
type Taken = number | 'macro' | 'micro' | 'weighted'

/**
 * The averages and the labels' own values where an example has any number of labels. Averages run over all labels, as
 * scikit-learn's do over all columns of an indicator matrix, and not only over those that occur.
 */
export function expandMultilabel(
  name: string,
  ratio: ClassRatio,
  labels: readonly string[],
): MetricVariant[] {
  const averages = (['macro', 'micro', 'weighted'] as const).map((average) =>
    variantOf(`${name}_${average}`, ratio, average),
  )
  return [...averages, ...labels.map((label, index) => variantOf(`${name}[${label}]`, ratio, index))]
}

function variantOf(name: string, ratio: ClassRatio, taken: Taken): MetricVariant {
  const prepare = (sample: MultilabelSample) => (weight: Float64Array | null) =>
    averageOf(sumLabels(sample, ratio, weight), sample.labels, taken)
  const influence = (sample: MultilabelSample) => influenceOf(sample, ratio, taken)
  return {
    name,
    form: {
      kind: 'whole',
      prepare: onTask('multilabel', prepare),
      influence: onTask('multilabel', influence),
      bias: null,
    },
  }
}

function averageOf(sums: LabelSums, labels: readonly string[], taken: Taken): Value {
  if (taken === 'micro') {
    const whole = sumOf(sums.whole)
    return whole === 0
      ? { value: 0, reason: zeroDivision(labels, [...labels.keys()]) }
      : { value: sumOf(sums.part) / whole, reason: null }
  }
  const shares = sharesOf(sums, taken)
  const ratios = ratiosOf(sums)
  const without = [...labels.keys()].filter((label) => sums.whole[label] === 0 && isTaken(taken, label))
  return {
    value: shares.reduce((sum, share, label) => sum + share * (ratios[label] as number), 0),
    reason: without.length === 0 ? null : zeroDivision(labels, without),
  }
}

/**
 * A label's own value needs examples that its ratio is of. An average needs no single label: one that is rare moves it
 * by its share only.
 */
function influenceOf(sample: MultilabelSample, ratio: ClassRatio, taken: Taken): Influence {
  const sums = sumLabels(sample, ratio, sample.weight)
  const values = labelInfluence(sample, ratio, slopesOf(sums, taken))
  if (typeof taken !== 'number') return smoothRatio(values, sample.size)
  const has = sample.target[taken] as Uint8Array
  const said = sample.predicted[taken] as Uint8Array
  const counted = has.reduce((count, actual, example) => {
    const predicted = said[example] as number
    return count + (ratio({ hits: actual * predicted, predicted, actual }).whole > 0 ? 1 : 0)
  }, 0)
  return smoothRatio(values, counted)
}

/** ∂value/∂part, ∂value/∂whole and ∂value/∂actual of each label. */
function slopesOf(sums: LabelSums, taken: Taken): LabelSums {
  if (taken === 'micro') {
    const whole = sumOf(sums.whole)
    const value = whole === 0 ? 0 : sumOf(sums.part) / whole
    const flat = (slope: number) => sums.part.map(() => (whole === 0 ? 0 : slope / whole))
    return { part: flat(1), whole: flat(-value), actual: flat(0) }
  }
  const shares = sharesOf(sums, taken)
  const ratios = ratiosOf(sums)
  const part = shares.map((share, label) =>
    sums.whole[label] === 0 ? 0 : share / (sums.whole[label] as number),
  )
  const whole = part.map((slope, label) => -slope * (ratios[label] as number))
  if (taken !== 'weighted') return { part, whole, actual: part.map(() => 0) }
  const total = sumOf(sums.actual)
  const value = shares.reduce((sum, share, label) => sum + share * (ratios[label] as number), 0)
  return { part, whole, actual: ratios.map((one) => (total === 0 ? 0 : (one - value) / total)) }
}

/** How much of the value each label is; all labels are equal where no example has any, as in scikit-learn. */
function sharesOf({ actual }: LabelSums, taken: Exclude<Taken, 'micro'>): Float64Array {
  if (typeof taken === 'number') return actual.map((_, label) => (label === taken ? 1 : 0))
  const total = sumOf(actual)
  if (taken === 'macro' || total === 0) return actual.map(() => 1 / actual.length)
  return actual.map((mass) => mass / total)
}

function ratiosOf({ part, whole }: LabelSums): Float64Array {
  return part.map((sum, label) => (whole[label] === 0 ? 0 : sum / (whole[label] as number)))
}

function isTaken(taken: Taken, label: number): boolean {
  return typeof taken !== 'number' || taken === label
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
