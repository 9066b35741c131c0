import { describe, expect, it } from 'vitest'
import { compareUnpaired, haveNoIdInCommon } from '../../src/comparison/compare-unpaired.ts'
import type { AskedMethods } from '../../src/comparison/methods.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import { compareSamples, entryOf, evaluationOf, sampleOf } from '../support/comparison-sides.ts'
import { baseScores, headScores, rankedSample } from '../support/ranked-sides.ts'
import { faultOf } from '../support/thrown.ts'

/** 7 gained and 18 lost of 120. */
const base = sampleOf([
  ['a', 'b', 7],
  ['a', 'a', 18],
  ['a', 'a', 75],
  ['b', 'b', 20],
])
const head = sampleOf([
  ['a', 'a', 7],
  ['a', 'b', 18],
  ['a', 'a', 75],
  ['b', 'b', 20],
])

function rowOf(metric: string, methods: Partial<AskedMethods>) {
  const asked = { test: null, interval: null, isStrict: true, ...methods }
  const sides = metric === 'roc_auc' ? [rankedSample(baseScores), rankedSample(headScores)] : [base, head]
  const metrics = new Map([['test', [metric]]])
  return entryOf(
    compareSamples(sides[0] as typeof base, sides[1] as typeof base, { metrics, methods: asked }),
    metric,
  )
}

describe('a test or an interval that is asked for', () => {
  it('takes the place of the documented one, and the row says so', () => {
    const row = rowOf('accuracy', { test: 'mcnemar-exact', interval: 'newcombe' })
    // scipy 1.17.1: binom.cdf(7, 25, .5).
    expect(row).toMatchObject({ test: 'mcnemar-exact', interval: { method: 'newcombe', confidence: 0.95 } })
    expect(row.p).toBeCloseTo(0.021642625331878662, 12)
    expect(row.evidence).toEqual({ kind: 'shares', n: 120, gained: 7, lost: 18 })
  })

  it('is Wald’s for shares: delta ± 1.96·√(b + c − (b − c)²/n)/n', () => {
    const { interval } = rowOf('accuracy', { interval: 'wald' })
    const reach = (1.959963984540054 * Math.sqrt(25 - 121 / 120)) / 120
    expect(interval?.low).toBeCloseTo(-11 / 120 - reach, 10)
    expect(interval?.high).toBeCloseTo(-11 / 120 + reach, 10)
  })

  it.each(['paired-bootstrap', 'permutation'] as const)('by %s sees the same drop as McNemar’s', (test) => {
    for (const metric of ['accuracy', 'f1_macro']) {
      const row = rowOf(metric, { test })
      expect(row.test).toBe(test)
      expect(row.p).toBeLessThan(0.05)
    }
  })

  it('is the bootstrap’s, by percentiles or BCa', () => {
    for (const interval of ['bootstrap-percentile', 'bootstrap-bca'] as const) {
      const found = rowOf('accuracy', { interval }).interval
      expect(found?.method).toBe(interval)
      expect(Math.abs((found?.low ?? 0) + 0.175)).toBeLessThan(0.02)
    }
  })

  it('is DeLong’s without additions, for one area', () => {
    const row = rowOf('roc_auc', { test: 'delong', interval: 'delong' })
    expect(row).toMatchObject({ test: 'delong', interval: { method: 'delong' } })
    const own = rowOf('roc_auc', {}).interval
    expect((row.interval?.high ?? 0) - (row.interval?.low ?? 0)).toBeLessThan(
      (own?.high ?? 0) - (own?.low ?? 0),
    )
  })

  it('that does not apply is an error which names those that do', async () => {
    const error = await faultOf(() => rowOf('accuracy', { test: 'wilcoxon' }))
    expect(error.code).toBe('MM-004')
    expect(error.message).toContain('mcnemar-exact, mcnemar-mid-p, paired-bootstrap, permutation')
    expect(() => rowOf('f1_macro', { interval: 'tango' })).toThrow(
      /f1_macro takes here: bootstrap-percentile/,
    )
  })

  it('leaves metrics that were not named as they are', () => {
    expect(rowOf('f1_macro', { test: 'mcnemar-exact', isStrict: false }).test).toBe('paired-bootstrap')
  })
})

