import { expect, it } from 'vitest'
import { collectFailures } from '../../src/data/all-failures.ts'

const failed = { dataset: 'set', path: 'data.csv', rule: 'minimum', column: 'a', severity: 'error' } as const
const example = (row: number) => ({ row, line: row + 1, key: null, value: 'x' })

it('holds so many rows and no more, and says so', () => {
  const failures = collectFailures({ most: 2 })
  failures.add(failed, [example(1)])
  expect(failures.isOpen()).toBe(true)
  failures.add(failed, [example(2), example(3)])
  expect(failures.isOpen()).toBe(false)
  expect(failures.count()).toBe(2)
  expect(failures.text().trimEnd().split('\n')).toHaveLength(2)
})

it('is empty where nothing fails', () => {
  expect(collectFailures().text()).toBe('')
})
