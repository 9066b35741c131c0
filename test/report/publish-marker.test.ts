import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNewerMarker, readMarker, writeMarker } from '../../src/report/sticky-marker.ts'

const HEAD = 'b'.repeat(40)
const marker = { project: 'penguins', head: HEAD, run: '100', attempt: 1 }

test('whatever a project is called, the marker is one HTML comment, and is read back', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('--> <script>', 'a\n-->', '--!>', '\u2028', '{"v":2}'))
  fc.assert(
    fc.property(name, (project) => {
      const written = writeMarker({ ...marker, project })
      // The HTML standard: a comment ends at the first `-->` or `--!>`, and may not start with `>` or `->`.
      expect(written).toMatch(/^<!-- [ -~]* -->$/)
      expect(written.slice('<!--'.length, -'-->'.length)).not.toMatch(/[<>]|--/)
      expect(readMarker(`${written}\nthe report`)).toEqual({ v: 1, ...marker, project })
    }),
  )
})

test.each([
  ['nothing', ''],
  ['text before it', ` ${writeMarker(marker)}\n`],
  ['text after it on the line', `${writeMarker(marker)} more\n`],
  ['no JSON', '<!-- mergemark {x} -->\n'],
  ['a head that is no commit', `${writeMarker({ ...marker, head: 'main' })}\n`],
])('a body with %s bears no marker', (_what, body) => {
  expect(readMarker(body)).toBeNull()
})

test('a marker survives the line ends that a forge may put', () => {
  expect(readMarker(`${writeMarker(marker)}\r\nthe report\r\n`)).toMatchObject(marker)
})

test('the comment of a newer Mergemark is left alone', () => {
  const theirs = { v: 2, ...marker, run: '1' }
  expect(isNewerMarker(theirs, marker)).toBe(true)
  expect(isNewerMarker({ ...theirs, v: 1 }, marker)).toBe(false)
})
