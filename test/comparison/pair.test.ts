import { describe, expect, it } from 'vitest'
import { pairSamples } from '../../src/comparison/pair.ts'
import { makeSample } from '../support/make-sample.ts'

const side = (predicted: readonly string[], fields: Partial<Parameters<typeof makeSample>[0]> = {}) =>
  makeSample({ target: ['a', 'b', 'a', 'b'], predicted, ...fields })
const strata = Int32Array.of(0, 0, 1, 1)

describe('the strata of a pair', () => {
  it('are those that both sides have', () => {
    const both = {
      base: side(['a', 'b', 'a', 'b'], { strata }),
      head: side(['a', 'b', 'b', 'b'], { strata }),
    }
    expect(pairSamples(both).strata).toEqual(strata)
  })

  it('are none where one side alone has them', () => {
    const [without, having] = [side(['a', 'b', 'a', 'b']), side(['a', 'b', 'a', 'b'], { strata })]
    expect(pairSamples({ base: without, head: having }).strata).toBeNull()
    expect(pairSamples({ base: having, head: without }).strata).toBeNull()
  })

  it('are none where clusters are drawn: those are drawn from all', () => {
    const clustered = side(['a', 'b', 'a', 'b'], { strata, group: ['x', 'x', 'y', 'z'] })
    const pair = pairSamples({ base: clustered, head: clustered })
    expect(pair.strata).toBeNull()
    expect(pair).toMatchObject({ clustered: true, units: { count: 3 } })
  })
})

describe('the labels of a pair', () => {
  it('are all that either side knows, each side’s codes being its own', () => {
    const base = side(['c', 'b', 'a', 'b'])
    const head = side(['a', 'b', 'd', 'b'])
    const { joint } = pairSamples({ base, head })
    expect(joint?.names).toEqual(['a', 'b', 'c', 'd'])
    expect([joint?.target, joint?.base, joint?.head].map((codes) => [...(codes ?? [])])).toEqual([
      [0, 1, 0, 1],
      [2, 1, 0, 1],
      [0, 1, 3, 1],
    ])
  })
})
