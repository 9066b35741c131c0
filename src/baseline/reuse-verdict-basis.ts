import type { BaselineDocument } from '../documents/baseline.ts'
import type { Digest } from '../documents/parts.ts'
import { digestOf } from '../project/sample-file.ts'
import type { RecordContent } from './read-record.ts'
import { MANIFEST } from './record.ts'

/** A record by its folder and the digest of its manifest, which has those of all its files. */
type Known = Pick<RecordContent, 'folder' | 'files'>

/**
 * One digest over all of the store that a verdict depends on: the baseline's record, those of the pins that budgets
 * count from, and the noise floor of main's metrics. Not the age, the looks or the state of the store, which are only
 * shown. null where main's side is no record: what was made again, or is not there, is not the same twice.
 */
export function digestOfBasis({
  record,
  document,
  pins,
  noise,
}: {
  readonly record: Known | null
  readonly document: Pick<BaselineDocument, 'strategy' | 'sha' | 'pin'>
  readonly pins: ReadonlyMap<string, Known | null>
  readonly noise: BaselineDocument['noise']
}): Digest | null {
  if (record === null) return null
  const pinned = [...pins].map(([pin, known]) => [pin, known === null ? null : name(known)])
  const { strategy, sha, pin = null } = document
  // How far off the nearest record is does not move a number: the first in a queue and its pull request share it.
  const way = strategy === 'merge-base' ? 'ancestor' : strategy
  return digestOf(JSON.stringify([name(record), way, sha, pin, pinned.sort(), noise ?? []]))
}

function name({ folder, files }: Known): readonly [string, Digest | null] {
  const manifest = files.get(MANIFEST)
  return [folder, manifest === undefined ? null : digestOf(manifest)]
}
