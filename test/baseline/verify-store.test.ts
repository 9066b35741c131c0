import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createGitRecords } from '../../src/adapters/git/git-records.ts'
import { createDirectoryRecords } from '../../src/adapters/records/directory-records.ts'
import { type StoreProblem, verifyStore } from '../../src/baseline/verify-store.ts'
import type { StoreTrust } from '../../src/ports.ts'
import { createCountingRandom } from '../support/counting-random.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { makeSigningKey } from '../support/signing-keys.ts'
import { storedRecord } from '../support/stored-record.ts'

const REF = 'refs/mergemark/records'
const shas = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40)) as [string, string, string, string]
const records = shas.map((sha, at) =>
  storedRecord({ sha, run: String(at + 1), committed: 1_700_000_000 + at }),
)
const folders = records.map(({ folder }) => folder) as [string, string, string, string]

let repository: TestRepository
let opened: AsyncDisposable[]
beforeEach(() => {
  repository = createRepository()
  repository.commit('first', { 'a.txt': 'a\n' })
  opened = []
})
afterEach(async () => {
  for (const store of opened) await store[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
})

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

async function fill(count: number, trust: Partial<StoreTrust> = {}) {
  const store = open(trust)
  for (const record of records.slice(0, count)) await store.append(record)
}

async function verify(trust: Partial<StoreTrust> = {}) {
  const problems: StoreProblem[] = []
  const lookAgain = async () => open()
  const found = await verifyStore(open(trust), (problem) => problems.push(problem), { lookAgain })
  return { ...found, problems }
}

/** What someone with a clone and plain git could do: alters the tree, and writes a message like Mergemark's. */
function tamper(change: {
  sequence: number
  files?: Record<string, string | null>
  parent?: string | null
  record?: string
}): string {
  const { sequence, files = {}, parent = REF, record = `runs/x sha256:${'0'.repeat(64)}` } = change
  const { gitIn, folder } = repository
  const clone = join(folder, `tamper-${sequence}`)
  gitIn(folder, 'clone', '--quiet', '--no-checkout', repository.remote, clone)
  gitIn(clone, 'fetch', '--quiet', 'origin', REF)
  gitIn(clone, 'read-tree', 'FETCH_HEAD')
  for (const [path, content] of Object.entries(files)) {
    if (content === null) {
      gitIn(clone, 'rm', '-r', '--quiet', '--cached', path)
      continue
    }
    writeFileSync(join(folder, 'content'), content)
    const object = gitIn(clone, 'hash-object', '-w', join(folder, 'content'))
    gitIn(clone, 'update-index', '--add', '--cacheinfo', `100644,${object},${path}`)
  }
  const message = `Record\n\nMergemark-Sequence: ${sequence}\nMergemark-Record: ${record}\n`
  const parents = parent === null ? [] : ['-p', gitIn(repository.remote, 'rev-parse', parent)]
  const commit = gitIn(clone, 'commit-tree', '-m', message, ...parents, gitIn(clone, 'write-tree'))
  gitIn(clone, 'push', '--quiet', '--force', 'origin', `${commit}:${REF}`)
  return commit
}

it('a store as it was written has no problem', async () => {
  await fill(3)
  expect(await verify()).toMatchObject({ records: 3, changes: 3, problems: [], tip: { sequence: 3 } })
})

it('where there is no store yet there is nothing to verify', async () => {
  expect(await verify()).toMatchObject({ records: 0, changes: 0, tip: null, problems: [] })
})

it('a record that plain git altered is found, and the change that did it', async () => {
  await fill(2)
  const commit = tamper({ sequence: 3, files: { [`${folders[0]}/notes.txt`]: 'better\n' } })
  const { problems } = await verify()
  const where = `sequence 3 (${commit.slice(0, 12)})`
  expect(problems).toContainEqual({ code: 'MM-331', where, reason: `it alters ${folders[0]}/notes.txt` })
  expect(problems).toContainEqual({
    code: 'MM-331',
    where: folders[0],
    reason: 'its files are not those that its change recorded',
  })
  expect(problems).toContainEqual({
    code: 'MM-314',
    where: folders[0],
    reason: expect.stringContaining("notes.txt has 7 bytes, not the manifest's 2"),
  })
})

it('a record that is altered together with its manifest is found by the digest in its commit', async () => {
  await fill(1)
  const other = storedRecord({ sha: shas[0], run: '1', committed: 1_700_000_000, content: 'better\n' })
  const text = (name: string) => new TextDecoder().decode(other.files.get(name))
  const index = [...(other.lines ?? [])].map(([path, line]) => [path, `${line}\n`])
  const altered = {
    ...Object.fromEntries(index),
    [`${folders[0]}/notes.txt`]: text('notes.txt'),
    [`${folders[0]}/manifest.json`]: text('manifest.json'),
  }
  tamper({ sequence: 1, parent: null, files: altered, record: `${folders[0]} sha256:${'0'.repeat(64)}` })
  expect((await verify()).problems).toEqual([
    { code: 'MM-331', where: folders[0], reason: 'its files are not those that its change recorded' },
  ])
})

it('a record that a forced push removed is found', async () => {
  await fill(3)
  const commit = tamper({
    sequence: 3,
    parent: `${REF}~1`,
    files: { [folders[0]]: null, [folders[2]]: null },
    record: `${folders[2]} sha256:${'0'.repeat(64)}`,
  })
  const { problems } = await verify()
  const where = `sequence 3 (${commit.slice(0, 12)})`
  expect(problems).toEqual(
    expect.arrayContaining([
      { code: 'MM-331', where, reason: `it removes ${folders[0]}/manifest.json` },
      { code: 'MM-331', where, reason: `it says that it adds ${folders[2]}, and does not` },
      { code: 'MM-331', where: folders[0], reason: 'it was recorded, and is not there any more' },
      {
        code: 'MM-332',
        where: folders[0],
        reason: 'the index has a line for it, and there is no such record',
      },
    ]),
  )
})

it('a half-written record is found', async () => {
  await fill(1)
  tamper({
    sequence: 2,
    files: { [`${folders[1]}/notes.txt`]: '2\n' },
    record: `${folders[1]} sha256:${'0'.repeat(64)}`,
  })
  expect((await verify()).problems).toContainEqual({
    code: 'MM-314',
    where: folders[1],
    reason: expect.stringContaining('it has no manifest.json'),
  })
})

it('a history that was cut off is found', async () => {
  await fill(2)
  const commit = tamper({ sequence: 3, parent: null })
  expect((await verify()).problems).toContainEqual({
    code: 'MM-331',
    where: `sequence 3 (${commit.slice(0, 12)})`,
    reason: 'the history begins with it: what came before was cut off',
  })
})

it('a gap in the numbers of the changes is found', async () => {
  await fill(2)
  const commit = tamper({ sequence: 7 })
  const { problems } = await verify()
  expect(problems).toContainEqual({
    code: 'MM-331',
    where: expect.stringContaining('sequence 2 '),
    reason: 'its sequence is 2, where 6 belongs',
  })
  expect(problems.filter(({ reason }) => reason.includes('its sequence'))).toHaveLength(1)
  expect(commit).toHaveLength(40)
})

it('files that are none of a store are found, in the change and in the store', async () => {
  await fill(1)
  const [record] = records
  const commit = tamper({ sequence: 2, files: { 'README.md': 'hello\n', 'runs/zz/notes.txt': 'x\n' } })
  const { problems } = await verify()
  const where = `sequence 2 (${commit.slice(0, 12)})`
  expect(record).toBeDefined()
  expect(problems).toContainEqual({ code: 'MM-331', where, reason: 'it adds README.md besides its record' })
  for (const path of ['README.md', 'runs/zz/notes.txt']) {
    const reason = 'it is none of the files of a store of records'
    expect(problems).toContainEqual({ code: 'MM-331', where: path, reason })
  }
})

it('a rewrite that stands on other changes hides nothing', async () => {
  await fill(2)
  const tip = repository.gitIn(repository.remote, 'rev-parse', REF)
  const tree = repository.gitIn(repository.remote, 'rev-parse', `${REF}^{tree}`)
  const message = `Prune\n\nMergemark-Sequence: 3\nMergemark-Rewrite: ${tip}\n`
  const commit = repository.gitIn(repository.remote, 'commit-tree', '-m', message, '-p', tip, tree)
  repository.gitIn(repository.remote, 'update-ref', REF, commit)
  const found = await verify()
  expect(found.changes).toBe(3)
  expect(found.problems.map(({ reason }) => reason)).toEqual(['it names no record that it adds'])
})

it('an index that lacks a line, or says otherwise than the record, is found', async () => {
  await fill(2)
  const path = 'index/penguins/aa.jsonl'
  const held = repository.gitIn(repository.remote, 'show', `${REF}:${path}`)
  tamper({
    sequence: 3,
    files: { [path]: `${held.replace('"pass"', '"fail"')}\n`, 'index/penguins/bb.jsonl': null },
  })
  const { problems } = await verify()
  const index = problems.filter(({ code }) => code === 'MM-332')
  expect(index).toEqual([
    { code: 'MM-332', where: folders[0], reason: 'its line in the index says otherwise' },
    { code: 'MM-332', where: folders[1], reason: 'the index has no line for it' },
  ])
})

it('a file that the remote has lost is named', async () => {
  await fill(1)
  const object = repository.gitIn(repository.remote, 'rev-parse', `${REF}:${folders[0]}/notes.txt`)
  rmSync(join(repository.remote, 'objects', object.slice(0, 2), object.slice(2)))
  const { problems } = await verify()
  expect(problems).toEqual([
    { code: 'MM-313', where: 'the store', reason: expect.stringContaining(`${folders[0]}/notes.txt`) },
  ])
})

it('a change without a signature among signed ones is named', async () => {
  const { key, signer } = makeSigningKey(repository.folder, { name: 'ada' })
  const [first, second, third] = records
  if (first === undefined || second === undefined || third === undefined) throw new Error('three records')
  await open({ signingKey: key }).append(first)
  const { commit } = await open().append(second)
  await open({ signingKey: key }).append(third)
  const found = await verify({ signers: signer })
  expect(found.tip?.signer).toBe('ada@example.com')
  expect(found.problems).toEqual([
    {
      code: 'MM-331',
      where: `sequence 2 (${commit.slice(0, 12)})`,
      reason: 'it has no signature of an allowed signer',
    },
  ])
})

it('changes from before signing began are counted, and are no problems', async () => {
  const { key, signer } = makeSigningKey(repository.folder, { name: 'ada' })
  await fill(2)
  await open({ signingKey: key }).append(records[2] as (typeof records)[0])
  const found = await verify({ signers: signer })
  expect(found).toMatchObject({ problems: [], changes: 3, beforeSigning: 2, lastSigned: { sequence: 3 } })
})

it('a store whose newest change is not signed is named first, and read all the same', async () => {
  const { signer } = makeSigningKey(repository.folder, { name: 'ada' })
  await fill(1)
  tamper({ sequence: 2, files: { [`${folders[0]}/notes.txt`]: 'better\n' } })
  const { problems, records: count } = await verify({ signers: signer })
  expect(problems[0]).toEqual({
    code: 'MM-328',
    where: 'the store',
    reason: expect.stringContaining('is not signed'),
  })
  expect(problems.map(({ where }) => where)).toContain(folders[0])
  expect(count).toBe(1)
})

it('a store that was set back is named first, and read all the same', async () => {
  await fill(2)
  const { problems, records: count } = await verify({ leastSequence: 9 })
  expect(problems).toEqual([
    { code: 'MM-321', where: 'the store', reason: expect.stringContaining('has been at 9') },
  ])
  expect(count).toBe(2)
})

it('a directory, which has no history, is verified by its manifests and its index', async () => {
  const folder = join(repository.folder, 'records')
  const store = createDirectoryRecords({ root: repository.path, folder, random: createCountingRandom() })
  for (const record of records.slice(0, 2)) await store.append(record)
  const problems: StoreProblem[] = []
  const report = (problem: StoreProblem) => void problems.push(problem)
  expect(await verifyStore(store, report)).toMatchObject({ records: 2, changes: 0 })
  expect(problems).toEqual([])
  rmSync(join(folder, folders[0], 'manifest.json'))
  await verifyStore(store, report)
  expect(problems).toEqual([
    { code: 'MM-314', where: folders[0], reason: expect.stringContaining('it has no manifest.json') },
  ])
})
