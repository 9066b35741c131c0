import { expect, it } from 'vitest'
import { findAllExamples, findExamples } from '../../src/data/find-examples.ts'
import { findFirstExamples } from '../../src/data/first-examples.ts'
import { RANKS } from '../../src/data/key-ranks.ts'
import type { PlannedTest } from '../../src/data/planned-check.ts'
import { createDataFolder } from '../support/data-folder.ts'

// Columns of the names that the queries themselves use.
const FILE = `key,record,value,fails\n${Array.from({ length: 9 }, (_, n) => `k${n},${n},x${n},0\n`).join('')}`

async function open() {
  const folder = createDataFolder()
  folder.write('data.csv', FILE)
  const table = await folder.tables.open({ path: 'data.csv' })
  const test: PlannedTest = {
    kind: 'rows',
    from: table.relation,
    judged: 'true',
    fails: `("value" <> 'x1')`,
    value: '"value"',
  }
  return { table, test }
}

it('gives the first failing rows, with line, key and whole cell', async () => {
  const { table, test } = await open()
  await using _ = table
  const found = await findExamples(test, { table, key: 'key' })
  expect(found.map(({ row }) => row)).toEqual([1, 3, 4, 5, 6])
  expect(found[1]).toEqual({ row: 3, line: 4, key: 'k2', value: 'x2' })
})

const known = (...keys: string[]) => new Map(keys.map((key) => [key, RANKS.known]))

it('gives rows that are known last, though they come first in the file', async () => {
  const { table, test } = await open()
  await using _ = table
  const keysOf = async (ranks: ReturnType<typeof known>) =>
    (await findExamples(test, { table, key: 'key', ranks })).map(({ key }) => key)
  expect(await keysOf(known('k0', 'k2', 'k3', "it's none"))).toEqual(['k4', 'k5', 'k6', 'k7', 'k8'])
  expect(await keysOf(known('k0', 'k2', 'k3', 'k4', 'k5'))).toEqual(['k6', 'k7', 'k8', 'k0', 'k2'])
})

it('finds the same of several checks in one scan, each by its own ranks', async () => {
  const { table, test } = await open()
  await using _ = table
  const rowwise = { ...test, rowwise: true, text: (column: string) => table.dialect.identifier(column) }
  const [one, other, last] = [{ ...rowwise }, { ...rowwise, fails: `("value" = 'x1')` }, { ...rowwise }]
  const untold = new Map([...known('k0'), ['k2', RANKS.untold] as const])
  const found = await findFirstExamples(
    [
      { test: one, failing: 8, ranks: known('k0', 'k2', 'k3', 'k4', 'k5'), ranked: 5 },
      { test: other, failing: 1 },
      { test: last, failing: 8, ranks: untold, ranked: 2 },
    ],
    { table, key: 'key' },
  )
  const keysOf = (key: PlannedTest) => found.get(key)?.map((example) => example.key)
  expect(keysOf(one)).toEqual(['k6', 'k7', 'k8', 'k0', 'k2'])
  expect(keysOf(other)).toEqual(['k1'])
  expect(keysOf(last)).toEqual(['k3', 'k4', 'k5', 'k6', 'k7'])
})

it('looks beyond the first records for what is new', async () => {
  const folder = createDataFolder()
  const rows = Array.from({ length: 60_000 }, (_, n) => `k${n},${n < 20 || n === 59_000 ? -1 : 1}`)
  folder.write('data.csv', `key,value\n${rows.join('\n')}\n`)
  await using table = await folder.tables.open({ path: 'data.csv' })
  const test: PlannedTest = {
    kind: 'rows',
    from: table.relation,
    judged: 'true',
    fails: `("value" = '-1')`,
    value: '"value"',
    rowwise: true,
    text: (column) => table.dialect.identifier(column),
  }
  const ranks = known(...Array.from({ length: 20 }, (_, n) => `k${n}`))
  const found = await findFirstExamples([{ test, failing: 21, ranks, ranked: 20 }], { table, key: 'key' })
  expect(found.get(test)?.map(({ key }) => key)).toEqual(['k59000', 'k0', 'k1', 'k2', 'k3'])
})

it('gives all of them a page at a time, each once', async () => {
  const { table, test } = await open()
  await using _ = table
  const rows: (number | null)[] = []
  for await (const page of findAllExamples(test, { table, key: null, page: 3 })) {
    expect(page.length).toBeLessThanOrEqual(3)
    rows.push(...page.map(({ row }) => row))
  }
  expect(rows).toEqual([1, 3, 4, 5, 6, 7, 8, 9])
})
