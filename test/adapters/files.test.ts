import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFiles } from '../../src/adapters/files/files.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mergemark-test-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('leaves no draft behind where writing fails', async () => {
  mkdirSync(join(root, 'taken'))
  writeFileSync(join(root, 'taken', 'a'), '')
  await expect(createFiles({ root }).write('taken', 'text')).rejects.toMatchObject({ code: 'MM-003' })
  expect(readdirSync(root)).toEqual(['taken'])
})

it('does not follow a link when it looks, nor when it removes', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'mergemark-test-'))
  writeFileSync(join(outside, 'precious'), 'x')
  symlinkSync(outside, join(root, 'link'))
  const files = createFiles({ root })
  expect((await files.inspect('link'))?.kind).toBe('other')
  await files.remove('link')
  expect(existsSync(join(outside, 'precious'))).toBe(true)
  rmSync(outside, { recursive: true })
})

it('tells where a path really lies when links lead to it, to what exists and what does not', async () => {
  const real = realpathSync(root)
  mkdirSync(join(root, 'target', 'deep'), { recursive: true })
  symlinkSync(join(root, 'target'), join(root, 'link'))
  const files = createFiles({ root })
  expect(await files.realPath('link')).toBe(join(real, 'target'))
  expect(await files.realPath('link/deep')).toBe(join(real, 'target', 'deep'))
  expect(await files.realPath('link/none/at/all')).toBe(join(real, 'target', 'none', 'at', 'all'))
  symlinkSync('circle', join(root, 'circle'))
  await expect(files.realPath('circle/x')).rejects.toMatchObject({ code: 'MM-002' })
})

it('counts a link to a file as that file in a digest, and a dead or circling one as the text it holds', async () => {
  const files = createFiles({ root })
  mkdirSync(join(root, 'blobs'))
  writeFileSync(join(root, 'blobs', '1'), 'weights')
  mkdirSync(join(root, 'linked'))
  symlinkSync('../blobs/1', join(root, 'linked', 'model.bin'))
  await files.write('plain/model.bin', 'weights')
  expect(await files.digest('linked')).toBe(await files.digest('plain'))
  symlinkSync('.', join(root, 'linked', 'loop'))
  symlinkSync('nowhere', join(root, 'linked', 'dead'))
  expect(await files.digest('linked')).toMatch(/^sha256:[0-9a-f]{64}$/)
})
