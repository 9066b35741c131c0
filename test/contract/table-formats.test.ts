import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { createDataFolder, type DataFolder } from '../support/data-folder.ts'

/** Writes the rows of `select` as Parquet, as DuckDB does it. */
async function writeParquet(folder: DataFolder, { name, select }: { name: string; select: string }) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const path = join(folder.root, name).replaceAll("'", "''")
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`)
  connection.closeSync()
  instance.closeSync()
}

async function openParquet(select: string, options: { nulls?: readonly string[] } = {}) {
  const folder = createDataFolder()
  await writeParquet(folder, { name: 'data.parquet', select })
  return folder.tables.open({ path: 'data.parquet', ...options })
}

describe('a Parquet file', () => {
  const rows = `SELECT * FROM (VALUES
    (1, 0.5::DOUBLE, 'x', true, [1, 2]), (2, 'nan'::DOUBLE, '', false, NULL), (NULL, 0.1::DOUBLE, '7', NULL, [])
  ) AS t(id, p, "a name", flag, list)`

  it('is text to a query', async () => {
    await using table = await openParquet(rows)
    expect(table).toMatchObject({ columns: ['id', 'p', 'a name', 'flag', 'list'], rows: 3, defects: [] })
    expect(await table.query(`SELECT * FROM ${table.relation} ORDER BY ${table.rowNumber}`)).toEqual([
      { row_number: 1, id: '1', p: '0.5', 'a name': 'x', flag: 'true', list: '[1,2]' },
      { row_number: 2, id: '2', p: 'nan', 'a name': null, flag: 'false', list: null },
      { row_number: 3, id: null, p: '0.1', 'a name': '7', flag: null, list: '[]' },
    ])
  })

  it('gives its columns as text, as numbers and sorted', async () => {
    await using table = await openParquet(rows)
    expect(await table.text('id')).toEqual({ dictionary: ['1', '2'], codes: Int32Array.of(0, 1, -1) })
    expect(await table.numbers('p')).toEqual({
      values: Float64Array.of(0.5, Number.NaN, 0.1),
      unreadable: [2],
    })
    expect((await table.numbers('a name')).unreadable).toEqual([1, 2])
    expect((await table.numbers('flag')).unreadable).toEqual([1, 2, 3])
    expect(await table.sortedText('id')).toMatchObject({ rows: Uint32Array.of(0, 1), missing: 2 })
  })

  it('has no lines: a record is told by its number', async () => {
    await using table = await openParquet(rows)
    expect(await table.linesOf([1, 3])).toEqual([1, 3])
  })

  it('takes as no value what the source says, in a column of numbers too', async () => {
    await using table = await openParquet('SELECT unnest([1, -999, 3]) AS a', { nulls: ['-999'] })
    expect((await table.text('a')).dictionary).toEqual(['1', '3'])
    expect((await table.numbers('a')).unreadable).toEqual([2])
  })

  it('keeps the order of its row groups', async () => {
    await using table = await openParquet('SELECT range AS n, range % 3 AS k FROM range(100000)')
    const { values } = await table.numbers('n')
    expect(values.findIndex((value, row) => value !== row)).toBe(-1)
    const { codes } = await table.text('k')
    expect(codes.findIndex((code, row) => code !== row % 3)).toBe(-1)
  })

  it('may lie at a path that looks like a pattern, or be told by its format', async () => {
    const folder = createDataFolder()
    await writeParquet(folder, { name: `it's [1] a*?.bin`, select: 'SELECT 4 AS a' })
    await writeParquet(folder, { name: `it's 1 axx.bin`, select: 'SELECT 5 AS a' })
    await using table = await folder.tables.open({ path: `it's [1] a*?.bin`, format: 'parquet' })
    expect([...(await table.numbers('a')).values]).toEqual([4])
  })

  it('is refused where it is cut in half, is no Parquet or is too wide', async () => {
    const folder = createDataFolder()
    await writeParquet(folder, { name: 'whole.parquet', select: 'SELECT range AS a FROM range(10000)' })
    const whole = readFileSync(join(folder.root, 'whole.parquet'))
    folder.write('half.parquet', whole.subarray(0, whole.length / 2))
    folder.write('gutted.parquet', Buffer.concat([whole.subarray(0, 4), whole.subarray(whole.length / 2)]))
    folder.write('text.parquet', 'a,b\n1,2\n')
    folder.write('empty.parquet', '')
    for (const name of ['half', 'gutted', 'text', 'empty']) {
      const error = await folder.tables.open({ path: `${name}.parquet` }).catch((thrown) => thrown)
      expect(error, name).toMatchObject({ name: 'MergemarkError', code: 'MM-203' })
      expect(error.message).toContain(`"${name}.parquet" cannot be read as a table`)
      expect(error.message).not.toContain(folder.root)
    }
  })
})

