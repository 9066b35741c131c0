import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Clock, Random, Records } from '../../ports.ts'
import { expectStoreFiles, expectStorePath } from '../records/store-path.ts'
import { appendFolder } from './append-folder.ts'
import { describeFailure } from './describe-failure.ts'
import { splitNul } from './run-git.ts'
import { openScratch, type Scratch } from './scratch-repository.ts'
import { connectStore, type StoreConnection } from './store-connection.ts'
import { parseTreeEntry } from './tree-entry.ts'

export interface Store {
  readonly scratch: Scratch
  readonly connection: StoreConnection
}

/**
 * Records under a ref of the repository's own remote, or of the repository itself where it has none. No clone or
 * checkout fetches them. The newest commit is looked up at each `list` and `append`; `read` reads from what was
 * looked up last, so that one record is read from one state. `token` is sent to the runner's own server only.
 */
export function createGitRecords(place: {
  readonly root: string
  readonly clock: Clock
  readonly random: Random
  readonly ref?: string
  readonly remote?: string
  readonly token?: string
}): Records & AsyncDisposable {
  const { root, clock, random, ref = 'refs/mergemark/records', remote = 'origin', token = null } = place
  let opening: Promise<Store> | null = null
  let tip: Promise<Sha | null> | null = null

  return {
    list,
    read,
    append,
    async [Symbol.asyncDispose]() {
      // Where opening failed there is nothing to take away, and whoever asked was told.
      const store = await opening?.catch(() => null)
      await store?.scratch[Symbol.asyncDispose]()
    },
  }

  async function list(folder: string) {
    if (folder !== '') expectStorePath(folder)
    const at = await lookUpTip()
    if (at === null) return []
    const { scratch } = await open()
    const within = folder === '' ? [] : ['--', `${folder}/`]
    const result = await scratch.run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', at, ...within])
    if (result.exitCode !== 0)
      throw fault('record-unreadable', { path: folder, reason: describeFailure(result) })
    return splitNul(result.stdout).sort()
  }

  async function read(path: string) {
    expectStorePath(path)
    const at = await (tip ?? lookUpTip())
    const { scratch, connection } = await open()
    const found = at === null ? null : await entryAt(scratch, at, path)
    if (found?.type !== 'blob') {
      throw fault('record-unreadable', { path, reason: found === null ? 'there is none' : 'it is no file' })
    }
    await connection.fetchFiles(`${at}:${path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''}`)
    const content = await scratch.run(['cat-file', 'blob', found.object])
    if (content.exitCode === 0) return new Uint8Array(content.stdout)
    throw fault('record-unreadable', { path, reason: describeFailure(content) })
  }

  async function append(folder: string, files: ReadonlyMap<string, Uint8Array>, message: string) {
    expectStoreFiles(folder, files)
    const { scratch, connection } = await open()
    const added = await appendFolder({ scratch, connection, ref, folder, files, message, clock, random })
    tip = null
    return added
  }

  function lookUpTip(): Promise<Sha | null> {
    tip = open().then(({ connection }) => connection.fetchTip())
    return tip
  }

  function open(): Promise<Store> {
    opening ??= openScratch({ root, remote, token }).then((scratch) => ({
      scratch,
      connection: connectStore({ scratch, ref, clock, random }),
    }))
    return opening
  }
}

async function entryAt(scratch: Scratch, tip: Sha, path: string) {
  const result = await scratch.run(['ls-tree', '-z', '--full-tree', tip, '--', path])
  if (result.exitCode !== 0) throw fault('record-unreadable', { path, reason: describeFailure(result) })
  return splitNul(result.stdout).map(parseTreeEntry)[0] ?? null
}
