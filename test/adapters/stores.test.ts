import { execFile } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStores } from '../../src/adapters/records/stores.ts'
import { createCountingRandom } from '../support/counting-random.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { place, put } from '../support/store-workplace.ts'

const TRUSTING = { signers: null, leastSequence: 0, signingKey: null }
const directory = { kind: 'directory', path: 'records' } as const

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mergemark-test-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const create = () =>
  createStores({ root, clock: createManualClock(), random: createCountingRandom(), token: null })

it('gives the same store for the same place and trust, and reaches nothing before it is asked', () => {
  const stores = create()
  const one = stores.open(place(), TRUSTING)
  expect(stores.open({ ...place() }, { ...TRUSTING })).toBe(one)
  expect(stores.open(place({ ref: 'refs/other' }), TRUSTING)).not.toBe(one)
  expect(stores.open(place(), { ...TRUSTING, leastSequence: 1 })).not.toBe(one)
})

it('says MM-323 where a directory is to be signed', () => {
  const signed = { ...TRUSTING, signers: 'ada@example.com ssh-ed25519 AAAA' }
  expect(() => create().open(directory, signed)).toThrow(expect.objectContaining({ code: 'MM-323' }))
})

describe('a directory', () => {
  const open = () => create().open(directory, TRUSTING)

  it('says where it lies, and tells no past', async () => {
    const records = open()
    await put(records, 'runs/1')
    expect(await records.address()).toBe(join(root, 'records'))
    for await (const change of records.changes()) expect(change).toBeUndefined()
  })

  it('is refused below the least sequence', async () => {
    await put(open(), 'runs/1')
    const trust = { ...TRUSTING, leastSequence: 2 }
    const records = create().open(directory, trust)
    await expect(records.tip()).rejects.toMatchObject({ code: 'MM-321' })
    await expect(records.list('runs')).rejects.toMatchObject({ code: 'MM-321' })
  })

  it('finishes what a writer left that died after its folder was there', async () => {
    const records = open()
    await put(records, 'runs/1', { 'index/p': 'one' })
    rmSync(join(root, 'records', '.additions'))
    expect(await put(records, 'runs/1', { 'index/p': 'one' })).toMatchObject({ sequence: 1 })
    expect(readFileSync(join(root, 'records', 'index', 'p'), 'utf8')).toBe('one\n')
  })

  it('starts a line of its own after one that was cut', async () => {
    const records = open()
    await put(records, 'runs/1', { 'index/p': 'one' })
    appendFileSync(join(root, 'records', 'index', 'p'), 'thr')
    await put(records, 'runs/2', { 'index/p': 'two' })
    expect(readFileSync(join(root, 'records', 'index', 'p'), 'utf8')).toBe('one\nthr\ntwo\n')
  })

  it('leaves no draft behind', async () => {
    await put(open(), 'runs/1')
    expect(readdirSync(join(root, 'records', '.incoming'))).toEqual([])
  })

  it('says MM-311 where it cannot be made', async () => {
    writeFileSync(join(root, 'records'), 'a file')
    await expect(put(open(), 'runs/1')).rejects.toMatchObject({ code: 'MM-311' })
  })

  it('says MM-322 where the disk is full, and leaves neither a record nor a draft', async () => {
    const stores = join(import.meta.dirname, '..', '..', 'src', 'adapters', 'records', 'stores.ts')
    const script = `const { createStores } = await import(${JSON.stringify(stores)})
      const stores = createStores({ root: ${JSON.stringify(root)}, random: { nonce: () => 'draft' } })
      const records = stores.open(${JSON.stringify(directory)}, ${JSON.stringify(TRUSTING)})
      const files = new Map([['a.txt', new TextEncoder().encode('one')]])
      await records.append({ folder: 'runs/1', files, message: '' }).catch((error) => console.log(error.code))`
    // No file of the process may grow: what a full disk looks like.
    const args = [
      '-c',
      `trap '' XFSZ; ulimit -f 0; exec "$0" --input-type=module --eval "$1" | cat`,
      process.execPath,
      script,
    ]
    const { stdout } = await promisify(execFile)('sh', args, {
      env: { ...process.env, NODE_COMPILE_CACHE: '' },
    })
    expect(stdout.trim()).toBe('MM-322')
    expect(existsSync(join(root, 'records', 'runs', '1'))).toBe(false)
    expect(readdirSync(join(root, 'records', '.incoming'))).toEqual([])
  })
})
