import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mainOf } from '../../src/data/main-version.ts'
import type { Run } from '../../src/documents/parts.ts'
import type { Git } from '../../src/ports.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const [START, MAIN, HEAD, MERGE] = ['1', '2', '3', '4'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
]
const history = (files: Readonly<Record<string, string>>) => ({
  commits: {
    [START]: { files },
    [MAIN]: { files: { 'a.csv': 'later' }, parents: [START] },
    [HEAD]: { files: { 'a.csv': 'head' }, parents: [START] },
    [MERGE]: { files: { 'a.csv': 'both' }, parents: [MAIN, HEAD] },
  },
})

function mainAt(
  files: Readonly<Record<string, string>>,
  { run = {}, git = createMemoryGit(history(files)) }: { run?: Partial<Run>; git?: Git } = {},
) {
  const whole = { tested: HEAD, head: HEAD, base: MAIN, event: 'pull_request', attempt: 1, ...run }
  return mainOf({ run: whole, recorded: START }, { git, files: createDataFolder().files })
}

const single = (path: string) => ({ path })
const several = (path: string, ...names: string[]) => ({
  path,
  files: names.map((name) => ({ path: name, rows: 1, digest: '' })),
})

describe('main, as the change left it', () => {
  it('is the merge base', async () => {
    const main = mainAt({ 'a.csv': 'start' })
    expect(await main.isRecorded()).toBe(true)
    await using version = await main.open(single('a.csv'))
    expect(readFileSync(version?.path ?? '', 'utf8')).toBe('start')
    expect(version).not.toHaveProperty('files')
  })

  it('is what was merged, of a merge with it', async () => {
    const main = mainAt({ 'a.csv': 'start' }, { run: { tested: MERGE } })
    expect(await main.isRecorded()).toBe(false)
    await using version = await main.open(single('a.csv'))
    expect(readFileSync(version?.path ?? '', 'utf8')).toBe('later')
  })

  it('is the parent of a commit of main itself', async () => {
    const main = mainAt({ 'a.csv': 'start' }, { run: { tested: MAIN, head: MAIN } })
    await using version = await main.open(single('a.csv'))
    expect(readFileSync(version?.path ?? '', 'utf8')).toBe('start')
  })

  it('is nothing where there is no base', async () => {
    expect(await mainAt({ 'a.csv': 'start' }, { run: { base: null } }).open(single('a.csv'))).toBeNull()
  })
})

describe('files of a pattern', () => {
  it('are all that git holds, in order, each in its folder', async () => {
    const main = mainAt({ 'd/y=2/b.csv': '2', 'd/y=1/a.csv': '1', 'd/y=3/c.csv': '3', 'e.csv': 'e' })
    await using version = await main.open(several('d/*/*.csv', 'd/y=1/a.csv', 'd/y=2/b.csv'))
    const files = version?.files ?? []
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['1', '2', '3'])
    expect(files.map((file) => dirname(file).split('/').at(-1))).toEqual(['y=1', 'y=2', 'y=3'])
  })

  it('are none where the record names one that git does not hold, or one outside', async () => {
    const main = mainAt({ 'd/a.csv': '1' })
    expect(await main.open(several('d/*.csv', 'd/a.csv', 'd/fetched.csv'))).toBeNull()
    expect(await main.open(several('../d/*.csv', '../d/a.csv'))).toBeNull()
  })
})

it('no more than 256 MiB are read, of all files together', async () => {
  const limits: number[] = []
  const memory = createMemoryGit(history({ 'd/a.csv': '12345', 'd/b.csv': '1' }))
  const git: Git = {
    ...memory,
    readFile: (sha, path, limit) => {
      limits.push(limit?.most ?? 0)
      return path === 'd/b.csv' ? Promise.resolve(null) : memory.readFile(sha, path)
    },
  }
  expect(await mainAt({}, { git }).open(several('d/*.csv', 'd/a.csv', 'd/b.csv'))).toBeNull()
  expect(limits).toEqual([2 ** 28, 2 ** 28 - 5])
})
