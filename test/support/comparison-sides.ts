import { type ComparisonInput, compare } from '../../src/comparison/compare.ts'
import type { MetricComparison } from '../../src/documents/comparison.ts'
import type { Evaluation } from '../../src/documents/evaluation.ts'
import { evaluateSample } from '../../src/evaluation/evaluate-sample.ts'
import { type MetricTerms, noTerms } from '../../src/metrics/define-metric.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { LabelledSample, Sample } from '../../src/sample/sample.ts'
import { makeSample } from './make-sample.ts'

export const SHA = '4f65859c0d1e2f3a4b5c6d7e8f90123456789abc'

/** Predictions from counts of [target, predicted]. */
export function predictionsOf(
  cells: readonly (readonly [target: string, predicted: string, count: number])[],
) {
  const spread = (column: 0 | 1) => cells.flatMap((cell) => new Array<string>(cell[2]).fill(cell[column]))
  return { target: spread(0), predicted: spread(1) }
}

export function sampleOf(
  cells: readonly (readonly [string, string, number])[],
  fields: Partial<Parameters<typeof makeSample>[0]> = {},
): LabelledSample {
  return makeSample({ ...predictionsOf(cells), ...fields })
}

export function evaluationOf(
  sample: Sample,
  metrics: readonly string[] = [],
  terms: MetricTerms = noTerms,
): Evaluation {
  return evaluateSample({
    sample,
    metrics,
    terms,
    leastInSlice: 30,
    searched: null,
    threshold: null,
    confidence: 0.95,
    seed: 1,
    resamples: 100,
    method: 'percentile',
  })
}

/** A comparison of one evaluation, main's sample having been through the store. */
export function compareSamples(base: Sample, head: Sample, fields: Partial<ComparisonInput> = {}) {
  const metrics = fields.metrics ?? new Map([[head.name, ['accuracy']]])
  const asked = metrics.get(head.name) ?? []
  const terms = fields.terms?.get(head.name) ?? noTerms
  return compare({
    baseline: { sha: SHA, strategy: 'merge-base', distance: 0, ageSeconds: 60 },
    head: { evaluations: [evaluationOf(head, asked, terms)], samples: [head] },
    base: {
      evaluations: [evaluationOf(base, asked, terms)],
      samples: decodeSamples(encodeSamples([base], 'compact'), 'base/sample.bin'),
    },
    metrics,
    sameModel: false,
    confidence: 0.95,
    asked: [],
    seed: 1,
    ...fields,
  })
}

/** The entry of a metric; there must be one. */
export function entryOf(
  { metrics }: { readonly metrics: readonly MetricComparison[] },
  name: string,
): MetricComparison {
  const found = metrics.filter(
    (metric) => metric.name === name && metric.slice === null && metric.since == null,
  )
  if (found.length !== 1) throw new Error(`${found.length} entries of ${name}`)
  return found[0] as MetricComparison
}
