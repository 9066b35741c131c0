import { expect, it } from 'vitest'
import { countLooks } from '../../src/baseline/count-looks.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { commitOf, recordRun } from '../support/recorded-history.ts'

const digest = (digits: string) => `sha256:${digits.repeat(64).slice(0, 64)}`

it('counts the records whose evaluation set was the same, each once', async () => {
  const records = createMemoryRecords()
  await recordRun(records, commitOf(1), 0.9, { set: 'a' })
  await recordRun(records, commitOf(2), 0.9, { set: 'a' })
  await recordRun(records, commitOf(2), 0.9, { set: 'a', attempt: 2 })
  await recordRun(records, commitOf(3), 0.9, { set: 'b' })
  await recordRun(records, commitOf(4), 0.9, { set: 'a', name: 'seals' })
  const [evaluation = ''] = ['test']
  expect(await countLooks({ name: 'penguins', sets: { [evaluation]: digest('a') } }, records)).toEqual([
    { evaluation, records: 3 },
  ])
})

it('counts none where nothing was recorded, and reads nothing where there is no set', async () => {
  const records = createMemoryRecords()
  expect(await countLooks({ name: 'penguins', sets: { test: digest('a') } }, records)).toEqual([
    { evaluation: 'test', records: 0 },
  ])
  expect(await countLooks({ name: 'penguins', sets: {} }, records)).toEqual([])
})
