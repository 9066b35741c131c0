import { describe, expect, it } from 'vitest'
import { packSample } from '../../src/baseline/record-sample.ts'
import { digestOf } from '../../src/project/sample-file.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import { arrayTypeOf, header, PREFIX_BYTES } from '../../src/sample/layout.ts'
import { makeSample } from '../support/make-sample.ts'

const rows = Array.from({ length: 1000 }, (_, row) => row)
const score = rows.map((row) => ((row * 7919) % 1009) / 1009)
const sample = makeSample({
  task: 'binary',
  positive: 'yes',
  target: rows.map((row) => (row % 3 === 0 ? 'yes' : 'no')),
  predicted: score.map((value) => (value >= 0.5 ? 'yes' : 'no')),
  scores: [score.map((value) => 1 - value), score],
  weight: rows.map((row) => 1 + (row % 7)),
  group: rows.map((row) => `patient ${row % 50}`),
  slices: [{ name: 'sex=f', of: 'sex', members: Int32Array.from(rows.filter((row) => row % 2 === 0)) }],
})
const settings = {
  predictions: 'recorded',
  largestSample: 20_000_000,
  depot: null,
  onEvaluationChange: 'fail',
} as const
const depot = { kind: 'directory', path: 'samples' } as const

function sectionsOf(bytes: Uint8Array) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true)
  const text = new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + length))
  return header.parse(JSON.parse(text)).samples.flatMap(({ sections }) => sections)
}

describe('the sample of a record', () => {
  it('of a binary task takes at most 8 bytes an example before it is compressed', () => {
    const { bytes } = packSample([sample], settings)
    const sections = sectionsOf(bytes as Uint8Array)
    expect(sections.map(({ name, dtype, length }) => ({ name, dtype, length }))).toEqual([
      { name: 'predicted', dtype: 'u8', length: 1000 },
      { name: 'score', dtype: 'f32', length: 1000 },
    ])
    const unpacked = sections.reduce(
      (sum, { dtype, length }) => sum + length * arrayTypeOf(dtype).BYTES_PER_ELEMENT,
      0,
    )
    expect(unpacked / sample.size).toBeLessThanOrEqual(8)
  })

  it('is described by the digest and length of its bytes', () => {
    const { bytes, digest, length, outside, deposit } = packSample([sample], settings)
    expect(digest).toBe(digestOf(bytes as Uint8Array))
    expect(length).toBe(bytes?.length)
    expect([outside, deposit]).toEqual([null, null])
  })

  it.each([
    ['fail', 'compact'],
    ['re-evaluate', 'compact'],
    ['common', 'full'],
  ] as const)('where a changed set is to %s is kept in the %s form', (onEvaluationChange, form) => {
    const packed = packSample([sample], { ...settings, onEvaluationChange })
    expect(packed.form).toBe(form)
    expect(decodeSamples(packed.bytes as Uint8Array, 'sample.bin')[0]?.form).toBe(form)
  })

  it.each([
    { why: 'its predictions are private', more: { predictions: 'private' } as const },
    { why: 'it is larger than a record may hold', more: { largestSample: 100 } },
  ])('is in the depot, and not in the record, where $why', ({ more }) => {
    const packed = packSample([sample], { ...settings, ...more, depot })
    expect(packed.bytes).toBeNull()
    expect(packed.outside).toEqual({ digest: packed.digest, bytes: packed.length, place: 'depot' })
    expect(digestOf(packed.deposit as Uint8Array)).toBe(packed.digest)
  })

  it('is nowhere where it is private and there is no depot', () => {
    const packed = packSample([sample], { ...settings, predictions: 'private' })
    expect(packed).toMatchObject({ bytes: null, deposit: null, outside: { place: 'none' } })
  })

  it('is in the record up to the very size that it may have', () => {
    const { length } = packSample([sample], settings)
    expect(packSample([sample], { ...settings, largestSample: length }).outside).toBeNull()
    expect(packSample([sample], { ...settings, largestSample: length - 1 }).outside).not.toBeNull()
  })
})
