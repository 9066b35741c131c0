import { computeMetric } from '../../src/metrics/compute-metric.ts'
import { type MetricTerms, noTerms } from '../../src/metrics/define-metric.ts'
import { expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'
import type { Sample } from '../../src/sample/sample.ts'

/** The form of the metric of this name, under these terms. */
export function formOf(sample: Sample, name: string, terms: MetricTerms = noTerms) {
  const [found] = expandMetrics(labelSpaceOf(sample, terms), [name])
  if (found?.variant == null) throw new Error(found?.reason)
  return found.variant.form
}

export function metricOf(sample: Sample, name: string, terms: MetricTerms = noTerms) {
  return computeMetric({ name, form: formOf(sample, name, terms) }, sample)
}
