import { describeEnvironment, environmentDigest } from '../../baseline/describe-environment.ts'
import { MANIFEST } from '../../baseline/record.ts'
import { TOOL } from '../../baseline/tool.ts'
import { packRecord } from '../../baseline/write-record.ts'
import { type EvaluationDocument, evaluationDocument } from '../../documents/evaluation.ts'
import type { ManifestDocument } from '../../documents/manifest.ts'
import type { Run } from '../../documents/parts.ts'
import { type TrainingDocument, trainingDocument } from '../../documents/training.ts'
import { fault } from '../../errors/fault.ts'
import type { Ports } from '../../ports.ts'
import type { Project } from '../../project/project.ts'
import { digestOf, SAMPLE_FILE } from '../../project/sample-file.ts'
import { REBUILD_EVENT, REEVALUATION_EVENT } from '../../project/take-rebuilt.ts'
import type { Rebuild } from './what-to-rebuild.ts'

/**
 * Turns what the child wrote in `out` into a record's form: documents that say of which commit they are, and a manifest
 * over them. Throws `rebuild-failed` where the child judged another project or failed on a part, and what packing
 * throws.
 */
export async function sealRebuilt(
  { sha, kind }: Pick<Rebuild, 'sha' | 'kind'>,
  { project, out }: { readonly project: Project; readonly out: string },
  { files, git }: Pick<Ports, 'files' | 'git'>,
): Promise<void> {
  const event = kind === 'rebuild' ? REBUILD_EVENT : REEVALUATION_EVENT
  const run: Run = { tested: sha, head: sha, base: null, event, attempt: 1 }
  const training = trainingDocument.parse(await files.readText(`${out}/${trainingDocument.file}`), out)
  const evaluation = evaluationDocument.parse(await files.readText(`${out}/${evaluationDocument.file}`), out)
  for (const document of [training, evaluation]) {
    const reason = whyUnfit(document, project)
    if (reason !== null) throw fault('rebuild-failed', { sha, step: document.kind, reason, lines: [] })
  }
  const content = new Map([
    [trainingDocument.file, encode(trainingDocument.serialize({ ...training, run }))],
    [evaluationDocument.file, encode(evaluationDocument.serialize({ ...evaluation, run }))],
  ])
  if (evaluation.sample !== null) content.set(SAMPLE_FILE, await files.readBytes(`${out}/${SAMPLE_FILE}`))
  const configuration = await git.readFile(sha, await git.pathFromRoot(project.path))
  const environment = await describeEnvironment(sha, git)
  const digests = {
    tree: await git.treeOf(sha),
    ...digestsOf(training, evaluation),
    configuration: configuration === null ? null : digestOf(configuration),
    environment: environmentDigest(environment),
  }
  const packed = packRecord({
    name: project.name,
    run,
    files: content,
    digests,
    verdict: null,
    tool: TOOL,
    environment,
  })
  await files.remove(out)
  // The manifest last: a folder without one is none.
  for (const name of [...content.keys(), MANIFEST]) {
    await files.write(`${out}/${name}`, packed.get(name) as Uint8Array)
  }
}

function whyUnfit(document: TrainingDocument | EvaluationDocument, { name }: Project): string | null {
  if (document.name !== name) return `is of "${document.name}", as the project was named there`
  return document.failure === undefined ? null : `failed: ${document.failure.message}`
}

function digestsOf(
  training: TrainingDocument,
  { evaluations }: EvaluationDocument,
): Pick<ManifestDocument['digests'], 'data' | 'evaluationSets' | 'metricDefinitions' | 'model'> {
  const definitions = new Set(
    evaluations.flatMap(({ metrics }) => metrics.map(({ definition }) => definition)),
  )
  const sets = evaluations.flatMap(({ name, digest }) => (digest === null ? [] : [[name, digest] as const]))
  return {
    data: {},
    evaluationSets: Object.fromEntries(sets),
    metricDefinitions: digestOf([...definitions].sort().join('\n')),
    model: training.model?.digest ?? null,
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
