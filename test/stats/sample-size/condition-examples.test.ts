import { describe, expect, it } from 'vitest'
import {
  type Adaptivity,
  type Clause,
  conditionExamples,
  type Terms,
  type Variable,
} from '../../../src/stats/sample-size/condition-examples.ts'

const clause = (factors: Partial<Record<Variable, number>>, tolerance: number, given = {}): Clause => ({
  factors: new Map(Object.entries(factors) as [Variable, number][]),
  comparison: '>',
  bar: 0.02,
  tolerance,
  ...given,
})
const single = (tolerance: number) => clause({ n: 1 }, tolerance)
const difference = (tolerance: number) => clause({ n: 1, o: -1 }, tolerance)

const size = (clauses: readonly Clause[], terms: Partial<Terms> & Pick<Terms, 'reliability'>) =>
  conditionExamples(clauses, { adaptivity: 'none', steps: 32, mode: 'fp-free', changed: null, ...terms })
const first = (...given: Parameters<typeof size>) => size(...given)[0]?.examples

/** The paper rounds up, down and to the nearest: its 156,955 is 156,955.25, its 404 is 403.55. */
const expectNear = (found: number | undefined, published: number) =>
  expect(Math.abs((found ?? Number.NaN) - published)).toBeLessThanOrEqual(1)

// Renggli et al. 2019, "Continuous Integration of Machine Learning Models with ease.ml/ci", MLSys, arXiv 1903.00278:
// the table of examples for 32 steps.
const TABLE: readonly (readonly [
  number,
  number,
  Record<'n' | 'n - o', Partial<Record<Adaptivity, number>>>,
])[] = [
  [0.1, 0.99, { n: { none: 404, full: 1340 }, 'n - o': { none: 1753, full: 5496 } }],
  [0.1, 0.9999, { n: { none: 634, full: 1570 }, 'n - o': { none: 2674, full: 6417 } }],
  [0.05, 0.99, { n: { none: 1615, full: 5358 }, 'n - o': { none: 7012, full: 21_984 } }],
  [0.05, 0.9999, { n: { none: 2536, full: 6279 }, 'n - o': { none: 10_696, full: 25_668 } }],
  [0.01, 0.99, { n: { none: 40_355, full: 133_930 }, 'n - o': { none: 175_282, full: 549_581 } }],
  [0.01, 0.9999, { n: { none: 63_381, full: 156_955 }, 'n - o': { none: 267_385, full: 641_684 } }],
]
const rows = TABLE.flatMap(([tolerance, reliability, cells]) =>
  (['n', 'n - o'] as const).flatMap((left) =>
    (['none', 'full'] as const).map((adaptivity) => ({
      tolerance,
      reliability,
      left,
      adaptivity,
      published: cells[left][adaptivity] as number,
    })),
  ),
)

