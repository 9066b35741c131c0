import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { afterEach, expect, it, vi } from 'vitest'
import { createGit } from '../../../src/adapters/git/git.ts'
import { createRepository, FIRST_COMMIT } from '../../support/git-repository.ts'
import { cloneShallow, describeClone, watchFetches } from '../../support/shallow-clone.ts'

afterEach(() => vi.unstubAllEnvs())

it('fetches first parents as far as they are asked for, and commits alone', async () => {
  using repository = createRepository()
  const line = ['1', '2', '3', '4', '5', '6'].map((n) => repository.commit(n, { a: n })).reverse()
  repository.push('main')
  const clone = cloneShallow(repository)
  const fetched = watchFetches(repository)
  const before = describeClone(repository, clone)
  await using git = createGit({ root: clone })

  expect(await git.firstParents(line[0] as string, 1)).toEqual(line.slice(0, 1))
  expect(fetched.commits()).toBe(0)
  expect(await git.firstParents(line[0] as string, 3)).toEqual(line.slice(0, 3))
  expect(fetched.commits()).toBe(2)
  expect(await git.firstParents(line[2] as string, 2)).toEqual(line.slice(2, 4))
  expect(fetched.commits()).toBe(3)
  expect(await git.isShallow()).toBe(true)
  expect(await git.firstParents(line[0] as string, 100)).toEqual(line)
  expect([fetched.commits(), fetched.objects()]).toEqual([5, 5])
  expect(await git.isShallow()).toBe(false)
  expect(describeClone(repository, clone)).toEqual(before)
})

it('reads a commit and a file of it that the clone does not hold', async () => {
  using repository = createRepository()
  const old = repository.commit('old', { 'deep/a.txt': 'old', b: 'b', c: 'c' })
  const now = repository.commit('now', { 'deep/a.txt': 'now', c: 'C' })
  repository.push('main')
  const clone = cloneShallow(repository)
  const fetched = watchFetches(repository)
  const before = describeClone(repository, clone)
  await using git = createGit({ root: clone })

  expect(await git.resolve(old)).toBe(old)
  expect(await git.commitTime(old)).toBe(FIRST_COMMIT)
  expect(fetched.objects()).toBe(1)
  expect(new TextDecoder().decode((await git.readFile(old, 'deep/a.txt')) as Uint8Array)).toBe('old')
  // The commit, its two trees, the file: not the other files.
  expect(fetched.objects()).toBe(4)
  expect(await git.treeOf(old)).toBe(repository.git('rev-parse', `${old}^{tree}`))
  expect(await git.filesBelow(old)).toEqual(['b', 'c', 'deep/a.txt'])
  expect(await git.changedFiles(old, now)).toEqual(['c', 'deep/a.txt'])
  expect(await git.parents(old)).toEqual([])
  expect(describeClone(repository, clone)).toEqual(before)
})

it('lists files from the working directory of a commit that the clone does not hold', async () => {
  using repository = createRepository()
  const old = repository.commit('old', { 'models/a.yml': '1', 'modelsx/c': '1', b: '1' })
  repository.commit('now')
  repository.push('main')
  await using git = createGit({ root: `${cloneShallow(repository)}/models` })
  expect(await git.filesBelow(old)).toEqual(['a.yml'])
})

it('reads from a blobless clone without filling it', async () => {
  using repository = createRepository()
  const old = repository.commit('old', { a: 'old' })
  repository.commit('now', { a: 'now' })
  repository.push('main')
  const clone = cloneShallow(repository, { depth: 2, filter: 'blob:none' })
  const before = describeClone(repository, clone)
  await using git = createGit({ root: clone })
  expect(new TextDecoder().decode((await git.readFile(old, 'a')) as Uint8Array)).toBe('old')
  expect(await git.isClean()).toBe(true)
  expect(describeClone(repository, clone)).toEqual(before)
})

