import { describe, expect, it } from 'vitest'
import { type HistoryRange, readHistory } from '../../../src/baseline/metric-history/read-history.ts'
import { rebuildIndex } from '../../../src/baseline/metric-history/rebuild-index.ts'
import { countSince } from '../../../src/baseline/metric-history/walk-commits.ts'
import { indexPath } from '../../../src/baseline/record-summary.ts'
import type { Git } from '../../../src/ports.ts'
import { createMemoryRecords } from '../../support/memory-records.ts'
import { commitOf, createLine, recordRun } from '../../support/recorded-history.ts'

type Store = ReturnType<typeof createMemoryRecords>

function range(git: Git, records: Store, fields: Partial<HistoryRange> = {}) {
  const reaches = async () => true
  const whole = { name: 'penguins', tip: commitOf(9), limit: 100, reaches, all: false, ...fields }
  return readHistory(whole, { records, git })
}

const values = ({ commits }: Awaited<ReturnType<typeof range>>) =>
  commits.map(({ summary }) => summary?.metrics[0]?.value)

function shardsOf({ stored }: Store): ReadonlyMap<string, string> {
  const shards = [...stored].filter(([path]) => path.startsWith('index/'))
  return new Map(shards.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
}

describe('the history of a branch', () => {
  it('is in the order of its commits, whatever the clocks said', async () => {
    const records = createMemoryRecords()
    await recordRun(records, commitOf(7), 0.7, { committed: 1, run: '900' })
    await recordRun(records, commitOf(3), 0.3, { committed: 9_000_000, run: '20' })
    await recordRun(records, commitOf(5), 0.5, { committed: 5, run: '1' })
    const history = await range(createLine(9), records)
    expect(values(history)).toEqual([0.3, 0.5, 0.7])
    expect(history.commits.map(({ distance }) => distance)).toEqual([6, 4, 2])
  })

  it('counts the last complete attempt of a commit, and says how many there were', async () => {
    const records = createMemoryRecords()
    await recordRun(records, commitOf(4), 0.1, { run: '17', attempt: 2 })
    await recordRun(records, commitOf(4), 0.2, { run: '17', attempt: 10 })
    const failed = { run: '17', attempt: 11, failure: 'MM-210' }
    await recordRun(records, commitOf(4), 0.3, { run: failed.run, attempt: 11, failure: failed.failure })
    const cut = await recordRun(records, commitOf(4), 0.4, { run: '17', attempt: 12 })
    records.stored.delete(`${cut}/manifest.json`)
    const history = await range(createLine(9), records)
    expect(values(history)).toEqual([0.2])
    expect(history.commits[0]?.attempts).toBe(4)
    expect(history.commits[0]?.problems).toEqual([
      'run 17, attempt 12: it has no manifest',
      'run 17, attempt 11: its evaluation failed (MM-210)',
    ])
  })

  it('leaves out what the index tells of records that are not there', async () => {
    const records = createMemoryRecords()
    await recordRun(records, commitOf(4), 0.4)
    const gone = await recordRun(records, commitOf(5), 0.5)
    for (const path of [...records.stored.keys()]) if (path.startsWith(gone)) records.stored.delete(path)
    expect(values(await range(createLine(9), records))).toEqual([0.4])
  })

  it('is the same without an index, and with one that was made anew', async () => {
    const records = createMemoryRecords()
    const git = createLine(9)
    for (const number of [2, 3, 3, 6]) {
      const committed = await git.commitTime(commitOf(number))
      await recordRun(records, commitOf(number), number / 10, { committed })
    }
    const before = await range(git, records)
    const shards = shardsOf(records)
    for (const path of shards.keys()) records.stored.delete(path)
    expect(await range(git, records)).toEqual(before)
    const rebuilt = await rebuildIndex(records, git)
    expect(rebuilt).toMatchObject({ records: 4, leftOut: [] })
    expect(shardsOf(records)).toEqual(shards)
    expect(await range(git, records)).toEqual(before)
  })

  it('reads the record where the index contradicts itself, or holds no line of it', async () => {
    const records = createMemoryRecords()
    await recordRun(records, commitOf(4), 0.4)
    await recordRun(records, commitOf(5), 0.5)
    const lied = (sha: string, text: (line: string) => string) => {
      const path = indexPath('penguins', sha)
      const lines = new TextDecoder().decode(records.stored.get(path))
      records.stored.set(path, new TextEncoder().encode(text(lines)))
    }
    lied(commitOf(4), (line) => line + line.replace('0.4,', '0.9,'))
    lied(commitOf(5), () => '{"half": \n[]\nnull\n')
    expect(values(await range(createLine(9), records))).toEqual([0.4, 0.5])
  })

  it('shows a record that is not sound as one, and goes on', async () => {
    const records = createMemoryRecords()
    const folder = await recordRun(records, commitOf(4), 0.4, { indexed: false })
    records.stored.set(`${folder}/evaluation.json`, new TextEncoder().encode('{}'))
    await recordRun(records, commitOf(5), 0.5)
    const history = await range(createLine(9), records)
    expect(values(history)).toEqual([undefined, 0.5])
    expect(history.commits[0]?.problems[0]).toMatch(/attempt 1: MM-314 .*digest of evaluation\.json/)
  })

  it('holds only the newest so many, and counts the others', async () => {
    const records = createMemoryRecords()
    for (const number of [2, 4, 6, 8]) await recordRun(records, commitOf(number), number / 10)
    const history = await range(createLine(9), records, { limit: 2 })
    expect(values(history)).toEqual([0.6, 0.8])
    expect(history.elsewhere).toBe(2)
  })

  it('shows commits off the branch only where asked to', async () => {
    const records = createMemoryRecords()
    const aside = 'e'.repeat(40)
    const git = createLine(9, { more: { [aside]: { parents: [commitOf(3)] } } })
    await recordRun(records, aside, 0.1)
    await recordRun(records, commitOf(8), 0.8)
    expect(values(await range(git, records))).toEqual([0.8])
    const all = await range(git, records, { all: true })
    expect(values(all)).toEqual([0.1, 0.8])
    expect(all.commits[0]?.distance).toBeNull()
  })

  it('ends at the first-parent commit that a merged-in commit came with', async () => {
    const aside = 'e'.repeat(40)
    const merged = 'f'.repeat(40)
    const more = {
      [aside]: { parents: [commitOf(3)] },
      [merged]: { parents: [commitOf(9), aside] },
    }
    const git = createLine(9, { more })
    expect(await countSince({ tip: merged, since: aside }, git)).toBe(1)
    expect(await countSince({ tip: merged, since: commitOf(8) }, git)).toBe(3)
    expect(await countSince({ tip: commitOf(9), since: aside }, git)).toBeNull()
  })
})
