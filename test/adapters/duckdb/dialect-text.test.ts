import { describe, expect, it } from 'vitest'
import { dialect } from '../../../src/adapters/duckdb/dialect.ts'
import { createDataFolder } from '../../support/data-folder.ts'

/** Of the expression over a table of one column, `text`, which holds `cells`. */
async function evaluate(expression: string, cells: readonly string[]) {
  const folder = createDataFolder()
  folder.write('data.csv', `text\n${cells.map((cell) => `"${cell.replaceAll('"', '""')}"\n`).join('')}`)
  await using table = await folder.tables.open({ path: 'data.csv' })
  const rows = await table.query(
    `SELECT ${expression.replaceAll('ORDINAL', table.rowNumber)} AS value FROM ${table.relation} ORDER BY ${table.rowNumber}`,
  )
  return rows.map(({ value }) => value ?? null)
}

describe('of a text', () => {
  it.each([
    [
      'whether a pattern is in it',
      dialect.contains('text', "b|'"),
      ['abc', 'ac', "it's"],
      [true, false, true],
    ],
    ['the first group of a pattern', dialect.extract('text', 'a([0-9]*)'), ['xa12', 'x'], ['12', '']],
    [
      'what its JSON is',
      dialect.jsonKind('text'),
      ['{}', ' [1] ', '"a"', 'null', '{', ''],
      ['OBJECT', 'ARRAY', 'VARCHAR', 'NULL', null, null],
    ],
    [
      'what its JSON is, which has no NaN and no comma at an end',
      dialect.jsonKind('text'),
      ['[NaN]', '{"a":-Infinity}', '[1, ]', '{"a":"NaN,]"}', '["\\"[1,]"]'],
      [null, null, null, 'OBJECT', 'ARRAY'],
    ],
    [
      'a member of its JSON',
      dialect.jsonText('text', 'type'),
      ['{"type":"a"}', '{"x":{"type":"a"}}', '[1]', '{'],
      ['a', null, null, null],
    ],
    [
      'whether a pattern with any character is in it',
      dialect.contains('text', '(?s)a.c|d'),
      ['xa\ncx', 'ac', 'd', '%a_c%'],
      [true, false, true, true],
    ],
    [
      'its date and time by a pattern',
      `CAST(${dialect.parseTime('text', '%d.%m.%Y %H:%M')} AS VARCHAR)`,
      ['31.01.2020 12:30', '31.02.2020 12:30', '31.01.2020'],
      ['2020-01-31 12:30:00', null, null],
    ],
    [
      'the nearest value before it',
      dialect.previous('text', 'ORDINAL'),
      ['a', '', 'b', 'c'],
      [null, 'a', 'a', 'b'],
    ],
  ])('%s', async (_, expression, cells, values) => {
    expect(await evaluate(expression, cells)).toEqual(values)
  })
})
