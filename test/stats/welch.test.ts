import { describe, expect, it } from 'vitest'
import { adjustByBenjaminiYekutieli } from '../../src/stats/benjamini-yekutieli.ts'
import { criticalT } from '../../src/stats/student-t.ts'
import { welchUpperP } from '../../src/stats/welch.ts'

function momentsOf(values: readonly number[]) {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) }
}
const one = Array.from({ length: 20 }, (_, row) => ((row * 13) % 17) / 17)
const other = Array.from({ length: 60 }, (_, row) => ((row * 11) % 19) / 25)

describe("Welch's test", () => {
  // scipy.stats.ttest_ind(one, other, equal_var=False, alternative='greater'), and of one + 5.
  it("has scipy's p, far out too", () => {
    expect(welchUpperP(momentsOf(one), momentsOf(other))).toBeCloseTo(0.06671089603277389, 12)
    const far = welchUpperP(momentsOf(one.map((value) => value + 5)), momentsOf(other))
    expect(far / 1.1204332984355073e-31).toBeCloseTo(1, 8)
  })

  it('is sure where neither side varies', () => {
    const flat = { n: 30, mean: 1, variance: 0 }
    expect(welchUpperP(flat, { ...flat, mean: 0 })).toBe(0)
    expect(welchUpperP(flat, flat)).toBe(1)
  })
})

describe("Benjamini and Yekutieli's adjustment", () => {
  it('is that of statsmodels', () => {
    const ps = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.9, 0.008]
    // statsmodels multipletests(ps, method='fdr_by').
    const expected = [
      0.033218650793650786, 0.08858306878306879, 0.23253055555555557, 0.23253055555555557,
      0.23253055555555557, 0.2847312925170068, 0.3072725198412698, 0.7042353968253968, 0.7042353968253968, 1,
      0.08858306878306879,
    ]
    for (const [place, p] of adjustByBenjaminiYekutieli(ps).entries())
      expect(p).toBeCloseTo(expected[place] as number, 12)
    expect(adjustByBenjaminiYekutieli([])).toEqual([])
  })
})

describe('a critical t', () => {
  // scipy.stats.t.ppf(.975, degrees).
  it.each([
    [1, 12.706204736174694],
    [4, 2.7764451051977934],
    [9, 2.262157162798205],
  ])('with %i degrees is that of the tables', (degrees, expected) => {
    expect(criticalT(0.95, degrees)).toBeCloseTo(expected, 8)
  })
})
