import type { PairedDraws, TableStatistic } from '../stats/joint-cells.ts'
import { resampleCells } from '../stats/resample-cells.ts'
import { resampledEvidence } from '../stats/resample-summary.ts'
import { resampleWeightedCells } from '../stats/resample-weighted-cells.ts'
import type { JointPredictions } from './pair.ts'
import {
  asIdentical,
  changeFrom,
  generatorFor,
  identicalEvidence,
  intervalOfValue,
  relativeTo,
  turn,
  type Weighed,
  type Weighing,
  type Weight,
} from './weighing.ts'

/** All metrics of the contingency table at once: they share their resamples, which are what costs. */
export function weighCells(metrics: readonly Weighed<'cells'>[], weighing: Weighing): Weight[] {
  if (metrics.length === 0) return []
  const { joint } = weighing.pair
  if (joint === null) return metrics.map(() => ({ evidence: null, headInterval: null }))
  const same = joint.target.every((_, index) => joint.base[index] === joint.head[index])
  const identical = same ? identicalEvidence(weighing, joint.target.length) : null
  return drawCells(metrics, joint, weighing).map((draws, index) =>
    asIdentical(weighDraws(metrics[index] as Weighed<'cells'>, draws, weighing), identical),
  )
}

function drawCells(
  metrics: readonly Weighed<'cells'>[],
  joint: JointPredictions,
  weighing: Weighing,
): PairedDraws[] {
  const { pair, resamples } = weighing
  const { units, clustered, strata } = pair
  const labels = joint.names
  const statistics = metrics.map(
    ({ form }): TableStatistic =>
      (counts) =>
        form.compute({ labels, counts }).value ?? Number.NaN,
  )
  const generator = generatorFor(weighing, 'cells')
  if (pair.weight === null && !clustered) {
    return resampleCells({ joint, strata, statistics, resamples, generator })
  }
  const weight = pair.weight ?? new Float64Array(joint.target.length).fill(1)
  return resampleWeightedCells({ joint, weight, units, statistics, resamples, generator })
}

function weighDraws(metric: Weighed<'cells'>, draws: PairedDraws, weighing: Weighing): Weight {
  const { pair, confidence } = weighing
  const n = pair.head.size
  const drawnFrom = pair.weight === null && !pair.clustered ? {} : { units: pair.units.count }
  const changeAt = (factor: number, delta: number) => {
    const differences = draws.head.map((drawn, at) =>
      turn(drawn - factor * (draws.base[at] as number), metric),
    )
    return resampledEvidence({ n, delta, ...drawnFrom, differences })
  }
  const value = resampledEvidence({ n, delta: metric.value, ...drawnFrom, differences: draws.head })
  return {
    evidence: changeAt(1, turn(metric.delta, metric)),
    headInterval: intervalOfValue(value, confidence),
    ...relativeTo(metric, (factor) => changeAt(factor, changeFrom(metric, factor))),
  }
}
