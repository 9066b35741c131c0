import { describe, expect, it } from 'vitest'
import { compareSamples, entryOf } from '../support/comparison-sides.ts'
import { positive, rankedSample } from '../support/ranked-sides.ts'

const base = Float64Array.from(positive, (one, row) => ((row * 37) % 61) / 160 + 0.35 * one)
const head = Float64Array.from(positive, (one, row) => ((row * 23) % 59) / 150 + 0.33 * one)

describe('the change of an area near 1', () => {
  // NumPy and scipy: areas .97 and .9925 from all pairs; each with DeLong's interval on the logit scale, widened to hold
  // Newcombe's score interval (brentq); both put together by square-and-add, ρ from linearised errors. DeLong's own error
  // of the difference, with two examples more, is 0.02038, which lets 8 % of true drops of the margin pass.
  it('knows that there is more room below than above', () => {
    const metrics = new Map([['test', ['roc_auc']]])
    const { evidence } = entryOf(
      compareSamples(rankedSample(base), rankedSample(head), { metrics }),
      'roc_auc',
    )
    if (evidence?.kind !== 'normal') throw new Error('expected normal evidence')
    expect(evidence.delta).toBeCloseTo(-0.0225, 12)
    expect(evidence.error).toBeCloseTo(0.04874120752797274, 9)
  })
})
