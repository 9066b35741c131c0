import { formatSummary, indexPath, summarise } from '../../src/baseline/record-summary.ts'
import { packRecord, recordFolder } from '../../src/baseline/write-record.ts'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import { manifestDocument } from '../../src/documents/manifest.ts'
import type { Run, Sha, Verdict } from '../../src/documents/parts.ts'
import { trainingDocument } from '../../src/documents/training.ts'
import type { Git, Records } from '../../src/ports.ts'
import { createMemoryGit, type MemoryCommit } from './memory-git.ts'

/** The commit of a number: 1 is the oldest. */
export function commitOf(number: number): Sha {
  return `${number.toString(16).padStart(2, '0')}${'ab'.repeat(19)}`
}

/** A branch main of so many commits, a day apart; commit 1 is the oldest. */
export function createLine(
  length: number,
  options: { readonly more?: Record<Sha, MemoryCommit>; readonly files?: Record<string, string> } = {},
): Git {
  const { more = {}, files = {} } = options
  const numbers = Array.from({ length }, (_, at) => at + 1)
  const commits = numbers.map((number): [Sha, MemoryCommit] => [
    commitOf(number),
    { parents: number === 1 ? [] : [commitOf(number - 1)], time: 1_700_000_000 + number * 86_400, files },
  ])
  const main = commitOf(length)
  return createMemoryGit({
    commits: { ...Object.fromEntries(commits), ...more },
    branches: { main, HEAD: main },
  })
}

export interface RecordedRun {
  readonly run: string
  readonly attempt: number
  readonly nonce: string
  readonly name: string
  readonly metric: string
  readonly evaluation: string
  readonly definition: string
  readonly higherIsBetter: boolean
  /** Hexadecimal digits that the evaluation set's digest is made of. */
  readonly set: string
  readonly verdict: Verdict
  readonly failure: string | null
  /** metrics-only: numbers that were given, without examples and their digest. */
  readonly task: 'binary' | 'metrics-only'
  readonly committed: number
  readonly url: string
  readonly model: string
  /** Whether the change has a line for the index. */
  readonly indexed: boolean
}

let nonces = 0

/** Records one run with one metric; gives its folder. */
export async function recordRun(
  records: Records,
  sha: Sha,
  value: number | null,
  fields: Partial<RecordedRun> = {},
): Promise<string> {
  const { run = '1', attempt = 1, name = 'penguins', committed = 1_700_000_000, indexed = true } = fields
  nonces += 1
  const key = { sha, name, run, attempt, nonce: fields.nonce ?? nonces.toString(16).padStart(16, '0') }
  const folder = recordFolder(key)
  const files = packRun({ sha, name, attempt, value, fields })
  const manifest = manifestDocument.parse(new TextDecoder().decode(files.get('manifest.json')), folder)
  const line = formatSummary(summarise({ key, folder, files, manifest, committed }))
  const lines = new Map(indexed ? [[indexPath(name, sha), line]] : [])
  await records.append({ folder, files, lines, message: `Record ${name} at ${sha.slice(0, 12)}` })
  return folder
}

function packRun(input: {
  readonly sha: Sha
  readonly name: string
  readonly attempt: number
  readonly value: number | null
  readonly fields: Partial<RecordedRun>
}): ReadonlyMap<string, Uint8Array> {
  const { sha, name, attempt, value, fields } = input
  const {
    metric = 'accuracy',
    evaluation = 'test',
    definition = `${metric}@1`,
    higherIsBetter = true,
  } = fields
  const run = { tested: sha, head: sha, base: null, event: 'push', attempt }
  const isGiven = fields.task === 'metrics-only'
  const digest = isGiven ? null : `sha256:${(fields.set ?? 'a').repeat(64).slice(0, 64)}`
  const interval =
    value === null || isGiven
      ? null
      : { low: value - 0.02, high: value + 0.02, confidence: 0.95, method: 'wilson' }
  const measured = { reason: null, n: isGiven ? 0 : 400, interval, higherIsBetter, definition }
  const made = {
    name: evaluation,
    task: fields.task ?? ('binary' as const),
    examples: isGiven ? 0 : 400,
    digest,
    metrics: [
      { name: metric, slice: null, value, ...measured },
      { name: metric, slice: 'island=Dream', value: 0.1, ...measured },
    ],
    confusion: null,
    curves: [],
    failure: null,
  }
  const failure =
    fields.failure == null ? {} : { failure: { code: fields.failure, message: '', place: null } }
  const texts: [string, string][] = [
    [
      'evaluation.json',
      evaluationDocument.serialize({ name, run, evaluations: [made], sample: null, ...failure }),
    ],
    [
      'training.json',
      trainingDocument.serialize(trained({ name, run, path: fields.model ?? 'model/model.json' })),
    ],
  ]
  const digests = {
    tree: null,
    data: {},
    evaluationSets: digest === null ? {} : { [evaluation]: digest },
    metricDefinitions: null,
    configuration: null,
    model: null,
    environment: null,
  }
  const url = fields.url ?? 'https://github.com/ada/penguins/actions/runs/1'
  return packRecord({
    name,
    run,
    digests,
    verdict: fields.verdict ?? 'pass',
    tool: 'mergemark test',
    files: new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)])),
    origin: { id: '1', attempt, url },
  })
}

function trained({ path, ...head }: { readonly name: string; readonly run: Run; readonly path: string }) {
  return {
    ...head,
    command: null,
    exitCode: 0,
    seconds: 1,
    peakMemoryBytes: null,
    seeds: [1],
    params: {},
    curves: [],
    model: { path, digest: `sha256:${'d'.repeat(64)}`, bytes: 20_480 },
    engine: 'tfjs-cpu',
    reused: false,
  }
}
