import { describe, expect, it } from 'vitest'
import { compareSamples, sampleOf } from '../support/comparison-sides.ts'
import { baseline, judged, rule } from '../support/gate-input.ts'

type Slices = readonly { name: string; of: string; members: Int32Array }[]

const range = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, at) => from + at)
const part = (name: string, from: number, to: number) => ({
  name: `side=${name}`,
  of: 'side',
  members: range(from, to),
})
const asked = rule('accuracy', { slice: 'side', margin: 0.02, as: 'guard' })
const firm = rule('accuracy', { min: 0.5 })
const [north, south] = [part('north', 0, 400), part('south', 400, 800)]

/** What the comparison itself makes of the slices, judged. */
function judgeSlices(base: Slices, head: Slices) {
  const side = (slices: Slices) =>
    sampleOf(
      [
        ['a', 'a', 400],
        ['b', 'b', 500],
      ],
      { slices },
    )
  const { metrics } = compareSamples(side(base), side(head), {
    metrics: new Map([['test', ['accuracy']]]),
    asked: [asked],
  })
  const { rules, verdict } = judged([asked, firm], [], { comparison: { baseline, metrics: [...metrics] } })
  return {
    verdict,
    outcomes: Object.fromEntries(rules.map(({ slice, outcome }) => [slice ?? 'all', outcome])),
  }
}

describe('slices as the comparison tells them', () => {
  it('that both sides have are judged', () => {
    const { verdict, outcomes } = judgeSlices([north, south], [north, south])
    expect(outcomes).toEqual({ 'side=north': 'not-worse', 'side=south': 'not-worse', all: 'within' })
    expect(verdict).toBe('pass')
  })

  it('that only the head has warn', () => {
    const { verdict, outcomes } = judgeSlices([north], [north, south])
    expect(outcomes).toEqual({ 'side=north': 'not-worse', 'side=south': 'no-baseline', all: 'within' })
    expect(verdict).toBe('warn')
  })

  it('that only main has fail', () => {
    const { verdict, outcomes } = judgeSlices([north, south], [north])
    expect(outcomes['side=south']).toBe('missing')
    expect(verdict).toBe('fail')
  })

  it('that have other members fail', () => {
    const { verdict, outcomes } = judgeSlices([north, south], [north, part('south', 400, 799)])
    expect(outcomes['side=south']).toBe('missing')
    expect(verdict).toBe('fail')
  })
})
