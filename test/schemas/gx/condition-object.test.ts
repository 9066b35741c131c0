import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readConditionObject } from '../../../src/schemas/gx/condition-object.ts'

const compare = (operator: string, parameter: unknown, name = 'a') => ({
  type: 'comparison',
  column: { name },
  operator,
  parameter,
})
const number = 'try_cast(CAST("a" AS VARCHAR) AS DOUBLE)'

// As great_expectations 1.24.1 writes them: `(Column("a") > 2).dict()`.
it.each<[condition: object, sql: string]>([
  [compare('>', 2), `${number} > 2`],
  [compare('!=', "it's"), `CAST("a" AS VARCHAR) <> 'it''s'`],
  [compare('==', true), 'try_cast(CAST("a" AS VARCHAR) AS BOOLEAN) = true'],
  [compare('IN', [1, 2]), `(${number} = 1 OR ${number} = 2)`],
  [compare('NOT_IN', ['x']), `NOT ((CAST("a" AS VARCHAR) = 'x'))`],
  [{ type: 'nullity', column: { name: 'b' }, is_null: true }, 'CAST("b" AS VARCHAR) IS NULL'],
  [{ type: 'nullity', column: { name: 'b' }, is_null: false }, '"b" IS NOT NULL'],
  [
    {
      type: 'or',
      conditions: [
        { type: 'and', conditions: [compare('>', 2), compare('<', 5)] },
        { type: 'nullity', column: { name: 'b' }, is_null: true },
      ],
    },
    `((${number} > 2) AND (${number} < 5)) OR (CAST("b" AS VARCHAR) IS NULL)`,
  ],
  [
    { type: 'pass_through', pass_through_filter: 'a > 2 and b == "x"' },
    `(${number} > 2) AND (CAST("b" AS VARCHAR) = 'x')`,
  ],
])('reads %j', (condition, sql) => {
  expect(readConditionObject(condition)).toBe(sql)
})

it.each<unknown>([
  null,
  7,
  [],
  {},
  { type: 'like', column: { name: 'a' }, pattern: 'x' },
  compare('~', 1),
  compare('>', null),
  compare('>', [1]),
  compare('IN', 1),
  compare('IN', [[1]]),
  { ...compare('>', 1), more: true },
  { type: 'comparison', column: 'a', operator: '>', parameter: 1 },
  { type: 'and', conditions: [] },
  { type: 'and', conditions: [compare('>', 1), 'a > 1'] },
  { type: 'pass_through', pass_through_filter: 'exec("x")' },
  { type: 'or', conditions: Array.from({ length: 101 }, () => compare('>', 1)) },
])('gives nothing for %j', (condition) => {
  expect(readConditionObject(condition)).toBeNull()
})

it.each([5, 50_000])(
  'gives nothing for one that is nested %d deep, as Great Expectations never nests',
  (most) => {
    let deep: object = compare('>', 1)
    for (let depth = 0; depth < most; depth++) deep = { type: 'and', conditions: [deep] }
    expect(readConditionObject(deep)).toBeNull()
  },
)

it('lets no name or value out of its quotes', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (name, value) => {
      const sql = readConditionObject(compare('==', value, name)) ?? ''
      const bare = sql.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (quoted) => quoted.charAt(0))
      expect(bare).toBe(`CAST(" AS VARCHAR) = '`)
    }),
  )
})
