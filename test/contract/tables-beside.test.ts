import { expect, it } from 'vitest'
import { createDataFolder } from '../support/data-folder.ts'

it('holds some columns of other tables beside, each combination of their cells once', async () => {
  const { tables, write } = createDataFolder()
  write('data.csv', 'a\n1\n2\n')
  write('one.csv', 'x,y,z\n1,a,p\n1,a,q\n,b,r\n')
  write('two.jsonl', '{"w": "5"}\n')
  const beside = [
    { source: { path: 'one.csv' }, columns: ['y', 'x', 'none'] },
    { source: { path: 'two.jsonl' }, columns: ['w'] },
    { source: { path: 'one.csv' }, columns: [] },
  ]
  await using table = await tables.open({ path: 'data.csv', beside })
  expect(table.columns).toEqual(['a'])
  expect(table.beside?.map(({ columns, rows }) => [columns, rows])).toEqual([
    [['x', 'y'], 3],
    [['w'], 1],
    [[], 3],
  ])
  const found = await table.query(`SELECT x, y FROM ${table.beside?.[0]?.relation} ORDER BY y`)
  expect(found).toEqual([
    { x: '1', y: 'a' },
    { x: null, y: 'b' },
  ])
  expect(await table.query(`SELECT count(*) AS rows FROM ${table.relation}`)).toEqual([{ rows: 2 }])
})

it('does not open where a table beside cannot be read', async () => {
  const { tables, write } = createDataFolder()
  write('data.csv', 'a\n1\n')
  const beside = [{ source: { path: 'gone.csv' }, columns: ['x'] }]
  await expect(tables.open({ path: 'data.csv', beside })).rejects.toMatchObject({ code: 'MM-001' })
})