describe('two sides without an id in common', () => {
  const others = { ids: Array.from({ length: 80 }, (_, at) => `x${String(at).padStart(3, '0')}`) }
  const before = sampleOf(
    [
      ['a', 'a', 48],
      ['a', 'b', 32],
    ],
    others,
  )
  const after = sampleOf([
    ['a', 'a', 56],
    ['a', 'b', 14],
  ])

  it('are known by their ids', () => {
    expect(haveNoIdInCommon({ base: before, head: after })).toBe(true)
    expect(haveNoIdInCommon({ base, head })).toBe(false)
  })

  it('are compared as different examples, by marked methods', () => {
    const [row] = compareUnpaired({ base: before, head: after }, { metrics: ['accuracy'], confidence: 0.95 })
    // statsmodels 0.15.0: confint_proportions_2indep(56, 70, 48, 80, method='newcomb') = 0.05243147, 0.33387265;
    // proportions_ztest([56, 48], [70, 80], alternative='smaller') p = 0.9959774593159018.
    expect(row).toMatchObject({ test: 'two-proportion-z', interval: { method: 'newcombe-unpaired' } })
    expect(row?.delta).toBeCloseTo(0.2, 12)
    expect(row?.interval?.low).toBeCloseTo(0.05243147, 8)
    expect(row?.interval?.high).toBeCloseTo(0.33387265, 8)
    expect(row?.p).toBeCloseTo(0.9959774593159018, 10)
  })

  it('say where a metric needs pairs', () => {
    const [row] = compareUnpaired({ base: before, head: after }, { metrics: ['f1_macro'], confidence: 0.95 })
    expect(row).toMatchObject({ evidence: null, delta: null })
    expect(row?.reason).toContain('without pairs')
  })

  it('stay not comparable for the gate', () => {
    const { comparable, metrics } = compareSamples(before, after)
    expect(comparable).toBe(false)
    expect(metrics.every(({ evidence }) => evidence === null)).toBe(true)
  })
})

describe('strata', () => {
  const strata = Int32Array.from({ length: 120 }, (_, at) => (at < 25 ? 0 : 1))
  const metrics = new Map([['test', ['accuracy', 'f1_macro']]])
  const full = (sample: typeof base) => ({
    base: {
      evaluations: [evaluationOf(sample, ['accuracy'])],
      samples: decodeSamples(encodeSamples([sample], 'full'), 'base'),
    },
  })
  const widthOf = (row: ReturnType<typeof entryOf>) => (row.interval?.high ?? 0) - (row.interval?.low ?? 0)

  it('are drawn within where main has the same ones', () => {
    const [before, after] = [
      { ...base, strata },
      { ...head, strata },
    ]
    const stratified = compareSamples(before, after, { metrics, ...full(before) })
    const plain = compareSamples(base, head, { metrics })
    expect(entryOf(stratified, 'accuracy').evidence?.kind).toBe('resampled')
    // All changes lie in the first stratum, whose size no longer varies.
    expect(widthOf(entryOf(stratified, 'f1_macro'))).toBeLessThan(widthOf(entryOf(plain, 'f1_macro')))
  })

  it('are known by their digest where main’s record keeps no examples', () => {
    const [before, after] = [
      { ...base, strata },
      { ...head, strata: strata.map((stratum) => 1 - stratum) },
    ]
    const compact = compareSamples(before, after, { metrics })
    const whole = compareSamples(before, after, { metrics, ...full(before) })
    expect(entryOf(compact, 'accuracy').evidence).toEqual(entryOf(whole, 'accuracy').evidence)
    expect(entryOf(compact, 'accuracy').evidence?.kind).toBe('resampled')
    expect(compact.pairings?.[0]?.unstratified).toBeUndefined()
  })

  it('that are others than main’s are not drawn within, and that is said', () => {
    const other = { ...base, strata: strata.map((_, at) => at % 2) }
    const compared = compareSamples(other, { ...head, strata }, { metrics })
    expect(entryOf(compared, 'accuracy').evidence?.kind).toBe('shares')
    expect(compared.pairings?.[0]?.unstratified).toBe("main's record has other strata than this run")
    const untold = compareSamples(base, { ...head, strata }, { metrics })
    expect(untold.pairings?.[0]?.unstratified).toBe("main's record tells of no strata")
  })

  it('that only the head claims, or that main’s record does not tell of, count for nothing', () => {
    const mine = { ...head, strata }
    const other = { ...base, strata: strata.map((_, at) => at % 2) }
    for (const fields of [{}, full(base), full(other)]) {
      const row = entryOf(compareSamples(base, mine, { metrics, ...fields }), 'accuracy')
      expect(row.evidence).toEqual({ kind: 'shares', n: 120, gained: 7, lost: 18 })
    }
  })
})
