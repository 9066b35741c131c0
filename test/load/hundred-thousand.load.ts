import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGit } from '../../src/adapters/git/git.ts'
import { resolveBaseline } from '../../src/baseline/resolve-baseline.ts'
import type { Sha } from '../../src/documents/parts.ts'
import { createRepository, isolated, type TestRepository } from '../support/git-repository.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { buildStore } from './support/build-store.ts'
import { inMegabytes, inSeconds, tellFigures } from './support/figures.ts'
import { interpose } from './support/interpose.ts'
import { makeLoadRecord, NAME, shaOf } from './support/load-record.ts'
import { openRecords, REF, type verifyAll } from './support/open-records.ts'
import { watchMemory } from './support/watch-memory.ts'

const RECORDS = Number(process.env['MERGEMARK_TEST_RECORDS'] ?? 100_000)
const MANY = RECORDS.toLocaleString('en-GB')
/** Commits of the user's repository: the first of them have the newest records. */
const COMMITS = 1001
const RECORDED = 900
/** What verifying may hold at once; a constant, however many records there are. */
const MOST_MEMORY = 512 * 1024 * 1024

let repository: TestRepository
let commits: readonly Sha[]
let building = 0

const recordOf = (at: number) => {
  const sha = at < RECORDS - RECORDED ? undefined : commits[at - (RECORDS - RECORDED)]
  return makeLoadRecord(at, { sha: sha ?? shaOf(at) })
}
const inRemote = (...args: string[]) => repository.gitIn(repository.remote, ...args)

beforeAll(async () => {
  repository = createRepository()
  commits = repository.history(COMMITS)
  repository.push('main')
  const started = performance.now()
  await buildStore({ remote: repository.remote, ref: REF, count: RECORDS, recordOf })
  building = performance.now() - started
})
afterAll(() => repository[Symbol.dispose]())

describe(`a store of ${MANY} records`, () => {
  it.each([
    ['at the parent itself', RECORDED, 'merge-base', 0],
    ['100 commits further back', RECORDED + 100, 'ancestor', 100],
  ] as const)('resolves a baseline %s with a handful of questions', async (where, at, strategy, distance) => {
    const root = repository.path
    // What was pushed to main is compared with its parent.
    const base = commits[at] as Sha
    const asked = interpose({ folder: repository.folder, script: 'pwd > "$STATE/folder"' })
    const path = process.env['PATH']
    process.env['PATH'] = asked.environment.PATH
    try {
      await using records = openRecords(root)
      await using git = createGit({ root })
      const started = performance.now()
      await records.tip()
      const fetching = performance.now() - started
      const before = asked.commands().length
      const resolved = performance.now()
      const settings = { onMissing: 'bootstrap', pin: null, waitMs: 0 } as const
      const { document } = await resolveBaseline(
        { name: NAME, tested: base, base, settings },
        { git, records, clock: createManualClock(), forge: null },
      )
      const resolving = performance.now() - resolved
      expect(document).toMatchObject({ strategy, distance })
      const questions = asked.commands().slice(before)
      expect(questions.length).toBeLessThanOrEqual(40)
      // Of the store's files no more than one record's are fetched.
      expect(questions.filter((command) => command === 'fetch').length).toBeLessThanOrEqual(2)
      tellFigures({
        title: `${MANY} records: baseline ${where}`,
        rows: [
          ['first look at the store: fetch with depth 1 and blob:none', inSeconds(fetching)],
          ['resolving, once that is here', inSeconds(resolving)],
          ['git commands of resolving', String(questions.length)],
        ],
      })
    } finally {
      process.env['PATH'] = path
    }
  })

  it('is verified whole in bounded memory', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'support', 'verifier.ts')], {
      cwd: repository.path,
      env: isolated(),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const memory = watchMemory(child.pid as number)
    const [answer] = await Promise.all([text(child.stdout), once(child, 'close')])
    const { client, each } = memory.stop()
    const verified = JSON.parse(answer) as Awaited<ReturnType<typeof verifyAll>> & { milliseconds: number }
    expect(verified).toMatchObject({ records: RECORDS, changes: RECORDS, sequence: RECORDS, problems: [] })
    expect(client, JSON.stringify([...each])).toBeLessThan(MOST_MEMORY)
    const most = [...each].sort(([, one], [, other]) => other - one).slice(0, 6)
    tellFigures({
      title: `${MANY} records: verified whole`,
      rows: [
        ['building the store for the test', inSeconds(building)],
        ['time', inSeconds(verified.milliseconds)],
        ['most memory of the verifier and its git commands together', inMegabytes(client)],
        [
          'most memory of each process',
          most.map(([name, bytes]) => `${name} ${inMegabytes(bytes)}`).join(', '),
        ],
      ],
    })
  })

  it('takes one more record by rewriting only the trees on its way', async () => {
    const old = inRemote('rev-parse', REF)
    const record = makeLoadRecord(RECORDS)
    await using records = openRecords(repository.path)
    await records.tip()
    const started = performance.now()
    const { sequence } = await records.append(record)
    const milliseconds = performance.now() - started
    expect(sequence).toBe(RECORDS + 1)
    const objects = inRemote('rev-list', '--objects', '--no-object-names', REF, `^${old}`).split('\n')
    const kinds = objects.map((object) => inRemote('cat-file', '-t', object))
    const count = (kind: string) => kinds.filter((each) => each === kind).length
    // Top, runs, runs/<2 hex>, <sha>, <name>, the record; index, index/<name>. Its files, and its shard of the index.
    expect({ commits: count('commit'), trees: count('tree'), files: count('blob') }).toEqual({
      commits: 1,
      trees: 8,
      files: record.files.size + 1,
    })
    tellFigures({
      title: `${MANY} records: one more`,
      rows: [
        ['new objects', `${count('commit')} commit, ${count('tree')} trees, ${count('blob')} files`],
        ['time, once the store is here', inSeconds(milliseconds)],
      ],
    })
  })
})
