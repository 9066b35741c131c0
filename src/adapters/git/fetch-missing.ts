import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import { describeFailure } from './describe-failure.ts'
import { ENDLESS, QUIET } from './fetch-options.ts'
import type { Scratch } from './scratch-repository.ts'
import type { StoreConnection } from './store-connection.ts'
import { STORE } from './store-settings.ts'
import { readStream } from './stream-git.ts'

/** Objects that one question to the remote names. */
const BATCH = 20_000

/** Fetches all that led to a commit: commits and trees, no file. Throws `store-unreachable`. */
export async function fetchHistory(scratch: Scratch, tip: Sha): Promise<void> {
  // Nothing is negotiated: commits may be here whose trees are not.
  const settings = ['-c', 'fetch.negotiationAlgorithm=noop']
  const args = [...settings, 'fetch', ...QUIET, `--depth=${ENDLESS}`, '--filter=blob:none', STORE, tip]
  const fetched = await scratch.run(args)
  if (fetched.exitCode === 0) return
  throw fault('store-unreachable', { store: scratch.address, reason: describeFailure(fetched) })
}

/** Fetches the files below a tree that are not here yet, some thousands at a time. Throws `store-unreachable`. */
export async function fetchMissing(
  { scratch, connection }: { readonly scratch: Scratch; readonly connection: StoreConnection },
  tree: string,
): Promise<void> {
  const listing = scratch.stream(['rev-list', '--objects', '--missing=print', '--no-object-names', tree])
  const lines = readStream(listing)
  let missing: string[] = []
  for (let line = await lines.line(); line !== null; line = await lines.line()) {
    if (!line.startsWith('?')) continue
    missing.push(line.slice(1))
    if (missing.length < BATCH) continue
    await connection.fetchObjects(missing)
    missing = []
  }
  await connection.fetchObjects(missing)
}
