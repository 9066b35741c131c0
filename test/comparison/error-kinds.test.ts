import { describe, expect, it } from 'vitest'
import { findErrorKinds } from '../../src/comparison/error-kinds.ts'
import { pairSamples } from '../../src/comparison/pair.ts'
import { graded } from '../support/kinds-of-sample.ts'
import { makeSample } from '../support/make-sample.ts'

type Move = readonly [target: string, base: string, head: string, count: number]

function pairOf(moves: readonly Move[], group?: readonly string[]) {
  const spread = (column: 0 | 1 | 2) => moves.flatMap((move) => new Array<string>(move[3]).fill(move[column]))
  const side = (column: 1 | 2) =>
    makeSample({
      target: spread(0),
      predicted: spread(column),
      labels: ['a', 'b', 'c'],
      ...(group === undefined ? {} : { group }),
    })
  return pairSamples({ base: side(1), head: side(2) })
}

describe('kinds of errors that grew', () => {
  it('stand by growth, new ones with none before', () => {
    const found = findErrorKinds(
      pairOf([
        ['a', 'a', 'b', 12],
        ['b', 'b', 'c', 20],
        ['b', 'c', 'b', 3],
        ['b', 'c', 'c', 4],
        ['c', 'c', 'c', 50],
      ]),
    )
    // scipy binom: mid-p of 0 against 12 is 0.000122, of 3 against 20 0.000139; both adjusted are below 0.05.
    expect(found).toEqual([
      { evaluation: 'test', target: 'b', predicted: 'c', base: 7, head: 24 },
      { evaluation: 'test', target: 'a', predicted: 'b', base: 0, head: 12 },
    ])
  })

  it('are not shown where as many moves are likely by chance', () => {
    // scipy binom: mid-p of 4 against 6 is 0.274, and of 0 against 3 0.0625.
    expect(
      findErrorKinds(
        pairOf([
          ['a', 'a', 'b', 6],
          ['a', 'b', 'a', 4],
        ]),
      ),
    ).toEqual([])
    expect(findErrorKinds(pairOf([['a', 'a', 'b', 3]]))).toEqual([])
  })

  it('are the rarer for being one of many', () => {
    // mid-p of 0 against 4 is 0.5⁵ = 0.031; with a second kind Benjamini–Yekutieli makes it 0.031 × 2 × 1.5 / 1 = 0.094.
    expect(findErrorKinds(pairOf([['a', 'a', 'b', 4]]))).toHaveLength(1)
    expect(
      findErrorKinds(
        pairOf([
          ['a', 'a', 'b', 4],
          ['b', 'c', 'b', 4],
        ]),
      ),
    ).toEqual([])
  })

  it('do not count those that shrank', () => {
    expect(findErrorKinds(pairOf([['a', 'b', 'a', 30]]))).toEqual([])
  })

  it('count a cluster once: twenty examples of two clusters are no proof', () => {
    const moves: Move[] = [['a', 'a', 'b', 20]]
    const apart = Array.from({ length: 20 }, (_, at) => `g${at}`)
    expect(findErrorKinds(pairOf(moves, apart))).toHaveLength(1)
    expect(
      findErrorKinds(
        pairOf(
          moves,
          apart.map((_, at) => `g${at % 2}`),
        ),
      ),
    ).toEqual([])
  })

  it('are none where examples have no label', () => {
    expect(findErrorKinds(pairSamples({ base: graded, head: graded }))).toEqual([])
  })
})
