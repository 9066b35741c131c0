import { describe, expect, it } from 'vitest'
import { evaluationSetDigest } from '../../src/sample/digest.ts'
import { makeSample } from '../support/make-sample.ts'

// Expected digests: the byte stream of src/sample/digest.ts, written with Python's struct and hashed with hashlib.
describe("an evaluation set's digest", () => {
  it('is that of the documented bytes', () => {
    const sample = makeSample({
      ids: ['1', '10', '2'],
      target: ['no', 'yes', 'no'],
      predicted: ['no', 'no', 'no'],
    })
    expect(evaluationSetDigest(sample)).toBe(
      'sha256:58c19e26aa03520ee34fb4c794fa71c600acc4453a0b79d6f04ab4df0d683cb6',
    )
  })

  it('holds weights, groups and text beyond ASCII', () => {
    const target = ['Gentoo', 'Adélie']
    const sample = makeSample({
      ids: ['a', 'é'],
      target,
      predicted: target,
      weight: [0.5, 2],
      group: ['Biscoe', 'Dream'],
    })
    expect(evaluationSetDigest(sample)).toBe(
      'sha256:a82de350a46a72d6d0549e0abcdae6f37800cc5905882502edb09ce1f191e211',
    )
  })

  it('is the same when the bytes are more than one buffer', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => String(index).padStart(6, '0'))
    const target = ids.map(() => 'x'.repeat(200))
    const sample = makeSample({ ids, target, predicted: target })
    expect(evaluationSetDigest(sample)).toBe(
      'sha256:36d5370894a643a186dde066200c472e0dee6cfee6792bff2629d05abeb96669',
    )
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
    const other = makeSample({ target: ['b', 'c'], predicted: ['a', 'a'] })
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
