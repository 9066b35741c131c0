import type { MetricComparison } from '../documents/comparison.ts'
import type { Expansion } from '../metrics/expand.ts'
import type { Sample } from '../sample/sample.ts'
import type { Terms } from './compare-evaluation.ts'
import { oneSidedRow } from './metric-row.ts'
import { pairSamples } from './pair.ts'
import { computeExpansion } from './sides.ts'
import { weighMetrics } from './weigh-metrics.ts'
import type { Weighed } from './weighing.ts'

/** The head's values with their own intervals; main's as it recorded them, for reading only. */
export function compareAlone(
  input: {
    readonly sample: Sample
    readonly expansions: readonly Expansion[]
    /** Main's recorded values, by the metric's name. */
    readonly recorded: ReadonlyMap<string, number | null>
    readonly reason: string
    /** null for the whole set. */
    readonly slice: string | null
  },
  terms: Terms,
): MetricComparison[] {
  const { sample, expansions, recorded, reason, slice } = input
  const rows = expansions.map((expansion) => ({ expansion, computed: computeExpansion(expansion, sample) }))
  const alone = rows.flatMap(({ expansion, computed }): Weighed[] => {
    const { variant } = expansion
    if (variant === null || computed.value === null) return []
    const { higherIsBetter } = expansion.metric
    return [{ name: expansion.name, form: variant.form, higherIsBetter, value: computed.value, delta: 0 }]
  })
  const pair = pairSamples({ base: sample, head: sample })
  const weights = weighMetrics(alone, { ...terms, pair, slice })
  return rows.map(({ expansion, computed }) => ({
    ...oneSidedRow({
      evaluation: sample.name,
      expansion,
      head: computed,
      headInterval: weights.get(expansion.name)?.headInterval ?? null,
      confidence: terms.confidence,
      base: recorded.get(expansion.name) ?? null,
      reason: computed.value === null ? computed.reason : reason,
    }),
    slice,
  }))
}
