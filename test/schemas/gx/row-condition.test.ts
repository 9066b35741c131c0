import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRowCondition } from '../../../src/schemas/gx/row-condition.ts'

describe('a row condition', () => {
  // As great_expectations/expectations/row_conditions.py and its tests write them.
  it.each([
    ['col("foo").notNull()', '"foo" IS NOT NULL'],
    ["col('b')>2", 'try_cast(CAST("b" AS VARCHAR) AS DOUBLE) > 2'],
    ['b > 24', 'try_cast(CAST("b" AS VARCHAR) AS DOUBLE) > 24'],
    ['x == "it\'s"', `CAST("x" AS VARCHAR) = 'it''s'`],
    [
      '(a == 4) & (b != "d")',
      `(try_cast(CAST("a" AS VARCHAR) AS DOUBLE) = 4) AND (CAST("b" AS VARCHAR) <> 'd')`,
    ],
    ['a IS NULL or b IS NOT NULL', '(CAST("a" AS VARCHAR) IS NULL) OR ("b" IS NOT NULL)'],
  ])('reads %s', (text, sql) => {
    expect(readRowCondition(text)).toBe(sql)
  })

  it.each(['', 'a', 'a >', 'a > 1 b', '(a > 1', 'a > date("2020")', 'a > 1; drop table x', 'a in [1, 2]'])(
    'gives nothing for %j',
    (text) => {
      expect(readRowCondition(text)).toBeNull()
    },
  )

  it('lets no value out of its quotes', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const sql = readRowCondition(`a == ${JSON.stringify(value)}`)
        if (sql !== null) expect(sql.replaceAll(/'(?:[^']|'')*'/g, '?')).toBe('CAST("a" AS VARCHAR) = ?')
      }),
    )
  })
})
