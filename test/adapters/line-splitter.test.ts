import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLineSplitter } from '../../src/adapters/process/line-splitter.ts'

function split(...chunks: Uint8Array[]): string[] {
  const lines: string[] = []
  const splitter = createLineSplitter((line) => lines.push(line))
  for (const chunk of chunks) splitter.write(Buffer.from(chunk))
  splitter.end()
  return lines
}
const bytes = (text: string) => new TextEncoder().encode(text)

it('ends a line at a line feed, a carriage return, or both', () => {
  expect(split(bytes('a\nb\r\nc\rd'))).toEqual(['a', 'b', 'c', 'd'])
  expect(split(bytes('\n\r\n\r'))).toEqual(['', '', ''])
})

it('hides no command behind a carriage return', () => {
  expect(split(bytes('50 %\r::set-output name=x::y\n'))).toEqual(['50 %', '::set-output name=x::y'])
})

it('gives the same lines wherever the stream is cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ö', '🐧', '\n', '\r') })
  fc.assert(
    fc.property(text, fc.nat(), (printed, where) => {
      const all = bytes(printed)
      const at = where % (all.length + 1)
      expect(split(all.subarray(0, at), all.subarray(at))).toEqual(split(all))
      // The same rule, said by a regular expression.
      expect(split(all)).toEqual(
        printed
          .replace(/(\r\n|\r|\n)$/, '')
          .split(/\r\n|\r|\n/)
          .slice(printed === '' ? 1 : 0),
      )
    }),
  )
})

it('hands a line without an end on in pieces, so that it cannot fill the memory', () => {
  const lines = split(...Array.from({ length: 40 }, () => bytes('x'.repeat(10_000))))
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(65_536)
  expect(lines.join('')).toHaveLength(400_000)
})
