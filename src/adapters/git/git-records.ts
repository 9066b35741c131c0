import { fault } from '../../errors/fault.ts'
import type { Addition, Clock, Random, Records, StorePlace, StoreTip, StoreTrust } from '../../ports.ts'
import { expectAddition, expectStorePath } from '../records/store-path.ts'
import { appendFolder } from './append-folder.ts'
import { describeFailure } from './describe-failure.ts'
import { fetchMissing } from './fetch-missing.ts'
import { findObjects } from './find-objects.ts'
import { lookUpStore, type StoreState } from './look-up-store.ts'
import { readAll } from './read-all.ts'
import { rewriteStore } from './rewrite-store.ts'
import { splitNul } from './run-git.ts'
import { openStore } from './store.ts'
import { walkChanges } from './walk-changes.ts'

type GitPlace = Extract<StorePlace, { kind: 'git' }>

/**
 * Records under a ref of the repository's own remote, of another repository, or of the repository itself where it has
 * no remote. No clone or checkout fetches them. The newest commit is looked up at each `tip`, `list` and `append`;
 * everything else reads from what was looked up last, so that one record is read from one state. `token` is sent to
 * the runner's own server only.
 */
export function createGitRecords(parts: {
  readonly root: string
  readonly clock: Clock
  readonly random: Random
  readonly place?: GitPlace
  readonly trust?: StoreTrust
  /** Name of the remote of this repository. */
  readonly remote?: string
  readonly token?: string | null
  /** The highest sequences that this process has seen. */
  readonly seen?: Map<string, number>
  /** To look at whatever is there, believing nothing; such a one is not written to. */
  readonly inspecting?: true
}): Records & AsyncDisposable {
  const { clock, random } = parts
  let opening: ReturnType<typeof openStore> | null = null
  let state: Promise<StoreState> | null = null
  /** Folders whose files are here, by commit and path. */
  const fetched = new Set<string>()
  /** One change at a time: drafts share a name in the scratch repository. */
  let writing: Promise<unknown> = Promise.resolve()

  return {
    address: async () => (await open()).scratch.address,
    tip: lookUpTip,
    list,
    present,
    read,
    readAll: (folder) => readFolder(folder),
    changes,
    append,
    rewrite,
    async [Symbol.asyncDispose]() {
      // Where opening failed there is nothing to take away, and whoever asked was told.
      const store = await opening?.catch(() => null)
      await store?.scratch[Symbol.asyncDispose]()
    },
  }

  async function list(...folders: readonly string[]) {
    for (const folder of folders) if (folder !== '') expectStorePath(folder)
    const tip = await lookUpTip()
    if (tip === null) return []
    const { scratch } = await open()
    const within = folders.includes('') ? [] : ['--', ...folders.map((folder) => `${folder}/`)]
    const args = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', tip.commit, ...within]
    const result = await scratch.run(args)
    if (result.exitCode !== 0)
      throw fault('record-unreadable', { path: folders[0] ?? '', reason: describeFailure(result) })
    return splitNul(result.stdout).sort()
  }

  async function present(folders: readonly string[]) {
    for (const folder of folders) expectStorePath(folder)
    const tip = await lastTip()
    if (tip === null) return new Set<string>()
    const { scratch } = await open()
    const found = await findObjects(scratch, tip.commit, folders)
    return new Set(folders.filter((folder) => found.get(folder)?.kind === 'folder'))
  }

  async function read(path: string) {
    expectStorePath(path)
    const tip = await lastTip()
    const store = await open()
    const found = tip === null ? null : (await findObjects(store.scratch, tip.commit, [path])).get(path)
    if (tip === null || found?.kind !== 'file') {
      throw fault('record-unreadable', {
        path,
        reason: found === undefined ? 'there is none' : 'it is no file',
      })
    }
    const folder = `${tip.commit}:${path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''}`
    const { scratch, connectionOf } = store
    if (!fetched.has(folder)) await fetchMissing({ scratch, connection: connectionOf(tip.from) }, folder)
    fetched.add(folder)
    const content = await scratch.run(['cat-file', 'blob', found.object])
    if (content.exitCode === 0) return new Uint8Array(content.stdout)
    throw fault('record-unreadable', { path, reason: describeFailure(content) })
  }

  async function* readFolder(folder: string) {
    if (folder !== '') expectStorePath(folder)
    const tip = await lastTip()
    if (tip === null) return
    const { scratch, connectionOf } = await open()
    yield* readAll({ scratch, connection: connectionOf(tip.from), tip: tip.commit, folder })
  }

  async function* changes() {
    const tip = await lastTip()
    if (tip === null) return
    const { scratch, signatures, connectionOf } = await open()
    yield* walkChanges({ scratch, connection: connectionOf(tip.from), tip: tip.commit, signatures })
  }

  function append(addition: Addition) {
    const added = writing.then(() => appendNow(addition))
    writing = added.catch(() => null)
    return added
  }

  async function appendNow(addition: Addition) {
    expectAddition(addition)
    const { scratch, primary, fallback, signatures, memory } = await openToWrite()
    const lookUp = async () => lookUpStore(await open())
    const parts = { scratch, primary, fallback, signatures, lookUp, addition, clock, random }
    const added = await appendFolder(parts)
    await memory.raise(added.sequence)
    state = null
    return added
  }

  async function rewrite(rewriting: Parameters<Records['rewrite']>[0]) {
    for (const folder of rewriting.folders) expectStorePath(folder)
    for (const path of rewriting.files.keys()) expectStorePath(path)
    const tip = await lookUpTip()
    if (tip?.commit !== rewriting.expected) return null
    const { scratch, signatures, connectionOf, memory } = await openToWrite()
    const connection = connectionOf(tip.from)
    const rewritten = await rewriteStore({
      scratch,
      connection,
      ref: tip.from,
      signatures,
      clock,
      sequence: tip.sequence,
      rewriting,
    })
    if (rewritten !== null) await memory.raise(rewritten.sequence)
    state = null
    return rewritten
  }

  /** Throws `signing-key-missing` where what is written would not be believed. */
  async function openToWrite() {
    const store = await open()
    const { required, commitArguments } = store.signatures
    if (!required || commitArguments.length > 0) return store
    throw fault('signing-key-missing', { store: store.scratch.address })
  }

  async function lookUpTip(): Promise<StoreTip | null> {
    state = open().then(lookUpStore)
    return (await state).newest
  }

  async function lastTip(): Promise<StoreTip | null> {
    return state === null ? lookUpTip() : (await state).newest
  }

  function open() {
    opening ??= openStore(parts)
    return opening
  }
}
