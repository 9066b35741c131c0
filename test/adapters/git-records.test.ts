import { execFile } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createGitRecords } from '../../src/adapters/git/git-records.ts'
import type { Records } from '../../src/ports.ts'
import { createCountingRandom } from '../support/counting-random.ts'
import { interposeGit } from '../support/fake-git.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { createManualClock } from '../support/manual-clock.ts'

const REF = 'refs/mergemark/records'
const run = promisify(execFile)
const one = new Map([['a.txt', new TextEncoder().encode('one\n')]])
const two = new Map([['a.txt', new TextEncoder().encode('two\n')]])

let repository: TestRepository
let opened: AsyncDisposable[]
let clock: ReturnType<typeof createManualClock>
beforeEach(() => {
  repository = createRepository()
  repository.commit('first', { 'a.txt': 'a\n' })
  repository.push('main')
  opened = []
  clock = createManualClock()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const records of opened) await records[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
})

function open(root = repository.path, more: Partial<Parameters<typeof createGitRecords>[0]> = {}) {
  const records = createGitRecords({ root, clock, random: createCountingRandom(), ...more })
  opened.push(records)
  return records
}
function put(
  records: Records,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  lines: Readonly<Record<string, string>> = {},
) {
  return records.append({ folder, files, message: `Add ${folder}`, lines: new Map(Object.entries(lines)) })
}
const inRemote = (...args: string[]) => repository.gitIn(repository.remote, ...args)

it('two processes that write at once lose nothing', async () => {
  const script = join(import.meta.dirname, '..', 'support', 'append-records.ts')
  const write = (name: string) => run(process.execPath, [script, repository.path, name, '4'])
  await Promise.all([write('left'), write('right')])
  expect(await open().list('runs')).toEqual(
    ['left', 'right'].flatMap((name) => [0, 1, 2, 3].map((at) => `runs/${name}-${at}/a.txt`)),
  )
  expect(inRemote('rev-list', '--count', REF)).toBe('8')
  expect(inRemote('show', `${REF}:index/all.jsonl`).split('\n')).toHaveLength(8)
  expect(inRemote('log', '-1', '--format=%(trailers:key=Mergemark-Sequence,valueonly)', REF)).toContain('8')
})

it('a clone and a fetch of everything do not fetch the records', async () => {
  await put(open(), 'runs/1', one)
  const clone = join(repository.folder, 'clone')
  repository.gitIn(repository.folder, 'clone', '--quiet', `file://${repository.remote}`, clone)
  repository.gitIn(clone, 'fetch', '--quiet', '--all', '--tags')
  const tip = inRemote('rev-parse', REF)
  expect(repository.gitIn(clone, 'for-each-ref', '--format=%(refname)')).not.toContain('mergemark')
  expect(() => repository.gitIn(clone, 'cat-file', '-e', tip)).toThrow()
})

it('leaves nothing in the user’s repository but one number: no object, no ref, no setting', async () => {
  const look = () => [
    repository.git('count-objects', '-v'),
    repository.git('for-each-ref'),
    readFileSync(join(repository.path, '.git', 'config'), 'utf8'),
    readdirSync(join(repository.path, '.git'))
      .filter((name) => name !== 'mergemark')
      .sort(),
  ]
  const before = look()
  const records = open()
  await put(records, 'runs/1', one)
  await records.list('runs')
  await records.read('runs/1/a.txt')
  expect(look()).toEqual(before)
  const [kept = ''] = readdirSync(join(repository.path, '.git', 'mergemark', 'sequence'))
  expect(readFileSync(join(repository.path, '.git', 'mergemark', 'sequence', kept), 'utf8')).toBe(
    `1 ${REF} ${repository.remote}\n`,
  )
})

it('adds a commit on top that changes nothing else in the store', async () => {
  const records = open()
  await put(records, 'runs/aa/1', one)
  await put(records, 'runs/ab/2', two)
  const { commit } = await put(records, 'runs/aa/3', two)
  expect(inRemote('rev-parse', REF)).toBe(commit)
  expect(inRemote('diff-tree', '-r', '--name-status', `${REF}~1`, REF)).toBe('A\truns/aa/3/a.txt')
  expect(inRemote('log', '-1', '--format=%an %s', REF)).toBe('mergemark Add runs/aa/3')
  expect(inRemote('rev-list', '--count', REF)).toBe('3')
})

