import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDepots } from '../../../src/adapters/depot/depots.ts'

const name = '4f65859c'.repeat(8)
const digest = `sha256:${name}`
const bytes = Uint8Array.of(1, 2, 3)

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mergemark-depot-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const open = () => createDepots({ root }).open({ kind: 'directory', path: 'samples' })

describe('a depot in a directory', () => {
  it('is one file a sample, named by its digest, and nothing else', async () => {
    await open().put(digest, bytes)
    expect(readdirSync(join(root, 'samples'))).toEqual([name])
  })

  it('that cannot be written refuses the sample', async () => {
    writeFileSync(join(root, 'samples'), 'a file where the folder should be')
    const reason = expect.stringContaining('it is a file, and a depot is a directory')
    const mend = expect.not.stringContaining('bucket')
    await expect(open().put(digest, bytes)).rejects.toMatchObject({ code: 'MM-350', message: reason, mend })
    await expect(open().get(digest)).rejects.toMatchObject({ code: 'MM-351', message: reason, mend })
  })

  it('that cannot be read is not an empty one', async () => {
    mkdirSync(join(root, 'samples', name), { recursive: true })
    await expect(open().get(digest)).rejects.toMatchObject({ code: 'MM-351' })
  })
})
