import { resolve } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import type { Files } from '../../src/ports.ts'
import { removeOutputs } from '../../src/training/remove-outputs.ts'

/** Only remembers what it was told to remove: a mistake here must not cost the machine its files. */
function createCautiousFiles() {
  const removed: string[] = []
  const files = {
    resolve: (path: string) => resolve('/home/ada/project', path),
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
