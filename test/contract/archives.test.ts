import { describe, expect, it } from 'vitest'
import { createArchives } from '../../src/adapters/archive/archives.ts'
import { createMemoryArchives, type MemoryEntry, memoryArchive } from '../support/memory-archives.ts'
import { zipFile } from '../support/zip-file.ts'

const LIMITS = { entries: 5, fileBytes: 100, totalBytes: 150 }
const LINK = 0o120777

const kinds = [
  {
    name: 'the real one',
    archives: createArchives(),
    pack: (entries: readonly MemoryEntry[]) =>
      zipFile(entries.map(({ isLink, ...entry }) => ({ ...entry, ...(isLink ? { mode: LINK } : {}) }))),
  },
  { name: 'the twin', archives: createMemoryArchives(), pack: memoryArchive },
]

describe.each(kinds)('archives: $name', ({ archives, pack }) => {
  const unzip = async (entries: readonly MemoryEntry[], wanted = (_path: string) => true) => {
    const files = await archives.unzip(pack(entries), { limits: LIMITS, wanted })
    return Object.fromEntries([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
  }

  it('gives the wanted files and no other', async () => {
    const entries = [
      { path: 'data.json', content: '{}' },
      { path: 'a/b.txt', content: 'é' },
      { path: 'other', content: 'x'.repeat(1000) },
    ]
    expect(await unzip(entries, (path) => path !== 'other')).toEqual({ 'data.json': '{}', 'a/b.txt': 'é' })
  })

  it.each([
    ['a link, wanted or not', [{ path: 'other', content: '/etc/passwd', isLink: true }]],
    ['a way out', [{ path: 'a/../../b', content: 'x' }]],
    ['an absolute path', [{ path: '/etc/passwd', content: 'x' }]],
    ['one name twice', [{ path: 'a' }, { path: 'a' }]],
    ['one name in two spellings', [{ path: 'a' }, { path: 'A' }]],
    ['too many entries', ['a', 'b', 'c', 'd', 'e', 'f'].map((path) => ({ path }))],
    ['a file that is too large', [{ path: 'a', content: 'x'.repeat(101) }]],
    ['too much in all', [1, 2].map((at) => ({ path: `${at}`, content: 'x'.repeat(80) }))],
  ])('refuses the whole archive for %s', async (_what, entries) => {
    await expect(unzip([{ path: 'good', content: 'x' }, ...entries])).rejects.toMatchObject({
      code: 'MM-520',
    })
  })

  it('refuses what is no archive', async () => {
    const asked = { limits: LIMITS, wanted: () => true }
    await expect(archives.unzip(new TextEncoder().encode('hello'), asked)).rejects.toMatchObject({
      code: 'MM-520',
    })
  })
})
