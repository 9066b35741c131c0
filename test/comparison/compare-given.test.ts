import { describe, expect, it } from 'vitest'
import { compare } from '../../src/comparison/compare.ts'
import type { Noise } from '../../src/documents/baseline.ts'
import type { Evaluation } from '../../src/documents/evaluation.ts'
import { noTerms } from '../../src/metrics/define-metric.ts'
import { entryOf, SHA } from '../support/comparison-sides.ts'

const given = (
  values: Readonly<Record<string, number | null>>,
  fields: Partial<Evaluation> = {},
): Evaluation => ({
  name: 'board',
  task: 'metrics-only',
  examples: 0,
  digest: null,
  metrics: Object.entries(values).map(([name, value]) => ({
    name,
    slice: null,
    value,
    reason: value === null ? 'it is not in the file' : null,
    n: 0,
    interval: null,
    higherIsBetter: name !== 'wer',
    definition: `${name}@1`,
  })),
  confusion: null,
  curves: [],
  failure: null,
  ...fields,
})

const board = (
  base: Evaluation | null,
  head: Evaluation,
  task: 'metrics-only' | 'binary' = 'metrics-only',
  noise: readonly Noise[] = [],
) =>
  compare({
    baseline: { sha: SHA, strategy: 'merge-base', distance: 0, ageSeconds: 60, noise },
    head: { evaluations: [head], samples: [] },
    base: { evaluations: base === null ? [] : [base], samples: [] },
    metrics: new Map([['board', ['wer', 'bleu']]]),
    tasks: new Map([['board', task]]),
    terms: new Map([
      [
        'board',
        {
          ...noTerms,
          own: [
            { name: 'wer', higherIsBetter: false, kind: 'file' },
            { name: 'bleu', higherIsBetter: true, kind: 'file' },
          ],
        },
      ],
    ]),
    sameModel: false,
    confidence: 0.95,
    asked: [],
    seed: 1,
  })

describe('numbers that were given', () => {
  it('are compared as points, turned so that more is better', () => {
    const comparison = board(given({ wer: 0.1, bleu: 30 }), given({ wer: 0.125, bleu: 31 }))
    expect(comparison.comparable).toBe(true)
    expect(entryOf(comparison, 'wer')).toMatchObject({
      base: 0.1,
      head: 0.125,
      interval: null,
      p: null,
      evidence: { kind: 'point', delta: expect.closeTo(-0.025, 12) },
    })
    expect(entryOf(comparison, 'bleu').evidence).toEqual({ kind: 'point', delta: 1 })
  })

  it('carry the noise floor that history knows of their own evaluation', () => {
    const noise = [
      { evaluation: 'board', name: 'wer', deviation: 0.005, degrees: 6, floor: 0.017 },
      { evaluation: 'other', name: 'bleu', deviation: 1, degrees: 2, floor: 6 },
    ]
    const sides = [given({ wer: 0.1, bleu: 30 }), given({ wer: 0.125, bleu: 31 })] as const
    const comparison = board(...sides, 'metrics-only', noise)
    expect(entryOf(comparison, 'wer').noiseFloor).toEqual({ floor: 0.017, degrees: 6 })
    expect(entryOf(comparison, 'bleu').noiseFloor).toBeUndefined()
  })

  it('are missing where one side has none, with the reason', () => {
    const comparison = board(given({ wer: 0.1, bleu: null }), given({ wer: null, bleu: 31 }))
    expect(entryOf(comparison, 'wer')).toMatchObject({ evidence: null, reason: 'it is not in the file' })
    expect(entryOf(comparison, 'bleu')).toMatchObject({
      evidence: null,
      head: 31,
      reason: 'main has no such value: it is not in the file',
    })
  })

  it('are new where main has no such evaluation', () => {
    const comparison = board(null, given({ wer: 0.1, bleu: 30 }))
    expect(entryOf(comparison, 'wer')).toMatchObject({
      head: 0.1,
      evidence: null,
      reason: `main's record has no numbers of "board"`,
    })
  })

  it('are not believed of an evaluation that the policy computes from examples', () => {
    const comparison = board(given({ bleu: 30 }), given({ bleu: 99, wer: 0 }), 'binary')
    expect(comparison.comparable).toBe(false)
    expect(entryOf(comparison, 'bleu')).toMatchObject({ head: null, evidence: null })
  })
})
