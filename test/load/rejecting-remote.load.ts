import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { tellFigures } from './support/figures.ts'
import { type Fate, startGitServer } from './support/git-server.ts'
import { interpose } from './support/interpose.ts'
import { REF, REMOTE, verifyAll } from './support/open-records.ts'
import { write } from './support/start-writer.ts'

let repository: TestRepository
let rows: (readonly [string, string])[]
beforeEach(async () => {
  repository = createRepository()
  repository.commit('first')
  repository.push('main')
  await write({ root: repository.path, place: REMOTE, at: 0 })
  rows = []
})
afterEach(() => repository[Symbol.dispose]())

const inRemote = (...args: string[]) => repository.gitIn(repository.remote, ...args)

/** Two records, each added by one change, and nothing wrong. */
async function expectTwo() {
  expect(await verifyAll(repository.path)).toEqual({ records: 2, changes: 2, sequence: 2, problems: [] })
}

function hook(name: string, script: string) {
  const path = join(repository.remote, 'hooks', name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

/** The script's first run does this, later ones nothing. */
const once = (script: string) =>
  `[ -e '${repository.folder}/once' ] || { touch '${repository.folder}/once'; ${script}; }`

describe('a remote over a path', () => {
  it('that another writer was quicker at takes both records', async () => {
    // The other one lands after ours has looked, and before its push.
    const other = JSON.stringify({ root: repository.path, place: REMOTE, at: 7 })
    const script = join(import.meta.dirname, 'support', 'writer.ts')
    const run = once(
      `PATH="\${PATH#*:}" '${process.execPath}' '${script}' '${other}' < /dev/null > /dev/null`,
    )
    const { environment } = interpose({
      folder: repository.folder,
      script: `if [ "$COMMAND" = push ]; then ${run}; fi`,
    })
    const { told } = await write({ root: repository.path, place: REMOTE, at: 1 }, { environment })
    expect(told).toMatchObject({ failed: null, added: { tries: 2, sequence: 3 } })
    expect(await verifyAll(repository.path)).toEqual({ records: 3, changes: 3, sequence: 3, problems: [] })
    rows.push([
      'another writer lands between look and push',
      `${told?.added?.tries} tries, all three records`,
    ])
    tellFigures({ title: 'Remote in trouble', rows })
  })

  it('that says that it has an internal error is asked again', async () => {
    const answer = `printf '!\\t%s\\t[remote rejected] (Internal Server Error)\\n' "abc:${REF}"; exit 1`
    const script = `if [ "$COMMAND" = push ]; then ${once(answer)}; fi`
    const { environment } = interpose({ folder: repository.folder, script })
    const { told } = await write({ root: repository.path, place: REMOTE, at: 1 }, { environment })
    expect(told).toMatchObject({ failed: null, added: { tries: 2, sequence: 2 } })
    await expectTwo()
    rows.push(['the remote answers "Internal Server Error" once', `${told?.added?.tries} tries, one record`])
    tellFigures({ title: 'Remote in trouble', rows })
  })

  it('whose hook says no is told at once, and takes the record later', async () => {
    hook('update', once('echo "internal server error" >&2; exit 1'))
    const { told } = await write({ root: repository.path, place: REMOTE, at: 1 })
    // What a hook says is beside git's own words: whether it passes, nobody can read from it.
    expect(told?.failed).toMatchObject({
      code: 'MM-311',
      message: expect.stringContaining('internal server error'),
    })
    const again = await write({ root: repository.path, place: REMOTE, at: 1 })
    expect(again.told).toMatchObject({ failed: null, added: { tries: 1 } })
    await expectTwo()
  })

  it('that takes the record, and whose answer is lost, takes it once', async () => {
    const { environment } = interpose({
      folder: repository.folder,
      script: `if [ "$COMMAND" = push ]; then ${once(
        '"$REAL" "$@" > /dev/null 2>&1; echo "fatal: the remote end hung up unexpectedly" >&2; exit 128',
      )}; fi`,
    })
    const { told } = await write({ root: repository.path, place: REMOTE, at: 1 }, { environment })
    expect(told).toMatchObject({ failed: null, added: { tries: 2, sequence: 2 } })
    expect(told?.added?.commit).toBe(inRemote('rev-parse', REF))
    await expectTwo()
    rows.push(['answer lost after the push was taken', `${told?.added?.tries} tries, one record`])
    tellFigures({ title: 'Remote in trouble', rows })
  })
})

describe('a remote over HTTP', () => {
  it.each<[Fate, string]>([
    ['cut-after', 'drops the connection after it has taken the push'],
    ['cut-before', 'drops the connection before it has taken the push'],
    ['error-before', 'answers 500 before it has taken the push'],
    ['error-after', 'answers 502 after it has taken the push'],
    ['cut-read', 'drops the connection while it is read from'],
    ['stall', 'stops in the middle of its answer until the client gives up'],
  ])('(%s) %s once, and ends with the record there once', async (fate, what) => {
    await using server = await startGitServer(repository.folder, fate)
    repository.git('remote', 'set-url', 'origin', server.address)
    const { told } = await write({ root: repository.path, place: REMOTE, at: 1 })
    expect(server.faults()).toBe(1)
    expect(told?.failed).toBeNull()
    expect(told?.added?.sequence).toBe(2)
    expect(told?.added?.commit).toBe(inRemote('rev-parse', REF))
    expect(inRemote('rev-list', '--count', REF)).toBe('2')
    await expectTwo()
    tellFigures({
      title: 'Remote in trouble',
      rows: [[`over HTTP, it ${what}`, `${told?.added?.tries} tries, one record`]],
    })
  })
})
