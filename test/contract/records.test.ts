import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createRandom } from '../../src/adapters/random/random.ts'
import { createStores } from '../../src/adapters/records/stores.ts'
import type { Records, StorePlace, StoreTrust } from '../../src/ports.ts'
import { createCountingRandom } from '../support/counting-random.ts'
import { createRepository } from '../support/git-repository.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryRecords } from '../support/memory-records.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (content: Uint8Array) => new TextDecoder().decode(content)

function add(
  records: Records,
  folder: string,
  entries: Record<string, string>,
  lines: Record<string, string> = {},
) {
  const files = new Map(Object.entries(entries).map(([name, content]) => [name, bytes(content)]))
  const message = `Record ${folder}`
  return records.append({ folder, files, message, lines: new Map(Object.entries(lines)) })
}

async function collect<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of from) all.push(each)
  return all
}

const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear()
})

const TRUSTING: StoreTrust = { signers: null, leastSequence: 0, signingKey: null }

/** Two views of one store, as two jobs would have them. */
type Pair = readonly [Records, Records]

function withRemote(): Pair {
  return pairIn(createWorkplace().path)
}

function withoutRemote(): Pair {
  const { path, git } = createWorkplace()
  git('remote', 'remove', 'origin')
  return pairIn(path)
}

function inOtherRepository(): Pair {
  const { path, folder, gitIn } = createWorkplace()
  gitIn(folder, 'init', '--quiet', '--bare', 'records.git')
  return pairIn(path, { repository: '../records.git' })
}

function onBranch(): Pair {
  return pairIn(createWorkplace().path, { ref: 'refs/heads/mergemark-records' })
}

function pairIn(root: string, place: Partial<StorePlace> = {}): Pair {
  return [openGit(root, place), openGit(root, place)]
}

function openGit(root: string, place: Partial<StorePlace>): Records {
  const stores = createStores({
    root,
    clock: createManualClock(),
    random: createCountingRandom(),
    token: null,
  })
  leftovers.push(() => stores[Symbol.asyncDispose]())
  const usual = { kind: 'git', repository: null, ref: 'refs/mergemark/records', fallback: null }
  return stores.open({ ...usual, ...place } as StorePlace, TRUSTING)
}

function inDirectory(): Pair {
  const root = createWorkplace().folder
  const open = () => {
    const stores = createStores({ root, clock: createManualClock(), random: createRandom(), token: null })
    return stores.open({ kind: 'directory', path: join('shared', 'records') }, TRUSTING)
  }
  return [open(), open()]
}

function inMemory(): Pair {
  const records = createMemoryRecords()
  return [records, records]
}

function createWorkplace() {
  const repository = createRepository()
  leftovers.push(() => repository[Symbol.dispose]())
  return repository
}

