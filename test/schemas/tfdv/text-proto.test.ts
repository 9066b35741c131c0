import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Message, parseTextProto } from '../../../src/schemas/tfdv/text-proto.ts'

/** Fields as `[name, text or fields]`. */
function plain({ fields }: Message): unknown[] {
  return fields.map(({ name, value }) => [name, 'text' in value ? value.text : plain(value)])
}

function read(text: string): unknown {
  const parsed = parseTextProto(text)
  return 'message' in parsed ? plain(parsed.message) : `${parsed.reason} (${parsed.line})`
}

describe('protobuf’s text format', () => {
  // protobuf.dev/reference/protobuf/textformat-spec
  it.each<[text: string, fields: unknown]>([
    [
      'a: 1 b: -2.5e-3 c: inf',
      [
        ['a', '1'],
        ['b', '-2.5e-3'],
        ['c', 'inf'],
      ],
    ],
    [
      'a: "x" \'y\' b: "it\\\'s \\303\\251 \\xe9 \\u00e9"',
      [
        ['a', 'xy'],
        ['b', "it's é \ufffd é"],
      ],
    ],
    [
      'a { b: 1 } c: < d: 2; >, e: [1, 2]',
      [
        ['a', [['b', '1']]],
        ['c', [['d', '2']]],
        ['e', '1'],
        ['e', '2'],
      ],
    ],
    [
      'a: [{ b: 1 }, { b: 2 }]',
      [
        ['a', [['b', '1']]],
        ['a', [['b', '2']]],
      ],
    ],
    ['# note\n[type.googleapis.com/x.Y] { a: 1 } # end', [['[type.googleapis.com/x.Y]', [['a', '1']]]]],
    ['', []],
  ])('reads %j', (text, fields) => {
    expect(read(text)).toEqual(fields)
  })

  it.each([
    ['a 1', '1 follows a field without a colon (1)'],
    ['a: "x', 'it has "\\"" where nothing like it can be (1)'],
    ['a {\n b: 1', 'it ends in the middle of a message (2)'],
    ['a: 1 }', '} is no field (1)'],
    [`${'a {'.repeat(5000)}`, 'it is nested too deeply (1)'],
  ])('says what is wrong with %.20j', (text, said) => {
    expect(read(text)).toBe(said)
  })

  it('gives back every text', () => {
    const escaped = (text: string) =>
      [...Buffer.from(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(read(`a: "${escaped(text)}"`)).toEqual([['a', text]])
      }),
    )
  })

  it('ends whatever the text is', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '<',
      '>',
      ':',
      ',',
      '-',
      '"a"',
      'b',
      '1',
      '#',
      '\n',
      '\\',
    )
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join(' ')),
        (text) => {
          expect(['string', 'object']).toContain(typeof read(text))
        },
      ),
    )
  })
})
