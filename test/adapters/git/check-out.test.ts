import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createGit } from '../../../src/adapters/git/git.ts'
import { createRepository, isolated } from '../../support/git-repository.ts'
import { cloneShallow, describeClone, watchFetches } from '../../support/shallow-clone.ts'

afterEach(() => vi.unstubAllEnvs())

it('leaves the user’s checkout, index, refs and worktrees as they are', async () => {
  using repository = createRepository()
  const old = repository.commit('old', { a: 'old', 'run.sh': '#!/bin/sh\n' })
  repository.commit('now', { a: 'now' })
  writeFileSync(join(repository.path, 'a'), 'not committed')
  repository.git('add', 'a')
  const before = describeClone(repository, repository.path)
  await using git = createGit({ root: repository.path })
  {
    await using folder = await git.checkOut(old)
    expect(readFileSync(join(folder.path, 'a'), 'utf8')).toBe('old')
  }
  expect(describeClone(repository, repository.path)).toEqual(before)
  expect(readFileSync(join(repository.path, 'a'), 'utf8')).toBe('not committed')
})

it('answers what training asks of git there', async () => {
  using repository = createRepository()
  const old = repository.commit('old', { a: 'old' })
  repository.git('tag', '--annotate', '--message', 'one', 'v1')
  repository.commit('now', { a: 'now' })
  repository.git('tag', 'v2')
  await using git = createGit({ root: repository.path })
  await using folder = await git.checkOut(old)
  const ask = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder.path, env: isolated(), encoding: 'utf8' }).trim()
  expect(ask('rev-parse', 'HEAD')).toBe(old)
  expect(ask('rev-parse', '--show-toplevel')).toBe(folder.path)
  expect(ask('status', '--porcelain')).toBe('')
  expect(ask('describe')).toBe('v1')
  expect(ask('log', '--format=%s')).toBe('old')
  ask('commit', '--quiet', '--allow-empty', '--message', 'by training')
  expect(repository.git('log', '--all', '--format=%s')).not.toContain('by training')
})

it.each([
  { kind: 'shallow', filter: null },
  { kind: 'shallow and blobless', filter: 'blob:none' },
] as const)('takes files that a $kind clone lacks from the remote', async ({ filter }) => {
  using repository = createRepository()
  const old = repository.commit('old', { a: 'old', 'deep/b': 'b', kept: 'kept' })
  repository.commit('now', { a: 'now', 'deep/b': null })
  repository.push('main')
  const clone = cloneShallow(repository, { filter })
  const before = describeClone(repository, clone)
  await using git = createGit({ root: clone })
  await using folder = await git.checkOut(old)
  expect(readFileSync(join(folder.path, 'a'), 'utf8')).toBe('old')
  expect(readFileSync(join(folder.path, 'deep', 'b'), 'utf8')).toBe('b')
  expect(readFileSync(join(folder.path, 'kept'), 'utf8')).toBe('kept')
  expect(describeClone(repository, clone)).toEqual(before)
})

it('runs no hook of the user’s', async () => {
  using repository = createRepository()
  const sha = repository.commit('first', { a: '1' })
  const mark = join(repository.folder, 'mark')
  const hook = join(repository.path, '.git', 'hooks', 'post-checkout')
  const hooks = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.hooksPath' }
  writeFileSync(hook, `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 })
  for (const [name, value] of Object.entries(hooks)) vi.stubEnv(name, value)
  vi.stubEnv('GIT_CONFIG_VALUE_0', join(repository.path, '.git', 'hooks'))
  await using git = createGit({ root: repository.path })
  await using _folder = await git.checkOut(sha)
  expect(existsSync(mark)).toBe(false)
})

it('leaves nothing behind, not even where it fails', async () => {
  using repository = createRepository()
  const old = repository.commit('old', { a: 'old' })
  repository.commit('now', { a: 'now' })
  repository.push('main')
  const clone = cloneShallow(repository, { depth: 2, filter: 'blob:none' })
  watchFetches(repository)
  rmSync(repository.remote, { recursive: true })
  {
    await using git = createGit({ root: clone })
    await expect(git.checkOut(old)).rejects.toMatchObject({ code: 'MM-304' })
  }
  expect(readdirSync(join(repository.folder, 'temporary'))).toEqual([])
})
