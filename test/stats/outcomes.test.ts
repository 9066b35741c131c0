import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/documents/parts.ts'
import { deltaOf, intervalOf, pNoWorse } from '../../src/stats/evidence.ts'
import { type ChangeOutcome, decideOutcome } from '../../src/stats/outcomes.ts'

const confidence = 0.95
const normal = (delta: number, error: number): Evidence => ({ kind: 'normal', n: 5000, delta, error })
const shares = (gained: number, lost: number, n: number): Evidence => ({ kind: 'shares', n, gained, lost })
const identical = (n: number, sameModel: boolean): Evidence => ({ kind: 'identical', n, sameModel })

// Written by hand from the table of DESIGN section 6. Normal intervals are delta ± 1.96·error; Tango's of no change at
// all are ±3.8415/(n + 3.8415).
describe('the outcome law', () => {
  it.each<
    [string, Evidence | null, { margin: number; pAdjusted?: number; noiseFloor?: number }, ChangeOutcome]
  >([
    ['nothing could be compared', null, { margin: 0.01 }, 'missing'],
    ['the difference is no number', normal(Number.NaN, 0.01), { margin: 0.01 }, 'missing'],
    ['the difference is infinite', normal(Infinity, 0.01), { margin: 0.01 }, 'missing'],
    ['the margin is no number', normal(0.1, 0.01), { margin: Number.NaN }, 'missing'],
    ['the margin is infinite', normal(-0.1, 0.01), { margin: Infinity }, 'missing'],
    ['the margin is negative', normal(0.1, 0.01), { margin: -0.01 }, 'missing'],
    ['the whole interval is above 0', normal(0.02, 0.01), { margin: 0 }, 'improved'],
    ['the interval begins just below 0', normal(0.0195, 0.01), { margin: 0 }, 'inconclusive'],
    ['a gain is proven, with a margin', normal(0.02, 0.01), { margin: 0.5 }, 'improved'],
    ['the interval begins above −margin', normal(-0.005, 0.002), { margin: 0.01 }, 'not-worse'],
    ['the interval reaches −margin', normal(-0.005, 0.003), { margin: 0.01 }, 'inconclusive'],
    [
      'a real drop stays within the margin',
      normal(-0.005, 0.001),
      { margin: 0.01, pAdjusted: 1e-6 },
      'not-worse',
    ],
    ['a real drop, and no margin', normal(-0.005, 0.001), { margin: 0, pAdjusted: 1e-6 }, 'regressed'],
    [
      'the drop is larger than allowed and real',
      normal(-0.03, 0.01),
      { margin: 0.01, pAdjusted: 0.0013 },
      'regressed',
    ],
    ['it is real at exactly a', normal(-0.03, 0.01), { margin: 0.01, pAdjusted: 0.025 }, 'regressed'],
    ['Holm takes its reality away', normal(-0.03, 0.01), { margin: 0.01, pAdjusted: 0.026 }, 'inconclusive'],
    [
      'it is real, but its estimate is within the margin',
      normal(-0.0099, 0.003),
      { margin: 0.01, pAdjusted: 0.001 },
      'inconclusive',
    ],
    [
      'the estimate is exactly −margin',
      shares(0, 2, 200),
      { margin: 0.01, pAdjusted: 0.001 },
      'inconclusive',
    ],
    ['nothing changed on 200 examples, margin 2 %', shares(0, 0, 200), { margin: 0.02 }, 'not-worse'],
    ['nothing changed on 100 examples, margin 2 %', shares(0, 0, 100), { margin: 0.02 }, 'inconclusive'],
    ['no variance', normal(0.2, 0), { margin: 0.01 }, 'inconclusive'],
    ['no variance and a drop', normal(-0.2, 0), { margin: 0.01, pAdjusted: 1 }, 'inconclusive'],
    ['identical on 200 examples, margin 0', identical(200, false), { margin: 0 }, 'not-worse'],
    ['identical on 199 examples', identical(199, false), { margin: 0.5 }, 'inconclusive'],
    ['identical with the same model', identical(1, true), { margin: 0 }, 'not-worse'],
    ['one number a run went up', { kind: 'point', delta: 0.001 }, { margin: 0 }, 'improved'],
    [
      'one number a run went up within the noise',
      { kind: 'point', delta: 0.001 },
      { margin: 0, noiseFloor: 0.01 },
      'not-worse',
    ],
    ['one number a run fell by the margin', { kind: 'point', delta: -0.01 }, { margin: 0.01 }, 'not-worse'],
    ['one number a run fell further', { kind: 'point', delta: -0.011 }, { margin: 0.01 }, 'regressed'],
    [
      'one number a run fell further, by noise',
      { kind: 'point', delta: -0.011 },
      { margin: 0.01, noiseFloor: 0.01 },
      'inconclusive',
    ],
    ['one number a run is none', { kind: 'point', delta: Number.NaN }, { margin: 0.01 }, 'missing'],
  ])('where %s', (_, evidence, { pAdjusted = 1, ...terms }, outcome) => {
    expect(decideOutcome({ evidence, confidence, pAdjusted, ...terms })).toBe(outcome)
  })
})

