import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editText, type TextEditor } from '../../src/commands/accept/edit-text.ts'

function edit(text: string, change: (editor: TextEditor) => void): string {
  const editor = editText(text)
  if (editor === null) throw new Error('it cannot be edited')
  change(editor)
  return editor.text()
}

const yaml = `# ours
data:
    set:                 # four spaces, as we like it
        path: "a.csv"
        columns:
            a: {type: integer, maximum: 3}   # grams
            b:
                enum: [x,y]
                required: true   # always

            c:
                enum:
                  - one   # the first
                  - two
    other: { columns: {} }
`

const json = `{
\t"fields": [
\t\t{ "name": "a", "constraints": { "maximum": 3, "enum": ["x", "y"] } },
\t\t{
\t\t\t"name": "b",
\t\t\t"constraints": {
\t\t\t\t"enum": [
\t\t\t\t\t"x"
\t\t\t\t]
\t\t\t}
\t\t}
\t],
\t"n": 12345678901234567890
}
`

const columns = ['data', 'set', 'columns'] as const

describe('an edit of YAML', () => {
  it.each([
    ['a number in brackets', [...columns, 'a', 'maximum'], 5, 'maximum: 3}', 'maximum: 5}'],
    ['a key in brackets', [...columns, 'a', 'minimum'], 1, 'maximum: 3}', 'maximum: 3, minimum: 1}'],
    [
      'a key on a line',
      [...columns, 'b', 'unique'],
      true,
      '# always\n',
      '# always\n                unique: true\n',
    ],
    ['a value in quotes', ['data', 'set', 'path'], 'b, c.csv', '"a.csv"', '"b, c.csv"'],
    ['a column', [...columns, 'd'], { type: 'date' }, '- two\n', '- two\n            d: { type: date }\n'],
    [
      'a key of an empty mapping',
      ['data', 'other', 'columns', 'a'],
      { type: 'date' },
      '{}',
      '{ a: { type: date } }',
    ],
    ['a mapping on the way', ['data', 'set', 'rows', 'x'], 1, '- two\n', '- two\n        rows: { x: 1 }\n'],
  ])('writes %s and leaves all else', (_, path, value, before, after) => {
    expect(edit(yaml, (editor) => editor.set(path, value))).toBe(yaml.replace(before, after))
  })

  it.each([
    ['the first in brackets', [...columns, 'a', 'type'], 'type: integer, ', ''],
    ['the last in brackets', [...columns, 'a', 'maximum'], ', maximum: 3', ''],
    [
      'a line with its comment',
      [...columns, 'b', 'required'],
      '                required: true   # always\n',
      '',
    ],
    [
      'the only one',
      [...columns, 'c', 'enum'],
      'enum:\n                  - one   # the first\n                  - two',
      '{}',
    ],
  ])('removes %s', (_, path, before, after) => {
    expect(edit(yaml, (editor) => editor.delete(path))).toBe(yaml.replace(before, after))
  })

  it('adds to lists as they are written', () => {
    expect(edit(yaml, (editor) => editor.insert([...columns, 'b', 'enum'], 9, 'z'))).toContain('[x,y, z]')
    expect(edit(yaml, (editor) => editor.insert([...columns, 'c', 'enum'], 9, 'three'))).toContain(
      '- two\n                  - three\n',
    )
  })

  it('fills a key without a value', () => {
    expect(edit('a:\nb: # ours\n', (editor) => editor.set(['a', 'c'], 1))).toBe('a: { c: 1 }\nb: # ours\n')
    const second = edit('a:\nb: # ours\n', (editor) => editor.set(['b', 'c'], 1))
    expect([parse(second), second.includes('# ours')]).toEqual([{ a: null, b: { c: 1 } }, true])
  })

  it('spells a value in brackets as it is spelt, with quotes where brackets need them', () => {
    const wrapped = (text: string) => edit(text, (editor) => editor.wrap(['a'], { mostly: 0.9 }))
    expect(wrapped("a: 'x[0-9]'  # b\n")).toBe("a: { value: 'x[0-9]', mostly: 0.9 }  # b\n")
    expect(wrapped('a: 0.50\n')).toBe('a: { value: 0.50, mostly: 0.9 }\n')
    expect(parse(wrapped('a: x, y\n'))).toEqual({ a: { value: 'x, y', mostly: 0.9 } })
    expect(parse(wrapped('a:\n  - x\n  - y\n'))).toEqual({ a: { value: ['x', 'y'], mostly: 0.9 } })
  })

  it('reaches what an anchor holds through its alias', () => {
    const text = 'a: &x { n: 1 }\nb: *x\n'
    expect(edit(text, (editor) => editor.set(['b', 'n'], 2))).toBe('a: &x { n: 2 }\nb: *x\n')
  })

  it('keeps line ends of Windows', () => {
    expect(edit('a:\r\n  b: 1\r\nc: 2\r\n', (editor) => editor.set(['a', 'd'], 3))).toBe(
      'a:\r\n  b: 1\r\n  d: 3\r\nc: 2\r\n',
    )
  })

  it('gives what was set, whatever it is and wherever', () => {
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean())
    const paths = [
      [...columns, 'a', 'x'],
      [...columns, 'b', 'enum'],
      [...columns, 'c', 'enum', 1],
      ['data', 'other', 'columns', 'q', 'x'],
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(scalar, fc.array(scalar)), (path, value) => {
        let found: unknown = parse(edit(yaml, (editor) => editor.set(path, value)))
        for (const key of path) found = (found as Record<string | number, unknown>)[key]
        expect(found).toEqual(value)
      }),
    )
  })
})

describe('an edit of JSON', () => {
  it('keeps indentation, lists on one line, and numbers that no double holds', () => {
    const text = edit(json, (editor) => {
      editor.set(['fields', 0, 'constraints', 'maximum'], 7)
      editor.insert(['fields', 0, 'constraints', 'enum'], 9, 'z')
      editor.insert(['fields', 1, 'constraints', 'enum'], 9, 'y')
    })
    expect(text).toBe(
      json
        .replace('"maximum": 3', '"maximum": 7')
        .replace('["x", "y"]', '["x", "y", "z"]')
        .replace('"x"\n\t\t\t\t]', '"x",\n\t\t\t\t\t"y"\n\t\t\t\t]'),
    )
  })

  it('inserts and removes entries of a list', () => {
    const added = edit(json, (editor) => editor.insert(['fields'], 1, { name: 'c' }))
    expect(added).toContain('} },\n\t\t{ "name": "c" },\n\t\t{\n')
    expect(JSON.parse(edit(added, (editor) => editor.delete(['fields', 0]))).fields).toHaveLength(2)
  })
})