describe('a file of JSON Lines', () => {
  async function open(content: string | Uint8Array) {
    const folder = createDataFolder()
    folder.write('data.jsonl', content)
    return folder.tables.open({ path: 'data.jsonl' })
  }

  it('has the names of all its records, and its values as text', async () => {
    await using table = await open(
      '{"id":1,"s":"x\\"y","o":{"a":[1,2]}}\n\n{"s":null,"id":"z","b":true}\r\n{"id":""}',
    )
    expect(table).toMatchObject({ columns: ['id', 's', 'o', 'b'], rows: 3 })
    expect(await table.query(`SELECT * FROM ${table.relation} ORDER BY ${table.rowNumber}`)).toEqual([
      { row_number: 1, id: '1', s: 'x"y', o: '{"a":[1,2]}', b: null },
      { row_number: 2, id: 'z', s: null, o: null, b: 'true' },
      { row_number: 3, id: null, s: null, o: null, b: null },
    ])
    expect(await table.linesOf([1, 2, 3])).toEqual([1, 3, 4])
    expect((await table.numbers('id')).values[0]).toBe(1)
  })

  it('keeps the order of its lines', async () => {
    const count = 130_000
    const lines = Array.from({ length: count }, (_, row) => `{"n":${row},"k":"${'x'.repeat(row % 60)}"}\n`)
    await using table = await open(lines.join(''))
    const { values } = await table.numbers('n')
    expect(values.findIndex((value, row) => value !== row)).toBe(-1)
    expect(await table.linesOf([count])).toEqual([count])
  })

  it.each<[string, string | Uint8Array, string]>([
    ['spreads a record over lines', '{"a":\n1}\n', 'MM-203'],
    ['holds lists', '[1]\n[2]\n', 'MM-203'],
    ['holds one record that is not UTF-8', Buffer.from('{"a":"caf\xe9"}\n', 'latin1'), 'MM-203'],
    ['is empty', ' \n\n', 'MM-201'],
  ])('is refused where it %s', async (_, content, code) => {
    const error = await open(content).catch((thrown) => thrown)
    expect(error).toMatchObject({ name: 'MergemarkError', code })
  })

  it('is told by its own name, and by no line that is not the broken one', async () => {
    const error = await open('{"a":').catch((thrown) => thrown)
    expect(error.message).toContain('Malformed JSON in file "data.jsonl"')
    expect(error.message).not.toMatch(/line \d/)
  })

  it('is read for the rest where lines are no record, each a defect', async () => {
    await using table = await open(
      Buffer.concat([
        Buffer.from('\ufeff{"a":1,"x/~y":"é"}\n\n{"a":2} {"a":3}\r\n[4]\n{"A":"5","a":null}\n'),
        Buffer.from('{"a":"caf\xe9"}\n', 'latin1'),
        Buffer.from(`{"a":"${'x'.repeat(1 << 20)}"}\n{"o":{"b":[6]}}\n{"a":`),
      ]),
    )
    expect(table.defects.map(({ line, message }) => [line, message])).toEqual([
      [3, 'is not valid JSON'],
      [4, 'is no JSON object'],
      [5, 'differs from "a" in the file by upper and lower case only'],
      [6, 'is not UTF-8: it has the byte 0xE9, which is "é" in Latin-1'],
      [7, 'is longer than 1,048,576 bytes'],
      [9, 'is not valid JSON'],
    ])
    expect(table).toMatchObject({ rows: 3, defectCount: 6, columns: ['a', 'x/~y', 'A_2', 'o'] })
    expect(await table.query(`SELECT * FROM ${table.relation} ORDER BY ${table.rowNumber}`)).toEqual([
      { row_number: 1, a: '1', 'x/~y': 'é', A_2: null, o: null },
      { row_number: 4, a: null, 'x/~y': null, A_2: '5', o: null },
      { row_number: 7, a: null, 'x/~y': null, A_2: null, o: '{"b":[6]}' },
    ])
    expect(await table.linesOf([1, 4, 7])).toEqual([1, 5, 8])
  })

  it('keeps numbers that JavaScript cannot hold, in broken company too', async () => {
    await using table = await open('{"n":9007199254740993}\n{"n":\n{"n":1.5}\n')
    expect((await table.text('n')).dictionary).toEqual(['9007199254740993', '1.5'])
  })
})

describe('a file of JSON', () => {
  async function open(content: string) {
    const folder = createDataFolder()
    folder.write('data.json', content)
    return folder.tables.open({ path: 'data.json' })
  }

  it.each<[string, string, number[]]>([
    ['one list of objects', '[\n  {"a": 1,\n   "b": "]"},\n  {"a": "\\"}", "b": [{}]}\n]\n', [2, 4]],
    ['objects one after the other', '{"a": 1,\n "b": "]"}\n\n{"a": "\\"}", "b": [{}]}', [1, 4]],
  ])('may be %s', async (_, content, lines) => {
    await using table = await open(content)
    expect(table).toMatchObject({ columns: ['a', 'b'], rows: 2, defects: [] })
    expect(await table.query(`SELECT a, b FROM ${table.relation} ORDER BY ${table.rowNumber}`)).toEqual([
      { a: '1', b: ']' },
      { a: '"}', b: '[{}]' },
    ])
    expect(await table.linesOf([1, 2])).toEqual(lines)
  })

  it.each([
    ['cut short', '[{"a":1},{"a":', 'MM-203'],
    ['a list of numbers', '[1,2]', 'MM-203'],
    ['an empty list', '[]', 'MM-201'],
    ['nothing', '\n', 'MM-201'],
  ])('is refused where it is %s', async (_, content, code) => {
    const error = await open(content).catch((thrown) => thrown)
    expect(error).toMatchObject({ name: 'MergemarkError', code })
  })
})
