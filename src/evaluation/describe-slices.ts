import type { MetricValue } from '../documents/evaluation.ts'
import type { Expansion } from '../metrics/expand.ts'
import type { Sample } from '../sample/sample.ts'
import { takeExamples } from '../sample/take-examples.ts'
import { describeMetrics, missingMetric } from './describe-metric.ts'
import type { IntervalSettings } from './found-interval.ts'

/**
 * Each metric on each slice. Metrics that are given from outside, and those that compare slices with each other, are of
 * the whole set alone; a slice of fewer than `leastInSlice` examples has no numbers, and says so.
 */
export function describeSlices(
  expansions: readonly Expansion[],
  sample: Sample,
  settings: IntervalSettings & { readonly leastInSlice: number },
): MetricValue[] {
  const { leastInSlice } = settings
  const own = expansions.filter((expansion) => !isOfWholeSet(expansion))
  return sample.slices.flatMap(({ name, members }) => {
    const n = members.length
    if (n >= leastInSlice && n > 0) {
      const part = takeExamples({ ...sample, slices: [] }, members)
      return describeMetrics(own, part, { ...settings, slice: name })
    }
    const reason = `only ${n} ${n === 1 ? 'example' : 'examples'}: it takes ${Math.max(1, leastInSlice)}`
    return own.map((expansion) => missingMetric(expansion, { slice: name, n, reason }))
  })
}

function isOfWholeSet({ name, variant }: Expansion): boolean {
  return variant?.form.kind === 'given' || /_(difference|ratio)\[/.test(name)
}
