import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { computeMetric } from '../../src/metrics/compute-metric.ts'
import { expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'
import type { Sample } from '../../src/sample/sample.ts'

// Values of scikit-learn 1.9.1: scripts/make-sklearn-golden.py.
interface Case {
  readonly name: string
  readonly task: 'binary' | 'multiclass'
  readonly labels: string[]
  readonly positive: string | null
  readonly target: number[]
  readonly predicted: number[]
  readonly scores: number[][] | null
  readonly weight: number[] | null
  readonly expected: Record<string, number | null>
}

describe.each(['binary', 'multiclass'])('%s metrics agree with scikit-learn to 1e-9', (file) => {
  const url = new URL(`../golden/sklearn/${file}.json`, import.meta.url)
  const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: Case[] }

  it.each(cases)('$name', (golden) => {
    const sample = sampleOf(golden)
    const space = labelSpaceOf(sample)
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

function sampleOf(golden: Case): Sample {
  return {
    name: golden.name,
    task: golden.task,
    size: golden.target.length,
    ids: golden.target.map(String),
    labels: golden.labels,
    positive: golden.positive,
    target: Int32Array.from(golden.target),
    predicted: Int32Array.from(golden.predicted),
    scores: golden.scores?.map((column) => Float64Array.from(column)) ?? null,
    weight: golden.weight === null ? null : Float64Array.from(golden.weight),
    group: null,
    groups: [],
    slices: [],
  }
}
