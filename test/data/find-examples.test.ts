import { expect, it } from 'vitest'
import type { PlannedTest } from '../../src/data/compile-plan.ts'
import { findAllExamples, findExamples } from '../../src/data/find-examples.ts'
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

it('gives rows that are known last, though they come first in the file', async () => {
  const { table, test } = await open()
  await using _ = table
  const found = await findExamples(test, { table, key: 'key', known: ['k0', 'k2', 'k3', "it's none"] })
  expect(found.map(({ key }) => key)).toEqual(['k4', 'k5', 'k6', 'k7', 'k8'])
  const most = await findExamples(test, { table, key: 'key', known: ['k0', 'k2', 'k3', 'k4', 'k5'] })
  expect(most.map(({ key }) => key)).toEqual(['k6', 'k7', 'k8', 'k0', 'k2'])
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
