import { describe, expect, it } from 'vitest'
import { comparisonDocument } from '../../src/documents/comparison.ts'
import { type Evidence, evidence } from '../../src/documents/parts.ts'
import { compared, comparison } from '../support/report-documents.ts'

const resampled = {
  kind: 'resampled',
  n: 100,
  delta: 0,
  resamples: 999,
  levels: [0.025, 0.5, 0.975],
  quantiles: [-0.1, 0, 0.1],
} as const
const shares = { kind: 'shares', n: 10, gained: 4, lost: 6 } as const

describe('evidence', () => {
  it.each([
    shares,
    resampled,
    { ...resampled, quantiles: [0, 0, 0.1] },
    { kind: 'normal', n: 1, delta: 0.1, error: 0 },
    { kind: 'identical', n: 1, sameModel: false },
  ])('is read where examples could give it', (sound) => {
    expect(evidence.safeParse(sound).success).toBe(true)
  })

  it.each([
    ['more changes than examples', { ...shares, gained: 5 }, 'lost'],
    ['no examples', { ...shares, n: 0, gained: 0, lost: 0 }, 'n'],
    ['identical inputs of no example', { kind: 'identical', n: 0, sameModel: true }, 'n'],
    ['a negative error', { kind: 'normal', n: 9, delta: 0, error: -0.1 }, 'error'],
    ['an infinite error', { kind: 'normal', n: 9, delta: 0, error: Number.POSITIVE_INFINITY }, 'error'],
    ['a quantile for no level', { ...resampled, quantiles: [-0.1, 0, 0.1, 0.2] }, 'quantiles'],
    ['quantiles that fall', { ...resampled, quantiles: [-0.1, 0.2, 0.1] }, 'quantiles'],
    ['levels that do not rise', { ...resampled, levels: [0.025, 0.025, 0.975] }, 'levels'],
    ['a level that is no share', { ...resampled, levels: [0.025, 0.5, 1] }, 'levels'],
  ])('is refused with %s', (_, nonsense, key) => {
    const { error } = evidence.safeParse(nonsense)
    expect(error?.issues.map(({ path }) => path[0])).toEqual([key])
  })
})

describe('a comparison made by hand', () => {
  const written = (row: object) => JSON.stringify(comparison([{ ...compared('accuracy'), ...row }]))
  const read = (row: object) => comparisonDocument.parse(written(row), 'theirs.json')
  const evidence: Evidence = { kind: 'shares', n: 1000, gained: 10, lost: 30 }

  it('has a change that is what its counts say, in the metric’s own unit', () => {
    expect(read({ delta: -0.02, evidence }).metrics[0]?.delta).toBe(-0.02)
    expect(read({ delta: 0.02, evidence, higherIsBetter: false }).metrics[0]?.delta).toBe(0.02)
    expect(() => read({ delta: 0.02, evidence })).toThrow(
      '"theirs.json" is no valid comparison document: metrics.0.delta: it is 0.02, and its evidence gives -0.02',
    )
    expect(() => read({ delta: -0.1, evidence: { kind: 'identical', n: 500, sameModel: true } })).toThrow(
      'metrics.0.delta: it is -0.1, and its evidence gives 0',
    )
  })

  it('is refused, with its place, where its evidence cannot be', () => {
    const nonsense = { ...evidence, lost: 991 }
    expect(() => read({ delta: null, evidence: nonsense })).toThrow(
      'metrics.0.evidence.lost: gained and lost are 1001 together, of n = 1000 examples',
    )
    expect(() => read({ relative: [{ margin: 0.1, evidence: nonsense }] })).toThrow(
      'metrics.0.relative.0.evidence.lost',
    )
  })
})
