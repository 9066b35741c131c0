import { folderDigest } from '../../documents/folder-digest.ts'
import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Added, Addition, Clock, Random, StoreTip } from '../../ports.ts'
import { backOff } from './back-off.ts'
import { commitTree } from './commit-tree.ts'
import { type Found, findObjects } from './find-objects.ts'
import { growFiles } from './grow-files.ts'
import type { StoreState } from './look-up-store.ts'
import { makeTree } from './make-objects.ts'
import { formatMessage } from './message.ts'
import { pushChange } from './push-change.ts'
import type { Scratch } from './scratch-repository.ts'
import type { Signatures } from './signatures.ts'
import type { StoreConnection } from './store-connection.ts'

/** With the cap of the back-off: about a quarter of an hour of being outrun. */
const MOST_TRIES = 35
/** Pushes that may end without an answer. */
const MOST_LOST = 5

export interface Appending {
  readonly scratch: Scratch
  /** The ref's. */
  readonly primary: StoreConnection
  /** The branch's that takes the ref's place where the host refuses it. */
  readonly fallback: StoreConnection | null
  readonly signatures: Signatures
  readonly lookUp: () => Promise<StoreState>
  readonly addition: Addition
  readonly clock: Clock
  readonly random: Random
}

interface Change {
  readonly commit: Sha
  readonly sequence: number
}

/**
 * Adds a folder in one commit on top of the store's newest. Until the push nothing outside the scratch repository has
 * changed, and the push is one compare-and-swap, so that a writer that dies leaves a whole record or none. Each try
 * first looks whether an earlier one has landed after all: its answer may have been lost.
 */
export async function appendFolder(appending: Appending): Promise<Added> {
  const { scratch, primary, addition, clock, random } = appending
  const leaf = await makeTree(
    scratch,
    null,
    [...addition.files].map(([path, bytes]) => ({ path, bytes })),
  )
  const made: Change[] = []
  const end = clock.now() + (addition.patience ?? Number.POSITIVE_INFINITY)
  let refused: string | null = null
  let lost = 0
  for (let tries = 1; ; tries += 1) {
    const state = await appending.lookUp()
    const there = await findOnTheWay(appending, state.newest)
    const own = there.get(addition.folder)?.object
    if (own !== undefined && own !== leaf) throw fault('record-exists', { folder: addition.folder })
    if (state.newest !== null && own === leaf) {
      return {
        ...ownAmong(made, state.newest),
        tries,
        fellBack: whyAside(state.newest.from, appending, refused),
      }
    }
    const change = await makeChange(appending, { base: state.newest, leaf, there })
    made.push(change)
    const outcome = await pushChange(appending, { change, state, refused })
    refused = outcome.refused
    if (outcome.kind === 'landed') {
      return { ...change, tries, fellBack: whyAside(outcome.ref, appending, refused) }
    }
    if (outcome.kind === 'lost') lost += 1
    const { reason } = outcome
    const left = end - clock.now()
    if (lost === MOST_LOST || (outcome.kind === 'lost' && left <= 0)) {
      throw fault('store-unreachable', { store: scratch.address, reason })
    }
    if (tries === MOST_TRIES || left <= 0) {
      throw fault('store-contended', { store: scratch.address, ref: primary.ref, tries })
    }
    await clock.sleep(Math.min(left, backOff({ tries, fraction: random.fraction() })))
  }
}

/** Others may have added more on top; then the last try of ours is the one that landed. */
function ownAmong(made: readonly Change[], newest: StoreTip): Change {
  const { commit, sequence } = newest
  return made.find((change) => change.commit === commit) ?? made.at(-1) ?? { commit, sequence }
}

function whyAside(ref: string, { primary }: Appending, refused: string | null): string | null {
  if (ref === primary.ref) return null
  return refused ?? `${ref} is ahead of ${primary.ref}, which has refused records before`
}

/** What is there of the folder, of what grows, and of the folders on the way to them. */
async function findOnTheWay(
  { scratch, addition }: Appending,
  newest: StoreTip | null,
): Promise<ReadonlyMap<string, Found>> {
  if (newest === null) return new Map()
  const growing = [...(addition.lines?.keys() ?? [])]
  const above = new Set([addition.folder, ...growing].flatMap(foldersAbove))
  const there = await findObjects(scratch, newest.commit, [...above, addition.folder, ...growing])
  for (const [path, { kind }] of there) {
    const expected = growing.includes(path) ? 'file' : 'folder'
    if (kind === expected) continue
    throw fault('record-unreadable', { path, reason: `it is a ${kind} there, not a ${expected}` })
  }
  return there
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'))
}

async function makeChange(
  appending: Appending,
  on: { base: StoreTip | null; leaf: string; there: ReadonlyMap<string, Found> },
): Promise<Change> {
  const { scratch, primary, signatures, addition, clock } = appending
  const { folder, files, lines = new Map() } = addition
  const grown = await growFiles({ scratch, connection: primary, lines, there: on.there })
  const base = on.base?.commit ?? null
  const tree = await makeTree(scratch, base, [{ path: folder, tree: on.leaf }, ...grown])
  const sequence = (on.base?.sequence ?? 0) + 1
  const record = { folder, digest: folderDigest(folder, files) }
  const message = formatMessage({ title: addition.message, sequence, record })
  return { sequence, commit: await commitTree({ scratch, signatures, clock, tree, parent: base, message }) }
}
