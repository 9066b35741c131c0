import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StorePlace } from '../../src/ports.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { tellFigures } from './support/figures.ts'
import { interpose, killAt, type Moment } from './support/interpose.ts'
import { makeLoadRecord } from './support/load-record.ts'
import { openRecords, REF, REMOTE, verifyAll } from './support/open-records.ts'
import { write } from './support/start-writer.ts'

let repository: TestRepository
beforeEach(() => {
  repository = createRepository()
  repository.commit('first', { 'a.txt': 'a\n' })
  repository.push('main')
})
afterEach(() => repository[Symbol.dispose]())

const inRemote = (...args: string[]) => repository.gitIn(repository.remote, ...args)
/** Every file below a folder, from there. */
const filesBelow = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort()

/** All of the user's repository but the number that is remembered of the store. */
function lookAtUsers() {
  const git = join(repository.path, '.git')
  return {
    files: filesBelow(git).filter((name) => !name.startsWith('mergemark')),
    config: readFileSync(join(git, 'config'), 'utf8'),
    refs: repository.git('for-each-ref'),
    status: repository.git('status', '--porcelain'),
  }
}

async function expectWhole(place: StorePlace, records: number) {
  expect(await verifyAll(repository.path, place)).toMatchObject({ records, sequence: records, problems: [] })
}

async function foldersOf(place: StorePlace) {
  await using records = openRecords(repository.path, place)
  const paths = await records.list('runs')
  return [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))))]
}

describe('a writer to a git store that is killed', () => {
  it.each<[Moment, string]>([
    ['before', 'just before any of its git commands'],
    ['after', 'just after any of its git commands'],
    ['orphaned', 'at any of its git commands, which goes on alone'],
  ])('(%s) %s leaves a sound store, and its retry adds the record once', async (moment, when) => {
    const root = repository.path
    const { sha } = keyOf(0)
    expect((await write({ root, place: REMOTE, at: 0 })).told?.failed).toBeNull()
    const users = lookAtUsers()
    const counting = interpose({ folder: repository.folder, script: '' })
    // The same shard as the first record, so that its index file is fetched and grown.
    await write({ root, place: REMOTE, at: 1, record: { sha } }, counting)
    const commands = counting.commands()
    expect(commands.at(-1)).toBe('push')

    const fates: string[] = []
    for (let call = 1; call <= commands.length; call += 1) {
      const at = call + 1
      const record = { sha }
      const { environment } = interpose({ folder: repository.folder, script: killAt(call, moment) })
      const before = inRemote('rev-parse', REF)
      const killed = await write({ root, place: REMOTE, at, record }, { environment })
      expect(killed.signal, commands[call - 1]).toBe('SIGKILL')
      if (moment !== 'orphaned') {
        const landed = inRemote('rev-parse', REF) !== before
        expect(landed).toBe(moment === 'after' && commands[call - 1] === 'push')
        await expectWhole(REMOTE, at + Number(landed))
        fates.push(landed ? 'landed' : 'nothing')
      }
      const { told } = await write({ root, place: REMOTE, at, record })
      expect(told?.failed).toBeNull()
      await expectWhole(REMOTE, at + 1)
      const { folder } = makeLoadRecord(at, record)
      expect((await foldersOf(REMOTE)).filter((path) => path === folder)).toEqual([folder])
      expect(filesBelow(repository.remote).filter((name) => name.endsWith('.lock'))).toEqual([])
      expect(lookAtUsers()).toEqual(users)
    }
    tellFigures({
      title: 'Writer killed, git store',
      rows: [
        ['git commands of one write', `${commands.length}: ${commands.join(', ')}`],
        [
          `killed ${when}`,
          `${commands.length} writers; every store sound; every retry added the record once`,
        ],
      ],
    })
  })
})

describe('a writer to a directory store that is killed', () => {
  const preload = join(import.meta.dirname, 'support', 'kill-at-file-call.ts')

  it.each(['before', 'after', 'torn'] as const)(
    '(%s) at any of its file operations leaves no half record, and its retry adds the record once',
    async (moment) => {
      const root = repository.path
      const place: StorePlace = { kind: 'directory', path: join(repository.folder, 'records') }
      const { sha } = keyOf(0)
      await write({ root, place, at: 0 })
      const log = join(repository.folder, 'calls')
      await write(
        { root, place, at: 1, record: { sha } },
        { preload, environment: { MERGEMARK_TEST_CALLS: log } },
      )
      const calls = readFileSync(log, 'utf8').trim().split('\n')
      expect(calls).toContain('rename')

      for (let call = 1; call <= calls.length; call += 1) {
        const at = call + 1
        const environment = { MERGEMARK_TEST_KILL: `${call} ${moment}` }
        const killed = await write({ root, place, at, record: { sha } }, { preload, environment })
        expect(killed.signal, `${call} ${calls[call - 1]}`).toBe('SIGKILL')
        const { problems } = await verifyAll(root, place)
        // The record is whole or not there; what is derived from it may lag until the retry.
        expect(problems.filter(({ code }) => code !== 'MM-332')).toEqual([])
        const { told } = await write({ root, place, at, record: { sha } })
        expect(told?.failed).toBeNull()
        expect(told?.added?.sequence).toBe(at + 1)
        await expectWhole(place, at + 1)
        expect(await foldersOf(place)).toHaveLength(at + 1)
      }
      tellFigures({
        title: 'Writer killed, directory store',
        rows: [
          ['file operations of one write', `${calls.length}: ${calls.join(', ')}`],
          [
            `killed ${moment === 'torn' ? 'in the middle of any that writes, after any other' : `just ${moment} any of them`}`,
            `${calls.length} writers; every retry added the record once`,
          ],
        ],
      })
    },
  )
})

function keyOf(at: number) {
  return { sha: makeLoadRecord(at).folder.split('/')[2] as string }
}
