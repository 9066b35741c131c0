import { createHash } from 'node:crypto'
import { expectAddition, expectStorePath } from '../../src/adapters/records/store-path.ts'
import { folderDigest } from '../../src/documents/folder-digest.ts'
import { fault } from '../../src/errors/fault.ts'
import type { Addition, Records, StoreChange, Stores } from '../../src/ports.ts'

/** A store in memory. `stored` is all of it, for tests that damage a record. */
export function createMemoryRecords(): Records & { readonly stored: Map<string, Uint8Array> } {
  const stored = new Map<string, Uint8Array>()
  /** Oldest first. */
  let past: StoreChange[] = []
  const below = (folder: string) =>
    [...stored.keys()].filter((path) => folder === '' || path.startsWith(`${folder}/`)).sort()

  return {
    stored,
    address: async () => 'memory',
    async tip() {
      const last = past.at(-1)
      if (last === undefined) return null
      return { commit: last.commit, sequence: last.sequence, signer: null, from: 'memory' }
    },
    async list(...folders) {
      for (const folder of folders) if (folder !== '') expectStorePath(folder)
      return [...new Set(folders.flatMap(below))].sort()
    },
    async present(folders) {
      for (const folder of folders) expectStorePath(folder)
      return new Set(folders.filter((folder) => below(folder).length > 0))
    },
    read,
    async *readAll(folder) {
      for (const path of below(folder)) yield { path, bytes: await read(path) }
    },
    async *changes() {
      yield* past.toReversed()
    },
    append,
    async rewrite({ expected, folders, files }) {
      const last = past.at(-1)
      if (last?.commit !== expected) return null
      for (const path of folders) {
        const reason = 'it is to be kept and there is none'
        if (below(path).length === 0) throw fault('record-unreadable', { path, reason })
      }
      for (const path of [...stored.keys()]) {
        if (!folders.some((folder) => path.startsWith(`${folder}/`))) stored.delete(path)
      }
      for (const [path, content] of files) stored.set(path, content.slice())
      past = [changeAfter(last, { kind: 'rewrite', record: null, added: [], altered: [] })]
      const { commit, sequence } = past[0] as StoreChange
      return { commit, sequence }
    },
  }

  async function read(path: string) {
    expectStorePath(path)
    const content = stored.get(path)
    if (content === undefined) throw fault('record-unreadable', { path, reason: 'there is none' })
    return content
  }

  async function append(addition: Addition) {
    expectAddition(addition)
    const { folder, files, lines = new Map<string, string>() } = addition
    const digest = folderDigest(folder, files)
    const there = below(folder).map((path) => [path.slice(folder.length + 1), stored.get(path)] as const)
    const same = past.find((change) => change.record?.folder === folder && change.record.digest === digest)
    if (there.length > 0) {
      const found = folderDigest(folder, new Map(there as [string, Uint8Array][]))
      if (found !== digest) throw fault('record-exists', { folder })
      if (same !== undefined) return { ...same, tries: 1, fellBack: null }
    }
    const altered = [...lines.keys()].filter((path) => stored.has(path))
    const added = [...lines.keys()].filter((path) => !stored.has(path))
    for (const [name, content] of files) stored.set(`${folder}/${name}`, content.slice())
    for (const [path, line] of lines) {
      stored.set(path, Buffer.concat([stored.get(path) ?? Buffer.alloc(0), Buffer.from(`${line}\n`)]))
    }
    added.push(...[...files.keys()].map((name) => `${folder}/${name}`))
    const record = { folder, digest }
    const change = changeAfter(past.at(-1), { kind: 'append', record, added: added.sort(), altered })
    past.push(change)
    return { commit: change.commit, sequence: change.sequence, tries: 1, fellBack: null }
  }
}

function changeAfter(
  last: StoreChange | undefined,
  change: Pick<StoreChange, 'kind' | 'record' | 'added' | 'altered'>,
): StoreChange {
  const sequence = (last?.sequence ?? 0) + 1
  const told = `${last?.commit} ${sequence} ${JSON.stringify(change.record)}`
  const commit = createHash('sha1').update(told).digest('hex')
  return { ...change, commit, sequence, signer: null, removed: [] }
}

/** Gives the same store whatever is asked for. */
export function createMemoryStores(records: Records = createMemoryRecords()): Stores {
  return { open: () => records, inspect: () => records }
}
