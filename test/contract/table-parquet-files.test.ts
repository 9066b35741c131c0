import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import type { Table } from '../../src/ports.ts'
import { createDataFolder, type DataFolder } from '../support/data-folder.ts'

/** A column of each type that Parquet has, with what is no value in some. */
const ROWS = `SELECT n, n::UTINYINT AS tiny, n * 9007199254740993 AS big, n::HUGEINT * 170141183460469231 AS huge,
  (n / 10)::FLOAT AS single, CASE n WHEN 7 THEN 'nan'::DOUBLE WHEN 8 THEN 'inf'::DOUBLE ELSE n / 3 END AS double,
  (n / 100)::DECIMAL(18, 3) AS money, n % 2 = 0 AS flag, CASE WHEN n % 5 > 0 THEN 'w' || (n % 4) END AS word,
  '' AS empty, DATE '2026-01-01' + n::INTEGER AS day, TIMESTAMP '2026-01-01 10:00:00.123' + INTERVAL (n) HOUR AS at,
  TIMESTAMPTZ '2026-01-01 10:00:00+02' + INTERVAL (n) HOUR AS zoned, TIME '10:00:00' AS hour, [n, n + 1] AS list,
  {'a': n} AS struct, 'ab'::BLOB AS blob, n::VARCHAR AS text, NULL::INTEGER AS nothing FROM range(100) AS rows(n)`

async function writeParts(folder: DataFolder, parts: Readonly<Record<string, string>>) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const [name, select] of Object.entries(parts)) {
    mkdirSync(join(folder.root, name, '..'), { recursive: true })
    await connection.run(`COPY (${select}) TO '${join(folder.root, name)}' (FORMAT parquet)`)
  }
  connection.closeSync()
  instance.closeSync()
}

/** All that a table says of its columns, but for those of folders. */
async function contentsOf(table: Table, columns: readonly string[]) {
  const names = columns.map((name) => table.dialect.identifier(name)).join(', ')
  return {
    rows: await table.query(
      `SELECT ${table.rowNumber}, ${names} FROM ${table.relation} ORDER BY ${table.rowNumber}`,
    ),
    numbers: await Promise.all(columns.map((name) => table.numbers(name))),
    texts: await Promise.all(columns.map((name) => table.text(name))),
  }
}

it.each<[how: string, files: [string, string]]>([
  ['of a glob', ['part-1.parquet', 'part-2.parquet']],
  ['of Hive’s folders', ['part=1/data.parquet', 'part=2/data.parquet']],
])('several Parquet files %s are read as one file of the same rows is', async (_, files) => {
  const folder = createDataFolder()
  await writeParts(folder, {
    'whole.parquet': ROWS,
    [files[0]]: `SELECT * FROM (${ROWS}) WHERE n < 30`,
    [files[1]]: `SELECT * FROM (${ROWS}) WHERE n >= 30`,
  })
  await using whole = await folder.tables.open({ path: 'whole.parquet' })
  await using parts = await folder.tables.open({ path: 'part*', files })
  expect(parts.columns.slice(0, whole.columns.length)).toEqual(whole.columns)
  expect(parts).toMatchObject({ rows: 100, defects: [], reading: whole.reading })
  const read = await contentsOf(whole, whole.columns)
  expect(await contentsOf(parts, whole.columns)).toEqual(read)
  // Of 32 bits: the number, and not what is written for it.
  expect(read.numbers[4]?.values[1]).toBe(Math.fround(0.1))
})

it('a column of numbers may be of 32 bits in one file, of 64 or missing in another', async () => {
  const folder = createDataFolder()
  await writeParts(folder, {
    'a.parquet': 'SELECT 1 AS n, 0.1::DOUBLE AS x',
    'b.parquet': 'SELECT 2 AS n, 0.1::FLOAT AS x',
    'c.parquet': 'SELECT 3 AS n',
    'd.parquet': "SELECT 4 AS n, 'nan'::FLOAT AS x",
  })
  const files = ['a', 'b', 'c', 'd'].map((name) => `${name}.parquet`)
  await using table = await folder.tables.open({ path: '*', files })
  expect(await table.numbers('x')).toEqual({
    values: Float64Array.of(0.1, Math.fround(0.1), Number.NaN, Number.NaN),
    unreadable: [3, 4],
  })
})

it('lists, structs and maps are the JSON of them, and nothing where there is none', async () => {
  const folder = createDataFolder()
  const nested = "[n, NULL] AS list, {'a': n, 'b': 'x'} AS struct, MAP {'k': n} AS map"
  await writeParts(folder, {
    'one.parquet': `SELECT ${nested} FROM range(1) AS rows(n) UNION ALL SELECT NULL, NULL, NULL`,
  })
  await using table = await folder.tables.open({ path: 'one.parquet' })
  expect(await table.query(`SELECT list, struct, map FROM ${table.relation}`)).toEqual([
    { list: '[0,null]', struct: '{"a":0,"b":"x"}', map: '{"k":0}' },
    { list: null, struct: null, map: null },
  ])
})
