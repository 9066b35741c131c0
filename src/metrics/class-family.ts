import type { Cells, LabelSpace, MetricVariant, Value } from './define-metric.ts'
import { type ClassCounts, countsOf, type Marginals, sumMarginals } from './marginals.ts'
import { expandMultilabel } from './multilabel-family.ts'
import { zeroDivision } from './zero-division.ts'

/** A score of one class against the rest: `part / whole`, undefined where `whole` is 0. */
export type ClassRatio = (counts: ClassCounts) => { readonly part: number; readonly whole: number }

export const averages = ['macro', 'micro', 'weighted'] as const
type Average = (typeof averages)[number]

/** The names of a family, as a metric declares them. */
export function familyNames(name: string): string[] {
  return [name, ...averages.map((average) => `${name}_${average}`), `${name}[label]`]
}

/** `f1` (binary: of the positive label), `f1_macro`, `f1_micro`, `f1_weighted` and `f1[label]` for each label. */
export function expandFamily(name: string, ratio: ClassRatio, space: LabelSpace): MetricVariant[] {
  if (space.task === 'multilabel') return expandMultilabel(name, ratio, space.labels)
  const ofClass = (label: string) => classVariant(name, ratio, space.labels.indexOf(label))
  const positive = space.task === 'binary' && space.positive !== null ? [ofClass(space.positive)] : []
  const perClass = space.labels.map((label) => ({ ...ofClass(label), name: `${name}[${label}]` }))
  return [...positive, ...expandAverages(name, ratio), ...perClass]
}

export function expandAverages(name: string, ratio: ClassRatio): MetricVariant[] {
  return averages.map((average) => ({
    name: `${name}_${average}`,
    form: { kind: 'cells', compute: (cells) => averaged(cells, ratio, average) },
  }))
}

function classVariant(name: string, ratio: ClassRatio, label: number): MetricVariant {
  return { name, form: { kind: 'cells', compute: (cells) => ofOneClass(cells, ratio, label) } }
}

function ofOneClass(cells: Cells, ratio: ClassRatio, label: number): Value {
  const { part, whole } = ratio(countsOf(sumMarginals(cells), label))
  return whole === 0
    ? { value: 0, reason: zeroDivision(cells.labels, [label]) }
    : { value: part / whole, reason: null }
}

function averaged(cells: Cells, ratio: ClassRatio, average: Average): Value {
  const marginals = sumMarginals(cells)
  if (marginals.total === 0) return { value: null, reason: 'there are no examples' }
  if (average === 'micro') return overall(marginals, ratio)
  const undefinedFor: number[] = []
  let sum = 0
  let weights = 0
  for (const label of marginals.occurring) {
    const counts = countsOf(marginals, label)
    const { part, whole } = ratio(counts)
    const weight = average === 'weighted' ? counts.actual : 1
    weights += weight
    if (whole === 0) undefinedFor.push(label)
    else sum += (weight * part) / whole
  }
  const reason = undefinedFor.length === 0 ? null : zeroDivision(cells.labels, undefinedFor)
  return { value: sum / weights, reason }
}

/** One ratio of the sums over all classes; for one label an example these are the same for predicted and actual. */
function overall(marginals: Marginals, ratio: ClassRatio): Value {
  const hits = marginals.hits.reduce((sum, count) => sum + count, 0)
  const { part, whole } = ratio({ hits, predicted: marginals.total, actual: marginals.total })
  return { value: part / whole, reason: null }
}
