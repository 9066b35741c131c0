import { describe, expect, it } from 'vitest'
import { findBest } from '../../../src/baseline/metric-history/best-record.ts'
import { type MetricSeries, toSeries } from '../../../src/baseline/metric-history/metric-series.ts'
import { readHistory } from '../../../src/baseline/metric-history/read-history.ts'
import { createMemoryRecords } from '../../support/memory-records.ts'
import { commitOf, createLine, type RecordedRun, recordRun } from '../../support/recorded-history.ts'

type Told = readonly [number: number, value: number | null, fields?: Partial<RecordedRun>]

async function seriesOf(length: number, told: readonly Told[]): Promise<MetricSeries> {
  const records = createMemoryRecords()
  for (const [number, value, fields] of told) await recordRun(records, commitOf(number), value, fields)
  const reaches = async () => true
  const whole = { name: 'penguins', tip: commitOf(length), limit: 1000, reaches, all: false }
  return toSeries(await readHistory(whole, { records, git: createLine(length) }))[0] as MetricSeries
}

const flat = (from: number, to: number, value: number, fields?: Partial<RecordedRun>): Told[] =>
  Array.from({ length: to - from + 1 }, (_, at) => [from + at, value + (at % 2) / 1000, fields ?? {}])

describe('a metric over time', () => {
  it('tells after which commit its level fell, and between which to look', async () => {
    const series = await seriesOf(16, [...flat(1, 6, 0.95), ...flat(10, 16, 0.9)])
    expect(series.restarts).toEqual([])
    expect(series.changes).toHaveLength(1)
    expect(series.changes[0]).toMatchObject({
      before: commitOf(6),
      after: commitOf(10),
      between: [commitOf(9), commitOf(8), commitOf(7)],
      isBetter: false,
    })
    expect(series.changes[0]?.from).toBeCloseTo(0.9505, 10)
  })

  it('calls a fall of what should be low better', async () => {
    const low = { higherIsBetter: false }
    const series = await seriesOf(14, [...flat(1, 7, 0.9, low), ...flat(8, 14, 0.8, low)])
    expect(series.changes.map(({ isBetter }) => isBetter)).toEqual([true])
  })

  it('starts anew with another evaluation set, and calls that no change of level', async () => {
    const series = await seriesOf(14, [...flat(1, 7, 0.9), ...flat(8, 14, 0.5, { set: 'b' })])
    expect(series.changes).toEqual([])
    expect(series.restarts).toEqual([
      { cause: 'evaluation set', before: commitOf(7), after: commitOf(8), between: [] },
    ])
  })

  it('starts anew with another definition of the metric', async () => {
    const other = { definition: 'accuracy@2' }
    const series = await seriesOf(14, [...flat(1, 7, 0.9), ...flat(8, 14, 0.5, other)])
    expect(series.changes).toEqual([])
    expect(series.restarts.map(({ cause }) => cause)).toEqual(['definition'])
  })

  it('passes over commits whose value could not be computed', async () => {
    const series = await seriesOf(15, [...flat(1, 7, 0.9), [8, null], ...flat(9, 15, 0.5)])
    expect(series.points).toHaveLength(15)
    expect(series.changes.map(({ before, after }) => [before, after])).toEqual([[commitOf(7), commitOf(9)]])
  })
})

describe('the best record', () => {
  it('is the highest, the newest of equals', async () => {
    const best = findBest(
      await seriesOf(4, [
        [1, 0.9],
        [2, 0.95],
        [3, 0.95],
        [4, 0.91],
      ]),
    )
    expect(best).toMatchObject({ ranked: 4, leftOut: 0, point: { commit: { sha: commitOf(3) } } })
  })

  it('is the lowest where lower is better', async () => {
    const low = { higherIsBetter: false }
    const best = findBest(
      await seriesOf(2, [
        [1, 0.2, low],
        [2, 0.3, low],
      ]),
    )
    expect(best?.point.commit.sha).toBe(commitOf(1))
  })

  it('is not one of another evaluation set', async () => {
    const best = findBest(
      await seriesOf(3, [
        [1, 0.99, { set: 'b' }],
        [2, 0.9],
        [3, 0.8],
      ]),
    )
    expect(best).toMatchObject({ ranked: 2, leftOut: 1, point: { commit: { sha: commitOf(2) } } })
  })

  it('is none where no value could be computed', async () => {
    expect(findBest(await seriesOf(1, [[1, null]]))).toBeNull()
  })
})
