import { describe, expect, it } from 'vitest'
import { bootstrapMean } from '../../src/stats/bootstrap-differences.ts'
import { createGenerator } from '../../src/stats/generator.ts'
import { exactNoWorse } from '../../src/stats/mcnemar.ts'
import { pairedNewcombe, unpairedNewcombe } from '../../src/stats/newcombe.ts'
import { pairedTNoWorse } from '../../src/stats/paired-t.ts'
import { permuteSigns, permuteTables } from '../../src/stats/permutation.ts'
import { quantileOfSorted } from '../../src/stats/quantiles.ts'
import { welchInterval } from '../../src/stats/welch.ts'
import { wilcoxonNoWorse } from '../../src/stats/wilcoxon.ts'

const confidence = 0.95
const differences = Float64Array.of(0.3, -1.2, 0.7, -0.4, -2.1, 0.15, -0.9, -1.6, 0.05, -0.6)

describe("Newcombe's intervals", () => {
  it('give the published one of airway reactivity before and after a stem cell transplant', () => {
    // Fagerland, Lydersen & Laake 2014, Stat. Med. 33, table VI: −0.507 to −0.026.
    const { low, high } = pairedNewcombe({ n: 21, both: 1, gained: 1, lost: 7, confidence })
    expect([low, high].map((end) => Number(end.toFixed(3)))).toEqual([-0.507, -0.026])
  })

  it('give the published one of a table with an empty cell', () => {
    // Newcombe 1998, Stat. Med. 17:2635, method 10: 0.0569 to 0.3404.
    const { low, high } = pairedNewcombe({ n: 50, both: 36, gained: 12, lost: 2, confidence })
    expect([low, high].map((end) => Number(end.toFixed(4)))).toEqual([0.0569, 0.3404])
  })

  it('give the published one of two different groups', () => {
    // Newcombe 1998, Stat. Med. 17:873, example a, method 10; statsmodels 0.15.0:
    // confint_proportions_2indep(56, 70, 48, 80, method='newcomb') = 0.05243147, 0.33387265.
    const ends = unpairedNewcombe({ head: { hits: 56, n: 70 }, base: { hits: 48, n: 80 }, confidence })
    expect(ends.low).toBeCloseTo(0.05243147, 8)
    expect(ends.high).toBeCloseTo(0.33387265, 8)
  })
})

describe('tests of paired differences', () => {
  it("agree with scipy's exact binomial test on McNemar's", () => {
    // scipy 1.17.1: binomtest(7, 25, .5, alternative='less') = 0.021642625331878662.
    expect(exactNoWorse({ gained: 7, lost: 18 })).toBeCloseTo(0.021642625331878662, 12)
    expect(exactNoWorse({ gained: 0, lost: 0 })).toBe(1)
  })

  it("agree with scipy's on the paired t-test", () => {
    // scipy 1.17.1: ttest_1samp(d, 0, alternative='less').
    expect(pairedTNoWorse(differences)).toBeCloseTo(0.0396149898073363, 12)
    expect(pairedTNoWorse(Float64Array.of(1))).toBeNull()
    expect(pairedTNoWorse(Float64Array.of(1, 1, 1))).toBeNull()
  })

  it("agree with scipy's exact distribution of Wilcoxon's", () => {
    // scipy 1.17.1: wilcoxon(d, alternative='less').
    expect(wilcoxonNoWorse(differences)).toBeCloseTo(0.0654296875, 12)
  })

  it("agree with scipy on Wilcoxon's with ties and zeros", () => {
    // scipy 1.17.1: wilcoxon(e, alternative='less', method='asymptotic', zero_method='wilcox').
    const tied = Float64Array.of(1, -1, 0, 0, 2, -2, -2, -3, -1, 0, 1, -4, -2)
    expect(wilcoxonNoWorse(tied)).toBeCloseTo(0.04921909316338908, 12)
    expect(wilcoxonNoWorse(Float64Array.of(0, 0))).toBeNull()
  })

  it('come near the exact share of all swaps', () => {
    // scipy 1.17.1: permutation_test(…, permutation_type='samples', alternative='less', n_resamples=inf): 0.04296875;
    // 40,000 swaps have a standard error of 0.001.
    const p = permuteSigns({ differences, resamples: 40_000, generator: createGenerator(1) })
    expect(Math.abs(p - 0.04296875)).toBeLessThan(0.004)
  })

  it('swap tables as they swap examples: the accuracy of 7 gained and 18 lost', () => {
    // Exactly binom.cdf(7, 25, .5) = 0.021642625331878662 by scipy 1.17.1.
    const spread = (codes: readonly (readonly [number, number])[]) =>
      Int32Array.from(codes.flatMap(([code, count]) => new Array<number>(count).fill(code)))
    const joint = {
      labels: 2,
      target: spread([[1, 60]]),
      base: spread([
        [0, 7],
        [1, 53],
      ]),
      head: spread([
        [1, 7],
        [0, 18],
        [1, 35],
      ]),
    }
    const compute = (table: Float64Array) => ((table[0] as number) + (table[3] as number)) / 60
    const p = permuteTables({ joint, compute, resamples: 40_000, generator: createGenerator(2) })
    expect(Math.abs(p - 0.021642625331878662)).toBeLessThan(0.003)
  })
})

describe('the bootstrap of a mean difference', () => {
  const found = bootstrapMean({ differences, resamples: 40_000, generator: createGenerator(3) })

  it("gives scipy's percentiles and BCa interval but for resampling noise", () => {
    // scipy 1.17.1, 200,000 resamples: percentile −1.0900, −0.0500; BCa −1.1175, −0.0700.
    const sorted = found.draws.toSorted()
    expect(Math.abs(quantileOfSorted(sorted, 0.025) + 1.09)).toBeLessThan(0.02)
    expect(Math.abs(quantileOfSorted(sorted, 0.975) + 0.05)).toBeLessThan(0.02)
    expect(Math.abs((found.bca(confidence)?.low ?? 0) + 1.1175)).toBeLessThan(0.02)
    expect(Math.abs((found.bca(confidence)?.high ?? 0) + 0.07)).toBeLessThan(0.02)
  })
})

describe("Welch's interval", () => {
  it("agrees with scipy's", () => {
    // scipy 1.17.1: ttest_ind(a, b, equal_var=False).confidence_interval().
    const moments = (values: number[]) => {
      const mean = values.reduce((sum, one) => sum + one, 0) / values.length
      const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
      return { n: values.length, mean, variance: squares / (values.length - 1) }
    }
    const [a, b] = [moments([1.1, 2.3, 1.9, 3.2, 2.8, 0.4]), moments([2.2, 3.1, 4.8, 2.9, 3.6])]
    const ends = welchInterval(a, b, confidence)
    expect(ends?.low).toBeCloseTo(-2.75256140125809, 10)
    expect(ends?.high).toBeCloseTo(0.012561401258089688, 10)
    expect(welchInterval({ ...a, variance: 0 }, { ...b, variance: 0 }, confidence)).toBeNull()
  })
})
