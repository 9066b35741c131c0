import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { createDataFolder } from '../support/data-folder.ts'

/** A Parquet file in which some bytes were replaced by as many: DuckDB itself writes no two columns of one name. */
async function openParquet(select: string, replaced: Readonly<Record<string, string>> = {}) {
  const folder = createDataFolder()
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (${select}) TO '${join(folder.root, 'data.parquet')}' (FORMAT parquet)`)
  connection.closeSync()
  instance.closeSync()
  let content = readFileSync(join(folder.root, 'data.parquet'), 'latin1')
  for (const [from, to] of Object.entries(replaced)) content = content.replaceAll(from, to)
  folder.write('data.parquet', Buffer.from(content, 'latin1'))
  return folder.tables.open({ path: 'data.parquet' })
}

describe('a Parquet file', () => {
  const select = `SELECT 1 AS id, 'x' AS colA, {'colA': 1, 'n': [1, 2]} AS nest, 'y' AS colB, [1] AS list, 'z' AS colC`

  it('with two columns of one name, or of one but for case, has defects and all of its columns', async () => {
    await using table = await openParquet(select, { colB: 'colA', colC: 'COLA' })
    expect(table.columns).toEqual(['id', 'colA', 'nest', 'colA_2', 'list', 'COLA_3'])
    expect(table.defects.map(({ column, message }) => [column, message])).toEqual([
      ['colA', 'stands twice in the file'],
      ['COLA', 'differs from "colA" in the file by upper and lower case only'],
    ])
    const [row] = await table.query(`SELECT "colA", "colA_2", "COLA_3" FROM ${table.relation}`)
    expect(row).toEqual({ colA: 'x', colA_2: 'y', COLA_3: 'z' })
  })

  it('with others has none', async () => {
    await using table = await openParquet(select)
    expect(table).toMatchObject({ columns: ['id', 'colA', 'nest', 'colB', 'list', 'colC'], defects: [] })
  })

  it('with NUL in a name is refused', async () => {
    await expect(openParquet(select, { colB: 'co\0B' })).rejects.toMatchObject({ code: 'MM-203' })
  })

  it('has times of UTC, whatever the zone of the machine', async () => {
    const before = process.env['TZ']
    process.env['TZ'] = 'Asia/Tokyo'
    try {
      await using table = await openParquet(
        "SELECT make_timestamptz(2024, 1, 31, 12, 0, 0.0, 'UTC') AS a, TIMESTAMP '2024-01-31 12:00:00' AS b",
      )
      const [row] = await table.query(`SELECT a, b FROM ${table.relation}`)
      expect(row).toEqual({ a: '2024-01-31 12:00:00+00', b: '2024-01-31 12:00:00' })
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })
})

describe('a header', () => {
  async function open(header: string) {
    const folder = createDataFolder()
    folder.write('data.csv', `${header}\n${header}\n`)
    await using table = await folder.tables.open({ path: 'data.csv' })
    return { columns: table.columns, defects: table.defects.map(({ message }) => message) }
  }

  it.each([
    ['3,Anna Schmidt,anna@home.example', 'an e-mail address stands in it'],
    ['3,+49 170 1234567', 'a phone number stands in it'],
    ['3,DE89 3704 0044 0532 0130 00', 'an IBAN stands in it'],
    ['5.1,3.5,1.4,0.2,Iris-setosa', 'it is mostly numbers'],
  ])('that looks like a record is a defect, and nobody’s names are shown: %s', async (header, why) => {
    const { columns, defects } = await open(header)
    expect(columns).toEqual(header.split(',').map((_, index) => `column_${index + 1}`))
    expect(defects).toEqual([
      `looks like a record and not like names of columns, as ${why}: it is withheld. Without a header, say \`options: { header: false }\``,
    ])
  })

  // Years, days, levels of quantiles and metrics are names.
  it.each([
    'country,1960,1961',
    'place,1/22/20,1/23/20',
    '2020-01-22,2020-01-23',
    'id,0.05,0.25,0.5,0.95',
    'id,precision@5,recall@10',
    '0,1,2,3',
    '@id,@type',
  ])('of names is none: %s', async (header) => {
    expect(await open(header)).toEqual({ columns: header.split(','), defects: [] })
  })
})
