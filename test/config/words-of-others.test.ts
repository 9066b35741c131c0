import { describe, expect, it } from 'vitest'
import { faultsOf, fileWith, mendOf } from '../support/configuration-files.ts'

const withColumn = (check: string) =>
  fileWith({ data: `data: { a: { path: a, columns: { x: { ${check} } } } }` })
const withTable = (check: string) => fileWith({ data: `data: { a: { path: a, ${check} } }` })

describe('a word of another tool', () => {
  it.each([
    ['not_null: true', 'Write `required: true`.'],
    ['nullable: false', 'Write `required: true`, or leave it out where a cell may have no value.'],
    ['isin: [a]', 'Write `enum: [a, b]`.'],
    ['accepted_values: [a]', 'Write `enum: [a, b]`.'],
    ['min_value: 1', 'Write `minimum: 0`.'],
    ['max_value: 1', 'Write `maximum: 9`.'],
    ['between: [0, 1]', 'Write `minimum: 0` and `maximum: 9`.'],
    ['regex: a+', 'Write `pattern: …` for the whole of a value, or `search: …` for a part of it.'],
    ['not_empty: true', 'Write `minLength: 1`.'],
    ['min_length: 1', 'Write `minLength`.'],
    ['not_in_set: [a]', 'Write `not-in-set`.'],
  ])('is told the key of a column: %s', (check, told) => {
    expect(mendOf(withColumn(check))).toBe(told)
    expect(faultsOf(withColumn(check))[0]).toMatch(/^MM-102 .* data\.a\.columns\.x has no key /)
  })

  it('is told the key of a data set', () => {
    expect(mendOf(withTable('row_count: 3'))).toBe('Write `rows: { min: 1 }`.')
    expect(mendOf(withTable('primary_key: id'))).toBe('Write `primaryKey`.')
  })

  it('is no key elsewhere', () => {
    expect(mendOf(fileWith({ gate: 'gate: { between: 1, rules: [] }' }))).toContain('Known here: ')
  })
})

it.each([
  ['=>', '>='],
  ['=<', '<='],
  ['==', '='],
  ['<>', '!='],
  ['lt', '<'],
])('a comparison written %s is told as %s', (written, meant) => {
  const pair = withTable(`pairs: [{ left: a, is: "${written}", right: b }]`)
  expect(mendOf(pair)).toContain(`Write "${meant}". `)
  expect(mendOf(pair)).not.toContain('Did you mean')
})
