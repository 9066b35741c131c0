import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createGit } from '../../src/adapters/git/git.ts'
import { createRepository } from '../support/git-repository.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const repository = createRepository()
const real = createGit({ root: repository.path })
afterAll(async () => {
  await real[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
})

// main: first - second - third - merge; side leaves at second; orphan shares nothing.
const first = repository.commit('first', { 'a.txt': 'one\n', 'dir/b.txt': 'b\n' })
const second = repository.commit('second', { 'a.txt': 'two\n' })
repository.branch('side')
const side = repository.commit('side', { 'c.txt': 'größer\n' })
repository.git('checkout', '--quiet', 'main')
const third = repository.commit('third', { 'dir/b.txt': null })
const merge = repository.merge('side')
repository.git('checkout', '--quiet', '--orphan', 'orphan')
repository.git('rm', '--quiet', '-rf', '.')
const orphan = repository.commit('orphan', { 'd.txt': 'd\n' })
repository.git('checkout', '--quiet', 'main')
const unknown = 'f'.repeat(40)

const start = 1_700_000_000
const twin = createMemoryGit({
  commits: {
    [first]: { files: { 'a.txt': 'one\n', 'dir/b.txt': 'b\n' }, time: start },
    [second]: { parents: [first], files: { 'a.txt': 'two\n', 'dir/b.txt': 'b\n' }, time: start + 60 },
    [side]: {
      parents: [second],
      files: { 'a.txt': 'two\n', 'dir/b.txt': 'b\n', 'c.txt': 'größer\n' },
      time: start + 120,
    },
    [third]: { parents: [second], files: { 'a.txt': 'two\n' }, time: start + 180 },
    [merge]: { parents: [third, side], files: { 'a.txt': 'two\n', 'c.txt': 'größer\n' }, time: start + 240 },
    [orphan]: { files: { 'd.txt': 'd\n' }, time: start + 300 },
  },
  branches: { main: merge, side, orphan, HEAD: merge },
})

describe.each([
  { kind: 'git', git: real },
  { kind: 'a history in memory', git: twin },
])('$kind', ({ git }) => {
  it('resolves the first of several that names a commit, and passes over what does not', async () => {
    expect(await git.resolveFirst(['no-such-branch', '--all', 'a b', 'main', side])).toBe(merge)
    expect(await git.resolveFirst(['no-such-branch'])).toBeNull()
    expect(await git.resolveFirst([])).toBeNull()
  })

  it('resolves a branch and a whole name to a commit', async () => {
    expect(await git.resolve('main')).toBe(merge)
    expect(await git.resolve(side)).toBe(side)
  })

  it.each(['mian', '', '--all', '-h', '--output=x', 'a\0b', unknown, 'main:a.txt'])(
    'resolves %j to nothing',
    async (revision) => {
      expect(await git.resolve(revision)).toBeNull()
    },
  )

  it('finds the merge base', async () => {
    expect(await git.mergeBase(third, side)).toBe(second)
    expect(await git.mergeBase(merge, third)).toBe(third)
    expect(await git.mergeBase(first, merge)).toBe(first)
  })

  it('finds no merge base where there is none, or a commit is not there', async () => {
    expect(await git.mergeBase(merge, orphan)).toBeNull()
    expect(await git.mergeBase(merge, unknown)).toBeNull()
  })

  it('walks first parents, nearest first', async () => {
    expect(await git.firstParents(merge, 10)).toEqual([merge, third, second, first])
    expect(await git.firstParents(merge, 2)).toEqual([merge, third])
  })

  it('tells ancestors from others, by whatever parents', async () => {
    expect(await git.ancestorsAmong([unknown, orphan, side, merge, first], merge)).toEqual([
      side,
      merge,
      first,
    ])
    expect(await git.ancestorsAmong([merge], first)).toEqual([])
    await expect(git.ancestorsAmong([], unknown)).rejects.toMatchObject({ code: 'MM-306' })
  })

  it('names the parents of a commit, in order', async () => {
    expect(await git.parents(merge)).toEqual([third, side])
    expect(await git.parents(first)).toEqual([])
  })

  it('tells when a commit was made', async () => {
    expect(await git.commitTime(second)).toBe(start + 60)
  })

  it('names equal trees alike and others not', async () => {
    expect(await git.treeOf(merge)).toMatch(/^[0-9a-f]{40}$/)
    expect(await git.treeOf(merge)).not.toBe(await git.treeOf(third))
  })

  it('reads a file as it was at a commit', async () => {
    expect(new TextDecoder().decode((await git.readFile(first, 'a.txt')) ?? undefined)).toBe('one\n')
    expect(new TextDecoder().decode((await git.readFile(side, './c.txt')) ?? undefined)).toBe('größer\n')
  })

  it('gives null for a file that a commit does not have', async () => {
    expect(await git.readFile(merge, 'dir/b.txt')).toBeNull()
    expect(await git.readFile(merge, '*.txt')).toBeNull()
    // `one` and the end of its line.
    expect(await git.readFile(first, 'a.txt', { most: 3 })).toBeNull()
    expect(await git.readFile(first, 'a.txt', { most: 4 })).toHaveLength(4)
  })

  it('does not take a commit that is not there for one without the file', async () => {
    await expect(git.readFile(unknown, 'a.txt')).rejects.toMatchObject({ code: 'MM-306' })
    await expect(git.firstParents(unknown, 1)).rejects.toMatchObject({ code: 'MM-306' })
    await expect(git.parents(unknown)).rejects.toMatchObject({ code: 'MM-306' })
    await expect(git.changedFiles(unknown, merge)).rejects.toMatchObject({ code: 'MM-306' })
  })

  it('checks out all files of a commit elsewhere, until it is disposed of', async () => {
    let path = ''
    {
      await using folder = await git.checkOut(side)
      path = folder.path
      expect(path.startsWith(repository.path)).toBe(false)
      expect(readFileSync(join(path, 'a.txt'), 'utf8')).toBe('two\n')
      expect(readFileSync(join(path, 'dir', 'b.txt'), 'utf8')).toBe('b\n')
      expect(readFileSync(join(path, 'c.txt'), 'utf8')).toBe('größer\n')
    }
    expect(existsSync(path)).toBe(false)
  })

  it('checks out nothing where there is no such commit', async () => {
    await expect(git.checkOut(unknown)).rejects.toMatchObject({ code: 'MM-306' })
  })

  it('holds a whole history that is not shallow', async () => {
    expect(await git.isShallow()).toBe(false)
  })

  it('names the tree that a merge gives, whoever made it, and none of what shares no history', async () => {
    expect(await git.mergedTree(third, side)).toBe(await git.treeOf(merge))
    expect(await git.mergedTree(third, side)).not.toBe(await git.treeOf(side))
    expect(await git.mergedTree(merge, orphan)).toBeNull()
  })

  it('finds all merge bases', async () => {
    expect(await git.mergeBases(third, side)).toEqual([second])
    expect(await git.mergeBases(merge, orphan)).toEqual([])
  })

  it('lists what changed between two commits', async () => {
    expect(await git.changedFiles(first, merge)).toEqual(['a.txt', 'c.txt', 'dir/b.txt'])
    expect(await git.changedFiles(merge, merge)).toEqual([])
  })
})
