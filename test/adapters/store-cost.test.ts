import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { interposeGit } from '../support/fake-git.ts'
import { createStoreWorkplace, put, REF, type StoreWorkplace } from '../support/store-workplace.ts'

let work: StoreWorkplace
beforeEach(() => {
  work = createStoreWorkplace()
})
afterEach(() => {
  vi.unstubAllEnvs()
  return work[Symbol.asyncDispose]()
})

/** From here on each git command is noted, and where it ran. */
function watch() {
  const { state } = interposeGit({
    folder: work.repository.folder,
    script: 'echo "$COMMAND" >> "$STATE/commands"; pwd > "$STATE/scratch"',
  })
  return {
    commands: () => readFileSync(join(state, 'commands'), 'utf8').trim().split('\n'),
    scratch: () => readFileSync(join(state, 'scratch'), 'utf8').trim(),
  }
}

it('adds a record and a line with a dozen git commands, and lists nothing', async () => {
  await put(work.open(), 'runs/aa/1/p/1', { 'index/p/aa.jsonl': 'one' })
  const { commands } = watch()
  const records = work.open()
  await records.tip()
  const before = commands().length
  await put(records, 'runs/aa/2/p/1', { 'index/p/aa.jsonl': 'two', 'index/p/bb.jsonl': 'two' })
  const asked = commands().slice(before)
  expect(asked).toEqual([
    'fast-import', // the record's own folder
    'ls-remote',
    'cat-file', // what the tip says of itself
    'cat-file', // what is there on the way
    'fetch', // the line's file
    'cat-file',
    'fast-import', // the trees on the way
    'commit-tree',
    'push',
  ])
})

it('fetches only the files that grow', async () => {
  for (const at of [1, 2, 3]) await put(work.open(), `runs/${at}`, { [`index/p/${at}.jsonl`]: `line ${at}` })
  const { scratch } = watch()
  await put(work.open(), 'runs/4', { 'index/p/2.jsonl': 'line 4' })
  const list = ['rev-list', '--objects', '--missing=print', '--no-object-names', 'refs/mergemark/tip']
  const listed = work.repository.gitIn(scratch(), ...list).split('\n')
  const nameOf = (path: string) => work.inRemote('rev-parse', `${REF}~1:${path}`)
  expect(listed.filter((line) => line.startsWith('?')).sort()).toEqual(
    ['runs/1/a.txt', 'runs/2/a.txt', 'runs/3/a.txt', 'index/p/1.jsonl', 'index/p/3.jsonl']
      .map((path) => `?${nameOf(path)}`)
      .sort(),
  )
  expect(work.inRemote('show', `${REF}:index/p/2.jsonl`)).toBe('line 2\nline 4')
})

it('asks once which of ten thousand folders are there', async () => {
  await put(work.open(), 'runs/7')
  const { commands } = watch()
  const records = work.open()
  await records.tip()
  const before = commands().length
  const folders = Array.from({ length: 10_000 }, (_, at) => `runs/${at}`)
  expect(await records.present(folders)).toEqual(new Set(['runs/7']))
  expect(commands().slice(before)).toEqual(['cat-file'])
})

it('says MM-322 where the temporary folder cannot be made', async () => {
  const path = join(work.repository.folder, 'no-folder')
  writeFileSync(path, '')
  vi.stubEnv('TMPDIR', path)
  await expect(put(work.open(), 'runs/1')).rejects.toMatchObject({
    code: 'MM-322',
    message: expect.stringContaining(path),
    mend: expect.stringContaining('TMPDIR'),
  })
})

it.each(['init', 'fetch', 'fast-import', 'commit-tree'])(
  'says MM-322 where the disk is full at `git %s`; nothing half-written reaches the store, and all is taken away',
  async (command) => {
    await put(work.open(), 'runs/0')
    const folder = work.repository.folder
    vi.stubEnv('TMPDIR', folder)
    // No file of this process may grow: what a full disk looks like to git.
    interposeGit({ folder, script: `[ "$COMMAND" = ${command} ] && { trap '' XFSZ; ulimit -f 0; }` })
    const records = work.open()
    await expect(put(records, 'runs/1')).rejects.toMatchObject({
      code: 'MM-322',
      message: expect.stringContaining(join(folder, 'mergemark-store-')),
    })
    expect(work.inRemote('ls-tree', '-r', '--name-only', REF)).toBe('runs/0/a.txt')
    await records[Symbol.asyncDispose]()
    expect(readdirSync(folder).filter((name) => name.startsWith('mergemark-store-'))).toEqual([])
  },
)

it('says MM-322 where git says only that it failed to write, as it does where `git init` meets a full disk', async () => {
  const said =
    "error: failed to write new configuration file config.lock\nfatal: could not set 'core.bare' to 'true'"
  interposeGit({
    folder: work.repository.folder,
    script: `[ "$COMMAND" = init ] && { echo "${said}" >&2; exit 128; }`,
  })
  await expect(put(work.open(), 'runs/1')).rejects.toMatchObject({ code: 'MM-322' })
})

it('remembers the sequence once for all work trees of a clone', async () => {
  const tree = join(work.repository.folder, 'tree')
  work.repository.git('worktree', 'add', '--quiet', tree)
  await put(work.open({ root: tree }), 'runs/1')
  expect(existsSync(join(dirname(tree), 'work', '.git', 'mergemark', 'sequence'))).toBe(true)
})