const number = fc.oneof(fc.double({ min: -1, max: 1 }), fc.constantFrom(Number.NaN, Infinity, -Infinity))
const anyEvidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({
    kind: fc.constant('normal' as const),
    n: fc.constant(500),
    delta: number,
    error: number.map(Math.abs),
  }),
  fc.record({ kind: fc.constant('point' as const), delta: number }),
  fc.record({
    kind: fc.constant('identical' as const),
    n: fc.integer({ min: 0, max: 400 }),
    sameModel: fc.boolean(),
  }),
  fc
    .tuple(fc.nat(50), fc.nat(50), fc.integer({ min: 100, max: 2000 }))
    .map(([gained, lost, n]) => shares(gained, lost, n)),
)
const margin = fc.double({ min: 0, max: 0.5, noNaN: true })
const p = fc.double({ min: 0, max: 1, noNaN: true })

describe('whatever the evidence is', () => {
  it('passes nothing whose difference is not finite', () => {
    fc.assert(
      fc.property(anyEvidence, margin, p, (evidence, m, pAdjusted) => {
        if (Number.isFinite(deltaOf(evidence))) return
        expect(decideOutcome({ evidence, margin: m, confidence, pAdjusted })).toBe('missing')
      }),
    )
  })

  it('passes nothing without an interval above −margin, identity or a point', () => {
    fc.assert(
      fc.property(anyEvidence, margin, p, (evidence, m, pAdjusted) => {
        const outcome = decideOutcome({ evidence, margin: m, confidence, pAdjusted })
        if (evidence.kind === 'point' || !['improved', 'not-worse'].includes(outcome)) return
        const low = intervalOf(evidence, confidence)?.low ?? Number.NaN
        expect(low > -m || evidence.kind === 'identical').toBe(true)
      }),
    )
  })

  it('never makes it worse to allow more', () => {
    const worth = { missing: 0, regressed: 1, violated: 1, inconclusive: 2, 'not-worse': 3, improved: 4 }
    fc.assert(
      fc.property(anyEvidence, margin, margin, p, (evidence, one, other, pAdjusted) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        const terms = { evidence, confidence, pAdjusted }
        const strict = worth[decideOutcome({ ...terms, margin: less })]
        expect(worth[decideOutcome({ ...terms, margin: more })]).toBeGreaterThanOrEqual(strict)
      }),
    )
  })

  it('calls nothing regressed that is not below −margin with a small p', () => {
    fc.assert(
      fc.property(anyEvidence, margin, (evidence, m) => {
        const pAdjusted = pNoWorse(evidence) ?? 1
        const outcome = decideOutcome({ evidence, margin: m, confidence, pAdjusted })
        if (outcome !== 'regressed') return
        expect(deltaOf(evidence)).toBeLessThan(-m)
        expect(evidence.kind === 'point' || pAdjusted <= 0.025).toBe(true)
      }),
    )
  })
})
