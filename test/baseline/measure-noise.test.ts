import { describe, expect, it } from 'vitest'
import { measureNoise } from '../../src/baseline/measure-noise.ts'
import type { Records } from '../../src/ports.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { commitOf, type RecordedRun, recordRun } from '../support/recorded-history.ts'

const shas = [5, 4, 3, 2, 1].map(commitOf)

function createStore() {
  const records = createMemoryRecords()
  const read: string[] = []
  const lists: string[][] = []
  const watched: Records = {
    ...records,
    list: (...folders) => {
      lists.push(folders)
      return records.list(...folders)
    },
    read: (path) => {
      read.push(path)
      return records.read(path)
    },
  }
  /** Folders of the runs, the first attempt first. */
  const record = async (number: number, values: readonly number[], fields: Partial<RecordedRun> = {}) => {
    const folders: string[] = []
    for (const value of values) {
      const given = { attempt: folders.length + 1, task: 'metrics-only' as const, ...fields }
      folders.push(await recordRun(records, commitOf(number), value, given))
    }
    return folders
  }
  const manifestsRead = () => read.filter((path) => path.endsWith('/manifest.json'))
  const measure = () => measureNoise({ name: 'penguins', records: watched, shas })
  return { records, record, read, lists, manifestsRead, measure }
}

describe('the noise between runs of one commit', () => {
  it('is pooled over the commits that were recorded more than once', async () => {
    const { record, measure } = createStore()
    await record(5, [0.95])
    await record(4, [0.97, 0.96])
    await record(3, [0.88, 0.9])
    await record(2, [0.91, 0.93, 0.92])
    const [noise, ...more] = await measure()
    expect(more).toEqual([])
    expect(noise).toMatchObject({ evaluation: 'test', name: 'accuracy', degrees: 4 })
    // numpy and scipy.stats.t.ppf, see test/stats/run-noise.test.ts.
    expect(noise?.deviation).toBeCloseTo(0.010606601717798222, 12)
    expect(noise?.floor).toBeCloseTo(0.04164667657796694, 10)
  })

  it('is unknown with so few re-runs that any drop would be excused, and no record is read for it', async () => {
    const { record, read, lists, measure } = createStore()
    await record(5, [0.9, 0.91])
    await record(4, [0.9])
    await record(3, [0.9, 0.91, 0.92])
    expect(await measure()).toEqual([])
    expect(read).toEqual([])
    expect(lists).toHaveLength(1)
  })

  it('is that of the newest definition only, also where that was recorded once', async () => {
    const { record, measure } = createStore()
    await record(5, [0.9])
    await record(4, [0.1, 0.9], { definition: 'accuracy@0' })
    await record(3, [0.9, 0.9, 0.9, 0.9, 0.9])
    expect(await measure()).toMatchObject([{ deviation: 0, degrees: 4 }])
  })

  it('does not count runs whose evaluation failed', async () => {
    const { record, measure } = createStore()
    await record(5, [0.9, 0.9, 0.9, 0.9])
    await record(5, [0.2], { attempt: 9, failure: 'MM-210' })
    expect(await measure()).toEqual([])
    await record(5, [0.9], { attempt: 10 })
    expect(await measure()).toMatchObject([{ deviation: 0, degrees: 4 }])
  })

  it('does not believe the index', async () => {
    const { records, record, measure } = createStore()
    await record(5, [0.9, 0.91, 0.9, 0.91, 0.9])
    const honest = await measure()
    expect(honest[0]?.floor).toBeLessThan(0.03)
    const text = new TextDecoder().decode(records.stored.get('index/penguins/05.jsonl'))
    records.stored.set('index/penguins/05.jsonl', new TextEncoder().encode(text.replaceAll('0.91', '-9.1')))
    expect(await measure()).toEqual(honest)
    records.stored.delete('index/penguins/05.jsonl')
    expect(await measure()).toEqual(honest)
  })

  it('is unknown where one of the records was altered, even if the others would be enough', async () => {
    const { records, record, measure } = createStore()
    const [first] = await record(5, [0.9, 0.91, 0.9, 0.91, 0.9, 0.91])
    const path = `${first}/evaluation.json`
    const text = new TextDecoder().decode(records.stored.get(path))
    records.stored.set(path, new TextEncoder().encode(text.replaceAll('0.9', '9.1')))
    expect(await measure()).toEqual([])
  })

  it('is not measured for what is judged by its examples: one record tells that there are any', async () => {
    const { record, manifestsRead, measure } = createStore()
    await record(5, [0.9, 0.91, 0.9, 0.91, 0.9, 0.91], { task: 'binary' })
    expect(await measure()).toEqual([])
    expect(manifestsRead()).toHaveLength(1)
  })

  it('comes from 24 records at most, and the store is asked once which there are', async () => {
    const { record, lists, manifestsRead, measure } = createStore()
    await record(4, Array(20).fill(0.9))
    await record(3, Array(20).fill(0.9))
    // 20 and 4 records: 19 and 3 degrees.
    expect(await measure()).toMatchObject([{ degrees: 22 }])
    expect(manifestsRead()).toHaveLength(24)
    expect(lists).toHaveLength(1)
  })
})
