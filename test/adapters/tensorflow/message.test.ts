import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMessage, encodeMessage, floatsOf } from '../../../src/adapters/tensorflow/message.ts'

describe('a message between Mergemark and the process that trains', () => {
  it('arrives as it was sent', () => {
    const message = fc.record({
      body: fc.jsonValue({ maxDepth: 2 }),
      blocks: fc.array(fc.uint8Array({ maxLength: 40 })),
    })
    fc.assert(
      fc.property(message, ({ body, blocks }) => {
        const arrived = decodeMessage(encodeMessage({ body, blocks }))
        expect(JSON.stringify(arrived.body)).toBe(JSON.stringify(body))
        expect(arrived.blocks.map((block) => [...block])).toEqual(blocks.map((block) => [...block]))
      }),
    )
  })

  it('is refused when it is cut short anywhere, or goes on after its end', () => {
    const whole = encodeMessage({ body: { rows: 2 }, blocks: [new Uint8Array([1, 2, 3, 4])] })
    for (let end = 0; end < whole.length; end += 1)
      expect(() => decodeMessage(whole.subarray(0, end))).toThrow()
    expect(() => decodeMessage(new Uint8Array([...whole, 0]))).toThrow(RangeError)
  })

  it('is refused when its header claims blocks of impossible length', () => {
    for (const lengths of [[-1], [0.5], ['4'], 4, null]) {
      const header = Buffer.from(JSON.stringify({ lengths, body: {} }))
      const size = Buffer.alloc(4)
      size.writeUInt32LE(header.length)
      expect(() => decodeMessage(Buffer.concat([size, header]))).toThrow(RangeError)
    }
  })

  it('holds numbers whole', () => {
    expect(() => floatsOf(new Uint8Array(7))).toThrow(RangeError)
  })
})
