import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Git, Records } from '../../ports.ts'
import { MANIFEST, parseRecordPath, RECORDS, type RecordKey } from '../record.ts'
import { formatSummary, INDEX, indexPath } from '../record-summary.ts'
import { corruptionOf } from '../take-record.ts'
import { readSummary } from './read-summary.ts'

export interface RebuiltIndex {
  readonly records: number
  /** Records that are not in it, with the reason. */
  readonly leftOut: readonly { readonly folder: string; readonly reason: string }[]
  /** Of the store; null where there was nothing to rebuild. */
  readonly commit: Sha | null
}

/** Other writers may come first this often. */
const TRIES = 3

/**
 * Makes the index anew from the records of every project and puts it in the old one's place, in one change that holds
 * the store as it is otherwise. Throws `index-overtaken` where other writers were always first, and `record-refused`.
 */
export async function rebuildIndex(
  records: Records,
  git: Pick<Git, 'commitTime' | 'resolve'>,
): Promise<RebuiltIndex> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const tip = await records.tip()
    if (tip === null) return { records: 0, leftOut: [], commit: null }
    const { files, folders, made, leftOut } = await collect(records, git)
    const message = `Rebuild the index of ${made} records`
    const landed = await records.rewrite({ expected: tip.commit, folders, files, message })
    if (landed !== null) return { records: made, leftOut, commit: landed.commit }
  }
  throw fault('index-overtaken', { tries: TRIES })
}

async function collect(records: Records, git: Pick<Git, 'commitTime' | 'resolve'>) {
  const leftOut: { folder: string; reason: string }[] = []
  const shards = new Map<string, string[]>()
  for await (const [key, files] of recordFiles(records)) {
    const line = await tryLine({ key, files, git })
    if (typeof line !== 'string') leftOut.push(line)
    else shards.set(indexPath(key.name, key.sha), [...(shards.get(indexPath(key.name, key.sha)) ?? []), line])
  }
  const paths = (await records.list('')).filter((path) => !path.startsWith(`${INDEX}/`))
  const folders = new Set(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))))
  folders.delete('')
  const files = new Map(
    [...shards].map(([path, lines]) => [path, new TextEncoder().encode(`${lines.join('\n')}\n`)]),
  )
  const made = [...shards.values()].reduce((sum, lines) => sum + lines.length, 0)
  return { files, folders: [...folders], made, leftOut }
}

type FoundKey = RecordKey & { readonly folder: string }

/** Each complete record with its small files; the store gives them in order of path, so one is in memory at a time. */
async function* recordFiles(
  records: Pick<Records, 'readAll'>,
): AsyncGenerator<readonly [FoundKey, ReadonlyMap<string, Uint8Array>]> {
  let files = new Map<string, Uint8Array>()
  let last: FoundKey | null = null
  for await (const { path, bytes } of records.readAll(RECORDS)) {
    const found = parseRecordPath(path)
    if (found === null) continue
    if (last !== null && found.folder !== last.folder) {
      if (files.has(`${last.folder}/${MANIFEST}`)) yield [last, files]
      files = new Map()
    }
    last = found
    if (path.endsWith('.json')) files.set(path, bytes)
  }
  if (last !== null && files.has(`${last.folder}/${MANIFEST}`)) yield [last, files]
}

/** The record's line, or why it has none. */
async function tryLine(record: {
  readonly key: FoundKey
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly git: Pick<Git, 'commitTime' | 'resolve'>
}): Promise<string | { folder: string; reason: string }> {
  const { key, files, git } = record
  const commitTime = async (sha: Sha) => ((await git.resolve(sha)) === null ? null : git.commitTime(sha))
  const read = async (path: string) => {
    const bytes = files.get(path)
    if (bytes === undefined) throw fault('record-unreadable', { path, reason: 'there is none' })
    return bytes
  }
  try {
    return formatSummary(await readSummary(key, { records: { read }, commitTime }))
  } catch (error) {
    return { folder: key.folder, reason: corruptionOf(error) }
  }
}
