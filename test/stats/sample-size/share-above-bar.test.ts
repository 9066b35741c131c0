import { describe, expect, it } from 'vitest'
import { examplesAboveBar } from '../../../src/stats/sample-size/share-above-bar.ts'

describe('the examples that show a share above its bar', () => {
  // scipy: ((norm.ppf(.975)*sqrt(p0*(1-p0)) + norm.ppf(.8)*sqrt(p1*(1-p1)))/(p1-p0))**2. At 1,666 examples, statsmodels'
  // Wilson interval of a binomial share of 0.92 lies above 0.9 with a chance of 0.7986.
  it.each([
    { bar: 0.9, expected: 0.92, examples: 1665.927 },
    { bar: 0.9, expected: 0.95, examples: 238.033 },
    { bar: 0.5, expected: 0.6, examples: 193.847 },
  ])('are $examples for $expected above $bar', ({ bar, expected, examples }) => {
    expect(examplesAboveBar({ bar, expected, confidence: 0.95, power: 0.8 })).toBeCloseTo(examples, 2)
  })
})
