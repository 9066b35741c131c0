import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createDepots } from '../../src/adapters/depot/depots.ts'
import type { Depot } from '../../src/ports.ts'
import { startBucket } from '../support/bucket-server.ts'
import { createMemoryDepots } from '../support/memory-depots.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 256)
const digestOf = (content: Uint8Array) => `sha256:${createHash('sha256').update(content).digest('hex')}`
const digest = digestOf(bytes)

const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear()
})

/** Two views of one depot, as the job that records and the job that compares have them. */
type Pair = readonly [Depot, Depot]

async function inDirectory(): Promise<Pair> {
  const root = mkdtempSync(join(tmpdir(), 'mergemark-depot-'))
  leftovers.push(() => rmSync(root, { recursive: true, force: true }))
  const open = () => createDepots({ root }).open({ kind: 'directory', path: 'shared/samples' })
  return [open(), open()]
}

async function inBucket(): Promise<Pair> {
  const server = await startBucket()
  leftovers.push(() => server[Symbol.asyncDispose]())
  const place = { kind: 'bucket', url: `${server.origin}/penguins` } as const
  const open = () => createDepots({ root: '/', token: 'secret' }).open(place)
  return [open(), open()]
}

async function inMemory(): Promise<Pair> {
  const depots = createMemoryDepots()
  const place = { kind: 'directory', path: 'samples' } as const
  return [depots.open(place), depots.open(place)]
}

describe.each([
  { kind: 'a depot in a directory', create: inDirectory },
  { kind: 'a depot in a bucket', create: inBucket },
  { kind: 'a depot in memory', create: inMemory },
])('$kind', ({ create }) => {
  it('gives back every byte of what was put there, to another reader too', async () => {
    const [writer, reader] = await create()
    await writer.put(digest, bytes)
    expect(await reader.get(digest)).toEqual(bytes)
  })

  it('has nothing where nothing was put', async () => {
    const [, reader] = await create()
    expect(await reader.get(digest)).toBeNull()
  })

  it('takes the same sample twice', async () => {
    const [one, other] = await create()
    await one.put(digest, bytes)
    await other.put(digest, bytes)
    expect(await one.get(digest)).toEqual(bytes)
  })

  it('keeps samples apart', async () => {
    const [writer, reader] = await create()
    const more = Uint8Array.of(1, 2, 3)
    await writer.put(digest, bytes)
    await writer.put(digestOf(more), more)
    expect(await reader.get(digestOf(more))).toEqual(more)
    expect(await reader.get(digest)).toEqual(bytes)
  })

  it.each(['sha256:../../etc/passwd', 'sha256:AB', '', `md5:${'0'.repeat(64)}`])(
    'is asked for nothing by "%s", which is no digest',
    async (odd) => {
      const [depot] = await create()
      await expect(depot.put(odd, bytes)).rejects.toMatchObject({ code: 'MM-350' })
      await expect(depot.get(odd)).rejects.toMatchObject({ code: 'MM-351' })
    },
  )
})
