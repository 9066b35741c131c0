import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createGit } from '../../src/adapters/git/git.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { cloneShallow } from '../support/shallow-clone.ts'

let made: TestRepository[] = []
function repositoryOf(): TestRepository {
  const repository = createRepository()
  made.push(repository)
  return repository
}
afterEach(() => {
  vi.unstubAllEnvs()
  for (const repository of made) repository[Symbol.dispose]()
  made = []
})

it('gives the top folder from anywhere inside, and null outside', async () => {
  const repository = repositoryOf()
  repository.commit('first', { 'deep/in/a.txt': 'a' })
  expect(await createGit({ root: join(repository.path, 'deep', 'in') }).root()).toBe(
    realpathSync(repository.path),
  )
  expect(await createGit({ root: repository.folder }).root()).toBeNull()
})

it('says MM-302 where a question needs a repository and there is none', async () => {
  const repository = repositoryOf()
  await expect(createGit({ root: repository.folder }).resolve('HEAD')).rejects.toMatchObject({
    code: 'MM-302',
  })
})

it('does not obey a folder that was committed with the files of a repository in it', async () => {
  const repository = repositoryOf()
  const marker = join(repository.folder, 'ran')
  const program = join(repository.folder, 'program')
  writeFileSync(program, `#!/bin/sh\ntouch ${marker}\nexit 1\n`, { mode: 0o755 })
  const config = `[core]\n\tbare = false\n\tworktree = ..\n\tsshCommand = ${program}\n[remote "origin"]\n\turl = ssh://x/y\n`
  repository.commit('planted', {
    'sub/HEAD': 'ref: refs/heads/main\n',
    'sub/config': config,
    'sub/objects/.keep': '',
    'sub/refs/.keep': '',
  })
  const planted = { code: 'MM-308' }
  const root = join(repository.path, 'sub')
  await expect(createGit({ root }).root()).rejects.toMatchObject(planted)
  await expect(createGit({ root }).resolve('a'.repeat(40))).rejects.toThrow()
  expect(existsSync(marker)).toBe(false)
})

it('says MM-301 where there is no git', async () => {
  const repository = repositoryOf()
  vi.stubEnv('PATH', repository.folder)
  await expect(createGit({ root: repository.path }).root()).rejects.toMatchObject({ code: 'MM-301' })
})

it('says MM-307, and does not take the repository for none, where git does not trust its owner', async () => {
  const repository = repositoryOf()
  const program = join(repository.folder, 'git')
  // What git 2.39 prints for a repository of another user.
  writeFileSync(
    program,
    '#!/bin/sh\necho "fatal: detected dubious ownership in repository" >&2\nexit 128\n',
    { mode: 0o755 },
  )
  vi.stubEnv('PATH', `${repository.folder}:/bin:/usr/bin`)
  await expect(createGit({ root: repository.path }).root()).rejects.toMatchObject({ code: 'MM-307' })
})

it('works in the folder it was made for, whatever a hook set GIT_DIR to', async () => {
  const [one, other] = [repositoryOf(), repositoryOf()]
  const sha = one.commit('one', { a: '1' })
  other.commit('other', { b: '1' })
  vi.stubEnv('GIT_DIR', join(other.path, '.git'))
  expect(await createGit({ root: one.path }).resolve('HEAD')).toBe(sha)
})

it('turns a path of a subfolder into one from the top', async () => {
  const repository = repositoryOf()
  mkdirSync(join(repository.path, 'models', 'a'), { recursive: true })
  const git = createGit({ root: join(repository.path, 'models', 'a') })
  expect(await git.pathFromRoot('mergemark.yml')).toBe('models/a/mergemark.yml')
  expect(await git.pathFromRoot('../b/./mergemark.yml')).toBe('models/b/mergemark.yml')
  expect(await git.pathFromRoot(join(repository.path, 'models', 'a', 'x.yml'))).toBe('models/a/x.yml')
})

it('reads no link and no folder as a file', async () => {
  const repository = repositoryOf()
  symlinkSync('/etc/passwd', join(repository.path, 'link.yml'))
  const sha = repository.commit('link', { 'dir/a': '1' })
  const git = createGit({ root: repository.path })
  await expect(git.readFile(sha, 'link.yml')).rejects.toMatchObject({ code: 'MM-002' })
  await expect(git.readFile(sha, 'dir')).rejects.toMatchObject({ code: 'MM-002' })
})

it('sees changed files, and not new or ignored ones', async () => {
  const repository = repositoryOf()
  repository.commit('first', { '.gitignore': 'ignored\n', a: '1' })
  const git = createGit({ root: repository.path })
  writeFileSync(join(repository.path, 'ignored'), '')
  expect(await git.isClean()).toBe(true)
  writeFileSync(join(repository.path, 'new file'), '')
  expect(await git.isClean()).toBe(true)
  writeFileSync(join(repository.path, 'a'), '2')
  expect(await git.isClean()).toBe(false)
})

it('lists names as they are, whatever characters they have', async () => {
  const repository = repositoryOf()
  const before = repository.commit('first', { a: '1' })
  const after = repository.commit('odd', { 'größe\n"x" .csv': '1' })
  expect(await createGit({ root: repository.path }).changedFiles(before, after)).toEqual(['größe\n"x" .csv'])
})

it('resolves tags, annotated ones too, to their commit', async () => {
  const repository = repositoryOf()
  const sha = repository.commit('first')
  repository.git('tag', 'v1')
  repository.git('tag', '--annotate', '--message', 'two', 'v2')
  const git = createGit({ root: repository.path })
  expect(await git.resolve('v1')).toBe(sha)
  expect(await git.resolve('v2')).toBe(sha)
})

it('names the parents of a commit that a shallow clone cuts off, without fetching them', async () => {
  const repository = repositoryOf()
  const first = repository.commit('first')
  const second = repository.commit('second')
  repository.push('main')
  const clone = cloneShallow(repository)
  rmSync(repository.remote, { recursive: true })
  const git = createGit({ root: clone })
  expect(await git.isShallow()).toBe(true)
  expect(await git.parents(second)).toEqual([first])
  expect(await git.fetchTrouble()).toBeNull()
})
