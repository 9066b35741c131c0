import { describe, expect, it } from 'vitest'
import type { Sample } from '../../src/sample/sample.ts'
import { decideOutcome } from '../../src/stats/outcomes.ts'
import { examplesNeeded } from '../../src/stats/power.ts'
import { compareSamples, entryOf } from '../support/comparison-sides.ts'
import { makeSample } from '../support/make-sample.ts'
import { baseScores, headScores, positive, rankedSample } from '../support/ranked-sides.ts'

const names = ['roc_auc', 'average_precision', 'expected_calibration_error']
const metrics = new Map([['test', names]])
const base = rankedSample(baseScores)
const head = rankedSample(headScores)
const compareOn = (one: Sample, other: Sample, name: string) =>
  entryOf(compareSamples(one, other, { metrics: new Map([['test', [name]]]) }), name)

/** `times` copies of the 60 examples. */
const repeat = (scores: Float64Array, times: number, more: Parameters<typeof rankedSample>[1] = {}) => {
  const rows = Array.from({ length: 60 * times }, (_, row) => row % 60)
  const column = rows.map((row) => scores[row] as number)
  return rankedSample(scores, {
    ids: rows.map((_, row) => String(row).padStart(5, '0')),
    target: rows.map((row) => (positive[row] === 1 ? 'yes' : 'no')),
    predicted: rows.map(() => 'no'),
    scores: [column.map((score) => 1 - score), column],
    ...more,
  })
}

describe('the change of an area under the ROC curve', () => {
  // scikit-learn and NumPy, from all pairs: see test/stats/delong.test.ts. Records round scores to 32 bits, which moves
  // no rank here.
  it("is normal, with DeLong's paired error", () => {
    const entry = compareOn(base, head, 'roc_auc')
    expect(entry).toMatchObject({ test: 'paired-z', n: 60, reason: null })
    expect(entry.delta).toBeCloseTo(0.631875 - 0.730625, 12)
    expect(entry.evidence).toMatchObject({ kind: 'normal', n: 60 })
    expect(entry.evidence?.kind === 'normal' && entry.evidence.error).toBeCloseTo(0.13967886922845782, 9)
    expect(entry.headInterval).toMatchObject({ method: 'delong-logit' })
  })

  it('tells how many examples would do', () => {
    const { evidence } = compareOn(base, head, 'roc_auc')
    // 60·((1.959964 + 0.841621)·0.139679/0.05)² = 3,675.3
    expect(evidence && examplesNeeded(evidence, { margin: 0.05, confidence: 0.95 })).toBe(3676)
  })

  it('proves nothing where both sides rank perfectly with other scores on few examples', () => {
    const perfect = (step: number) =>
      rankedSample(Float64Array.from(positive, (one, row) => one / 2 + (row * step) / 1000))
    const { evidence, interval, p } = compareOn(perfect(1), perfect(2), 'roc_auc')
    expect(evidence).toEqual({ kind: 'normal', n: 60, delta: 0, error: 0 })
    expect({ interval, p }).toEqual({ interval: null, p: null })
    const outcome = decideOutcome({ evidence, margin: 0.01, confidence: 0.95, pAdjusted: 1 })
    expect(outcome).toBe('inconclusive')
  })

  it.each(['roc_auc', 'average_precision'])('of %s says nothing with 19 positives', (name) => {
    const target = Array.from(positive, (one, row) => (one === 1 && row > 0 ? 'yes' : 'no'))
    const entry = compareOn(rankedSample(baseScores, { target }), rankedSample(headScores, { target }), name)
    expect(entry).toMatchObject({ evidence: { kind: 'resampled', units: 19 }, interval: null, p: null })
  })
})

describe('the change of average precision', () => {
  // NumPy: √((Σ d² + 2·max d²)·60/59) from differences of scikit-learn's own values.
  it('is normal, with the error of its influence', () => {
    const entry = compareOn(base, head, 'average_precision')
    expect(entry.evidence?.kind === 'normal' && entry.evidence.error).toBeCloseTo(0.150791720554967, 6)
    expect(entry.delta).toBeCloseTo(-0.15009233185941562, 9)
  })
})

