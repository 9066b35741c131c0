import { describe, expect, it } from 'vitest'
import { keepSlices } from '../../src/comparison/keep-slices.ts'
import { sliceDigest } from '../../src/sample/digest.ts'
import type { Slice } from '../../src/sample/sample.ts'
import { sampleOf } from '../support/comparison-sides.ts'

const part = (of: string, name: string, ...members: number[]): Slice => ({
  name: `${of}=${name}`,
  of,
  members: Int32Array.from(members),
})
const [f, m] = [part('sex', 'f', 0, 1), part('sex', 'm', 2, 3)]
const [young, old] = [part('age', 'young', 0, 2), part('age', 'old', 1, 3)]

/** Names of the slices that are kept of the head's, with main's as they are given. */
function keep(head: readonly Slice[], main: readonly Slice[]): string[] {
  const digests = new Map(main.map((slice) => [slice.name, sliceDigest(slice)]))
  return keepSlices(sampleOf([['a', 'a', 4]], { slices: head }), digests).slices.map(({ name }) => name)
}

describe('a slicing', () => {
  it('is kept where all of its slices are as they were', () => {
    expect(keep([f, m, young, old], [f, m, young, old])).toEqual([f, m, young, old].map(({ name }) => name))
  })

  it('is left out as a whole where one of its slices has other members, and the others stay', () => {
    expect(keep([f, part('sex', 'm', 2), young, old], [f, m, young, old])).toEqual(['age=young', 'age=old'])
  })

  it('is left out as a whole where main has one slice more', () => {
    expect(keep([f, young, old], [f, m, young, old])).toEqual(['age=young', 'age=old'])
  })

  it('is left out as a whole where the head has one slice more', () => {
    expect(keep([f, m, part('sex', 'x', 3)], [f, m])).toEqual([])
  })

  it('is left out where main does not have it', () => {
    expect(keep([f, m], [])).toEqual([])
    expect(keep([f, m], [young, old])).toEqual([])
  })

  it('is not mistaken for one whose name begins alike', () => {
    const sexes = part('sexes', 'f', 0, 1)
    expect(keep([f, m], [f, m, sexes])).toEqual(['sex=f', 'sex=m'])
  })
})
