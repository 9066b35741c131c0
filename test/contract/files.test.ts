import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFiles } from '../../src/adapters/files/files.ts'
import type { Files } from '../../src/ports.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const folders: string[] = []

function onDisk(): Files {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'mergemark-test-')))
  folders.push(root)
  return createFiles({ root })
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe.each([
  { kind: 'files of the machine', create: onDisk },
  { kind: 'files in memory', create: () => createMemoryFiles() },
])('$kind', ({ create }) => {
  let files: Files
  beforeAll(() => {
    files = create()
  })

  it('gives back the text and the bytes that were written, in folders made on the way', async () => {
    await files.write('deep/in/a.txt', 'größer\n')
    await files.write('b.bin', new Uint8Array([0, 255, 10]))
    expect(await files.readText('deep/in/a.txt')).toBe('größer\n')
    expect(await files.readBytes('b.bin')).toEqual(new Uint8Array([0, 255, 10]))
  })

  it('replaces a file as a whole', async () => {
    await files.write('twice.txt', 'a longer text')
    await files.write('twice.txt', 'short')
    expect(await files.readText('twice.txt')).toBe('short')
    expect(await files.find('*')).not.toContainEqual(expect.stringContaining('.tmp'))
  })

  it('takes a byte order mark off a text', async () => {
    await files.write('bom.txt', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))
    expect(await files.readText('bom.txt')).toBe('a')
  })

  it('says MM-001 of a file that is not there, and MM-002 of a folder or a text that is not UTF-8', async () => {
    await files.write('folder/a.txt', 'a')
    await files.write('latin1.txt', new Uint8Array([0x67, 0x72, 0xf6]))
    await expect(files.readText('none.txt')).rejects.toMatchObject({ code: 'MM-001' })
    await expect(files.readBytes('none/at/all.txt')).rejects.toMatchObject({ code: 'MM-001' })
    await expect(files.readText('folder')).rejects.toMatchObject({ code: 'MM-002' })
    await expect(files.readText('latin1.txt')).rejects.toMatchObject({ code: 'MM-002' })
  })

  it('says MM-003 where a file cannot be written', async () => {
    await files.write('is-a-folder/a.txt', 'a')
    await expect(files.write('is-a-folder', 'b')).rejects.toMatchObject({ code: 'MM-003' })
  })

  it('tells files from folders from nothing', async () => {
    await files.write('look/a.txt', '12345')
    expect(await files.inspect('look/a.txt')).toEqual({ kind: 'file', bytes: 5 })
    expect(await files.inspect('look')).toEqual({ kind: 'folder', bytes: 0 })
    expect(await files.inspect('look/none')).toBeNull()
  })

  it('removes a folder with all in it, and does not mind what is not there', async () => {
    await files.write('gone/a/b.txt', 'b')
    await files.remove('gone')
    await files.remove('gone')
    expect(await files.inspect('gone/a/b.txt')).toBeNull()
    expect(await files.inspect('gone')).toBeNull()
  })

  it('copies a file or a folder', async () => {
    await files.write('from/a.txt', 'a')
    await files.write('from/sub/b.txt', 'b')
    await files.copy('from', 'to/here')
    await files.copy('from/a.txt', 'to/one.txt')
    expect(await files.readText('to/here/sub/b.txt')).toBe('b')
    expect(await files.readText('to/one.txt')).toBe('a')
    await expect(files.copy('none', 'to/none')).rejects.toMatchObject({ code: 'MM-001' })
  })

  it('finds files by a glob, sorted, and none by one that matches nothing', async () => {
    for (const name of ['found/b.csv', 'found/a.csv', 'found/x/c.csv', 'found/d.txt'])
      await files.write(name, '')
    expect(await files.find('found/*.csv')).toEqual(['found/a.csv', 'found/b.csv'])
    expect(await files.find('found/**/*.csv')).toEqual(['found/a.csv', 'found/b.csv', 'found/x/c.csv'])
    expect(await files.find(files.resolve('found/*.txt'))).toEqual([files.resolve('found/d.txt')])
    expect(await files.find('found/*.json')).toEqual([])
  })

  it('takes a name that exists as it stands, whatever characters it has', async () => {
    await files.write('odd/a[1].csv', '')
    expect(await files.find('odd/a[1].csv')).toEqual(['odd/a[1].csv'])
  })

  it('gives the digest of a file and of a folder', async () => {
    await files.write('model/weights.bin', 'abc')
    await files.write('model/sub/info.json', '')
    // sha256 of "abc": FIPS 180-2, appendix B.1.
    expect(await files.digest('model/weights.bin')).toBe(
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    // printf 'sub/info.json\0sha256:e3b0…\nweights.bin\0sha256:ba78…\n' | sha256sum
    expect(await files.digest('model')).toBe(
      'sha256:b538e590582ba6b6590abb7d8a69a36dd905b3de6c954e00ac5009421d9d3023',
    )
    await expect(files.digest('none')).rejects.toMatchObject({ code: 'MM-001' })
  })

  it('sees a renamed file in the digest of its folder', async () => {
    await files.write('renamed/a', '1')
    const before = await files.digest('renamed')
    await files.copy('renamed/a', 'renamed/b')
    await files.remove('renamed/a')
    expect(await files.digest('renamed')).not.toBe(before)
  })

  it('gives the real path of a file, of a folder and of what is not there yet', async () => {
    await files.write('real/a.txt', 'a')
    for (const path of ['.', 'real', 'real/a.txt', 'real/b/c', 'real/a.txt/c'])
      expect(await files.realPath(path)).toBe(files.resolve(path))
  })

  it('gives an empty folder that is gone after use', async () => {
    let path: string
    {
      await using folder = await files.temporary()
      path = folder.path
      await files.write(`${path}/a.txt`, 'a')
      expect(await files.readText(`${path}/a.txt`)).toBe('a')
    }
    expect(await files.inspect(`${path}/a.txt`)).toBeNull()
  })
})

// /proc says of every folder that one would make in it that it is not there.
describe.runIf(process.platform === 'linux')('files where none can be written', () => {
  it.each([
    ['/proc/mergemark/a.txt', 'no folder can be made in "/proc"'],
    ['/proc/mergemark/deep/a.txt', 'no folder can be made in "/proc"'],
    ['/dev/null/a.txt', '"/dev/null" is no folder'],
  ])('say so at once: %s', async (path, reason) => {
    await expect(onDisk().write(path, 'a')).rejects.toMatchObject({
      code: 'MM-003',
      message: `"${path}" cannot be written: ${reason}`,
    })
  })
})
