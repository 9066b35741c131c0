import { baselineDocument } from '../documents/baseline.ts'
import { comparisonDocument } from '../documents/comparison.ts'
import { dataDocument } from '../documents/data.ts'
import { type EvaluationDocument, evaluationDocument } from '../documents/evaluation.ts'
import type { ManifestDocument } from '../documents/manifest.ts'
import type { Run } from '../documents/parts.ts'
import { policyDocument } from '../documents/policy.ts'
import { trainingDocument } from '../documents/training.ts'
import { verdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import type { Files, Ports } from '../ports.ts'
import { findDocument, type Kind } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { digestOf, readSamples, SAMPLE_FILE } from '../project/sample-file.ts'
import { toSample } from '../sample/decode.ts'
import { encodeSamples } from '../sample/encode.ts'
import { TOOL } from './tool.ts'
import { packRecord, recordFolder } from './write-record.ts'

export interface Recorded {
  readonly folder: string
  readonly commit: string
  readonly tries: number
}

/**
 * Appends the project's documents to the store. A run whose gate failed is recorded too, so that history has no
 * holes; a run without an evaluation is not, since nothing could be compared with it. Throws `nothing-to-record`,
 * `working-tree-changed`.
 */
export async function recordProject(
  project: Project,
  run: Run,
  ports: Pick<Ports, 'files' | 'git' | 'records' | 'random'>,
): Promise<Recorded> {
  // In a workflow the steps before may write what is committed; a person's tree is theirs to keep in order.
  if (project.event === null && !(await ports.git.isClean())) {
    throw fault('working-tree-changed', { sha: run.tested })
  }
  const evaluation = await findDocument(evaluationDocument, project, ports.files)
  if (evaluation === null || evaluation.failure !== undefined) {
    throw fault('nothing-to-record', { path: `${project.out}/${evaluationDocument.file}` })
  }
  const files = await collectFiles(project, evaluation, ports.files)
  const { event } = project
  const folder = recordFolder({
    sha: run.tested,
    name: project.name,
    run: event?.run.id ?? 'local',
    attempt: run.attempt,
    nonce: ports.random.nonce(),
  })
  const verdict = await findDocument(verdictDocument, project, ports.files)
  const digests = await takeDigests(project, run, evaluation, ports)
  const packed = packRecord({
    name: project.name,
    run,
    files,
    digests,
    verdict: verdict?.verdict ?? null,
    tool: TOOL,
  })
  const { commit, tries } = await ports.records.append(
    folder,
    packed,
    `Record ${project.name} at ${run.tested.slice(0, 12)}`,
  )
  return { folder, commit, tries }
}

async function collectFiles(project: Project, evaluation: EvaluationDocument, files: Files) {
  const collected = new Map<string, Uint8Array>()
  const kinds = [
    baselineDocument,
    policyDocument,
    dataDocument,
    trainingDocument,
    comparisonDocument,
    verdictDocument,
  ]
  for (const kind of kinds as readonly Kind<{ name: string; run: Run | null }>[]) {
    const document = await findDocument(kind, project, files)
    if (document !== null) collected.set(kind.file, encode(kind.serialize(document)))
  }
  const path = `${project.out}/${SAMPLE_FILE}`
  const samples = (await readSamples(project.out, evaluation, files)).map((stored) => toSample(stored, path))
  const bytes = encodeSamples(samples, 'compact')
  const sample = { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length }
  collected.set(SAMPLE_FILE, bytes)
  collected.set(evaluationDocument.file, encode(evaluationDocument.serialize({ ...evaluation, sample })))
  return collected
}

async function takeDigests(
  project: Project,
  run: Run,
  { evaluations }: EvaluationDocument,
  ports: Pick<Ports, 'files' | 'git'>,
): Promise<ManifestDocument['digests']> {
  const data = await findDocument(dataDocument, project, ports.files)
  const training = await findDocument(trainingDocument, project, ports.files)
  const definitions = new Set(
    evaluations.flatMap(({ metrics }) => metrics.map(({ definition }) => definition)),
  )
  return {
    tree: await ports.git.treeOf(run.tested),
    data: digestsOf(data?.datasets ?? []),
    evaluationSets: digestsOf(evaluations),
    metricDefinitions: digestOf([...definitions].sort().join('\n')),
    configuration: digestOf(project.text),
    model: training?.model?.digest ?? null,
    environment: null,
  }
}

function digestsOf(named: readonly { name: string; digest: string | null }[]): Record<string, string> {
  return Object.fromEntries(named.flatMap(({ name, digest }) => (digest === null ? [] : [[name, digest]])))
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
