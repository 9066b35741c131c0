import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createGit } from '../../src/adapters/git/git.ts'
import { createGitRecords } from '../../src/adapters/git/git-records.ts'
import { writePin } from '../../src/baseline/pins.ts'
import { planPruning } from '../../src/baseline/plan-pruning.ts'
import { pruneStore } from '../../src/baseline/prune-store.ts'
import { type StoreProblem, verifyStore } from '../../src/baseline/verify-store.ts'
import type { Records, StoreTrust } from '../../src/ports.ts'
import { createCountingRandom } from '../support/counting-random.ts'
import { interposeGit } from '../support/fake-git.ts'
import { createRepository, FIRST_COMMIT, type TestRepository } from '../support/git-repository.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { makeSigningKey } from '../support/signing-keys.ts'
import { storedRecord } from '../support/stored-record.ts'

const REF = 'refs/mergemark/records'
const DAY = 86_400

let repository: TestRepository
let opened: AsyncDisposable[]
/** Six commits of main, the oldest first; the store has a record of each, a day apart. */
let shas: string[]
/** The store's tip with them. */
let filled: string
beforeAll(async () => {
  repository = createRepository()
  shas = [1, 2, 3, 4, 5, 6].map((at) => repository.commit(`${at}`, { 'a.txt': `${at}\n` }))
  opened = []
  for (const [at, sha] of shas.entries()) {
    await open().append(storedRecord({ sha, run: String(at + 1), committed: FIRST_COMMIT + at * DAY }))
  }
  filled = repository.gitIn(repository.remote, 'rev-parse', REF)
})
afterAll(() => repository[Symbol.dispose]())
beforeEach(() => {
  putBack(filled)
  opened = []
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const store of opened) await store[Symbol.asyncDispose]()
})

/** Sets the store to a state that it had before; the clone, which would know better, forgets. */
function putBack(commit: string | null) {
  const args = commit === null ? ['-d', REF] : [REF, commit]
  repository.gitIn(repository.remote, 'update-ref', ...args)
  rmSync(join(repository.path, '.git', 'mergemark'), { recursive: true, force: true })
}

function open(trust: Partial<StoreTrust> = {}) {
  const store = createGitRecords({
    root: repository.path,
    clock: createManualClock(),
    random: createCountingRandom(),
    trust: { signers: null, signingKey: null, leastSequence: 0, ...trust },
  })
  opened.push(store)
  return store
}

function plan(records: Records, keep: { days?: number; commits?: number }, base = shas.at(-1) as string) {
  return planPruning({
    records,
    keep: { days: keep.days ?? null, commits: keep.commits ?? null },
    now: (FIRST_COMMIT + 5 * DAY) * 1000,
    git: createGit({ root: repository.path }),
    base,
  })
}
const numbersOf = (planned: readonly { sha: string }[]) =>
  planned.map(({ sha }) => shas.indexOf(sha) + 1).sort((one, other) => one - other)

async function problemsOf(records: Records) {
  const problems: StoreProblem[] = []
  const found = await verifyStore(records, (problem) => problems.push(problem))
  return { ...found, problems }
}

it('a plan changes nothing', async () => {
  const store = open()
  const before = await store.tip()
  const { goes } = await plan(store, { commits: 2 })
  expect(goes).toHaveLength(4)
  expect(await store.tip()).toEqual(before)
})

it('keeps the last commits of the base branch', async () => {
  const store = open()
  const { goes, stays } = await plan(store, { commits: 2 })
  expect(numbersOf(goes)).toEqual([1, 2, 3, 4])
  expect(numbersOf(stays)).toEqual([5, 6])
  expect(goes[0]?.reason).toBe('it is not of the last 2 recorded commits of penguins')
})

it('counts recorded commits, of each project by itself', async () => {
  putBack(null)
  const store = open()
  for (const at of [0, 1, 2]) await store.append(storedRecord({ sha: shas[at] as string, run: `${at}` }))
  for (const at of [3, 4, 5]) {
    await store.append(storedRecord({ sha: shas[at] as string, name: 'seals', run: `${at}` }))
  }
  const { goes, stays } = await plan(store, { commits: 2 })
  expect(numbersOf(stays)).toEqual([2, 3, 5, 6])
  expect(numbersOf(goes)).toEqual([1, 4])
})

it('keeps what is young, and with both rules what either keeps', async () => {
  const store = open()
  expect(numbersOf((await plan(store, { days: 3 })).stays)).toEqual([3, 4, 5, 6])
  expect(numbersOf((await plan(store, { days: 3, commits: 5 })).stays)).toEqual([2, 3, 4, 5, 6])
})

it('where nothing says what to keep, all stays', async () => {
  const store = open()
  const planned = await plan(store, {})
  expect(planned.goes).toEqual([])
  expect(await pruneStore(planned, store)).toBeNull()
})

it('where there is no store there is nothing to prune', async () => {
  putBack(null)
  const store = open()
  const planned = await plan(store, { commits: 1 })
  expect(planned).toMatchObject({ tip: null, goes: [], stays: [] })
  expect(await pruneStore(planned, store)).toBeNull()
})

