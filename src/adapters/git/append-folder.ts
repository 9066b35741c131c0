import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Clock, Random } from '../../ports.ts'
import { backOff } from './back-off.ts'
import { graftTree, readTreePath, type TreePath, writeTree } from './graft-tree.ts'
import type { Scratch } from './scratch-repository.ts'
import type { StoreConnection } from './store-connection.ts'
import type { TreeEntry } from './tree-entry.ts'

/** With the cap of the back-off: about a quarter of an hour of being outrun. */
const MOST_TRIES = 35
/** Pushes that may end without an answer. */
const MOST_LOST = 5

interface Appending {
  readonly scratch: Scratch
  readonly connection: StoreConnection
  readonly ref: string
  readonly folder: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly message: string
  readonly clock: Clock
  readonly random: Random
}

/**
 * Adds a folder in one commit on top of the store's newest. Until the push nothing outside the scratch repository has
 * changed, and the push is one compare-and-swap, so that a writer that dies leaves a whole record or none. Each try
 * first looks whether an earlier one has landed after all: its answer may have been lost.
 */
export async function appendFolder(appending: Appending): Promise<{ commit: Sha; tries: number }> {
  const { scratch, connection, ref, folder, clock, random } = appending
  const leaf = await writeLeaf(scratch, appending.files)
  let made: Sha | null = null
  let lost = 0
  for (let tries = 1; ; tries += 1) {
    const tip = await connection.fetchTip()
    const path = await readTreePath(scratch, tip, folder)
    if (path.tree !== null && path.tree !== leaf) throw fault('record-exists', { folder })
    if (tip !== null && path.tree === leaf) return { commit: made ?? tip, tries }
    made = await commit(appending, { tip, path, leaf })
    const { kind, reason } = await connection.push(made, tip)
    if (kind === 'landed') return { commit: made, tries }
    if (kind === 'refused') throw fault('record-refused', { store: scratch.address, ref, reason })
    if (kind === 'lost') lost += 1
    if (lost === MOST_LOST) throw fault('store-unreachable', { store: scratch.address, reason })
    if (tries === MOST_TRIES) throw fault('store-contended', { store: scratch.address, ref, tries })
    await clock.sleep(backOff({ tries, fraction: random.fraction() }))
  }
}

async function writeLeaf(scratch: Scratch, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const entries: TreeEntry[] = []
  for (const [name, input] of files) {
    const object = await scratch.text(['hash-object', '-w', '--stdin'], { input })
    entries.push({ mode: '100644', type: 'blob', object, name })
  }
  return writeTree(scratch, entries)
}

async function commit(
  appending: Appending,
  { tip, path, leaf }: { tip: Sha | null; path: TreePath; leaf: string },
): Promise<Sha> {
  const { scratch, message, clock } = appending
  const tree = await graftTree(scratch, path, leaf)
  const date = `@${Math.floor(clock.now() / 1000)} +0000`
  const environment = {
    GIT_AUTHOR_NAME: 'mergemark',
    GIT_AUTHOR_EMAIL: 'records@mergemark.invalid',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'mergemark',
    GIT_COMMITTER_EMAIL: 'records@mergemark.invalid',
    GIT_COMMITTER_DATE: date,
  }
  const parents = tip === null ? [] : ['-p', tip]
  return scratch.text(['commit-tree', tree, ...parents], { input: message, environment })
}