it('works from a shallow clone without blobs as from any other', async () => {
  repository.commit('second', { 'b.txt': 'b\n' })
  repository.push('main')
  const clone = join(repository.folder, 'clone')
  repository.gitIn(
    repository.folder,
    'clone',
    '--quiet',
    '--depth=1',
    '--filter=blob:none',
    `file://${repository.remote}`,
    clone,
  )
  await put(open(clone), 'runs/1', one)
  const reader = open(clone)
  expect(await reader.list('runs')).toEqual(['runs/1/a.txt'])
  expect(await reader.read('runs/1/a.txt')).toEqual(one.get('a.txt'))
})

it('fetches no file before it is read', async () => {
  await put(open(), 'runs/1', one)
  const { state } = interposeGit({
    folder: repository.folder,
    script: 'echo "$COMMAND" >> "$STATE/commands"; pwd > "$STATE/scratch"',
  })
  const records = open()
  await records.list('runs')
  const scratch = readFileSync(join(state, 'scratch'), 'utf8').trim()
  const missing = () =>
    repository.gitIn(scratch, 'rev-list', '--objects', '--missing=print', 'refs/mergemark/tip').includes('?')
  expect(missing()).toBe(true)
  await records.read('runs/1/a.txt')
  expect(missing()).toBe(false)
})

it('says MM-310, never "empty", where the remote cannot be reached, after some tries', async () => {
  rmSync(repository.remote, { recursive: true })
  await expect(open().list('runs')).rejects.toMatchObject({ code: 'MM-310' })
  await expect(put(open(), 'runs/1', one)).rejects.toMatchObject({ code: 'MM-310' })
  expect(clock.slept).toEqual([100, 200, 100, 200])
})

it('says MM-302 outside a repository', async () => {
  await expect(open(repository.folder).list('runs')).rejects.toMatchObject({ code: 'MM-302' })
})

it('says MM-311 with the permission to add where the remote will not have it, at once', async () => {
  const hook = join(repository.remote, 'hooks', 'pre-receive')
  writeFileSync(hook, '#!/bin/sh\necho "not on my watch" >&2\nexit 1\n')
  chmodSync(hook, 0o755)
  const refused = put(open(), 'runs/1', one)
  await expect(refused).rejects.toMatchObject({
    code: 'MM-311',
    message: expect.stringMatching(/refs\/mergemark\/records: .*not on my watch/),
    mend: expect.stringContaining('contents: write'),
  })
  expect(clock.slept).toEqual([])
})

it('tries again on top of the newest when another writer was first', async () => {
  await put(open(), 'runs/0', one)
  const message = 'Other\n\nMergemark-Sequence: 2\n'
  const other = inRemote('commit-tree', '-p', REF, '-m', message, `${REF}^{tree}`)
  interposeGit({
    folder: repository.folder,
    script: `if [ "$COMMAND" = push ] && [ ! -e "$STATE/first" ]; then
      touch "$STATE/first"; "$REAL" -C '${repository.remote}' update-ref ${REF} ${other}; fi`,
  })
  const { commit, tries } = await put(open(), 'runs/1', one)
  expect(tries).toBe(2)
  expect(clock.slept).toEqual([100])
  expect(inRemote('rev-parse', `${REF}~1`)).toBe(other)
  expect(inRemote('rev-parse', REF)).toBe(commit)
})

it('adds nothing twice where the connection was lost after the remote had accepted', async () => {
  interposeGit({
    folder: repository.folder,
    script: `if [ "$COMMAND" = push ] && [ ! -e "$STATE/first" ]; then
      touch "$STATE/first"; "$REAL" "$@" > /dev/null 2>&1
      echo "fatal: the remote end hung up unexpectedly" >&2; exit 128; fi`,
  })
  const { commit, tries } = await put(open(), 'runs/1', one)
  expect(tries).toBe(2)
  expect(inRemote('rev-list', '--count', REF)).toBe('1')
  expect(inRemote('rev-parse', REF)).toBe(commit)
})