it('does not take a common ancestor for the merge base while a nearer one may lie beyond the clone', async () => {
  using repository = createRepository()
  //  base: old ─ near ─ 1 ─ 2 ─ 3            tip is a merge of `old`, by a short way,
  //          └────────────── tip             and of `3`, by a long one
  repository.commit('root')
  const old = repository.commit('old')
  const near = repository.commit('near')
  repository.branch('long')
  for (const step of ['1', '2', '3']) repository.commit(step)
  repository.branch('feature', old)
  const tip = repository.merge('long')
  repository.git('checkout', '--quiet', 'main')
  repository.push('main', 'feature')
  const clone = cloneShallow(repository, { ref: 'feature', depth: 2 })
  repository.gitIn(clone, 'fetch', '--quiet', '--depth=2', 'origin', 'main')
  expect(repository.gitIn(clone, 'merge-base', tip, near)).toBe(old)

  await using git = createGit({ root: clone })
  expect(await git.mergeBase(tip, near)).toBe(near)
})

it('fetches no further behind a merge base than the step that found it', async () => {
  using repository = createRepository()
  const older = repository.history(60)
  const fork = repository.commit('fork')
  repository.branch('feature')
  repository.commit('work')
  const head = repository.commit('more work')
  repository.push('main', 'feature')
  const clone = cloneShallow(repository, { ref: 'feature' })
  const fetched = watchFetches(repository)
  await using git = createGit({ root: clone })
  expect(await git.mergeBase(head, fork)).toBe(fork)
  expect(fetched.commits()).toBeLessThan(older.length)
  expect(await git.isShallow()).toBe(true)
})

it('finds what a whole clone lacks, when it was pushed later', async () => {
  using repository = createRepository()
  const fork = repository.commit('fork')
  repository.push('main')
  const clone = `${repository.folder}/whole`
  repository.gitIn(repository.folder, 'clone', '--quiet', repository.remote, clone)
  repository.branch('feature')
  const one = repository.commit('one')
  const two = repository.commit('two', { a: 'a' })
  repository.push('feature')
  const before = describeClone(repository, clone)
  await using git = createGit({ root: clone })
  expect(await git.resolve('origin/feature')).toBe(two)
  expect(await git.resolve('refs/remotes/origin/feature')).toBe(two)
  expect(await git.firstParents(two, 10)).toEqual([two, one, fork])
  expect(await git.mergeBase(two, fork)).toBe(fork)
  expect(await git.ancestorsAmong([one, fork, two], two)).toEqual([one, fork, two])
  expect(describeClone(repository, clone)).toEqual(before)
})

it.each([
  'origin/',
  'origin/nothing',
  'origin/ma*',
  'origin/main~1',
  'main',
  'refs/heads/main',
  'upstream/main',
])('asks the remote for no branch %j', async (revision) => {
  using repository = createRepository()
  repository.commit('first')
  repository.branch('feature')
  repository.commit('second')
  repository.push('main', 'feature')
  await using git = createGit({ root: cloneShallow(repository, { ref: 'feature' }) })
  expect(await git.resolve('origin/main')).not.toBeNull()
  expect(await git.resolve(revision)).toBeNull()
})

it('deepens behind commits that only the clone has', async () => {
  using repository = createRepository()
  const old = repository.commit('old')
  const pushed = repository.commit('pushed')
  repository.push('main')
  const clone = cloneShallow(repository)
  repository.gitIn(clone, 'commit', '--quiet', '--allow-empty', '--message', 'mine')
  const mine = repository.gitIn(clone, 'rev-parse', 'HEAD')
  await using git = createGit({ root: clone })
  expect(await git.firstParents(mine, 10)).toEqual([mine, pushed, old])
  expect(await git.mergeBase(mine, old)).toBe(old)
})

