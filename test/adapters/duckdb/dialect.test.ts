import { describe, expect, it } from 'vitest'
import { dialect } from '../../../src/adapters/duckdb/dialect.ts'
import type { Cell } from '../../../src/ports.ts'
import { createDataFolder } from '../../support/data-folder.ts'

/** Of the expression over a table of one column, `text`, which holds `cells`. */
async function evaluate(expression: string, cells: readonly string[]): Promise<Cell[]> {
  const folder = createDataFolder()
  folder.write('data.csv', `text\n${cells.map((cell) => `"${cell.replaceAll('"', '""')}"\n`).join('')}`)
  await using table = await folder.tables.open({ path: 'data.csv' })
  const rows = await table.query(
    `SELECT ${expression} AS value FROM ${table.relation} ORDER BY ${table.rowNumber}`,
  )
  return rows.map(({ value }) => value ?? null)
}

// The lexical forms are those of Table Schema v2 (datapackage.org/standard/table-schema/#field-types).
describe('a cell reads as', () => {
  it.each<[Parameters<typeof dialect.tryCast>[1], [string, Cell][]]>([
    [
      'integer',
      [
        ['7', 7],
        ['-7', -7],
        ['+7', 7],
        ['007', 7],
        ['1.5', null],
        ['1.0', null],
        ['1e3', null],
        ['1_000', null],
        ['0x1F', null],
        [' 7', null],
        ['9223372036854775808', null],
      ],
    ],
    [
      'number',
      [
        ['1.5', 1.5],
        ['-.5', -0.5],
        ['5.', 5],
        ['1e3', 1000],
        ['nan', null],
        ['NaN', null],
        ['inf', null],
        ['-Infinity', null],
        ['1e999', null],
        ['-1e999', null],
        ['1_000', null],
        ['1,5', null],
        ['x', null],
      ],
    ],
    [
      'boolean',
      [
        ['true', true],
        ['False', false],
        ['1', true],
        ['0', false],
        ['yes', null],
      ],
    ],
    [
      'date',
      [
        ['2020-02-29', '2020-02-29'],
        ['2021-02-29', null],
        ['2020-1-1', null],
        ['infinity', null],
        ['2020-01-01T00:00', null],
      ],
    ],
    [
      'datetime',
      [
        ['2020-01-01T10:00:00', '2020-01-01 10:00:00'],
        ['2020-01-01 10:00', '2020-01-01 10:00:00'],
        ['2020-01-01T10:00:00+02:00', '2020-01-01 08:00:00'],
        ['2020-01-01', null],
        ['epoch', null],
      ],
    ],
  ])('%s in its lexical form only', async (type, examples) => {
    const cells = examples.map(([text]) => text)
    expect(await evaluate(dialect.tryCast('text', type), cells)).toEqual(examples.map(([, value]) => value))
  })
})

describe('the dialect', () => {
  it('matches the whole text', async () => {
    expect(await evaluate(dialect.matches('text', 'a|ab'), ['a', 'ab', 'abc', 'xa'])).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('counts characters', async () => {
    expect(await evaluate(dialect.length('text'), ['é', '👍', 'ab'])).toEqual([1, 1, 2])
  })

  it('keeps quotes in names and literals where they are', async () => {
    expect(dialect.identifier('a"b')).toBe('"a""b"')
    expect(await evaluate(`text = ${dialect.literal(`it's "so"`)}`, [`it's "so"`])).toEqual([true])
  })

  it('has no literal for what is no number', () => {
    expect(() => dialect.literal(Number.NaN)).toThrow(TypeError)
  })

  it('counts how often a value occurs', async () => {
    expect(await evaluate(dialect.occurrences('text'), ['a', 'b', 'a'])).toEqual([2, 1, 2])
  })
})