it('loses nothing where the connection was lost before', async () => {
  interposeGit({
    folder: repository.folder,
    script: `if [ "$COMMAND" = push ] && [ ! -e "$STATE/first" ]; then
      touch "$STATE/first"; echo "fatal: the remote end hung up unexpectedly" >&2; exit 128; fi`,
  })
  expect(await put(open(), 'runs/1', one)).toMatchObject({ tries: 2 })
  expect(inRemote('rev-list', '--count', REF)).toBe('1')
})

it('gives up with MM-315 when it is outrun again and again', async () => {
  interposeGit({
    folder: repository.folder,
    script: `if [ "$COMMAND" = push ]; then printf '!\\t%s\\t[rejected] (stale info)\\n' "abc:${REF}"; exit 1; fi`,
  })
  await expect(put(open(), 'runs/1', one)).rejects.toMatchObject({ code: 'MM-315' })
  expect(clock.slept).toHaveLength(34)
  expect(Math.max(...clock.slept)).toBe(15_000)
})

it('gives up with MM-310 when every push is lost', async () => {
  interposeGit({ folder: repository.folder, script: '[ "$COMMAND" = push ] && exit 128' })
  await expect(put(open(), 'runs/1', one)).rejects.toMatchObject({ code: 'MM-310' })
})

it('says MM-313 of a file that the remote has lost', async () => {
  await put(open(), 'runs/1', one)
  const object = inRemote('rev-parse', `${REF}:runs/1/a.txt`)
  rmSync(join(repository.remote, 'objects', object.slice(0, 2), object.slice(2)))
  const records = open()
  expect(await records.list('runs')).toEqual(['runs/1/a.txt'])
  await expect(records.read('runs/1/a.txt')).rejects.toMatchObject({ code: 'MM-313' })
})

it('shows its token to the server alone: no command line and no file has it', async () => {
  const seen: (string | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization)
    response.writeHead(403).end('no')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('GITHUB_SERVER_URL', `http://127.0.0.1:${port}`)
  repository.git('remote', 'set-url', 'origin', `http://127.0.0.1:${port}/ada/penguins`)
  const { state } = interposeGit({
    folder: repository.folder,
    script: 'echo "$@" >> "$STATE/commands"; pwd > "$STATE/scratch"',
  })
  const records = open(repository.path, { token: 't0ken' })
  await expect(records.list('runs')).rejects.toMatchObject({
    code: 'MM-310',
    message: expect.not.stringContaining('t0ken'),
  })
  await new Promise((resolve) => server.close(resolve))
  // printf 'x-access-token:t0ken' | base64
  const word = 'eC1hY2Nlc3MtdG9rZW46dDBrZW4='
  expect(new Set(seen)).toEqual(new Set([`basic ${word}`]))
  const scratch = readFileSync(join(state, 'scratch'), 'utf8').trim()
  const written =
    readFileSync(join(state, 'commands'), 'utf8') + readFileSync(join(scratch, 'config'), 'utf8')
  expect(written).toContain('ls-remote')
  expect(written).not.toMatch(new RegExp(`t0ken|${word}`))
})

it('runs no hook of the user, and takes its temporary folder away', async () => {
  const hooks = join(repository.folder, 'hooks')
  const { state } = interposeGit({ folder: repository.folder, script: 'pwd > "$STATE/scratch"' })
  repository.git('config', 'core.hooksPath', hooks)
  repository.commit('before the hook exists')
  interposeHook(hooks)
  const records = open()
  await put(records, 'runs/1', one)
  expect(existsSync(join(hooks, 'ran'))).toBe(false)
  const scratch = readFileSync(join(state, 'scratch'), 'utf8').trim()
  expect(existsSync(scratch)).toBe(true)
  await records[Symbol.asyncDispose]()
  expect(existsSync(scratch)).toBe(false)
})

function interposeHook(hooks: string) {
  repository.gitIn(repository.folder, 'init', '--quiet', hooks)
  const hook = join(hooks, 'pre-push')
  writeFileSync(hook, `#!/bin/sh\ntouch '${hooks}/ran'\n`)
  chmodSync(hook, 0o755)
}
