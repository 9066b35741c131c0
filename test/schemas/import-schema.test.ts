import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importers } from '../../src/schemas/index.ts'
import { asked, imported, refusalOf } from '../support/imported-schemas.ts'

describe('a schema file', () => {
  it.each([
    ['', 'it is empty'],
    ['{"fields": [', 'JSON'],
    ['a: [', 'Flow sequence'],
    ['{"type": "record"}', 'it has the marks of no format'],
    ['[]', 'it has the marks of no format'],
    ['42', 'it has the marks of no format'],
    ['- *b\n', 'Unresolved alias'],
  ])('that is none is refused, and told why: %j', (text, reason) => {
    const { message, mend } = refusalOf(text, 'contracts/s.json')
    expect(message).toMatch(/^MM-133 "contracts\/s\.json" is no schema that Mergemark knows: /)
    expect(message).toContain(reason)
    expect(mend).toContain('Table Schema')
  })

  it('that cannot be parsed is refused where it breaks', () => {
    const { message, place } = refusalOf('a: 1\na: 2\n', 'contracts/s.json')
    expect(place).toMatchObject({ file: 'contracts/s.json', line: 2 })
    expect(message).not.toContain('line 2')
  })

  it('does not blow up: an alias bomb, a deep nest, a very large file', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 9; level++) {
      const alias = `*a${level - 1}`
      lines.push(`a${level}: &a${level} [${Array(10).fill(alias).join(', ')}]`)
    }
    expect(refusalOf(`${lines.join('\n')}\nfields: [{ name: a }]\n`).message).toContain('MM-133')
    expect(refusalOf('['.repeat(100_000)).message).toContain('MM-133')
    expect(refusalOf('x'.repeat(8_000_001)).message).toContain('it has 8000001 characters, more than 8000000')
  })

  it('never shows what a terminal would obey', () => {
    const { message } = refusalOf({ fields: [{ name: 'a', type: 5 }] }, 'a\u001b[31m\n.json')
    expect(message).not.toMatch(/\p{Cc}/u)
  })

  it('takes names such as __proto__ for what they are', () => {
    const text = '{"fields":[{"name":"__proto__","constraints":{"required":true,"__proto__":{"minimum":1}}}]}'
    const schema = imported(text)
    expect(schema.columns[0]?.name).toBe('__proto__')
    expect(asked(schema, '__proto__')).toEqual({ required: true })
  })

  it('asks for both where it names a column twice, as rules where one check cannot say it', () => {
    const fields = [
      { name: 'a', type: 'integer', constraints: { minimum: 1, required: true } },
      { name: 'a', constraints: { minimum: 3, maximum: 9 } },
    ]
    const schema = imported({ fields })
    expect(schema.columns).toHaveLength(1)
    expect(asked(schema, 'a')).toEqual({ minimum: 1, required: true, maximum: 9 })
    expect(schema.rules.map(({ name, sql }) => [name, sql])).toEqual([
      ['fields.a.constraints.minimum', expect.stringContaining('>= 3')],
    ])
  })
})

describe('the page about schemas', () => {
  it('has a section for each format that is read', () => {
    const page = readFileSync(new URL('../../docs/schemas.md', import.meta.url), 'utf8')
    const sections = [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect(importers.map(({ name }) => name).filter((name) => !sections.includes(name))).toEqual([])
  })
})
