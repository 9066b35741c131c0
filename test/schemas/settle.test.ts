import { describe, expect, it } from 'vitest'
import type { ImportedCheck, ImportedSchema } from '../../src/schemas/imported-schema.ts'
import { settle } from '../../src/schemas/settle.ts'

const none: ImportedSchema = { columns: [], checks: [], rules: [], unsupported: [] }
const check = (rule: string, option: unknown, more: Partial<ImportedCheck> = {}): ImportedCheck => ({
  rule,
  option,
  from: `f.${rule}`,
  ...more,
})
const columnWith = (type: string | null, ...checks: ImportedCheck[]) =>
  settle({ ...none, columns: [{ name: 'a', type, checks }] })

describe('an imported schema', () => {
  it('keeps the checks that there are, with options that they take', () => {
    const settled = columnWith('integer', check('minimum', 3))
    expect(settled.columns).toEqual([{ name: 'a', type: 'integer', checks: [check('minimum', 3)] }])
    expect(settled.unsupported).toEqual([])
  })

  it.each([
    [check('kurtosis', 3), 'has no check here'],
    [check('minLength', -1), 'asks what the check minLength does not take'],
    [check('toString', 1), 'has no check here'],
  ])('lists the others by name: %j', (asked, reason) => {
    const settled = columnWith(null, asked)
    expect(settled.columns[0]?.checks).toEqual([])
    expect(settled.unsupported).toEqual([{ name: asked.from, reason }])
  })

  it('lists a check that no column of the type can be asked, and a type that is none', () => {
    expect(columnWith('boolean', check('minimum', 1)).unsupported).toEqual([
      { name: 'f.minimum', reason: 'has no check here' },
    ])
    const settled = columnWith('decimal')
    expect(settled.columns[0]?.type).toBeNull()
    expect(settled.unsupported).toEqual([
      { name: 'type decimal of a', reason: 'is no type that Mergemark has' },
    ])
  })

  it('lists what is asked twice in different terms, and nothing that is merely repeated', () => {
    const settled = columnWith(
      'integer',
      check('minimum', 3),
      check('minimum', 3),
      check('minimum', 4, { from: 'g' }),
    )
    expect(settled.columns[0]?.checks).toEqual([check('minimum', 3)])
    expect(settled.unsupported).toEqual([
      { name: 'g', reason: 'is asked beside f.minimum, and one of them can be' },
    ])
  })

  it('lists the upper of two bounds that nothing meets, and an aggregate whose bounds nothing meets', () => {
    const settled = columnWith(
      'integer',
      check('minimum', 5),
      check('maximum', 3),
      check('mean', { min: 5, max: 3 }),
      check('max', { min: 5, max: 3 }),
    )
    expect(settled.columns[0]?.checks).toEqual([check('minimum', 5)])
    expect(settled.unsupported).toEqual([
      { name: 'f.mean', reason: 'leaves nothing that could meet it' },
      { name: 'f.maximum', reason: 'leaves nothing that could meet it beside f.minimum' },
      { name: 'f.max', reason: 'leaves nothing that could meet it' },
    ])
  })

  it('lists an aggregate of which a share is let off', () => {
    const mean = { max: 3 }
    expect(columnWith('integer', check('mean', mean, { mostly: 1 })).unsupported).toEqual([])
    expect(columnWith('integer', check('mean', mean, { mostly: 0.9 })).unsupported).toEqual([
      { name: 'f.mean', reason: 'lets off a share of what the check mean judges as a whole' },
    ])
  })

  it('has different names for all rules', () => {
    const rule = { name: 'r', sql: 'true' }
    expect(settle({ ...none, rules: [rule, rule, rule] }).rules.map(({ name }) => name)).toEqual([
      'r',
      'r (2)',
      'r (3)',
    ])
  })

  it('never calls a rule as a check is called, nor on two lines', () => {
    const named = (name: string) => settle({ ...none, rules: [{ name, sql: 'true' }] }).rules[0]?.name
    expect(named('rows')).toBe('rows (2)')
    expect(named('well-formed')).toBe('well-formed (2)')
    expect(named('a\n\u001b[31mb')).toBe('a\ufffd\ufffd[31mb')
  })

  it('has the checks of the whole data set', () => {
    const settled = settle({ ...none, checks: [check('rows', { min: 1 }), check('required', true)] })
    expect(settled.checks).toEqual([check('rows', { min: 1 })])
    expect(settled.unsupported).toEqual([{ name: 'f.required', reason: 'has no check here' }])
  })
})
