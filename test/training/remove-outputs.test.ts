import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path/posix'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createFiles } from '../../src/adapters/files/files.ts'
import type { Files } from '../../src/ports.ts'
import { removeOutputs } from '../../src/training/remove-outputs.ts'

/** Only remembers what it was told to remove: a mistake here must not cost the machine its files. */
function createCautiousFiles() {
  const removed: string[] = []
  const files = {
    resolve: (path: string) => resolve('/home/ada/project', path),
    realPath: async (path: string) => resolve('/home/ada/project', path),
    remove: async (path: string) => void removed.push(path),
  }
  return { removed, files: files as Partial<Files> as Files }
}

describe('removing what an earlier run left', () => {
  it('removes outputs, whatever they are', async () => {
    const { removed, files } = createCautiousFiles()
    await removeOutputs({ outputs: ['model', 'out/p.csv', '..data'], inputs: ['data/train.csv'] }, { files })
    expect(removed).toEqual(['model', 'out/p.csv', '..data'])
  })

  it.each([
    ['.', 'holds the whole project'],
    ['', 'holds the whole project'],
    ['model/..', 'holds the whole project'],
    ['..', 'holds the whole project'],
    ['/', 'holds the whole project'],
    ['../other', 'lies outside of the working directory'],
    ['/home/ada/project-2', 'lies outside of the working directory'],
    ['.git', "is git's own"],
    ['.git/refs', "is git's own"],
    ['data', 'holds the input data/train.csv'],
    ['data/train.csv', 'holds the input data/train.csv'],
  ])('removes nothing at all when one of them is %j, which %s', async (path, reason) => {
    const { removed, files } = createCautiousFiles()
    const removing = removeOutputs({ outputs: ['model', path], inputs: ['data/train.csv'] }, { files })
    await expect(removing).rejects.toMatchObject({ code: 'MM-110', message: expect.stringContaining(reason) })
    expect(removed).toEqual([])
  })
})

describe('a checkout with links in it', () => {
  function createCheckout() {
    const parent = mkdtempSync(join(tmpdir(), 'mergemark-test-'))
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
    const root = join(parent, 'project')
    for (const folder of ['victim', 'project/data', 'project/.git'])
      mkdirSync(join(parent, folder), { recursive: true })
    for (const file of ['victim/p.csv', 'project/data/train.csv', 'project/.git/config', 'project/model'])
      writeFileSync(join(parent, file), 'precious')
    return { parent, root, files: createFiles({ root }) }
  }

  it.each([
    ['../victim', 'out/p.csv', 'lies outside of the working directory'],
    ['../victim', 'out/none/p.csv', 'lies outside of the working directory'],
    ['.git', 'out/config', "is git's own"],
    ['.', 'out/data', 'holds the input data/train.csv'],
  ])('loses nothing when `out` leads to %s and %s is an output, which %s', async (target, path, reason) => {
    const { parent, root, files } = createCheckout()
    symlinkSync(target, join(root, 'out'))
    const removing = removeOutputs({ outputs: ['model', path], inputs: ['data/train.csv'] }, { files })
    await expect(removing).rejects.toMatchObject({ code: 'MM-110', message: expect.stringContaining(reason) })
    for (const kept of ['victim/p.csv', 'project/data/train.csv', 'project/.git/config', 'project/model'])
      expect(existsSync(join(parent, kept))).toBe(true)
  })

  it('loses the link where the output is one, and what it leads to stays', async () => {
    const { parent, root, files } = createCheckout()
    symlinkSync('../victim', join(root, 'out'))
    await removeOutputs({ outputs: ['out'], inputs: [] }, { files })
    expect(existsSync(join(root, 'out'))).toBe(false)
    expect(existsSync(join(parent, 'victim/p.csv'))).toBe(true)
  })

  it('may itself be reached by a link', async () => {
    const { parent, root } = createCheckout()
    symlinkSync(root, join(parent, 'elsewhere'))
    const files = createFiles({ root: join(parent, 'elsewhere') })
    await removeOutputs({ outputs: ['model'], inputs: ['data/train.csv'] }, { files })
    expect(existsSync(join(root, 'model'))).toBe(false)
  })
})