describe.each([
  { kind: 'records under a ref of the remote', create: withRemote },
  { kind: 'records in a repository without a remote', create: withoutRemote },
  { kind: 'records in another repository', create: inOtherRepository },
  { kind: 'records on a branch', create: onBranch },
  { kind: 'records in a directory', create: inDirectory },
  { kind: 'records in memory', create: inMemory },
])('$kind', ({ create }) => {
  it('are empty before the first was added', async () => {
    const [records] = create()
    expect(await records.list('runs')).toEqual([])
    expect(await records.list('')).toEqual([])
  })

  it('give back every byte of what was added, to another reader too', async () => {
    const [writer, reader] = create()
    const binary = new Uint8Array(Array.from({ length: 256 }, (_, at) => at))
    const files = new Map([
      ['sample.bin', binary],
      ['data.json', bytes('{}\n')],
    ])
    await writer.append({ folder: 'runs/aa/one', files, message: 'One' })
    expect(await reader.list('runs/aa/one')).toEqual(['runs/aa/one/data.json', 'runs/aa/one/sample.bin'])
    expect(await reader.read('runs/aa/one/sample.bin')).toEqual(binary)
    expect(await reader.read('runs/aa/one/data.json')).toEqual(bytes('{}\n'))
  })

  it('list a folder, not one whose name only starts alike', async () => {
    const [records] = create()
    await add(records, 'runs/a', { 'x.json': '1' })
    await add(records, 'runs/ab', { 'x.json': '2' })
    await add(records, 'other', { 'x.json': '3' })
    expect(await records.list('runs/a')).toEqual(['runs/a/x.json'])
    expect(await records.list('runs')).toEqual(['runs/a/x.json', 'runs/ab/x.json'])
    expect(await records.list('')).toHaveLength(3)
  })

  it('list several folders at once, those that are not there left out', async () => {
    const [records] = create()
    for (const folder of ['runs/a', 'runs/ab', 'runs/b', 'runs/c'])
      await add(records, folder, { 'x.json': folder })
    const paths = await records.list('runs/b', 'runs/none', 'runs/a')
    expect(paths).toEqual(['runs/a/x.json', 'runs/b/x.json'])
  })

  it('keep what two writers add in turn', async () => {
    const [one, other] = create()
    await add(one, 'runs/1', { a: '1' })
    await add(other, 'runs/2', { a: '2' })
    await add(one, 'runs/3', { a: '3' })
    expect(await other.list('runs')).toEqual(['runs/1/a', 'runs/2/a', 'runs/3/a'])
  })

  it('say that a folder is there already with other content, and leave it as it is', async () => {
    const [one, other] = create()
    await add(one, 'runs/1', { a: '1' })
    await expect(add(other, 'runs/1', { a: 'other' })).rejects.toMatchObject({ code: 'MM-312' })
    await one.list('runs')
    expect(await one.read('runs/1/a')).toEqual(bytes('1'))
  })

  it('take the same folder twice as one: its first answer may have been lost', async () => {
    const [one, other] = create()
    await add(one, 'runs/1', { a: '1' })
    await add(other, 'runs/1', { a: '1' })
    expect(await one.list('runs')).toEqual(['runs/1/a'])
  })

  it('say MM-313 of a file that is not there, or is a folder', async () => {
    const [records] = create()
    await expect(records.read('runs/none')).rejects.toMatchObject({ code: 'MM-313' })
    await add(records, 'runs/1', { a: '1' })
    await expect(records.read('runs/1/b')).rejects.toMatchObject({ code: 'MM-313' })
    await expect(records.read('runs/1')).rejects.toMatchObject({ code: 'MM-313' })
  })

  it('take no path that leads elsewhere', async () => {
    const [records] = create()
    const unsafe = { code: 'MM-316' }
    for (const path of [
      '../out',
      'runs/../../out',
      '/etc',
      'runs//a',
      '.git/hooks',
      'runs/.x',
      'a\\b',
      'runs/\0',
    ]) {
      await expect(add(records, path, { a: '1' })).rejects.toMatchObject(unsafe)
      await expect(add(records, 'runs/1', { [path]: '1' })).rejects.toMatchObject(unsafe)
      await expect(records.read(path)).rejects.toMatchObject(unsafe)
      await expect(records.list(path)).rejects.toMatchObject(unsafe)
    }
    expect(await records.list('')).toEqual([])
  })

  it('have no tip before the first was added, and count every change from then on', async () => {
    const [one, other] = create()
    expect(await one.tip()).toBeNull()
    const first = await add(one, 'runs/1', { a: '1' })
    const second = await add(other, 'runs/2', { a: '2' })
    expect([first.sequence, second.sequence]).toEqual([1, 2])
    expect(await one.tip()).toMatchObject({ commit: second.commit, sequence: 2, signer: null })
    expect(await other.tip()).toEqual(await one.tip())
  })

  it('say which of many folders are there', async () => {
    const [records, other] = create()
    expect(await records.present(['runs/1'])).toEqual(new Set())
    await add(records, 'runs/aa/1', { a: '1' })
    await add(records, 'runs/ab/2', { a: '2' })
    await other.tip()
    const asked = ['runs/aa', 'runs/a', 'runs/ab/2', 'runs/ab/3', 'runs/aa/1/a', 'pins']
    expect(await other.present(asked)).toEqual(new Set(['runs/aa', 'runs/ab/2']))
    expect(await other.present([])).toEqual(new Set())
  })

  it('add a line to each named file in the same change, and keep the lines of others', async () => {
    const [one, other] = create()
    await add(one, 'runs/1', { a: '1' }, { 'index/p/00.jsonl': '{"at":1}' })
    await add(other, 'runs/2', { a: '2' }, { 'index/p/00.jsonl': '{"at":2}', 'index/p/ff.jsonl': 'é' })
    await add(one, 'runs/3', { a: '3' }, { 'index/p/00.jsonl': '{"at":3}' })
    await other.tip()
    expect(text(await other.read('index/p/00.jsonl'))).toBe('{"at":1}\n{"at":2}\n{"at":3}\n')
    expect(text(await other.read('index/p/ff.jsonl'))).toBe('é\n')
    expect(await other.list('runs')).toHaveLength(3)
  })

  it('add the line of a folder once, however often it is added', async () => {
    const [one, other] = create()
    const first = await add(one, 'runs/1', { a: '1' }, { 'index/p.jsonl': 'one' })
    expect(await add(other, 'runs/1', { a: '1' }, { 'index/p.jsonl': 'one' })).toMatchObject({ sequence: 1 })
    expect(await other.tip()).toMatchObject({ commit: first.commit })
    expect(text(await other.read('index/p.jsonl'))).toBe('one\n')
  })

  it('take no line that is two, and none to a path that leads elsewhere', async () => {
    const [records] = create()
    const unsafe = { code: 'MM-316' }
    await expect(add(records, 'runs/1', { a: '1' }, { 'index/p': 'a\nb' })).rejects.toMatchObject(unsafe)
    await expect(add(records, 'runs/1', { a: '1' }, { '../p': 'a' })).rejects.toMatchObject(unsafe)
    expect(await records.tip()).toBeNull()
  })

  it('read every file below a folder in order of path', async () => {
    const [writer, reader] = create()
    expect(await collect(reader.readAll(''))).toEqual([])
    await add(writer, 'runs/b', { y: '3', x: '2' })
    await add(writer, 'runs/a', { z: '1' })
    await add(writer, 'pins/main/p/1', { 'pin.json': '{}' })
    await reader.tip()
    const read = (await collect(reader.readAll('runs'))).map(({ path, bytes }) => `${path} ${text(bytes)}`)
    expect(read).toEqual(['runs/a/z 1', 'runs/b/x 2', 'runs/b/y 3'])
    expect((await collect(reader.readAll(''))).map(({ path }) => path)).toHaveLength(4)
  })

  it('keep the named folders alone when they are rewritten, and go on counting', async () => {
    const [one, other] = create()
    await add(one, 'runs/1', { a: '1' }, { 'index/p.jsonl': 'one' })
    await add(one, 'runs/2', { a: '2' }, { 'index/p.jsonl': 'two' })
    const tip = await add(one, 'pins/p/1', { 'pin.json': '{}' })
    const files = new Map([['index/p.jsonl', bytes('two\n')]])
    const rewriting = { expected: tip.commit, folders: ['runs/2', 'pins'], files, message: 'Prune' }
    const rewritten = await one.rewrite(rewriting)
    expect(rewritten).toMatchObject({ sequence: 4 })
    expect(await other.tip()).toMatchObject({ commit: rewritten?.commit, sequence: 4 })
    expect(await other.list('')).toEqual(['index/p.jsonl', 'pins/p/1/pin.json', 'runs/2/a'])
    expect(text(await other.read('index/p.jsonl'))).toBe('two\n')
    expect(await add(other, 'runs/3', { a: '3' })).toMatchObject({ sequence: 5 })
  })

  it('rewrite nothing where another writer was first', async () => {
    const [one, other] = create()
    const seen = await add(one, 'runs/1', { a: '1' })
    await add(other, 'runs/2', { a: '2' })
    const rewriting = { expected: seen.commit, folders: ['runs/1'], files: new Map(), message: 'Prune' }
    expect(await one.rewrite(rewriting)).toBeNull()
    expect(await other.list('runs')).toEqual(['runs/1/a', 'runs/2/a'])
  })
})
