import { describe, expect, it } from 'vitest'
import { measureNoise } from '../../src/baseline/measure-noise.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { commitOf, recordRun } from '../support/recorded-history.ts'

const shas = [5, 4, 3, 2, 1].map(commitOf)

function createStore() {
  const records = createMemoryRecords()
  const record = async (number: number, values: readonly number[], fields = {}) => {
    let attempt = 0
    for (const value of values) {
      attempt += 1
      await recordRun(records, commitOf(number), value, { attempt, ...fields })
    }
  }
  return { records, record, measure: () => measureNoise({ name: 'penguins', records, shas }) }
}

describe('the noise between runs of one commit', () => {
  it('is pooled over the commits that were recorded more than once', async () => {
    const { record, measure } = createStore()
    await record(2, [0.91, 0.93, 0.92])
    await record(3, [0.88, 0.9])
    await record(5, [0.95])
    const [noise, ...more] = await measure()
    expect(more).toEqual([])
    expect(noise).toMatchObject({ evaluation: 'test', name: 'accuracy', degrees: 3 })
    // numpy and scipy.stats.t.ppf, see test/stats/run-noise.test.ts.
    expect(noise?.deviation).toBeCloseTo(0.011547005383792526, 12)
    expect(noise?.floor).toBeCloseTo(0.05196913054500448, 10)
  })

  it('is unknown where no commit was recorded twice', async () => {
    const { record, measure } = createStore()
    await record(2, [0.9])
    await record(3, [0.8])
    expect(await measure()).toEqual([])
  })

  it('is that of the newest evaluation set and definition only', async () => {
    const { record, measure } = createStore()
    await record(5, [0.9, 0.9])
    await record(4, [0.1, 0.9], { set: 'b' })
    await record(3, [0.1, 0.9], { definition: 'accuracy@0' })
    expect(await measure()).toMatchObject([{ deviation: 0, degrees: 1 }])
  })

  it('does not count runs whose evaluation failed, nor lines of records that are gone', async () => {
    const { records, record, measure } = createStore()
    await record(5, [0.9])
    await recordRun(records, commitOf(5), 0.2, { attempt: 2, failure: 'MM-210' })
    const gone = await recordRun(records, commitOf(5), 0.1, { attempt: 3 })
    for (const path of [...records.stored.keys()]) if (path.startsWith(gone)) records.stored.delete(path)
    expect(await measure()).toEqual([])
  })

  it('reads no record, and no shard but those of the commits', async () => {
    const { records, record } = createStore()
    await record(5, [0.9, 0.8])
    await record(6, [0.9, 0.8])
    const read: string[] = []
    const watched = {
      ...records,
      read: (path: string) => {
        read.push(path)
        return records.read(path)
      },
    }
    await measureNoise({ name: 'penguins', records: watched, shas: [commitOf(5)] })
    expect(read).toEqual(['index/penguins/05.jsonl'])
  })
})
