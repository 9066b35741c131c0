import { folderDigest } from '../documents/folder-digest.ts'
import { catalogue } from '../errors/catalogue.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Records } from '../ports.ts'
import { LIMITS } from '../project/record-limits.ts'
import { verifyFiles } from '../project/verify-files.ts'
import { MANIFEST, parseRecordPath, RECORDS } from './record.ts'
import { INDEX } from './record-summary.ts'
import { type FoundVerdict, parseVerdictPath } from './reuse-verdict-path.ts'
import type { StoreHistory } from './verify-changes.ts'
import { createIndexCheck, type IndexCheck } from './verify-index.ts'
import type { StoreProblem } from './verify-store.ts'

const PIN = /^(pins\/[^/]+\/[^/]+\/[1-9][0-9]*)\/pin\.json$/
const SHARD = /^index\/[^/]+\/[0-9a-f]{2}\.jsonl$/

interface Folder {
  readonly path: string
  readonly files: Map<string, Uint8Array>
}

interface Content {
  readonly history: StoreHistory
  readonly report: (problem: StoreProblem) => void
  readonly index: IndexCheck
}

/** Reads every file of the store once, in order of path, and gives the number of records. */
export async function verifyContent({
  history,
  records,
  report,
}: {
  readonly history: StoreHistory
  readonly records: Pick<Records, 'readAll'>
  readonly report: (problem: StoreProblem) => void
}): Promise<number> {
  const content: Content = { history, report, index: createIndexCheck(report) }
  let count = 0
  let current = null as Folder | null
  const finish = () => {
    if (current === null) return
    if (current.path.startsWith(`${RECORDS}/`)) count += 1
    verifyFolder(current, content)
  }
  try {
    for await (const { path, bytes } of records.readAll('')) {
      const folder = folderOf(path)
      if (folder !== null && folder !== current?.path) {
        finish()
        current = { path: folder, files: new Map() }
      }
      if (folder !== null) keep(current as Folder, { path, bytes })
      else if (SHARD.test(path)) content.index.add(path, bytes)
      else report({ code: ALTERED, where: path, reason: 'it is none of the files of a store of records' })
    }
  } catch (error) {
    // A file that cannot be had ends the stream; what comes after it is not known, so it is not called missing.
    if (!(error instanceof MergemarkError) || error.code !== catalogue['record-unreadable'].code) throw error
    report({ code: error.code, where: 'the store', reason: `${error.message}; what follows was not read` })
    return count
  }
  finish()
  for (const folder of history.digests.keys()) {
    report({ code: ALTERED, where: folder, reason: 'it was recorded, and is not there any more' })
  }
  content.index.finish()
  return count
}

const ALTERED = catalogue['store-altered'].code

/** The folder that must be as its change says: a record's, a kept verdict's or a pin's. */
function folderOf(path: string): string | null {
  if (path.startsWith(`${INDEX}/`)) return null
  return parseRecordPath(path)?.folder ?? parseVerdictPath(path)?.folder ?? PIN.exec(path)?.[1] ?? null
}

/** One file more than may be is enough to refuse it. */
function keep({ files }: Folder, { path, bytes }: { path: string; bytes: Uint8Array }): void {
  if (files.size <= LIMITS.files + 1) files.set(path.slice(path.lastIndexOf('/') + 1), bytes)
}

function verifyFolder({ path, files }: Folder, { history, report, index }: Content): void {
  const expected = history.digests.get(path)
  history.digests.delete(path)
  if (expected === undefined && history.isWhole) {
    report({ code: ALTERED, where: path, reason: 'no change of the history added it' })
  }
  if (expected !== undefined && folderDigest(path, files) !== expected) {
    report({ code: ALTERED, where: path, reason: 'its files are not those that its change recorded' })
  }
  const kept = parseVerdictPath(`${path}/${MANIFEST}`)
  if (kept !== null) {
    verifyVerdict(kept, files, report)
    return
  }
  const key = parseRecordPath(`${path}/${MANIFEST}`)
  if (key === null) return
  try {
    const manifest = verifyFiles(files, path)
    if (manifest.name !== key.name || manifest.run?.tested !== key.sha) {
      const found = `${manifest.name} at ${manifest.run?.tested.slice(0, 7) ?? 'no commit'}`
      const code = catalogue['record-corrupt'].code
      report({ code, where: path, reason: `its manifest says that it is of ${found}` })
      index.skip(path)
    } else index.check({ key, folder: path, files, manifest })
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    report({ code: error.code, where: path, reason: error.message })
    index.skip(path)
  }
}

/** It has no line in the index, and no record's name. */
function verifyVerdict(
  { folder, name, tree }: FoundVerdict,
  files: ReadonlyMap<string, Uint8Array>,
  report: Content['report'],
): void {
  try {
    const manifest = verifyFiles(files, folder)
    if (manifest.name === name && manifest.digests.tree === tree) return
    const reason = 'its manifest says that it is of another project or tree'
    report({ code: catalogue['record-corrupt'].code, where: folder, reason })
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    report({ code: error.code, where: folder, reason: error.message })
  }
}