describe('the examples that a condition of ease.ml/ci needs', () => {
  it('has a published table of 24 numbers', () => expect(rows).toHaveLength(24))

  it.each(rows)('are $published for $left ± $tolerance at $reliability, $adaptivity', (row) => {
    const { tolerance, reliability, adaptivity, published } = row
    const asked = row.left === 'n' ? single(tolerance) : difference(tolerance)
    expectNear(first([asked], { reliability, adaptivity }), published)
  })

  it('are as many as the paper says for one step', () => {
    expectNear(first([single(0.01)], { reliability: 0.9999, steps: 1 }), 46_052)
  })

  it('are fewer by Bennett’s inequality where a clause bounds the changed predictions', () => {
    // The paper's section 4.1: p 0.1, tolerance 0.01, reliability 0.9999, 32 steps.
    const clauses = [difference(0.01), clause({ d: 1 }, 0.01, { comparison: '<', bar: 0.1 })]
    expectNear(first(clauses, { reliability: 0.9999 }), 29_048)
    expectNear(first(clauses, { reliability: 0.9999, adaptivity: 'full' }), 67_706)
    expect(size(clauses, { reliability: 0.9999 })[0]).toMatchObject({ method: 'bennett', changed: 0.1 })
    // One step of active labelling: 2,188 labels in the paper, which leaves out the steps.
    expect((first(clauses, { reliability: 0.9999, steps: 1 }) ?? 0) * 0.1).toBeCloseTo(2188.8, 0)
  })

  it('are as many as in the paper’s study of SemEval', () => {
    // Its experiments: 7 steps, reliability 0.998; Bennett's with 10 % of the predictions known to change.
    const terms = { reliability: 0.998, steps: 7 }
    expectNear(first([difference(0.02)], terms), 44_268)
    expectNear(first([difference(0.02)], { ...terms, adaptivity: 'full' }), 58_799)
    expectNear(first([difference(0.02)], { ...terms, changed: 0.1 }), 4713)
    expectNear(first([difference(0.02)], { ...terms, changed: 0.1, adaptivity: 'full' }), 6260)
    expectNear(first([difference(0.022)], { ...terms, changed: 0.1, adaptivity: 'full' }), 5204)
  })

  it('share the doubt among clauses, and the tolerance among variables by their range', () => {
    // ln(2/δ)/2ε² with δ = 0.01; (1 + 1.5)²·ln(2/δ)/2ε²: Python's math module.
    const two = size([single(0.1), clause({ d: 1 }, 0.1)], { reliability: 0.99, steps: 1 })
    expect(two.map(({ examples }) => examples)).toEqual([
      expect.closeTo(264.916, 3),
      expect.closeTo(264.916, 3),
    ])
    expect(first([clause({ n: 1, o: -1.5 }, 0.1)], { reliability: 0.99, steps: 1 })).toBeCloseTo(1655.724, 3)
  })

  it('are as many for the first change as for no adaptivity: it retires the set', () => {
    const none = first([single(0.1)], { reliability: 0.99 })
    expect(first([single(0.1)], { reliability: 0.99, adaptivity: 'first-change' })).toBe(none)
  })

  it('reckon with two tolerances more of change where an undecided change is accepted', () => {
    const clauses = [difference(0.01), clause({ d: 1 }, 0.01, { comparison: '<', bar: 0.1 })]
    const changed = size(clauses, { reliability: 0.99, mode: 'fn-free' })[0]?.changed
    expect(changed).toBeCloseTo(0.12, 12)
  })

  it('see no bound on change in a clause that wants much of it', () => {
    const clauses = [difference(0.01), clause({ d: 1 }, 0.01, { comparison: '>', bar: 0.1 })]
    expect(size(clauses, { reliability: 0.99 })[0]).toMatchObject({ method: 'hoeffding', changed: null })
  })

  it('take Bennett’s inequality for n − o alone, whatever its factor', () => {
    const terms = { reliability: 0.99, changed: 0.1 } as const
    expect(size([clause({ n: 1, o: -1.1 }, 0.01)], terms)[0]?.method).toBe('hoeffding')
    expect(size([single(0.01)], terms)[0]?.method).toBe('hoeffding')
    const doubled = size([clause({ n: 2, o: -2 }, 0.02)], terms)[0]?.examples
    expect(doubled).toBeCloseTo(first([difference(0.01)], terms) ?? 0, 6)
  })

  it('keep Hoeffding’s bound where everything may change and the tolerance is wide', () => {
    const sizes = size([difference(1.9)], { reliability: 0.99, changed: 1, steps: 1 })
    expect(sizes[0]).toMatchObject({ method: 'hoeffding', changed: null })
  })

  it('need labels for n and o, and none for d', () => {
    const clauses = [single(0.1), clause({ d: 1 }, 0.1), clause({ o: 1, d: 1 }, 0.1)]
    expect(size(clauses, { reliability: 0.99 }).map(({ labelled }) => labelled)).toEqual([true, false, true])
  })

  it('stay finite for thousands of adaptive steps', () => {
    const many = first([single(0.1)], { reliability: 0.99, adaptivity: 'full', steps: 5000 })
    // (ln 100 + 5000·ln 2)/(2·0.01)
    expect(many).toBeCloseTo(173_517.05, 1)
  })
})
