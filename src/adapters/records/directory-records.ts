import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve as resolvePath, sep } from 'node:path'
import { folderDigest } from '../../documents/folder-digest.ts'
import { fault } from '../../errors/fault.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Addition, Random, Records } from '../../ports.ts'
import { reasonOf, systemCode } from '../system-error.ts'
import { appendLine } from './append-line.ts'
import { noteAddition, readLog, stateOf } from './directory-log.ts'
import { rewriteDirectory } from './rewrite-directory.ts'
import { expectAddition, expectStorePath } from './store-path.ts'

/** Where records are put together before they are renamed into place; no record's path starts with a dot. */
const INCOMING = '.incoming'

/**
 * Records in a plain directory: for tests, and for other CI systems with a shared disk. There are no commits here; the
 * digest of the additions so far stands for one, and nothing tells the past.
 */
export function createDirectoryRecords(place: {
  readonly root: string
  readonly folder: string
  readonly random: Random
  readonly leastSequence?: number
}): Records {
  const { random, leastSequence = 0 } = place
  const top = resolvePath(place.root, place.folder)
  return {
    address: async () => top,
    tip,
    list,
    present,
    read: (path) => readRecord(top, path),
    async *readAll(folder) {
      for (const path of await list(folder)) yield { path, bytes: await readRecord(top, path) }
    },
    async *changes() {},
    append: (addition) => append({ top, random, addition }),
    async rewrite(rewriting) {
      for (const folder of rewriting.folders) expectStorePath(folder)
      for (const path of rewriting.files.keys()) expectStorePath(path)
      try {
        return await rewriteDirectory({ top, incoming: join(top, INCOMING, random.nonce()), rewriting })
      } catch (error) {
        throw asRefusal({ error, top })
      }
    },
  }

  async function tip() {
    const state = await readLog(top).then(stateOf, (cause: unknown) => {
      throw fault('store-unreachable', { store: top, reason: reasonOf(cause) }, { cause })
    })
    const sequence = state?.sequence ?? 0
    if (sequence < leastSequence) {
      const known = '`baseline.least-sequence` says so'
      throw fault('store-rolled-back', {
        store: top,
        ref: 'the list of additions',
        sequence,
        least: leastSequence,
        known,
      })
    }
    return state === null ? null : { ...state, signer: null, from: top }
  }

  async function list(...folders: readonly string[]) {
    for (const folder of folders) if (folder !== '') expectStorePath(folder)
    await tip()
    const found = await Promise.all(folders.map((folder) => filesBelow(join(top, folder))))
    return [...new Set(found.flat())].map((path) => relative(top, path).split(sep).join('/')).sort()
  }

  async function present(folders: readonly string[]) {
    for (const folder of folders) expectStorePath(folder)
    const asked = folders.map(async (folder) => {
      const entries = await readdir(join(top, folder)).catch(() => [])
      return entries.length > 0 ? [folder] : []
    })
    return new Set((await Promise.all(asked)).flat())
  }
}

async function readRecord(top: string, path: string): Promise<Uint8Array> {
  expectStorePath(path)
  return readFile(join(top, path)).then(
    (content) => new Uint8Array(content),
    (cause: unknown) => {
      const reason = systemCode(cause) === 'ENOENT' ? 'there is none' : reasonOf(cause)
      throw fault('record-unreadable', { path, reason }, { cause })
    },
  )
}

async function append({ top, random, addition }: { top: string; random: Random; addition: Addition }) {
  expectAddition(addition)
  const { folder, files } = addition
  const draft = join(top, INCOMING, random.nonce())
  try {
    await mkdir(draft, { recursive: true })
    for (const [name, content] of files) await writeFile(join(draft, name), content)
    await mkdir(dirname(join(top, folder)), { recursive: true })
    await rename(draft, join(top, folder)).catch((cause: unknown) =>
      acceptTwin({ cause, top, folder, files }),
    )
    for (const [path, line] of addition.lines ?? []) await appendLine(join(top, path), line)
    const digest = folderDigest(folder, files)
    return { ...(await noteAddition(top, { folder, digest })), tries: 1, fellBack: null }
  } catch (error) {
    throw asRefusal({ error, top })
  } finally {
    // What went wrong is told already, or all went well: a draft that stays is read by nobody.
    await rm(draft, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** A folder cannot be renamed onto one that is not empty: it is there already, and its content decides. */
async function acceptTwin(twin: {
  cause: unknown
  top: string
  folder: string
  files: ReadonlyMap<string, Uint8Array>
}): Promise<void> {
  const { cause, top, folder, files } = twin
  if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(cause) ?? '')) throw cause
  const there = new Map<string, Uint8Array>()
  for (const path of await filesBelow(join(top, folder))) {
    there.set(relative(join(top, folder), path), await readFile(path))
  }
  if (folderDigest(folder, there) !== folderDigest(folder, files)) {
    throw fault('record-exists', { folder }, { cause })
  }
}

/** What is the store's own, such as drafts, starts with a dot. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return []
    throw fault('record-unreadable', { path: folder, reason: reasonOf(error) }, { cause: error })
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(^|[\\/])\./.test(relative(folder, path)))
}

const DISK = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']

function asRefusal({ error, top }: { error: unknown; top: string }): unknown {
  const code = systemCode(error)
  if (error instanceof MergemarkError || code === null) return error
  const reason = reasonOf(error)
  if (DISK.includes(code)) return fault('store-disk', { folder: top, reason }, { cause: error })
  return fault('record-refused', { store: top, ref: 'its folder', reason }, { cause: error })
}
