import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createDataFolder } from '../support/data-folder.ts'

const first = 'id,a\n1,ok\n'
const last = '3,evil\n'

/** RFC 8878, 3.1.2: a frame that readers skip. */
function skippable(bytes: number): Uint8Array {
  const header = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 0, 0, 0, 0])
  header.writeUInt32LE(bytes, 4)
  return Buffer.concat([header, Buffer.alloc(bytes, 0x78)])
}

async function read(...parts: readonly Uint8Array[]) {
  const folder = createDataFolder()
  folder.write('data.csv', Buffer.concat(parts))
  await using table = await folder.tables.open({ path: 'data.csv' })
  return (await table.text('id')).dictionary
}

const noise = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 2_654_435_761) >>> 24))

// `zstd -dc` and `gzip -dc`, and pandas, read all of these.
describe('a compressed file is read to its end', () => {
  it.each([
    ['frame after frame', [zstdCompressSync(first), zstdCompressSync(last)]],
    [
      'frames with one between that is skipped',
      [zstdCompressSync(first), skippable(3), zstdCompressSync(last)],
    ],
    ['frames behind a large one that is skipped', [skippable(600_000), zstdCompressSync(first + last)]],
    [
      'frames, empty ones among them',
      [zstdCompressSync(first), zstdCompressSync(''), zstdCompressSync(last)],
    ],
  ])('of Zstandard: %s', async (_, parts) => {
    expect(await read(...parts)).toEqual(['1', '3'])
  })

  it.each([
    ['member after member', [gzipSync(first), gzipSync(last)]],
    ['a member after zeros', [gzipSync(first), Buffer.alloc(512), gzipSync(last)]],
    [
      'a member after more zeros than are read at once',
      [gzipSync(first), Buffer.alloc(600_000), gzipSync(last)],
    ],
    ['zeros at the end', [gzipSync(first + last), Buffer.alloc(512)]],
  ])('of gzip: %s', async (_, parts) => {
    expect(await read(...parts)).toEqual(['1', '3'])
  })

  it.each([
    ['Zstandard', zstdCompressSync],
    ['gzip', gzipSync],
  ])('of %s, where its parts are larger than what is read at once', async (_, compress) => {
    const rows = Array.from({ length: 40_000 }, (_, n) => `${n},${noise[n]}${(n * 7919) % 100_003}\n`).join(
      '',
    )
    const ids = await read(compress(`id,a\n${rows}`), compress(rows), compress('last,1\n'))
    expect(ids).toHaveLength(40_001)
    expect(ids.at(-1)).toBe('last')
  })
})

describe('a compressed file is refused', () => {
  it.each([
    ['text after a frame of Zstandard', [zstdCompressSync(first), Buffer.from('3,evil\n')]],
    ['half a mark after it', [zstdCompressSync(first), zstdCompressSync(last).subarray(0, 2)]],
    ['zeros after it', [zstdCompressSync(first), Buffer.alloc(512)]],
    ['a second frame that is cut', [zstdCompressSync(first), zstdCompressSync(last).subarray(0, 10)]],
    ['text after a member of gzip', [gzipSync(first), Buffer.from('3,evil\n')]],
    ['text after zeros', [gzipSync(first), Buffer.alloc(512), Buffer.from('3,evil\n')]],
    ['a second member that is cut', [gzipSync(first), Buffer.alloc(5), gzipSync(last).subarray(0, 12)]],
  ])('for %s', async (_, parts) => {
    await expect(read(...parts)).rejects.toMatchObject({ code: 'MM-203' })
  })
})