it('asks the clone for the age that the index does not know, and keeps what nobody knows', async () => {
  putBack(null)
  const store = open()
  const unknown = 'f'.repeat(40)
  for (const [at, sha] of [unknown, ...shas.slice(-2)].entries()) {
    await store.append(storedRecord({ sha, run: String(at + 1), committed: null }))
  }
  // The commits of this repository are a minute apart, all of the first day.
  const { stays } = await plan(store, { days: 1 })
  expect(stays.map(({ sha, reason }) => [sha, reason])).toEqual(
    expect.arrayContaining([
      [shas[5], 'it is the newest of penguins'],
      [unknown, 'nobody knows how old it is'],
    ]),
  )
  expect(stays).toHaveLength(2)
})

it('always keeps the newest of each project, however old, and all attempts of a commit that stays', async () => {
  const store = open()
  await store.append(storedRecord({ sha: shas[5] as string, run: '6', attempt: 2 }))
  await store.append(storedRecord({ sha: shas[0] as string, name: 'seals', run: '1' }))
  await store.append(storedRecord({ sha: shas[1] as string, name: 'seals', run: '2' }))
  const { stays } = await plan(store, { commits: 1 })
  expect(stays.map(({ name, sha }) => `${name} ${shas.indexOf(sha) + 1}`).sort()).toEqual([
    'penguins 6',
    'penguins 6',
    'seals 2',
  ])
})

it('prunes to one change without a past, in which pins, the newest and the index stay sound', async () => {
  const store = open()
  await writePin({ name: 'penguins', pin: 'released', sha: shas[1] as string }, store)
  const planned = await plan(store, { commits: 1 })
  expect(numbersOf(planned.stays)).toEqual([2, 6])
  const pruned = await pruneStore(planned, store)
  expect(pruned).toMatchObject({ sequence: 8, gone: { length: 4 } })
  expect(repository.gitIn(repository.remote, 'rev-list', '--count', REF)).toBe('1')
  const reader = open()
  expect(await problemsOf(reader)).toMatchObject({ records: 2, changes: 1, problems: [] })
  expect((await reader.list('index')).length).toBe(
    new Set([shas[1], shas[5]].map((sha) => sha?.slice(0, 2))).size,
  )
  expect(await reader.list('pins')).toEqual(['pins/penguins/released/1/pin.json'])
  await reader.append(storedRecord({ sha: 'e'.repeat(40), run: '9' }))
  expect(await problemsOf(reader)).toMatchObject({
    records: 3,
    changes: 2,
    problems: [],
    tip: { sequence: 9 },
  })
})

it('fetches no file of a record that stays', async () => {
  const { state } = interposeGit({ folder: repository.folder, script: 'pwd > "$STATE/scratch"' })
  const store = open()
  const pruned = await pruneStore(await plan(store, { commits: 3 }), store)
  const scratch = readFileSync(join(state, 'scratch'), 'utf8').trim()
  const args = ['rev-list', '--objects', '--missing=print', '--no-object-names', pruned?.commit ?? '']
  const missing = repository.gitIn(scratch, ...args).match(/^\?/gm)
  // Each record that stays has two files.
  expect(missing).toHaveLength(6)
})

it('a record that lands between plan and prune is not lost', async () => {
  const store = open()
  const planned = await plan(store, { commits: 2 })
  const late = storedRecord({ sha: shas[5] as string, run: '77' })
  await open().append(late)
  const pruned = await pruneStore(planned, store)
  expect(pruned?.sequence).toBe(8)
  const reader = open()
  expect(await reader.list(late.folder)).toHaveLength(2)
  expect(await problemsOf(reader)).toMatchObject({ records: 3, problems: [] })
})

it('gives up with MM-333 where others are always first, and nothing is lost', async () => {
  const store = open()
  const planned = await plan(store, { commits: 2 })
  const outrun: Records = { ...store, rewrite: async () => null }
  await expect(pruneStore(planned, outrun)).rejects.toMatchObject({ code: 'MM-333' })
  expect((await store.tip())?.sequence).toBe(6)
})

it('does not touch a store that holds what is no record', async () => {
  const store = open()
  await store.append({
    folder: 'notes/1',
    files: new Map([['a.txt', new TextEncoder().encode('mine\n')]]),
    message: 'Mine',
  })
  await expect(plan(store, { commits: 2 })).rejects.toMatchObject({ code: 'MM-331' })
})

it('a pruned store is signed as a whole', async () => {
  putBack(null)
  const { key, signer } = makeSigningKey(repository.folder, { name: 'ada' })
  const store = open({ signingKey: key, signers: signer })
  for (const sha of shas.slice(-2)) await store.append(storedRecord({ sha }))
  await pruneStore(await plan(store, { commits: 1 }), store)
  const reader = open({ signers: signer })
  expect(await problemsOf(reader)).toMatchObject({
    records: 1,
    problems: [],
    tip: { signer: 'ada@example.com', sequence: 3 },
  })
})