it('asks for several things at once', async () => {
  using repository = createRepository()
  const line = ['1', '2', '3', '4', '5'].map((n) => repository.commit(n, { a: n }))
  repository.push('main')
  const tip = line.at(-1) as string
  await using git = createGit({ root: cloneShallow(repository) })
  const found = await Promise.all(line.map((sha) => git.mergeBase(tip, sha)))
  expect(found).toEqual(line)
})

it('gives what the clone holds, and says what went wrong, where the remote cannot be reached', async () => {
  using repository = createRepository()
  const old = repository.commit('old')
  const middle = repository.commit('middle')
  const now = repository.commit('now')
  repository.push('main')
  const clone = cloneShallow(repository, { depth: 2 })
  rmSync(repository.remote, { recursive: true })
  await using git = createGit({ root: clone })
  expect(await git.fetchTrouble()).toBeNull()
  expect(await git.firstParents(now, 10)).toEqual([now, middle])
  expect(await git.mergeBase(now, middle)).toBe(middle)
  expect(await git.mergeBase(now, old)).toBeNull()
  expect(await git.resolve(old)).toBeNull()
  expect(await git.fetchTrouble()).toContain('remote.git')
  await expect(git.commitTime(old)).rejects.toMatchObject({
    code: 'MM-306',
    message: expect.stringContaining('more could not be fetched: '),
    mend: expect.stringContaining('fetch-depth: 0'),
  })
})

it('says that there is no remote where there is none', async () => {
  using repository = createRepository()
  repository.commit('first')
  repository.git('remote', 'remove', 'origin')
  await using git = createGit({ root: repository.path })
  await expect(git.commitTime('f'.repeat(40))).rejects.toMatchObject({
    message: expect.stringContaining('there is no remote "origin"'),
  })
})

it('does not ask again for what the remote does not have', async () => {
  using repository = createRepository()
  const old = repository.commit('old')
  const now = repository.commit('now')
  repository.push('main')
  await using git = createGit({ root: cloneShallow(repository) })
  const nowhere = 'e'.repeat(40)
  expect(await git.resolve(nowhere)).toBeNull()
  expect(await git.mergeBase(now, nowhere)).toBeNull()
  expect(await git.mergeBase(now, old)).toBe(old)
})

it('takes more than it asks for from a host that cannot leave out trees and files', async () => {
  using repository = createRepository()
  repository.gitIn(repository.remote, 'config', 'uploadpack.allowFilter', 'false')
  const line = ['1', '2', '3'].map((n) => repository.commit(n, { a: n })).reverse()
  repository.push('main')
  const [now, , old] = line as [string, string, string]
  const clone = cloneShallow(repository)
  const before = describeClone(repository, clone)
  await using git = createGit({ root: clone })
  expect(await git.firstParents(now, 10)).toEqual(line)
  expect(new TextDecoder().decode((await git.readFile(old, 'a')) as Uint8Array)).toBe('1')
  expect(describeClone(repository, clone)).toEqual(before)
})

it('works from a linked worktree of a shallow clone', async () => {
  using repository = createRepository()
  const old = repository.commit('old', { a: 'old' })
  const now = repository.commit('now', { a: 'now' })
  repository.push('main')
  const clone = cloneShallow(repository)
  const linked = `${repository.folder}/linked`
  repository.gitIn(clone, 'worktree', 'add', '--quiet', '--detach', linked)
  await using git = createGit({ root: linked })
  expect(await git.mergeBase(now, old)).toBe(old)
  await using folder = await git.checkOut(old)
  expect(readFileSync(`${folder.path}/a`, 'utf8')).toBe('old')
})

it('removes on disposal all that it fetched', async () => {
  using repository = createRepository()
  const old = repository.commit('old')
  repository.commit('now')
  repository.push('main')
  const clone = cloneShallow(repository)
  const fetched = watchFetches(repository)
  const git = createGit({ root: clone })
  await git.resolve(old)
  expect(fetched.commits()).toBe(1)
  await git[Symbol.asyncDispose]()
  expect(readdirSync(`${repository.folder}/temporary`)).toEqual([])
})
