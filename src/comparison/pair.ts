import type { Sample } from '../sample/sample.ts'
import type { JointLabels } from '../stats/joint-cells.ts'
import { type Units, unitsOf } from '../stats/units.ts'

/** The same examples on both sides, in the same order, over the labels that either side knows. */
export interface Pair {
  readonly base: Sample
  readonly head: Sample
  readonly labels: readonly string[]
  readonly joint: JointLabels
  readonly weight: Float64Array | null
  /** What is drawn as one: clusters where there are any, else examples. */
  readonly units: Units
  readonly clustered: boolean
}

/** Pairs two samples of one evaluation set (equal digests), so ids, targets, weights and groups agree. */
export function pairSamples({ base, head }: { readonly base: Sample; readonly head: Sample }): Pair {
  const labels = [...new Set([...head.labels, ...base.labels])].sort()
  const numberOf = new Map(labels.map((label, index) => [label, index]))
  const renumber = (codes: Int32Array, own: readonly string[]) => {
    const numbers = own.map((label) => numberOf.get(label) as number)
    return codes.map((code) => numbers[code] as number)
  }
  return {
    base,
    head,
    labels,
    joint: {
      labels: labels.length,
      target: renumber(head.target, head.labels),
      base: renumber(base.predicted, base.labels),
      head: renumber(head.predicted, head.labels),
    },
    weight: head.weight,
    units: unitsOf(head.size, head.group),
    clustered: head.group !== null,
  }
}
