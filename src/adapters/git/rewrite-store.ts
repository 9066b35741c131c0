import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Clock, Records } from '../../ports.ts'
import { commitTree } from './commit-tree.ts'
import { makeTree, type Placing } from './make-objects.ts'
import { formatMessage } from './message.ts'
import type { Scratch } from './scratch-repository.ts'
import type { Signatures } from './signatures.ts'
import type { StoreConnection } from './store-connection.ts'
import { splitStream } from './stream-git.ts'
import { parseTreeEntry } from './tree-entry.ts'

/** Pushes that may end without an answer. */
const MOST_LOST = 5

interface RewritingStore {
  readonly scratch: Scratch
  readonly connection: StoreConnection
  readonly ref: string
  readonly signatures: Signatures
  readonly clock: Clock
  /** That of the change which is replaced. */
  readonly sequence: number
  readonly rewriting: Parameters<Records['rewrite']>[0]
}

/**
 * Puts one commit without a past in the place of the whole store: the kept folders as they are, of which only the trees
 * above are written anew and no file is fetched, and the given files. The push compares and swaps, so a record that
 * lands in between is never lost: then it gives null. Throws `record-refused`, `record-unreadable` where a kept folder
 * is not there.
 */
export async function rewriteStore(
  store: RewritingStore,
): Promise<{ readonly commit: Sha; readonly sequence: number } | null> {
  const { scratch, connection, ref, rewriting } = store
  const sequence = store.sequence + 1
  const commit = await writeCommit(store, sequence)
  for (let lost = 0; ; lost += 1) {
    const { kind, reason } = await connection.push(commit, rewriting.expected)
    if (kind === 'landed') return { commit, sequence }
    if (kind === 'outrun') return null
    if (kind === 'refused') throw fault('record-refused', { store: scratch.address, ref, reason })
    // The answer was lost; the rewrite may have landed all the same.
    const tip = await connection.fetchTip()
    if (tip === commit) return { commit, sequence }
    if (tip !== rewriting.expected) return null
    if (lost === MOST_LOST) throw fault('store-unreachable', { store: scratch.address, reason })
  }
}

async function writeCommit(
  { scratch, signatures, clock, rewriting }: RewritingStore,
  sequence: number,
): Promise<Sha> {
  const { expected, folders, files, message } = rewriting
  const tree = await makeTree(scratch, null, [
    ...(await keptFolders(scratch, { expected, folders })),
    ...[...files].map(([path, bytes]) => ({ path, bytes })),
  ])
  const text = formatMessage({ title: message, sequence, rewrite: expected })
  return commitTree({ scratch, signatures, clock, tree, parent: null, message: text })
}

/** The trees of the kept folders, as they are. */
async function keptFolders(
  scratch: Scratch,
  { expected, folders }: { readonly expected: Sha; readonly folders: readonly string[] },
): Promise<Placing[]> {
  const wanted = new Set(folders)
  const placings = new Map<string, Placing>()
  const listing = scratch.stream(['ls-tree', '-r', '-d', '-z', '--full-tree', expected])
  for await (const line of splitStream(listing)) {
    const { type, name, object } = parseTreeEntry(line)
    if (type === 'tree' && wanted.has(name)) placings.set(name, { path: name, tree: object })
  }
  const lost = folders.find((folder) => !placings.has(folder))
  if (lost === undefined) return [...placings.values()]
  throw fault('record-unreadable', { path: lost, reason: 'it is to be kept and there is none' })
}
