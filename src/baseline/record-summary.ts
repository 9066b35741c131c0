import * as z from 'zod'
import { evaluationDocument } from '../documents/evaluation.ts'
import { type ManifestDocument, manifestDocument } from '../documents/manifest.ts'
import { type Digest, digest, type Sha, type Verdict, verdict } from '../documents/parts.ts'
import { trainingDocument } from '../documents/training.ts'
import { digestOf } from '../project/sample-file.ts'
import { MANIFEST, parseRecordPath, type RecordKey } from './record.ts'

/** What the store's index keeps of a record: derived from it, and never the truth. */
export interface RecordSummary {
  readonly folder: string
  readonly sha: Sha
  readonly name: string
  readonly run: string
  readonly attempt: number
  /** Of manifest.json: which content this was derived from. */
  readonly manifest: Digest
  readonly verdict: Verdict | null
  /** Code of the error that kept the evaluation from being made. */
  readonly failed: string | null
  /** Committer time of the commit, in seconds since 1970; for reading only. */
  readonly committed: number | null
  readonly evaluationSets: ReadonlyMap<string, Digest>
  readonly model: { readonly path: string; readonly digest: Digest; readonly bytes: number } | null
  /** Of the workflow run. */
  readonly url: string | null
  /** Of whole sets; those that could not be computed have no value. */
  readonly metrics: readonly SummarisedMetric[]
}

export interface SummarisedMetric {
  readonly evaluation: string
  readonly name: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number
  readonly higherIsBetter: boolean
  /** `name@version`. */
  readonly definition: string
}

/** Top folder of the index in the store. */
export const INDEX = 'index'

/** The shard that holds the lines of a commit: `index/<name>/<2 hex>.jsonl`. */
export function indexPath(name: string, sha: Sha): string {
  return `${INDEX}/${name}/${sha.slice(0, 2)}.jsonl`
}

/** What the index keeps of a record. `files`: at least its evaluation and training, where it has them. */
export function summarise(record: {
  readonly key: RecordKey
  readonly folder: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: ManifestDocument
  readonly committed: number | null
}): RecordSummary {
  const { key, folder, files, manifest, committed } = record
  const read = <T>(kind: { file: string; parse(text: string, path: string): T }) => {
    const bytes = files.get(kind.file)
    return bytes === undefined ? null : kind.parse(new TextDecoder().decode(bytes), `${folder}/${kind.file}`)
  }
  const evaluation = read(evaluationDocument)
  const evaluations = evaluation?.evaluations ?? []
  const model = read(trainingDocument)?.model ?? null
  return {
    folder,
    sha: key.sha,
    name: key.name,
    run: key.run,
    attempt: key.attempt,
    manifest: digestOf(files.get(MANIFEST) ?? manifestDocument.serialize(manifest)),
    verdict: manifest.verdict,
    failed: evaluation?.failure?.code ?? null,
    committed,
    evaluationSets: new Map(
      evaluations.flatMap(({ name, digest }) => (digest === null ? [] : [[name, digest] as const])),
    ),
    model: model === null ? null : { path: model.path, digest: model.digest, bytes: model.bytes },
    url: manifest.origin?.url ?? null,
    metrics: evaluations.flatMap(({ name: evaluation, metrics }) =>
      metrics
        .filter(({ slice }) => slice === null)
        .map(({ name, value, interval, n, higherIsBetter, definition }) => ({
          evaluation,
          name,
          value,
          low: interval?.low ?? null,
          high: interval?.high ?? null,
          n,
          higherIsBetter,
          definition,
        })),
    ),
  }
}

/** Far above any line that Mergemark writes. */
const LONGEST_LINE = 1024 * 1024

/** Seconds since 1970 of the last date that there is (ECMA-262, time values). */
const LATEST = 8.64e12

const text = z.string().max(1000)
const number = z.number().nullable()
/** Pairs and tuples, so that no hostile name is ever a key, and no key is written a thousand times. */
const line = z.object({
  v: z.literal(1),
  folder: text,
  manifest: digest,
  verdict: verdict.nullable(),
  failed: text.nullable(),
  committed: z.int().min(0).max(LATEST).nullable(),
  sets: z.array(z.tuple([text, digest])),
  model: z.tuple([text, digest, z.int().nonnegative()]).nullable(),
  url: text.nullable(),
  metrics: z.array(z.tuple([text, text, number, number, number, z.int().nonnegative(), z.boolean(), text])),
})

/** One line of compact JSON, without its end. The commit, name, run and attempt are in the folder. */
export function formatSummary(summary: RecordSummary): string {
  const { folder, manifest, verdict, failed, committed, evaluationSets, model, url, metrics } = summary
  const written: z.infer<typeof line> = {
    v: 1,
    folder,
    manifest,
    verdict,
    failed,
    committed,
    sets: [...evaluationSets],
    model: model === null ? null : [model.path, model.digest, model.bytes],
    url,
    metrics: metrics.map(({ evaluation, name, value, low, high, n, higherIsBetter, definition }) => [
      evaluation,
      name,
      value,
      low,
      high,
      n,
      higherIsBetter,
      definition,
    ]),
  }
  return JSON.stringify(written)
}

/** A line of the index, or null where it is not one that `formatSummary` wrote. Its folder is still to be seen. */
export function parseSummary(text: string): RecordSummary | null {
  const read = text.length > LONGEST_LINE ? null : line.safeParse(parseJson(text)).data
  if (read == null) return null
  const { folder, manifest, verdict, failed, committed, sets, model, url, metrics } = read
  const key = parseRecordPath(`${folder}/${MANIFEST}`)
  if (key === null) return null
  return {
    folder,
    sha: key.sha,
    name: key.name,
    run: key.run,
    attempt: key.attempt,
    manifest,
    verdict,
    failed,
    committed,
    evaluationSets: new Map(sets),
    model: model === null ? null : { path: model[0], digest: model[1], bytes: model[2] },
    url,
    metrics: metrics.map(([evaluation, name, value, low, high, n, higherIsBetter, definition]) => ({
      evaluation,
      name,
      value,
      low,
      high,
      n,
      higherIsBetter,
      definition,
    })),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
