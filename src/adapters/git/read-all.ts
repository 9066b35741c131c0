import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import { fetchMissing } from './fetch-missing.ts'
import type { Scratch } from './scratch-repository.ts'
import type { StoreConnection } from './store-connection.ts'
import { readStream, splitStream } from './stream-git.ts'
import { parseTreeEntry, type TreeEntry } from './tree-entry.ts'

/** Files that one `git cat-file` reads. */
const BATCH = 2000

/** No file of a record is larger: the bound is for memory, against what someone else put there. */
const LARGEST = 256 * 1024 * 1024

interface Content {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Every file below a folder of a commit, in order of path, one file in memory at a time; nothing where the folder does
 * not exist. `''` is the whole store. Throws `record-unreadable` and `store-unreachable`.
 */
export async function* readAll(reading: {
  readonly scratch: Scratch
  readonly connection: StoreConnection
  readonly tip: Sha
  readonly folder: string
}): AsyncGenerator<Content> {
  const { scratch, connection, tip, folder } = reading
  const found = await scratch.run(['rev-parse', '--verify', '--quiet', `${tip}:${folder}`])
  if (found.exitCode !== 0) return
  const tree = found.stdout.toString('utf8').trim()
  if (folder !== '' && (await scratch.text(['cat-file', '-t', tree])) !== 'tree') return
  await fetchMissing({ scratch, connection }, tree)
  let batch: TreeEntry[] = []
  for await (const line of splitStream(scratch.stream(['ls-tree', '-r', '-z', '--full-tree', tree]))) {
    batch.push(parseTreeEntry(line))
    if (batch.length < BATCH) continue
    yield* readBatch(scratch, { folder, batch })
    batch = []
  }
  if (batch.length > 0) yield* readBatch(scratch, { folder, batch })
}

async function* readBatch(
  scratch: Scratch,
  { folder, batch }: { readonly folder: string; readonly batch: readonly TreeEntry[] },
): AsyncGenerator<Content> {
  const input = batch.map(({ object }) => `${object}\n`).join('')
  const stream = readStream(scratch.stream(['cat-file', '--batch'], { input }))
  try {
    for (const { name } of batch) {
      const path = folder === '' ? name : `${folder}/${name}`
      const unreadable = (reason: string, cause?: unknown) =>
        fault('record-unreadable', { path, reason }, { cause })
      // Where the remote has lost a file too, git does not say so of the one file, but fails.
      const head = await stream.line().catch((cause: unknown) => {
        throw unreadable(cause instanceof Error ? cause.message : 'the store has lost it', cause)
      })
      const [, type, size] = head?.split(' ') ?? []
      const length = Number(size)
      if (type !== 'blob') throw unreadable(type === 'missing' ? 'the store has lost it' : 'it is no file')
      if (!(length <= LARGEST)) throw unreadable(`it has ${length} bytes; at most ${LARGEST} are read`)
      const bytes = await stream.bytes(length)
      if (bytes.length < length) throw unreadable('the store has lost it')
      // Each content is followed by a line end.
      await stream.bytes(1)
      yield { path, bytes }
    }
  } finally {
    await stream.end()
  }
}
