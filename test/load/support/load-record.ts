import { createHash } from 'node:crypto'
import { MANIFEST } from '../../../src/baseline/record.ts'
import { formatSummary, indexPath, summarise } from '../../../src/baseline/record-summary.ts'
import { packRecord, recordFolder } from '../../../src/baseline/write-record.ts'
import { evaluationDocument } from '../../../src/documents/evaluation.ts'
import { manifestDocument } from '../../../src/documents/manifest.ts'
import type { Addition } from '../../../src/ports.ts'

export const NAME = 'penguins'

/** A commit's name that belongs to a number: spread over all shards as real ones are. */
export function shaOf(at: number): string {
  return createHash('sha1').update(`commit ${at}`).digest('hex')
}

/** A small sound record, the `at`-th: one evaluation with two metrics, a manifest, and its line of the index. */
export function makeLoadRecord(
  at: number,
  { sha = shaOf(at), name = NAME, run = String(at + 1) }: { sha?: string; name?: string; run?: string } = {},
): Addition & { readonly lines: ReadonlyMap<string, string> } {
  const nonce = createHash('sha1').update(`nonce ${at} ${name}`).digest('hex').slice(0, 16)
  const key = { sha, name, run, attempt: 1, nonce }
  const folder = recordFolder(key)
  const packed = packRecord({ ...contentOf(at, { sha, name }), name })
  const manifest = manifestDocument.parse(new TextDecoder().decode(packed.get(MANIFEST)), folder)
  const summary = summarise({ key, folder, files: packed, manifest, committed: 1_700_000_000 + at })
  return {
    folder,
    files: packed,
    message: `Record ${name} at ${sha.slice(0, 12)}`,
    lines: new Map([[indexPath(name, sha), formatSummary(summary)]]),
  }
}

function contentOf(at: number, { sha, name }: { sha: string; name: string }) {
  const run = { tested: sha, head: sha, base: null, event: 'push', attempt: 1 } as const
  const metric = (metricName: string, value: number) => ({
    name: metricName,
    slice: null,
    value,
    reason: null,
    n: 204,
    interval: { low: value - 0.02, high: value + 0.02, confidence: 0.95, method: 'percentile' },
    higherIsBetter: true,
    definition: `${metricName}@1`,
  })
  const text = evaluationDocument.serialize({
    name,
    run,
    evaluations: [
      {
        name: 'test',
        task: 'multiclass',
        examples: 204,
        digest: `sha256:${'a'.repeat(64)}`,
        metrics: [metric('accuracy', 0.9 + (at % 97) / 1000), metric('f1_macro', 0.88 + (at % 89) / 1000)],
        confusion: null,
        curves: [],
        failure: null,
      },
    ],
    sample: null,
  })
  const digests = {
    tree: sha,
    data: {},
    evaluationSets: {},
    metricDefinitions: null,
    configuration: null,
    model: null,
    environment: null,
  }
  return {
    run,
    files: new Map([[evaluationDocument.file, new TextEncoder().encode(text)]]),
    digests,
    verdict: 'pass' as const,
    tool: 'mergemark load',
  }
}
