import { describe, expect, it } from 'vitest'
import { encloseCondition } from '../../src/data/condition.ts'

describe('a condition', () => {
  it.each([
    'a > b',
    '(a + b) * c > 0',
    `name = 'it''s ) fine'`,
    `"odd ) name" > 0`,
    'a > 0 -- because ) and ;',
    `a IN (SELECT max(a) FROM data)`,
    `note'x' = 1`,
    'len([*COLUMNS(*)]) > 2',
    `"columns" > 0 AND columns > 0 AND note = 'unnest(1)'`,
    '"unnest" > 0 AND unlisted(1)',
    'show > 1 AND selected',
    '"select" > 0',
    'values IS NULL AND show IS NULL',
  ])('stands as one expression: %s', (sql) => {
    expect(encloseCondition(sql)).toEqual({ sql: `(${sql}\n)` })
  })

  it.each([
    ['true) FROM data WHERE (true', 'closes a parenthesis'],
    ['a > 0)', 'closes a parenthesis'],
    ['(a > 0', 'opens a parenthesis'],
    ['a > 0; DROP TABLE data', ';'],
    [`a = 'x`, 'text that it does not close'],
    ['"a > 0', 'name that it does not close'],
    ['a /* ) */ > 0', '/*'],
    ['/* /* */ ) */ a', '/*'],
    ['a = $$x$$', '$'],
    [`a = e'\\') OR (true'`, 'escapes'],
    [`a = E'x'`, 'escapes'],
    ['a > 0 -- x\r) OR (true', 'closes a parenthesis'],
    ['  ', 'empty'],
    ['COLUMNS(*) > 0', 'several conditions'],
    ["SELECT count(*) FROM data WHERE a = 'x'", 'it is a query'],
    ['-- bad rows\n with t as (select 1) select 1', 'it is a query'],
    ['FROM data', 'it is a query'],
    ['a > 0 AND columns (x -> x) > 0', 'several conditions'],
    ['"unnest"([true])', 'other rows'],
    ['main.unnest([a]) AND [true].unlist()', 'other rows'],
    ["unnest(CASE WHEN a = 'x' THEN [] ELSE [true] END)", 'other rows'],
    ['-- nothing', 'empty'],
  ])('is refused where it could reach beyond itself: %s', (sql, reason) => {
    expect(encloseCondition(sql)).toMatchObject({ reason: expect.stringContaining(reason) })
  })
})
