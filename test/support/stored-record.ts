import { MANIFEST, type RecordKey } from '../../src/baseline/record.ts'
import { formatSummary, indexPath, summarise } from '../../src/baseline/record-summary.ts'
import { recordFolder } from '../../src/baseline/write-record.ts'
import { manifestDocument } from '../../src/documents/manifest.ts'
import type { Sha } from '../../src/documents/parts.ts'
import type { Addition } from '../../src/ports.ts'
import { digestOf } from '../../src/project/sample-file.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** A small sound record with its line of the index. `content` is its only file beside the manifest. */
export function storedRecord(record: {
  readonly sha: Sha
  readonly name?: string
  readonly run?: string
  readonly attempt?: number
  /** Seconds since 1970. */
  readonly committed?: number | null
  readonly content?: string
}): Addition {
  const { sha, name = 'penguins', run = '1', attempt = 1, committed = null, content = `${run}\n` } = record
  const key: RecordKey = { sha, name, run, attempt, nonce: '0000000000000001' }
  const folder = recordFolder(key)
  const bytes = encode(content)
  const text = manifestDocument.serialize({
    name,
    run: { tested: sha, head: sha, base: null, event: 'push', attempt },
    files: [{ path: 'notes.txt', bytes: bytes.length, digest: digestOf(bytes) }],
    digests: {
      tree: null,
      data: {},
      evaluationSets: {},
      metricDefinitions: null,
      configuration: null,
      model: null,
      environment: null,
    },
    verdict: 'pass',
    tool: 'mergemark 0.1.0',
  })
  const files = new Map([
    ['notes.txt', bytes],
    [MANIFEST, encode(text)],
  ])
  const manifest = manifestDocument.parse(text, MANIFEST)
  const line = formatSummary(summarise({ key, folder, files, manifest, committed }))
  return { folder, files, message: `Record ${name}`, lines: new Map([[indexPath(name, sha), line]]) }
}
