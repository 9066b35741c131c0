import { baselineDocument } from '../documents/baseline.ts'
import { comparisonDocument } from '../documents/comparison.ts'
import { dataDocument } from '../documents/data.ts'
import { type EvaluationDocument, evaluationDocument } from '../documents/evaluation.ts'
import type { ManifestDocument } from '../documents/manifest.ts'
import type { Run } from '../documents/parts.ts'
import { policyDocument } from '../documents/policy.ts'
import { trainingDocument } from '../documents/training.ts'
import { verdictDocument } from '../documents/verdict.ts'
import type { Files, Ports } from '../ports.ts'
import { findDocument, type Kind } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { digestOf } from '../project/sample-file.ts'
import { environmentDigest } from './describe-environment.ts'

const KINDS = [
  baselineDocument,
  policyDocument,
  dataDocument,
  trainingDocument,
  comparisonDocument,
  verdictDocument,
] as readonly Kind<{ name: string; run: Run | null }>[]

/** The project's documents as they are recorded, by file name; all but the evaluation. */
export async function collectDocuments(project: Project, files: Files): Promise<Map<string, Uint8Array>> {
  const collected = new Map<string, Uint8Array>()
  for (const kind of KINDS) {
    const document = await findDocument(kind, project, files)
    if (document !== null) collected.set(kind.file, encode(kind.serialize(document)))
  }
  return collected
}

/** What these results came from. `project.out` has the documents, `configuration` is the text that they followed. */
export async function takeDigests(
  input: {
    readonly project: Project
    readonly run: Run
    readonly configuration: string
    readonly environment: Readonly<Record<string, string>>
    readonly evaluation: EvaluationDocument
  },
  ports: Pick<Ports, 'files' | 'git'>,
): Promise<ManifestDocument['digests']> {
  const { project, run, environment } = input
  const { evaluations } = input.evaluation
  const data = await findDocument(dataDocument, project, ports.files)
  const training = await findDocument(trainingDocument, project, ports.files)
  const definitions = evaluations.flatMap(({ metrics }) => metrics.map(({ definition }) => definition))
  return {
    tree: await ports.git.treeOf(run.tested),
    data: digestsOf(data?.datasets ?? []),
    evaluationSets: digestsOf(evaluations),
    metricDefinitions: definitions.length === 0 ? null : digestOfLines([...new Set(definitions)]),
    configuration: digestOf(input.configuration),
    model: training?.model?.digest ?? null,
    environment: environmentDigest(environment),
  }
}

export function encodeEvaluation(document: EvaluationDocument): [string, Uint8Array] {
  return [evaluationDocument.file, encode(evaluationDocument.serialize(document))]
}

function digestOfLines(lines: readonly string[]): string {
  return digestOf([...lines].sort().join('\n'))
}

function digestsOf(named: readonly { name: string; digest: string | null }[]): Record<string, string> {
  return Object.fromEntries(named.flatMap(({ name, digest }) => (digest === null ? [] : [[name, digest]])))
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
