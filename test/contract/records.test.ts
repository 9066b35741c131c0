import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createGitRecords } from '../../src/adapters/git/git-records.ts'
import { createDirectoryRecords } from '../../src/adapters/records/directory-records.ts'
import type { Records } from '../../src/ports.ts'
import { createCountingRandom } from '../support/counting-random.ts'
import { createRepository } from '../support/git-repository.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryRecords } from '../support/memory-records.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([name, text]) => [name, bytes(text)]))

const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear()
})

/** Two views of one store, as two jobs would have them. */
type Pair = readonly [Records, Records]

function withRemote(): Pair {
  const repository = createRepository()
  leftovers.push(() => repository[Symbol.dispose]())
  return [openGit(repository.path), openGit(repository.path)]
}

function withoutRemote(): Pair {
  const repository = createRepository()
  leftovers.push(() => repository[Symbol.dispose]())
  repository.git('remote', 'remove', 'origin')
  return [openGit(repository.path), openGit(repository.path)]
}

function openGit(root: string): Records {
  const records = createGitRecords({ root, clock: createManualClock(), random: createCountingRandom() })
  leftovers.push(() => records[Symbol.asyncDispose]())
  return records
}

function inDirectory(): Pair {
  const repository = createRepository()
  leftovers.push(() => repository[Symbol.dispose]())
  const place = { root: repository.folder, folder: join('shared', 'records') }
  const random = createCountingRandom()
  return [createDirectoryRecords({ ...place, random }), createDirectoryRecords({ ...place, random })]
}

function inMemory(): Pair {
  const records = createMemoryRecords()
  return [records, records]
}

describe.each([
  { kind: 'records under a ref of the remote', create: withRemote },
  { kind: 'records in a repository without a remote', create: withoutRemote },
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
    await writer.append(
      'runs/aa/one',
      new Map([
        ['sample.bin', binary],
        ['data.json', bytes('{}\n')],
      ]),
      'One',
    )
    expect(await reader.list('runs/aa/one')).toEqual(['runs/aa/one/data.json', 'runs/aa/one/sample.bin'])
    expect(await reader.read('runs/aa/one/sample.bin')).toEqual(binary)
    expect(await reader.read('runs/aa/one/data.json')).toEqual(bytes('{}\n'))
  })

  it('list a folder, not one whose name only starts alike', async () => {
    const [records] = create()
    await records.append('runs/a', files({ 'x.json': '1' }), 'A')
    await records.append('runs/ab', files({ 'x.json': '2' }), 'AB')
    await records.append('other', files({ 'x.json': '3' }), 'Other')
    expect(await records.list('runs/a')).toEqual(['runs/a/x.json'])
    expect(await records.list('runs')).toEqual(['runs/a/x.json', 'runs/ab/x.json'])
    expect(await records.list('')).toHaveLength(3)
  })

  it('keep what two writers add in turn', async () => {
    const [one, other] = create()
    await one.append('runs/1', files({ a: '1' }), '1')
    await other.append('runs/2', files({ a: '2' }), '2')
    await one.append('runs/3', files({ a: '3' }), '3')
    expect(await other.list('runs')).toEqual(['runs/1/a', 'runs/2/a', 'runs/3/a'])
  })

  it('say that a folder is there already with other content, and leave it as it is', async () => {
    const [one, other] = create()
    await one.append('runs/1', files({ a: '1' }), '1')
    await expect(other.append('runs/1', files({ a: 'other' }), '1')).rejects.toMatchObject({ code: 'MM-312' })
    await one.list('runs')
    expect(await one.read('runs/1/a')).toEqual(bytes('1'))
  })

  it('take the same folder twice as one: its first answer may have been lost', async () => {
    const [one, other] = create()
    await one.append('runs/1', files({ a: '1' }), '1')
    await other.append('runs/1', files({ a: '1' }), '1')
    expect(await one.list('runs')).toEqual(['runs/1/a'])
  })

  it('say MM-313 of a file that is not there, or is a folder', async () => {
    const [records] = create()
    await expect(records.read('runs/none')).rejects.toMatchObject({ code: 'MM-313' })
    await records.append('runs/1', files({ a: '1' }), '1')
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
      await expect(records.append(path, files({ a: '1' }), 'x')).rejects.toMatchObject(unsafe)
      await expect(records.append('runs/1', files({ [path]: '1' }), 'x')).rejects.toMatchObject(unsafe)
      await expect(records.read(path)).rejects.toMatchObject(unsafe)
      await expect(records.list(path)).rejects.toMatchObject(unsafe)
    }
    expect(await records.list('')).toEqual([])
  })
})
