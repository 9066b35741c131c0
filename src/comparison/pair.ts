import { isLabelled, type LabelledSample, type Sample } from '../sample/sample.ts'
import type { JointLabels } from '../stats/joint-cells.ts'
import { type Units, unitsOf } from '../stats/units.ts'

/** The same examples on both sides, in the same order, over the labels that either side knows. */
export interface Pair {
  readonly base: Sample
  readonly head: Sample
  /** Targets and predictions of both sides; null where examples have no single label. */
  readonly joint: JointPredictions | null
  readonly weight: Float64Array | null
  /** What is drawn as one: clusters where there are any, else examples. */
  readonly units: Units
  readonly clustered: boolean
  /** Stratum of each example, where examples are drawn within strata; clusters are drawn from all. */
  readonly strata: Int32Array | null
}

/** Labels as indices into `names`, the labels that either side knows. */
export interface JointPredictions extends JointLabels {
  readonly names: readonly string[]
}

/** Pairs two samples of one evaluation set (equal digests), so ids, targets, weights and groups agree. */
export function pairSamples({ base, head }: { readonly base: Sample; readonly head: Sample }): Pair {
  return {
    base,
    head,
    joint: isLabelled(base) && isLabelled(head) ? joinPredictions(base, head) : null,
    weight: head.weight,
    units: unitsOf(head.size, head.group),
    clustered: head.group !== null,
    strata: head.group === null && base.strata !== null ? head.strata : null,
  }
}

function joinPredictions(base: LabelledSample, head: LabelledSample): JointPredictions {
  const names = [...new Set([...head.labels, ...base.labels])].sort()
  const numberOf = new Map(names.map((label, index) => [label, index]))
  const renumber = (codes: Int32Array, own: readonly string[]) => {
    const numbers = own.map((label) => numberOf.get(label) as number)
    return codes.map((code) => numbers[code] as number)
  }
  return {
    names,
    labels: names.length,
    target: renumber(head.target, head.labels),
    base: renumber(base.predicted, base.labels),
    head: renumber(head.predicted, head.labels),
  }
}
