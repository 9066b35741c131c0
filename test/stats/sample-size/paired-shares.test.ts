import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawBinomial } from '../../../src/stats/binomial.ts'
import { createGenerator } from '../../../src/stats/generator.ts'
import {
  chanceByConnor,
  examplesForMargin,
  marginForExamples,
} from '../../../src/stats/sample-size/paired-shares.ts'
import { tangoInterval } from '../../../src/stats/tango.ts'

const usual = { confidence: 0.95, power: 0.8 }

describe('the examples that tell a drop', () => {
  // Connor 1987: (norm.ppf(.975) + norm.ppf(.8))**2 * psi / m**2 in scipy, rounded up.
  it.each([
    { disagreement: 0.05, numbers: [982, 3925, 15_698] },
    { disagreement: 0.1, numbers: [1963, 7849, 31_396] },
    { disagreement: 0.2, numbers: [3925, 15_698, 62_792] },
  ])('are those of Connor’s formula at a disagreement of $disagreement', ({ disagreement, numbers }) => {
    const found = [0.02, 0.01, 0.005].map((margin) => examplesForMargin(margin, { ...usual, disagreement }))
    expect(found.map(({ value }) => Math.ceil(value))).toEqual(numbers)
    expect(found.every(({ method }) => method === 'connor')).toBe(true)
  })

  it.each([
    { margin: 0.02, disagreement: 0.02, connor: 393 },
    { margin: 0.02, disagreement: 0.01, connor: 197 },
    { margin: 0.05, disagreement: 0.05, connor: 157 },
  ])('are more than Connor’s $connor where few examples change for the margin', (given) => {
    const { value, method } = examplesForMargin(given.margin, { ...usual, disagreement: given.disagreement })
    expect(method).toBe('score-test')
    expect(value).toBeGreaterThan(given.connor * 1.1)
  })

  // The gate's own interval, on models that truly are equally good. 2,000 draws: ± 0.027 is three Monte-Carlo errors.
  it.each([
    { margin: 0.02, disagreement: 0.1 },
    { margin: 0.05, disagreement: 0.3 },
    { margin: 0.02, disagreement: 0.02 },
    { margin: 0.02, disagreement: 0.01 },
    { margin: 0.1, disagreement: 0.05 },
    { margin: 0.05, disagreement: 0.05, power: 0.9 },
  ])('are found not worse as often as promised: margin $margin, disagreement $disagreement', (given) => {
    const plan = { ...usual, ...given }
    const n = Math.ceil(examplesForMargin(given.margin, plan).value)
    const found = simulateNotWorse({ ...plan, n })
    expect(found).toBeGreaterThan(plan.power - 0.027)
    // Small counts of changed examples make the score test's promise a cautious one.
    expect(found).toBeLessThan(plan.power + 0.06)
  })

  it('are found by the margin that they tell', () => {
    const share = fc.double({ min: 0.0005, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, fc.integer({ min: 5, max: 1_000_000 }), (disagreement, examples) => {
        const plan = { ...usual, disagreement }
        const demand = marginForExamples(examples, plan)
        if (demand === null) return
        expect(examplesForMargin(demand.value * (1 + 1e-9), plan).value).toBeLessThanOrEqual(examples)
        // A tenth is what the number rises by where the score test takes over.
        expect(examplesForMargin(demand.value * (1 - 1e-6), plan).value).toBeGreaterThan(examples / 1.1001)
      }),
      { seed: 6 },
    )
  })

  it('tell no drop where they are too few for one below 1', () => {
    expect(marginForExamples(3, { ...usual, disagreement: 1 })).toBeNull()
    expect(marginForExamples(0.06, { ...usual, disagreement: 0.1 })).toBeNull()
  })

  it('tell a drop about every other time where there are half as many', () => {
    // scipy: norm.cdf(0.01 * sqrt(7849/2/0.1) - norm.ppf(.975)) = 0.508406
    const chance = chanceByConnor(0.01, { examples: 7849 / 2, disagreement: 0.1, confidence: 0.95 })
    expect(chance).toBeCloseTo(0.508406, 5)
  })
})

function simulateNotWorse(given: {
  readonly n: number
  readonly margin: number
  readonly disagreement: number
  readonly confidence: number
}): number {
  const { n, margin, disagreement, confidence } = given
  const generator = createGenerator(1987)
  const draws = 2000
  const lows = new Map<string, number>()
  let found = 0
  for (let draw = 0; draw < draws; draw++) {
    const changed = drawBinomial(generator, n, disagreement)
    const gained = drawBinomial(generator, changed, 0.5)
    const key = `${changed} ${gained}`
    const low = lows.get(key) ?? tangoInterval({ n, gained, lost: changed - gained, confidence }).low
    lows.set(key, low)
    if (low > -margin) found += 1
  }
  return found / draws
}
