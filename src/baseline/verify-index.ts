import type { ManifestDocument } from '../documents/manifest.ts'
import type { Digest } from '../documents/parts.ts'
import { catalogue } from '../errors/catalogue.ts'
import { digestOf } from '../project/sample-file.ts'
import type { RecordKey } from './record.ts'
import { formatSummary, indexPath, parseSummary, summarise } from './record-summary.ts'
import type { StoreProblem } from './verify-store.ts'

export interface IndexCheck {
  /** Takes a file of the index; all of them come before the first record. */
  add(path: string, bytes: Uint8Array): void
  /** Compares a sound record with its line. */
  check(record: {
    readonly key: RecordKey
    readonly folder: string
    readonly files: ReadonlyMap<string, Uint8Array>
    readonly manifest: ManifestDocument
  }): void
  /** A record that is not sound has nothing to compare a line with. */
  skip(folder: string): void
  /** Reports the lines that belong to no record. */
  finish(): void
}

/** The index is derived: each line must be what its record gives now. Of a line its digest is kept. */
export function createIndexCheck(report: (problem: StoreProblem) => void): IndexCheck {
  const lines = new Map<string, { readonly digest: Digest; readonly committed: number | null }>()
  const differs = (where: string, reason: string) =>
    report({ code: catalogue['index-differs'].code, where, reason })

  return {
    add(path, bytes) {
      const texts = new TextDecoder().decode(bytes).split('\n')
      // A file of lines ends with a line end.
      const last = texts.pop()
      if (last !== '') differs(path, 'its last line is cut off')
      for (const [at, text] of texts.entries()) addLine(text, `${path}:${at + 1}`, path)
    },
    check(record) {
      const line = lines.get(record.folder)
      lines.delete(record.folder)
      if (line === undefined) return differs(record.folder, 'the index has no line for it')
      // When the commit was made is not in the record.
      const expected = formatSummary(summarise({ ...record, committed: line.committed }))
      if (digestOf(expected) !== line.digest) differs(record.folder, 'its line in the index says otherwise')
    },
    skip: (folder) => void lines.delete(folder),
    finish() {
      for (const folder of lines.keys()) {
        differs(folder, 'the index has a line for it, and there is no such record')
      }
    },
  }

  function addLine(text: string, where: string, path: string) {
    const summary = parseSummary(text)
    if (summary === null) return differs(where, 'the line is none that Mergemark wrote')
    if (indexPath(summary.name, summary.sha) !== path) return differs(where, 'the line belongs elsewhere')
    if (lines.has(summary.folder)) return differs(where, `there is a line for ${summary.folder} already`)
    lines.set(summary.folder, { digest: digestOf(text), committed: summary.committed })
  }
}
