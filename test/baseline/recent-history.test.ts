import { expect, test } from 'vitest'
import { readRecentHistory } from '../../src/baseline/recent-history.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { commitOf, createLine, type RecordedRun, recordRun } from '../support/recorded-history.ts'

const rule = { evaluation: null, metric: 'accuracy', slice: null }

async function read(
  runs: readonly (readonly [number, number, Partial<RecordedRun>?])[],
  rules = [rule as { evaluation: string | null; metric: string; slice: string | null }],
  length = 9,
) {
  const records = createMemoryRecords()
  for (const [number, value, more] of runs)
    await recordRun(records, commitOf(number), value, { metric: 'accuracy', ...more })
  const git = createLine(length)
  return readRecentHistory({ name: 'penguins', tip: commitOf(length), rules }, { records, git })
}

const shown = (history: Awaited<ReturnType<typeof read>>) =>
  history.map(({ metric, points }) => [metric, points.map(({ sha, value }) => [sha, value])])

test('a gated metric’s last values are there, oldest first', async () => {
  expect(
    shown(
      await read([
        [7, 0.7],
        [3, 0.3],
        [5, 0.5],
      ]),
    ),
  ).toEqual([
    [
      'accuracy',
      [
        [commitOf(3), 0.3],
        [commitOf(5), 0.5],
        [commitOf(7), 0.7],
      ],
    ],
  ])
})

test('values of another evaluation set are left out, for nobody can compare them', async () => {
  const history = await read([
    [3, 0.3, { set: 'a' }],
    [5, 0.5, { set: 'b' }],
    [7, 0.7, { set: 'b' }],
  ])
  expect(history[0]?.points.map(({ value }) => value)).toEqual([0.5, 0.7])
})

test('what is not gated, or only in a slice, is not shown', async () => {
  expect(
    await read(
      [
        [3, 0.3],
        [5, 0.5],
      ],
      [{ ...rule, metric: 'f1' }],
    ),
  ).toEqual([])
  expect(
    await read(
      [
        [3, 0.3],
        [5, 0.5],
      ],
      [{ ...rule, slice: 'island=Dream' }],
    ),
  ).toEqual([])
})

test('at most 50 values are kept, the newest', async () => {
  const runs = Array.from({ length: 60 }, (_, index) => [index + 1, index / 100] as const)
  const [history] = await read(runs, [rule], 60)
  expect(history?.points).toHaveLength(50)
  expect(history?.points.at(-1)?.sha).toBe(commitOf(60))
})

test('one value alone is no history', async () => {
  expect(await read([[3, 0.3]])).toEqual([])
})
