import { describe, expect, it } from 'vitest'
import { evaluationSetDigest, sliceDigest } from '../../src/sample/digest.ts'
import { numberIds } from '../../src/sample/ids.ts'
import { graded, multilabel, ranking, regression } from '../support/kinds-of-sample.ts'
import { makeSample } from '../support/make-sample.ts'

// Expected digests: the bytes that src/sample/digest.ts documents, written and hashed with Python:
//
//     from hashlib import sha256
//     from struct import pack
//     u32 = lambda *v: pack(f'<{len(v)}I', *v)
//     f64 = lambda *v: pack(f'<{len(v)}d', *v)
//     texts = lambda *t: u32(len(t), *(len(x.encode()) for x in t)) + ''.join(t).encode()
//     head = lambda n, ids: b'mergemark-evaluation-set-2\0' + pack('<Q', n) + ids
//     digest = lambda *parts: sha256(b''.join(parts)).hexdigest()
//     abc = b'\1' + u32(1, 2, 3) + b'abc'
const parts = { target: ['no', 'yes', 'no'], predicted: ['no', 'no', 'no'] }

describe("an evaluation set's digest", () => {
  it('is that of the documented bytes', () => {
    // digest(head(3, b'\1' + u32(1, 3, 4) + b'1102'), b'\0\0labels\0', texts('no', 'yes'), u32(0, 1, 0))
    expect(evaluationSetDigest(makeSample({ ...parts, ids: ['1', '10', '2'] }))).toBe(
      'sha256:245f4472ff2779b9e83d0f8ace57c5e6875d546b4683123652429ee2fe5974d0',
    )
  })

  it('tells examples that are numbered from those with such ids', () => {
    // digest(head(3, b'\0'), b'\0\0labels\0', texts('no', 'yes'), u32(0, 1, 0))
    expect(evaluationSetDigest({ ...makeSample(parts), ids: numberIds(3) })).toBe(
      'sha256:8ce7aca3c39cc4cf9a17404dcf031bbcf80d587ac40674bf0338235e5e9003fe',
    )
    const sample = makeSample({ ...parts, ids: ['1', '2', '3'] })
    expect(evaluationSetDigest(sample)).not.toBe(evaluationSetDigest({ ...sample, ids: numberIds(3) }))
  })

  it('holds weights, groups and text beyond ASCII, names by where they first occur', () => {
    const target = ['Gentoo', 'Adélie']
    const sample = makeSample({
      ids: ['a', 'é'],
      target,
      predicted: target,
      weight: [0.5, 2],
      group: ['Dream', 'Biscoe'],
    })
    // digest(head(2, b'\1' + u32(1, 3) + 'aé'.encode()), b'\1', f64(0.5, 2), b'\1', texts('Dream', 'Biscoe'),
    //        u32(0, 1), b'labels\0', texts('Gentoo', 'Adélie'), u32(0, 1))
    expect(evaluationSetDigest(sample)).toBe(
      'sha256:31527e9ec1620a665a4bda566d3e13ccb99950c2ea4a10be412987203b17fa1f',
    )
  })

  it.each([
    // digest(head(3, abc), b'\0\0multilabel\0', texts('cat', 'dog'), b'\1\0\0', b'\1\1\0')
    [multilabel, 'dbaa25044c6e2718aa7028bc68815fe8b7950517bc73181e9ed04f2cc27d4990'],
    // digest(head(3, abc), b'\0\0regression\0', f64(1, -2.5, 0), b'\1', f64(.5, .5, 2))
    [regression, '044661e6d2a7479a5a47af4595faf276e3b79a73d7cc5b8c494d54e22f96bf47'],
    // digest(head(3, abc), b'\0\0ranking\0', u32(3, 0, 1), texts('d1', 'd2', 'd3'), u32(0, 1, 2, 2), f64(2, 0, 1, 1))
    [ranking, '7712c267786cff0f5a0c8fb42272347e935688dfd176f3b978bd9d95140cdaec'],
    // digest(head(3, abc), b'\0\0graded\0')
    [graded, 'bae43ae4ab319ece6f382f9da5fe61a48b5184eafb667d3d5a9be63d647ad4b5'],
  ])('is that of the documented bytes for $task', (sample, digest) => {
    expect(evaluationSetDigest(sample)).toBe(`sha256:${digest}`)
  })

  it('does not depend on what was predicted, whatever the task is', () => {
    const other = Float64Array.of(1, 2, 3)
    const none = multilabel.target.map((marks) => marks.map(() => 0))
    for (const [one, changed] of [
      [multilabel, { ...multilabel, predicted: none, scores: null }],
      [regression, { ...regression, predicted: other, quantiles: new Map(), bounds: null }],
      [ranking, { ...ranking, score: Float64Array.of(9, 8, 7, 6, 5) }],
      [graded, { ...graded, score: other, repeats: Uint32Array.of(2, 2, 2), variance: other }],
    ] as const) {
      expect(evaluationSetDigest(changed)).toBe(evaluationSetDigest(one))
    }
  })

  it('does not depend on which documents were retrieved, and in which order', () => {
    const otherwise = {
      ...ranking,
      starts: Uint32Array.of(0, 4, 4, 5),
      document: Uint32Array.of(3, 2, 1, 0, 2),
      score: Float64Array.of(5, 4, Number.NaN, Number.NaN, 1),
      relevance: Float64Array.of(Number.NaN, 1, 0, 2, 1),
      documents: [...ranking.documents, 'd0'],
    }
    expect(evaluationSetDigest(otherwise)).toBe(evaluationSetDigest(ranking))
  })

  it('changes with a target, a scale, a label or a judgement', () => {
    const [cat, dog, fox] = multilabel.target as [Uint8Array, Uint8Array, Uint8Array]
    for (const [one, changed] of [
      [multilabel, { ...multilabel, target: [cat, fox, dog] }],
      [regression, { ...regression, target: Float64Array.of(1, -2.5, 1) }],
      [regression, { ...regression, scale: null }],
      [ranking, { ...ranking, relevance: Float64Array.of(0, 2, 1, 0, 1) }],
      [ranking, { ...ranking, relevance: Float64Array.of(0, 2, 1, Number.NaN, 2) }],
    ] as const) {
      expect(evaluationSetDigest(changed)).not.toBe(evaluationSetDigest(one))
    }
  })

  it('does not depend on predictions, scores, or how labels are numbered', () => {
    const one = makeSample({
      target: ['b', 'c'],
      predicted: ['b', 'b'],
      scores: [
        [0.9, 0.5],
        [0.1, 0.5],
      ],
    })
    const other = makeSample({ target: ['b', 'c'], predicted: ['a', 'a'], labels: ['a', 'b', 'c', 'd'] })
    expect(evaluationSetDigest(one)).toBe(evaluationSetDigest(other))
  })

  it('takes equal weights of 1 for no weights, and −0 for 0', () => {
    const parts = { target: ['a', 'b'], predicted: ['a', 'b'] }
    expect(evaluationSetDigest(makeSample({ ...parts, weight: [1, 1] }))).toBe(
      evaluationSetDigest(makeSample(parts)),
    )
    expect(evaluationSetDigest(makeSample({ ...parts, weight: [1, -0] }))).toBe(
      evaluationSetDigest(makeSample({ ...parts, weight: [1, 0] })),
    )
  })

  it('changes with an id, a target, a weight or a group', () => {
    const parts = { target: ['a', 'b'], predicted: ['a', 'b'], weight: [1, 2], group: ['g', 'h'] }
    const digests = [
      parts,
      { ...parts, ids: ['e000', 'e002'] },
      { ...parts, target: ['b', 'b'] },
      { ...parts, weight: [1, 3] },
      { ...parts, group: ['g', 'g'] },
    ].map((changed) => evaluationSetDigest(makeSample(changed)))
    expect(new Set(digests).size).toBe(digests.length)
  })
})

describe("a slice's digest", () => {
  it('is that of the documented bytes', () => {
    // digest(b'mergemark-slice-1\0', texts('island=Dream', 'island'), u32(1, 3))
    expect(sliceDigest({ name: 'island=Dream', of: 'island', members: Int32Array.of(1, 3) })).toBe(
      'sha256:be1910571db720c17f97df5f8ecd0e3cff2aab24727af3cba972efcfb087d0e3',
    )
  })
})
