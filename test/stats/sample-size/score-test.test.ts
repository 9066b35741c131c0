import { describe, expect, it } from 'vitest'
import { examplesByScoreTest, marginByScoreTest } from '../../../src/stats/sample-size/score-test.ts'
import { tangoInterval } from '../../../src/stats/tango.ts'

const usual = { confidence: 0.95, power: 0.8 }

describe('the examples that Tango’s interval needs', () => {
  it('without any change are those from which on its lower end clears the margin', () => {
    const examples = examplesByScoreTest(0.01, { ...usual, disagreement: 0 })
    // scipy: norm.ppf(.975)**2 * 99
    expect(examples).toBeCloseTo(380.3045, 3)
    const low = (n: number) => tangoInterval({ n, gained: 0, lost: 0, confidence: 0.95 }).low
    expect(low(Math.ceil(examples))).toBeGreaterThan(-0.01)
    expect(low(Math.floor(examples))).toBeLessThan(-0.01)
  })

  it('use the variance that is most likely at the margin', () => {
    // scipy: minimize_scalar of −(ψ/2·ln(q − m) + ψ/2·ln q + (1 − ψ)·ln(1 − 2q + m)) finds q = 0.0383509 for ψ = 0.05,
    // m = 0.02; then ((norm.ppf(.975)*sqrt(2*q - m*(1 + m)) + norm.ppf(.8)*sqrt(.05))/m)**2.
    expect(examplesByScoreTest(0.02, { ...usual, disagreement: 0.05 })).toBeCloseTo(1066.846, 2)
  })

  it('lead back to the margin', () => {
    const plan = { ...usual, disagreement: 0.05 }
    const examples = examplesByScoreTest(0.03, plan)
    expect(marginByScoreTest(examples, plan)).toBeCloseTo(0.03, 9)
  })
})
