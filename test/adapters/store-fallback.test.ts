import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { interposeGit } from '../support/fake-git.ts'
import { guardRefs } from '../support/guard-refs.ts'
import {
  BRANCH,
  createStoreWorkplace,
  place,
  put,
  REF,
  type StoreWorkplace,
} from '../support/store-workplace.ts'

let work: StoreWorkplace
beforeEach(() => {
  work = createStoreWorkplace()
})
afterEach(() => {
  vi.unstubAllEnvs()
  return work[Symbol.asyncDispose]()
})
const open = () => work.open({ place: place({ fallback: BRANCH }) })
const refs = () => work.inRemote('for-each-ref', '--format=%(refname)').split('\n')
const unguard = () => rmSync(join(work.repository.remote, 'hooks', 'update'))

it('leaves the branch alone where the host takes the ref', async () => {
  expect(await put(open(), 'runs/1')).toMatchObject({ fellBack: null, sequence: 1 })
  expect(refs()).toEqual(['refs/heads/main', REF])
})

it('goes to the branch where a rule guards the ref, and says why', async () => {
  guardRefs(work.repository.remote, 'refs/mergemark')
  const added = await put(open(), 'runs/1')
  expect(added).toMatchObject({
    tries: 1,
    sequence: 1,
    fellBack: expect.stringContaining('guarded by a rule'),
  })
  expect(refs()).toEqual(['refs/heads/main', BRANCH])
  expect(await open().tip()).toMatchObject({ commit: added.commit, from: BRANCH })
})

it('goes to the branch where the host hides such refs', async () => {
  work.inRemote('config', 'receive.hideRefs', 'refs/mergemark')
  expect(await put(open(), 'runs/1')).toMatchObject({ fellBack: expect.stringContaining('hidden ref') })
  expect(await open().list('runs')).toEqual(['runs/1/a.txt'])
})

it('starts the branch from what the ref holds, and stays there once it is ahead', async () => {
  await put(open(), 'runs/1')
  guardRefs(work.repository.remote, 'refs/mergemark')
  await put(open(), 'runs/2')
  unguard()
  expect(await put(open(), 'runs/3')).toMatchObject({
    sequence: 3,
    fellBack: expect.stringContaining('ahead'),
  })
  expect(await open().list('runs')).toEqual(['runs/1/a.txt', 'runs/2/a.txt', 'runs/3/a.txt'])
  expect(work.inRemote('rev-list', '--count', BRANCH)).toBe('3')
  expect(work.inRemote('rev-list', '--count', REF)).toBe('1')
})

it('brings a branch up to date that the ref has left behind', async () => {
  guardRefs(work.repository.remote, 'refs/mergemark')
  await put(open(), 'runs/1')
  unguard()
  work.inRemote('update-ref', REF, BRANCH)
  await put(open(), 'runs/2')
  expect(work.inRemote('rev-list', '--count', REF)).toBe('2')
  guardRefs(work.repository.remote, 'refs/mergemark')
  expect(await put(open(), 'runs/3')).toMatchObject({ sequence: 3 })
  expect(work.inRemote('rev-list', '--count', BRANCH)).toBe('3')
})

it('writes over nothing that only the branch holds', async () => {
  guardRefs(work.repository.remote, 'refs/mergemark')
  await put(open(), 'runs/branch')
  unguard()
  const clone = join(work.repository.folder, 'clone')
  work.repository.gitIn(work.repository.folder, 'clone', '--quiet', work.repository.remote, clone)
  const alone = work.open({ root: clone })
  await put(alone, 'runs/ref-1')
  await put(alone, 'runs/ref-2')
  guardRefs(work.repository.remote, 'refs/mergemark')
  const before = work.inRemote('rev-parse', BRANCH)
  await expect(put(open(), 'runs/new')).rejects.toMatchObject({
    code: 'MM-311',
    message: expect.stringContaining('holds records that it lacks'),
  })
  expect(work.inRemote('rev-parse', BRANCH)).toBe(before)
})

it('does not go there for want of permission: it says what to add', async () => {
  interposeGit({
    folder: work.repository.folder,
    script: `if [ "$COMMAND" = push ]; then
      echo "remote: Permission to ada/penguins.git denied to github-actions[bot]." >&2
      echo "fatal: unable to access: The requested URL returned error: 403" >&2; exit 128; fi`,
  })
  await expect(put(open(), 'runs/1')).rejects.toMatchObject({
    code: 'MM-311',
    mend: expect.stringContaining('contents: write'),
  })
  expect(work.clock.slept).toEqual([])
})

it('says what both were refused for', async () => {
  guardRefs(work.repository.remote, 'refs/')
  await expect(put(open(), 'runs/1')).rejects.toMatchObject({
    code: 'MM-311',
    message: expect.stringMatching(
      /mergemark-records is guarded by a rule.*before that: .*records is guarded/,
    ),
  })
})

it('adds nothing twice where the branch’s answer was lost', async () => {
  guardRefs(work.repository.remote, 'refs/mergemark')
  interposeGit({
    folder: work.repository.folder,
    script: `case "$*" in push*refs/heads*) if [ ! -e "$STATE/first" ]; then
      touch "$STATE/first"; "$REAL" "$@" > /dev/null 2>&1
      echo "fatal: the remote end hung up unexpectedly" >&2; exit 128; fi;; esac`,
  })
  const added = await put(open(), 'runs/1')
  expect(added).toMatchObject({ tries: 2, sequence: 1, fellBack: expect.stringContaining('guarded') })
  expect(work.inRemote('rev-list', '--count', BRANCH)).toBe('1')
})

it('reads and rewrites the branch as it would the ref', async () => {
  guardRefs(work.repository.remote, 'refs/mergemark')
  await put(open(), 'runs/1', { 'index/p': 'one' })
  const { commit } = await put(open(), 'runs/2', { 'index/p': 'two' })
  const records = open()
  const rewriting = { expected: commit, folders: ['runs/2'], files: new Map(), message: 'Prune' }
  expect(await records.rewrite(rewriting)).toMatchObject({ sequence: 3 })
  expect(await records.list('')).toEqual(['runs/2/a.txt'])
  expect(await records.present(['runs/1', 'runs/2'])).toEqual(new Set(['runs/2']))
  expect(new TextDecoder().decode(await records.read('runs/2/a.txt'))).toBe('runs/2\n')
  const changes: unknown[] = []
  for await (const { kind, sequence } of records.changes()) changes.push([kind, sequence])
  expect(changes).toEqual([['rewrite', 3]])
})
