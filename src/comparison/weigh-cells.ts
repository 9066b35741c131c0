import type { Evidence } from '../documents/parts.ts'
import type { PairedDraws, TableStatistic } from '../stats/joint-cells.ts'
import { resampleCells } from '../stats/resample-cells.ts'
import { resampledEvidence } from '../stats/resample-summary.ts'
import { resampleWeightedCells } from '../stats/resample-weighted-cells.ts'
import type { JointPredictions } from './pair.ts'
import {
  generatorFor,
  identicalEvidence,
  intervalOfValue,
  turn,
  type Weighed,
  type Weighing,
  type Weight,
} from './weighing.ts'

/** All metrics of the contingency table at once: they share their resamples, which are what costs. */
export function weighCells(metrics: readonly Weighed<'cells'>[], weighing: Weighing): Weight[] {
  const { joint } = weighing.pair
  if (joint === null) return metrics.map(() => ({ evidence: null, headInterval: null }))
  const same = joint.target.every((_, index) => joint.base[index] === joint.head[index])
  const identical = same ? identicalEvidence(weighing, joint.target.length) : null
  return drawCells(metrics, joint, weighing).map((draws, index) =>
    weighDraws(metrics[index] as Weighed<'cells'>, draws, weighing, identical),
  )
}

function drawCells(
  metrics: readonly Weighed<'cells'>[],
  joint: JointPredictions,
  weighing: Weighing,
): PairedDraws[] {
  if (metrics.length === 0) return []
  const { pair, resamples } = weighing
  const { units, clustered } = pair
  const labels = joint.names
  const statistics = metrics.map(
    ({ form }): TableStatistic =>
      (counts) =>
        form.compute({ labels, counts }).value ?? Number.NaN,
  )
  const generator = generatorFor(weighing, 'cells')
  if (pair.weight === null && !clustered) return resampleCells({ joint, statistics, resamples, generator })
  const weight = pair.weight ?? new Float64Array(joint.target.length).fill(1)
  return resampleWeightedCells({ joint, weight, units, statistics, resamples, generator })
}

function weighDraws(
  metric: Weighed<'cells'>,
  draws: PairedDraws,
  weighing: Weighing,
  identical: Evidence | null,
): Weight {
  const { pair, confidence } = weighing
  const n = pair.head.size
  const drawnFrom = pair.weight === null && !pair.clustered ? {} : { units: pair.units.count }
  const differences = draws.head.map((value, draw) => turn(value - (draws.base[draw] as number), metric))
  const change = resampledEvidence({ n, delta: turn(metric.delta, metric), ...drawnFrom, differences })
  const value = resampledEvidence({ n, delta: metric.value, ...drawnFrom, differences: draws.head })
  return { evidence: identical ?? change, headInterval: intervalOfValue(value, confidence) }
}
