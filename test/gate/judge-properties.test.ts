import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MetricRule, Rule } from '../../src/config/configuration.ts'
import type { MetricComparison } from '../../src/documents/comparison.ts'
import type { Evidence } from '../../src/documents/parts.ts'
import { compared, group, judged, rule, settings, shares, waiver } from '../support/gate-input.ts'

const NAMES = ['a', 'b', 'c', 'd']
const delta = fc.oneof(
  fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  fc.constantFrom(0, Number.NaN, Infinity),
)
const evidence: fc.Arbitrary<Evidence | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant('normal' as const),
    n: fc.constant(500),
    delta,
    error: fc.constantFrom(0, 0.001, 0.05),
  }),
  fc.record({ kind: fc.constant('point' as const), delta }),
  fc.record({
    kind: fc.constant('identical' as const),
    n: fc.constantFrom(5, 500),
    sameModel: fc.boolean(),
  }),
  fc.tuple(fc.nat(40), fc.nat(40)).map(([gained, lost]) => shares(gained, lost, 400)),
)
const metrics: fc.Arbitrary<MetricComparison[]> = fc
  .tuple(
    ...NAMES.map((name) => fc.tuple(evidence, delta).map(([one, head]) => compared(name, one, { head }))),
  )
  .map((rows) => [...rows])

const bar = fc.double({ min: 0, max: 0.1, noNaN: true })
const asks: fc.Arbitrary<Partial<MetricRule>> = fc.oneof(
  bar.map((margin) => ({ margin })),
  bar.map((improve) => ({ improve })),
  bar.map((equivalent) => ({ equivalent })),
  bar.map((relativeMargin) => ({ relativeMargin })),
  bar.map((drop) => ({ budget: { drop, since: 'best' } })),
  bar.map((min) => ({ min })),
)
const metricRule = fc
  .tuple(fc.constantFrom(...NAMES, 'nowhere'), asks)
  .map(([name, bars]) => rule(name, { ...bars, text: `${name} ${JSON.stringify(bars)}` }))
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 4, arbitrary: metricRule },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('any' as const, 'all' as const),
        fc.array(metricRule, { minLength: 1, maxLength: 3 }),
      )
      .map(([of, rules]) => group(of, rules)),
  },
)
const rules = fc.array(anyRule, { minLength: 1, maxLength: 5 })
const preset = fc.constantFrom('strict' as const, 'balanced' as const, 'lenient' as const)
const RANKS = ['pass', 'warn', 'fail']
const rank = (verdict: string) => RANKS.indexOf(verdict)

describe('the verdict on any policy and any numbers', () => {
  it('is no pass with a rule that is missing or not a number, an expired waiver or none', () => {
    fc.assert(
      fc.property(rules, metrics, preset, (policy, rows, by) => {
        const waivers = [
          ...NAMES.map((metric) => waiver({ metric, expires: '2026-11-20' })),
          waiver({ evaluation: 'test', expires: '2026-11-20' }),
        ]
        const result = judged([], rows, { settings: settings(policy, { preset: by, waivers }) })
        const members = new Set(policy.flatMap((one) => (one.kind === 'group' ? one.rules : [])))
        const own = result.rules.filter((entry) => ![...members].some(({ text }) => text === entry.rule))
        const bad = own.some(({ outcome }) => ['missing', 'regressed', 'violated'].includes(outcome))
        if (bad) expect(result.verdict).not.toBe('pass')
        if (own.some(({ outcome }) => outcome === 'missing')) expect(result.verdict).toBe('fail')
      }),
    )
  })

  it('permutes its entries where the rules are permuted, and is otherwise the same', () => {
    const shuffled = rules.chain((policy) =>
      fc.tuple(fc.constant(policy), fc.shuffledSubarray(policy, { minLength: policy.length })),
    )
    fc.assert(
      fc.property(shuffled, metrics, preset, ([policy, other], rows, by) => {
        const of = (some: readonly Rule[]) => judged([], rows, { settings: settings(some, { preset: by }) })
        const told = (result: ReturnType<typeof of>) =>
          result.rules.map((entry) => JSON.stringify(entry)).toSorted()
        expect(told(of(other))).toEqual(told(of(policy)))
        expect(of(other).verdict).toBe(of(policy).verdict)
      }),
    )
  })

  it('is never turned from fail into pass by a further rule, where rules prove', () => {
    fc.assert(
      fc.property(
        rules,
        anyRule,
        metrics,
        fc.constantFrom('strict' as const, 'balanced' as const),
        (policy, more, rows, by) => {
          const of = (some: readonly Rule[]) => judged([], rows, { settings: settings(some, { preset: by }) })
          if (of(policy).verdict === 'fail') expect(of([...policy, more]).verdict).not.toBe('pass')
        },
      ),
    )
  })

  it('is not changed by a guard that cannot tell, unless by a drop that is less certain among more rules', () => {
    const unsure = fc.constantFrom<Evidence>(shares(5, 6, 40), { kind: 'point', delta: -0.05 })
    fc.assert(
      fc.property(
        rules,
        metrics,
        unsure,
        fc.constantFrom('balanced' as const, 'lenient' as const),
        (policy, rows, one, by) => {
          const all = [...rows, compared('guarded', one, { noiseFloor: { floor: 0.1, degrees: 3 } })]
          const guard = rule('guarded', { margin: 0.01, as: 'guard', text: 'guarded' })
          const of = (some: readonly Rule[]) => judged([], all, { settings: settings(some, { preset: by }) })
          const before = of(policy)
          const after = of([...policy, guard])
          expect(after.rules.at(-1)).toMatchObject({ outcome: 'inconclusive', effect: 'pass' })
          expect(rank(after.verdict)).toBeLessThanOrEqual(rank(before.verdict))
          const isSame = before.rules.every(({ outcome }, index) => after.rules[index]?.outcome === outcome)
          if (one.kind === 'point' || isSame) expect(after.verdict).toBe(before.verdict)
        },
      ),
    )
  })
})