describe('the change of a mean area over classes', () => {
  const rows = Array.from({ length: 90 }, (_, row) => row)
  const several = (step: number, shift: number, modulus: number) => {
    const parts = rows.map((row) =>
      [0, 1, 2].map((label) => ((row * step + shift * label) % modulus) + 1 + (row % 3 === label ? 25 : 0)),
    )
    const scores = [0, 1, 2].map((label) =>
      parts.map((row) => (row[label] as number) / row.reduce((sum, part) => sum + part, 0)),
    )
    const target = rows.map((row) => 'abc'[row % 3] as string)
    return makeSample({ target, predicted: target, scores })
  }

  // scikit-learn 1.9.1, multi_class="ovr": values, and the error from differences of them as its weights move.
  it('is normal, with the error of the mean influence', () => {
    const entry = compareOn(several(37, 7, 53), several(29, 11, 47), 'roc_auc_ovr')
    expect(entry.head).toBeCloseTo(0.915, 12)
    expect(entry.base).toBeCloseTo(0.918888888888889, 12)
    expect(entry.evidence?.kind === 'normal' && entry.evidence.error).toBeCloseTo(0.03380195826316739, 6)
    expect(entry.headInterval?.method).toBe('linearised-logit')
  })

  it('of the top three counts paired hits', () => {
    const entry = compareOn(several(37, 7, 53), several(29, 11, 47), 'top_3_accuracy')
    expect(entry.evidence).toEqual({ kind: 'shares', n: 90, gained: 0, lost: 0 })
  })
})

describe('the change of a calibration error', () => {
  it('is resampled, turned so that more is better, and wide enough for what chance may have added', () => {
    const entry = compareOn(base, head, 'expected_calibration_error')
    expect(entry).toMatchObject({ higherIsBetter: false, test: 'paired-bootstrap' })
    expect(entry.evidence).toMatchObject({ kind: 'resampled', units: 60 })
    expect(entry.evidence?.kind === 'resampled' && entry.evidence.delta).toBeCloseTo(
      -(entry.delta as number),
      12,
    )
    // Either side's error may be chance alone: 0.155 for main's, see test/stats/calibration-error.test.ts.
    expect(entry.interval?.high).toBeGreaterThan((entry.delta as number) + 0.154)
    expect(entry.interval?.low).toBeLessThan((entry.delta as number) - 0.1)
    expect(entry.headInterval?.low).toBe(0)
  })
})

describe('metrics of scores', () => {
  it('are identical on 200 examples with the same scores, and only there', () => {
    const large = compareSamples(repeat(headScores, 4), repeat(headScores, 4), { metrics })
    const small = compareSamples(head, head, { metrics })
    for (const name of names) {
      expect(entryOf(large, name).evidence).toEqual({ kind: 'identical', n: 240, sameModel: false })
      expect(entryOf(small, name).evidence?.kind).not.toBe('identical')
      expect(entryOf(small, name).delta).toBe(0)
    }
  })

  it('resample weights and clusters, and are linearised from 1,000 units on', () => {
    const weigh = (times: number) => ({
      weight: Array.from({ length: 60 * times }, (_, row) => 1 + (row % 4)),
    })
    const kindOf = (times: number, name: string) =>
      compareOn(repeat(baseScores, times, weigh(times)), repeat(headScores, times, weigh(times)), name)
        .evidence?.kind
    for (const name of ['roc_auc', 'average_precision']) {
      expect(kindOf(2, name)).toBe('resampled')
      expect(kindOf(17, name)).toBe('normal')
    }
    const group = Array.from({ length: 120 }, (_, row) => `c${row % 40}`)
    const clustered = compareOn(repeat(baseScores, 2, { group }), repeat(headScores, 2, { group }), 'roc_auc')
    expect(clustered.evidence).toMatchObject({ kind: 'resampled', units: 40, n: 120 })
  })

  it('give the same bytes for the same seed, whatever others are asked for', () => {
    const among = entryOf(compareSamples(base, head, { metrics }), 'expected_calibration_error')
    expect(compareOn(base, head, 'expected_calibration_error')).toEqual(among)
  })
})
