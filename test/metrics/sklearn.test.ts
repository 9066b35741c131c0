import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../scripts/oracle/case.ts'
import { sampleOf, termsOf } from '../../scripts/oracle/sample-of.ts'
import { computeMetric } from '../../src/metrics/compute-metric.ts'
import { expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'

// Values of scikit-learn 1.9.1 and fairlearn 0.15: scripts/make-sklearn-golden.py.
type GoldenCase = Case & { readonly name: string; readonly expected: Record<string, number | null> }

const files = ['binary', 'multiclass', 'multilabel', 'ranking', 'regression', 'fairness']

describe.each(files)('%s metrics agree with scikit-learn to 1e-9', (file) => {
  const url = new URL(`../golden/sklearn/${file}.json`, import.meta.url)
  const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: GoldenCase[] }

  it.each(cases)('$name', (golden) => {
    const sample = sampleOf(golden)
    const space = labelSpaceOf(sample, termsOf(golden))
    for (const { name, variant, reason } of expandMetrics(space, Object.keys(golden.expected))) {
      const expected = golden.expected[name]
      if (variant === null) throw new Error(`${name}: ${reason}`)
      const found = computeMetric(variant, sample)
      if (expected === null || expected === undefined || found.value === null) {
        expect.soft(found.value, `${name}, ${found.reason}`).toBe(expected)
      } else {
        const allowed = 1e-9 * Math.max(1, Math.abs(expected))
        expect
          .soft(Math.abs(found.value - expected), `${name} is ${found.value}`)
          .toBeLessThanOrEqual(allowed)
      }
    }
  })
})
