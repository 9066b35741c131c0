import { describe, expect, it } from 'vitest'
import { intervalOf } from '../../src/stats/evidence.ts'
import { createGenerator } from '../../src/stats/generator.ts'
import { weighRatios, worstPairOf } from '../../src/stats/ratio-evidence.ts'
import { unitsOf } from '../../src/stats/units.ts'

/** d = ((i·7919) mod 101 − 48)/100, w = 1 + i mod 3, clusters of two. */
const n = 3000
const differences = Float64Array.from({ length: n }, (_, i) => (((i * 7919) % 101) - 48) / 100)
const weights = Float64Array.from({ length: n }, (_, i) => 1 + (i % 3))

const settings = { n, smoothing: null, resamples: 2000, generator: createGenerator(5) }

// statsmodels 0.15.0: OLS(d, 1).fit(); WLS(d, 1, weights=w).fit(cov_type='HC1'); the same with cov_type='cluster',
// cov_kwds={'groups': i // 2}; params[0] and bse[0].
function weighRatio({
  sums,
  ...rest
}: Omit<Parameters<typeof weighRatios>[0], 'sums'> & {
  sums: { numerator: Float64Array; denominator: Float64Array }
}) {
  return (
    weighRatios({ ...rest, sums: { numerators: [sums.numerator], denominator: sums.denominator } })[0] ?? null
  )
}

describe('the evidence of a mean difference', () => {
  it('has the error of a mean', () => {
    const evidence = weighRatio({
      ...settings,
      sums: { numerator: differences, denominator: new Float64Array(n).fill(1) },
    })
    expect(evidence).toMatchObject({ kind: 'normal', n })
    if (evidence?.kind !== 'normal') return
    expect(evidence.delta).toBeCloseTo(0.01987, 10)
    expect(evidence.error).toBeCloseTo(0.005324717072668559, 10)
  })

  it('has the robust error of a weighted mean', () => {
    const numerator = differences.map((difference, i) => difference * (weights[i] as number))
    const evidence = weighRatio({ ...settings, sums: { numerator, denominator: weights } })
    if (evidence?.kind !== 'normal') throw new Error('expected normal evidence')
    expect(evidence.delta).toBeCloseTo(0.01985, 10)
    expect(evidence.error).toBeCloseTo(0.0057520818993216085, 10)
  })

  it('has the clustered error of a weighted mean', () => {
    const pairs = unitsOf(
      n,
      Int32Array.from({ length: n }, (_, i) => Math.floor(i / 2)),
    )
    expect(pairs.count).toBe(n / 2)
    const sum = (values: Float64Array) =>
      Float64Array.from(
        { length: n / 2 },
        (_, unit) => (values[2 * unit] as number) + (values[2 * unit + 1] as number),
      )
    const numerator = sum(differences.map((difference, i) => difference * (weights[i] as number)))
    const evidence = weighRatio({ ...settings, sums: { numerator, denominator: sum(weights) } })
    if (evidence?.kind !== 'normal') throw new Error('expected normal evidence')
    expect(evidence.error).toBeCloseTo(0.004636410281394492, 10)
  })

  it('resamples where examples are few, and comes near the normal interval', () => {
    const few = differences.slice(0, 500)
    const sums = { numerator: few, denominator: new Float64Array(500).fill(1) }
    const evidence = weighRatio({ ...settings, n: 500, resamples: 8000, sums })
    expect(evidence).toMatchObject({ kind: 'resampled', units: 500, resamples: 8000 })
    // numpy: d[:500].mean() = 0.01912, d[:500].std(ddof=1)/sqrt(500) = 0.013050: −0.00646 to 0.04470
    const found = evidence === null ? null : intervalOf(evidence, 0.95)
    expect(Math.abs((found?.low ?? 1) + 0.00646)).toBeLessThan(0.0015)
    expect(Math.abs((found?.high ?? 1) - 0.0447)).toBeLessThan(0.0015)
  })

  it('counts one gained and one lost example more in the error of a share, as Bonett and Price do', () => {
    // 2,000 examples, 40 gained, 20 lost: √((41 + 21)/2002 − (20/2002)²)/√2002 · √(2002/2001) = 0.0039277
    const hits = Float64Array.from({ length: 2000 }, (_, i) => (i < 40 ? 1 : i < 60 ? -1 : 0))
    const sums = { numerators: [hits], denominator: new Float64Array(2000).fill(1) }
    const smoothing = { numerators: [Float64Array.of(1, -1)], denominator: Float64Array.of(1, 1) }
    const [evidence] = weighRatios({ ...settings, n: 2000, sums, smoothing })
    expect(evidence).toMatchObject({ kind: 'normal', delta: 0.01 })
    expect(evidence?.kind === 'normal' && evidence.error).toBeCloseTo(0.0039277, 7)
  })

  it('does not exist where the weights sum to nothing', () => {
    const sums = { numerator: new Float64Array(40), denominator: new Float64Array(40) }
    expect(weighRatio({ ...settings, n: 40, sums })).toBeNull()
  })

  describe('of rare and large losses', () => {
    // d = −5 for every 100th of 2,000 examples, else ((i·7919) mod 101 − 50)/100.
    const losses = Float64Array.from({ length: 2000 }, (_, i) =>
      i % 100 === 0 ? -5 : (((i * 7919) % 101) - 50) / 100,
    )
    const sums = { numerators: [losses], denominator: new Float64Array(2000).fill(1) }
    const error = (more: Partial<Parameters<typeof weighRatios>[0]>) => {
      const [evidence] = weighRatios({ ...settings, n: 2000, sums, ...more })
      if (evidence?.kind !== 'normal') throw new Error('expected normal evidence')
      expect(evidence.delta).toBeCloseTo(-0.050415, 12)
      return evidence.error
    }

    // numpy: e = d − mean, D = max |e|; std(e and ±D, ddof=1)/√2002.
    it('counts two examples more with the largest deviation, one up and one down', () => {
      expect(error({ smoothing: worstPairOf(sums) })).toBeCloseTo(0.013333784575732385, 12)
    })

    // numpy and scipy: std(d, ddof=1)/√2000 · (1 + |skew(d)|·(2z² + 1)/(6z√2000)).
    it('allows for their skewness', () => {
      expect(error({ smoothing: worstPairOf(sums), skewAt: 0.95 })).toBeCloseTo(0.01421590513615139, 12)
    })

    it('has no error where all of them are the same', () => {
      const same = { numerators: [new Float64Array(2000).fill(2)], denominator: sums.denominator }
      const [evidence] = weighRatios({
        ...settings,
        n: 2000,
        sums: same,
        smoothing: worstPairOf(same),
        skewAt: 0.95,
      })
      expect(evidence).toMatchObject({ delta: 2, error: 0 })
    })
  })
})
