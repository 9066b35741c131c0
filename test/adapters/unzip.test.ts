import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../src/adapters/archive/unzip.ts'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import { type ZipEntry, zipFile } from '../support/zip-file.ts'

const MEBIBYTE = 1024 * 1024
const limits = { entries: 1000, fileBytes: MEBIBYTE, totalBytes: 4 * MEBIBYTE }
const take = (archive: Uint8Array) => unzip(archive, { limits, wanted: () => true })
const bomb = (path: string, bytes: number): ZipEntry => ({ path, content: new Uint8Array(bytes) })

describe('a hostile zip file', () => {
  it.each<[string, readonly ZipEntry[], RegExp]>([
    ['unpacks to more than a file may have', [bomb('a', MEBIBYTE + 1)], /at most 1048576 are unpacked/],
    [
      'unpacks to more than all files may have',
      ['a', 'b', 'c', 'd', 'e'].map((path) => bomb(path, MEBIBYTE)),
      /more than 4194304 bytes once unpacked/,
    ],
    [
      'says that it is smaller than it is',
      [{ ...bomb('a', MEBIBYTE), says: { bytes: 10 } }],
      /too many bytes|longer/,
    ],
    [
      'says that it is larger than it is',
      [{ path: 'a', content: 'x', says: { bytes: 900 } }],
      /not enough bytes|shorter/,
    ],
    [
      'says what deflate cannot do',
      [{ path: 'a', content: 'x', says: { bytes: MEBIBYTE } }],
      /cannot become/,
    ],
    ['has another checksum', [{ path: 'a', content: 'x', says: { crc: 1 } }], /checksum/],
    ['has a link', [{ path: 'a', content: '../b', mode: 0o120777 }], /is a link/],
    ['has a link made on a Mac', [{ path: 'a', content: '../b', mode: 0o120777, madeBy: 19 }], /is a link/],
    ['has a link of Windows', [{ path: 'a', madeBy: 0, attributes: 0x400 }], /is a link/],
    ['has a device', [{ path: 'a', mode: 0o020666 }], /is a link, or no file/],
    ['has a pipe', [{ path: 'a', mode: 0o010666 }], /is a link, or no file/],
    ['is encrypted', [{ path: 'a', content: 'x', flags: 0x801 }], /encrypted/],
    ['is packed in another way', [{ path: 'a', content: 'x', method: 12 }], /method 12/],
    ['has a folder with content', [{ path: 'a/', content: 'x', mode: 0o040755 }], /folder with content/],
    ['leads out', [{ path: '../a' }], /relative path|plain path|leads out/],
    ['leads out by backslashes', [{ path: '..\\a' }], /invalid characters|plain path/],
    ['names a drive', [{ path: 'C:/a' }], /absolute path|plain path/],
    ['names a stream', [{ path: 'a:b' }], /plain path|absolute|invalid/],
    ['names nothing', [{ path: 'a//b' }], /leads out/],
    ['hides a file', [{ path: '.git/config' }], /plain path/],
    ['writes to the terminal', [{ path: 'a\u001b[2J' }], /plain path/],
    ['turns its name round', [{ path: 'a\u202egnp.exe' }], /plain path/],
    ['has an endless name', [{ path: 'a'.repeat(301) }], /too long/],
    ['has one name twice by the eye', [{ path: 'ﬁ' }, { path: 'fi' }], /twice|plain path/],
    ['has a file for a folder', [{ path: 'a' }, { path: 'a/', mode: 0o040755 }], /twice/],
  ])('is refused where it %s', async (_what, entries, reason) => {
    await expect(take(zipFile(entries))).rejects.toMatchObject({
      code: 'MM-520',
      message: expect.stringMatching(reason),
    })
  })

  it('is refused for its count before its directory is read', async () => {
    await expect(take(zipFile([{ path: 'a' }], { count: 60_000 }))).rejects.toThrow(/more than 1000 entries/)
  })

  it('is refused where it has more entries than it says', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({ path: `a${at}` }))
    await expect(take(zipFile(many))).rejects.toMatchObject({ code: 'MM-520' })
  })

  it('never shows its names raw', async () => {
    const error = await take(zipFile([{ path: 'a\u001b[2J\u202e' }])).catch((thrown: Error) => thrown)
    expect((error as Error).message).not.toMatch(/\p{C}/u)
  })

  it('does not unpack what nobody asks for', async () => {
    const archive = zipFile([bomb('core', 50 * MEBIBYTE), { path: 'data.json', content: '{}' }])
    const files = await unzip(archive, { limits, wanted: (path) => path === 'data.json' })
    expect([...files.keys()]).toEqual(['data.json'])
  })

  it('is read or refused whatever byte of it is changed', async () => {
    const archive = zipFile([
      { path: 'data.json', content: '{"a":1}' },
      { path: 'b/sample.bin', content: 'x'.repeat(50) },
    ])
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), async (at, byte) => {
        const broken = archive.slice()
        broken[at] = byte
        const result = await take(broken).catch((error: unknown) => error)
        expect(result instanceof Map || result instanceof MergemarkError).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
