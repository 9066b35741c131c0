import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import type { TableSource } from '../../src/ports.ts'
import { createDataFolder, type DataFolder } from '../support/data-folder.ts'

function write(contents: Readonly<Record<string, string | Uint8Array>>): DataFolder {
  const folder = createDataFolder()
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder.root, path)), { recursive: true })
    folder.write(path, content)
  }
  return folder
}

function open(contents: Readonly<Record<string, string | Uint8Array>>, source: Partial<TableSource> = {}) {
  return write(contents).tables.open({ path: 'data/*', files: Object.keys(contents), ...source })
}

it('several files are one table, each record with its file and line', async () => {
  await using table = await open({
    'data/1.csv': 'id,s\n1,"x\ny"\n2\n3,z\n',
    'data/2.csv': 'id,s\n',
    'data/3.csv.gz': gzipSync('id,s\r\n4,w\r\n'),
  })
  expect(table).toMatchObject({
    columns: ['id', 's'],
    rows: 3,
    defectCount: 1,
    defects: [{ file: 'data/1.csv', line: 4 }],
    files: [
      { path: 'data/1.csv', rows: 2 },
      { path: 'data/2.csv', rows: 0 },
      { path: 'data/3.csv.gz', rows: 1 },
    ],
  })
  expect(await table.query(`SELECT * FROM ${table.relation} ORDER BY ${table.rowNumber}`)).toEqual([
    { row_number: 1, id: '1', s: 'x\ny' },
    { row_number: 3, id: '3', s: 'z' },
    { row_number: 4, id: '4', s: 'w' },
  ])
  expect(await table.placesOf([1, 3, 4])).toEqual([
    { file: 'data/1.csv', line: 2 },
    { file: 'data/1.csv', line: 5 },
    { file: 'data/3.csv.gz', line: 2 },
  ])
  expect([...(await table.numbers('id')).values]).toEqual([1, 3, 4])
})

it('a single file of a source has its place too', async () => {
  const folder = write({ 'a.csv': 'a\n1\n' })
  await using table = await folder.tables.open({ path: 'a.csv' })
  expect(await table.placesOf([1])).toEqual([{ file: 'a.csv', line: 2 }])
  expect(table.files).toEqual([{ path: 'a.csv', rows: 1 }])
})

it('the folders of Hive partitions are columns', async () => {
  await using table = await open({
    'data/year=2023/city=S%C3%A3o%20Paulo/a.csv': 'n\n1\n2\n',
    'data/year=2024/city=__HIVE_DEFAULT_PARTITION__/a.csv': 'n\n3\n',
  })
  expect(table).toMatchObject({ columns: ['n', 'year', 'city'], defects: [] })
  expect(
    await table.query(`SELECT n, year, city FROM ${table.relation} ORDER BY ${table.rowNumber}`),
  ).toEqual([
    { n: '1', year: '2023', city: 'São Paulo' },
    { n: '2', year: '2023', city: 'São Paulo' },
    { n: '3', year: '2024', city: null },
  ])
})

it('a column of the file counts where a partition has its name', async () => {
  await using table = await open({ 'year=2023/a.csv': 'Year\n1\n' })
  expect(await table.query(`SELECT * FROM ${table.relation}`)).toEqual([{ row_number: 1, Year: '1' }])
})

it('files whose columns differ are read by name, and the difference is a defect of the later one', async () => {
  await using table = await open({ 'data/1.csv': 'a,b\n1,2\n', 'data/2.csv': 'c,b\n3,4\n' })
  expect(table.columns).toEqual(['a', 'b', 'c'])
  expect(table.defects).toEqual([
    { file: 'data/2.csv', line: 1, column: 'a', message: 'is missing here, and is in the files before' },
    {
      file: 'data/2.csv',
      line: 1,
      column: 'c',
      message: 'is new here: the files before have no such column',
    },
  ])
  expect(await table.query(`SELECT a, b, c FROM ${table.relation} ORDER BY ${table.rowNumber}`)).toEqual([
    { a: '1', b: '2', c: null },
    { a: null, b: '4', c: '3' },
  ])
})

it('the first file tells how all are read', async () => {
  await using table = await open({ 'data/1.csv': 'a;b\n1,5;2\n', 'data/2.csv': 'a;b\n1,500;2\n' })
  expect(table.reading).toMatchObject({ delimiter: ';', decimal: ',' })
  expect([...(await table.numbers('a')).values]).toEqual([1.5, 1.5])
})

it('Parquet and JSON are joined as text', async () => {
  const folder = write({ 'a.json': '[{"n":1}]' })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (SELECT 2.5 AS n) TO '${join(folder.root, 'b.parquet')}' (FORMAT parquet)`)
  connection.closeSync()
  instance.closeSync()
  await using table = await folder.tables.open({ path: '*', files: ['a.json', 'b.parquet'] })
  expect([...(await table.numbers('n')).values]).toEqual([1, 2.5])
})

it('one file that cannot be read, or none at all, is refused', async () => {
  await expect(open({ 'data/1.csv': 'a\n1\n', 'data/2.csv': '' })).rejects.toMatchObject({ code: 'MM-201' })
  await expect(open({})).rejects.toMatchObject({ code: 'MM-001' })
})
