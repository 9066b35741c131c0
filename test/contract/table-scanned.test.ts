import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { TableSource } from '../../src/ports.ts'
import { createDataFolder } from '../support/data-folder.ts'

async function scan(content: string | Uint8Array, name = 'data.csv', options: Partial<TableSource> = {}) {
  const folder = createDataFolder()
  folder.write(name, content)
  const table = await folder.tables.open({ path: name, sparing: true, ...options })
  return { folder, table }
}

const NUMBERED = `id,x\n${Array.from({ length: 5000 }, (_, n) => `${n},"a\n${n}"\n`).join('')}`

describe('a file that is scanned where it lies', () => {
  it('is read again at each question', async () => {
    const { folder, table } = await scan('a\n1\n2\n')
    await using _ = table
    folder.write('data.csv', 'a\n1\n2\n3\n')
    expect(await table.query(`SELECT count(*) AS rows FROM ${table.cells}`)).toEqual([{ rows: 3 }])
  })

  it('numbers its records in the order of the file, on their physical lines', async () => {
    const { table } = await scan(NUMBERED)
    await using _ = table
    const [row] = await table.query(
      `SELECT count(*) AS rows FROM ${table.relation} WHERE CAST("id" AS BIGINT) + 1 = ${table.rowNumber}`,
    )
    expect(row).toEqual({ rows: 5000 })
    expect(await table.linesOf([1, 2, 5000])).toEqual([2, 4, 10_000])
  })

  it('gives its columns as a table that is held does', async () => {
    const { folder, table } = await scan('id,x,y\n1,a,0.5\n2,,nan\n3,a,x\n')
    await using _ = table
    await using held = await folder.tables.open({ path: 'data.csv' })
    for (const column of ['id', 'x', 'y']) {
      expect(await table.text(column)).toEqual(await held.text(column))
      expect(await table.numbers(column)).toEqual(await held.numbers(column))
      expect(await table.sortedText(column)).toEqual(await held.sortedText(column))
    }
  })

  it('stays there for the questions where it was unpacked', async () => {
    const { table } = await scan(gzipSync('a\n1\n2\n'), 'data.csv.gz')
    await using _ = table
    for (const _ of [1, 2])
      expect(await table.query(`SELECT count("a") AS cells FROM ${table.relation}`)).toEqual([{ cells: 2 }])
  })

  it('is the only one that SQL may read', async () => {
    const { folder, table } = await scan('a\n1\n')
    await using _ = table
    writeFileSync(join(folder.root, 'other.csv'), 'secret\n1\n')
    symlinkSync(join(folder.root, 'other.csv'), join(folder.root, 'link.csv'))
    for (const path of ['other.csv', 'link.csv', '*.csv', 'data.csv/../other.csv'])
      await expect(
        table.query(`SELECT * FROM read_text('${join(folder.root, path)}')`),
      ).rejects.toMatchObject({ code: 'MM-204' })
    await expect(table.query("SELECT getenv('HOME')")).rejects.toMatchObject({ code: 'MM-204' })
    await expect(table.query("SET allowed_paths = ['/']")).rejects.toMatchObject({ code: 'MM-204' })
  })
})

describe('a file is held all the same', () => {
  it.each([
    ['with a broken record', 'a,b\n1\n1,2\n'],
    ['with a blank line', 'a,b\n1,2\n\n1,2\n'],
    ['whose line ends differ', 'a,b\r\n1,2\n1,2\r\n'],
  ])('%s', async (_, text) => {
    const { folder, table } = await scan(text)
    await using held = table
    folder.write('data.csv', 'a,b\n')
    const [row] = await held.query(`SELECT count(*) AS rows FROM ${held.relation}`)
    expect(row).toEqual({ rows: held.rows })
    expect(held.rows).toBeGreaterThan(0)
  })

  it('of more than fifty columns, which takes many questions', async () => {
    const names = Array.from({ length: 51 }, (_, n) => `c${n}`)
    const { folder, table } = await scan(`${names}\n${names}\n`)
    await using _ = table
    folder.write('data.csv', 'gone')
    expect(await table.query(`SELECT count(*) AS rows FROM ${table.relation}`)).toEqual([{ rows: 1 }])
  })

  it('at a path that looks like a pattern', async () => {
    const { folder, table } = await scan('a\n1\n', 'data[1].csv')
    await using _ = table
    folder.write('data[1].csv', 'gone')
    expect(await table.query(`SELECT count(*) AS rows FROM ${table.relation}`)).toEqual([{ rows: 1 }])
  })
})
