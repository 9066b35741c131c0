import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StorePlace } from '../../src/ports.ts'
import { createRepository, isolated, type TestRepository } from '../support/git-repository.ts'
import { tellFigures } from './support/figures.ts'
import type { Filled, SmallDisk } from './support/on-small-disk.ts'
import { REMOTE, verifyAll } from './support/open-records.ts'
import { type Told, write } from './support/start-writer.ts'

/** Of util-linux, where there is one. */
const UNSHARE = 'unshare'

/** A disk of its own needs a user namespace in which a folder can be mounted; not every machine lets us. */
const mayMount =
  spawnSync(UNSHARE, ['--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
const name = mayMount
  ? 'a disk that is full'
  : 'a disk that is full (SKIPPED: this machine lets nobody mount one)'

let repository: TestRepository
let disk: string
beforeEach(() => {
  repository = createRepository()
  repository.commit('first')
  repository.push('main')
  disk = join(repository.folder, 'disk')
  mkdirSync(disk)
})
afterEach(() => repository[Symbol.dispose]())

const support = (file: string) => join(import.meta.dirname, 'support', file)

function unshare(args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(UNSHARE, ['--map-root-user', '--mount', ...args], {
    env: { ...isolated(), ...environment },
    encoding: 'utf8',
    input: '',
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}

function fill(small: Omit<SmallDisk, 'root' | 'disk'>): Filled {
  const asked: SmallDisk = { root: repository.path, disk, ...small }
  return JSON.parse(unshare([process.execPath, support('on-small-disk.ts'), JSON.stringify(asked)])) as Filled
}

describe.skipIf(!mayMount)(name, () => {
  it('under the temporary folder is told with the folder, and nothing reaches the store', async () => {
    await write({ root: repository.path, place: REMOTE, at: 0 })
    const writing = JSON.stringify({ root: repository.path, place: REMOTE, at: 1 })
    const failures = new Map<string, number>()
    const said = new Set<string>()
    let smallest = 0
    for (let kibibytes = 4; smallest === 0; kibibytes += kibibytes < 128 ? 8 : 64) {
      const script = 'mount -t tmpfs -o size="$1"k tmpfs "$2" && TMPDIR="$2" exec "$3" "$4" "$5"'
      const writer = [process.execPath, support('writer.ts'), writing]
      const answer = unshare(['sh', '-c', script, 'sh', String(kibibytes), disk, ...writer])
      const { failed } = JSON.parse(answer.split('\n')[1] as string) as Told
      if (failed === null) smallest = kibibytes
      else {
        expect(failed, `${kibibytes} KiB`).toMatchObject({
          code: 'MM-322',
          message: expect.stringContaining(disk),
        })
        said.add(
          failed.message
            .slice(failed.message.indexOf('": ') + 3)
            .replaceAll(/mergemark-store-[A-Za-z0-9]+/g, '…')
            .replaceAll(disk, ''),
        )
        expect(await verifyAll(repository.path)).toMatchObject({ records: 1, sequence: 1, problems: [] })
        failures.set(failed.code, (failures.get(failed.code) ?? 0) + 1)
      }
    }
    expect(await verifyAll(repository.path)).toMatchObject({ records: 2, sequence: 2, problems: [] })
    tellFigures({
      title: 'Disk full: temporary folder',
      rows: [
        [
          'disks too small, and what was said',
          [...failures].map(([code, times]) => `${times} x ${code}`).join(', '),
        ],
        ['in git’s words', [...said].join('; ')],
        ['the first that was large enough', `${smallest} KiB`],
      ],
    })
  })

  it('under a directory store is told with the folder, and what was half written is finished by the retry', () => {
    const place: StorePlace = { kind: 'directory', path: join(disk, 'records') }
    const told: Filled[] = []
    for (let kibibytes = 64; kibibytes <= 124; kibibytes += 4) {
      const filled = fill({ place, kibibytes, remote: null })
      told.push(filled)
      expect(filled.failed).toMatchObject({
        code: 'MM-322',
        message: expect.stringContaining(join(disk, 'records')),
      })
      // No half record: at most the line that is derived from one is missing or cut off until it is added again.
      expect(filled.whileFull.problems.filter(({ code }) => code !== 'MM-332')).toEqual([])
      expect(filled.afterwards).toMatchObject({
        records: filled.landed + 1,
        sequence: filled.landed + 1,
        problems: [],
      })
    }
    tellFigures({
      title: 'Disk full: directory store',
      rows: [
        ['disks filled, each told by MM-322', String(told.length)],
        [
          'of them with a line of the index to be added by the retry',
          String(told.filter(({ whileFull }) => whileFull.problems.length > 0).length),
        ],
        ['records that landed before', told.map(({ landed }) => landed).join(', ')],
      ],
    })
  })

  it('under the remote is told with its reason, and the store there stays sound', () => {
    const told: (Filled & { readonly kibibytes: number })[] = []
    for (const kibibytes of [160, 190, 220, 250]) {
      // A clone remembers how far a store has been: each is another one.
      const remote = join(disk, `remote-${kibibytes}.git`)
      repository.git('remote', 'set-url', 'origin', remote)
      const filled = fill({ place: REMOTE, kibibytes, remote })
      told.push({ ...filled, kibibytes })
      expect(filled.failed).toMatchObject({
        code: 'MM-310',
        message: expect.stringMatching(/no space left/i),
      })
      expect(filled.whileFull).toMatchObject({
        records: filled.landed,
        sequence: filled.landed,
        problems: [],
      })
      expect(filled.afterwards).toMatchObject({
        records: filled.landed + 1,
        sequence: filled.landed + 1,
        problems: [],
      })
    }
    tellFigures({
      title: 'Disk full: remote',
      rows: told.map(({ kibibytes, landed, failed }) => [
        `a disk of ${kibibytes} KiB`,
        `${landed} records, then ${failed.code}: ${/\[.*?no space left on device/i.exec(failed.message)?.[0]}`,
      ]),
    })
  })
})
