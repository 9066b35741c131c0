import { expect, it } from 'vitest'
import { collectFailures } from '../../src/data/all-failures.ts'

const failed = {
  dataset: 'set',
  path: 'data.csv',
  rule: 'minimum',
  column: 'a',
  severity: 'error',
  result: 'fail',
} as const
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

it('says of the first of more that they are not all', () => {
  const failures = collectFailures({ most: 2 })
  failures.add(failed, [example(1)])
  expect(failures.isWhole()).toBe(true)
  failures.leaveOut()
  expect([failures.isWhole(), failures.isOpen()]).toEqual([false, true])
})

it('says which rows are of a check that passes by `mostly`', () => {
  const failures = collectFailures()
  failures.add(failed, [example(1)])
  failures.add({ ...failed, rule: 'type', result: 'pass' }, [example(2), example(3)])
  expect(failures.countLetOff()).toBe(2)
  const rows = failures.text().trimEnd().split('\n')
  expect(rows.map((line) => JSON.parse(line).result)).toEqual(['fail', 'pass', 'pass'])
})

it('is empty where nothing fails', () => {
  expect(collectFailures().text()).toBe('')
})
