import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createTables } from '../../src/adapters/duckdb/tables.ts'

it('a query that never ends is stopped, and the table answers the next one', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mergemark-data-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFileSync(join(root, 'data.csv'), 'id\n1\n2\n')
  await using table = await createTables({ root, longestMs: 100 }).open({ path: 'data.csv' })
  const endless = 'SELECT count(*) AS n FROM range(10000000) a, range(10000000) b WHERE a.range + b.range < 0'
  await expect(table.query(endless)).rejects.toMatchObject({ code: 'MM-212' })
  expect(await table.query(`SELECT count(*) AS n FROM ${table.relation}`)).toEqual([{ n: 2 }])
})
