import { type EvaluationDocument, evaluationDocument } from '../documents/evaluation.ts'
import type { ManifestDocument } from '../documents/manifest.ts'
import type { Digest, Run } from '../documents/parts.ts'
import { verdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import type { Ports } from '../ports.ts'
import { findDocument } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { SAMPLE_FILE } from '../project/sample-file.ts'
import { collectDocuments, encodeEvaluation, takeDigests } from './collect-results.ts'
import { collectSample } from './collect-sample.ts'
import { describeEnvironment } from './describe-environment.ts'
import { TOOL } from './tool.ts'
import type { Packing } from './write-record.ts'

export interface PackedResults {
  readonly packing: Omit<Packing, 'run'>
  /** A sample that goes to the depot. */
  readonly deposit: { readonly digest: Digest; readonly bytes: Uint8Array } | null
}

type Needs = Pick<Ports, 'files' | 'git'>

/**
 * The project's documents and sample as a record keeps them. `made`: the manifest of results that were made elsewhere,
 * believed for what they came from. Throws `nothing-to-record` where nothing was evaluated.
 */
export async function packResults(
  {
    project,
    run,
    made,
  }: { readonly project: Project; readonly run: Run; readonly made: ManifestDocument | null },
  ports: Needs,
): Promise<PackedResults> {
  const { out, name, event } = project
  const evaluation = await findDocument(evaluationDocument, project, ports.files)
  if (evaluation === null) throw fault('nothing-to-record', { path: `${out}/${evaluationDocument.file}` })
  const sample = await collectSample({ out, evaluation }, project.head.baseline, ports.files)
  const files = await collectDocuments(project, ports.files)
  if (sample.bytes !== null) files.set(SAMPLE_FILE, sample.bytes)
  files.set(...encodeEvaluation({ ...evaluation, sample: sample.described }))
  const verdict = await findDocument(verdictDocument, project, ports.files)
  const packing = {
    files,
    name,
    ...(made === null ? await describeMaking({ project, run, evaluation }, ports) : takeMaking(made)),
    // A gate that failed to judge has given none, whatever its document says in place of one.
    verdict: verdict === null || verdict.failure !== undefined ? null : verdict.verdict,
    sample: sample.outside,
    origin: event?.run ?? null,
    tool: TOOL,
  }
  const { deposit, outside } = sample
  return { packing, deposit: deposit === null || outside === null ? null : { ...outside, bytes: deposit } }
}

function takeMaking({ digests, environment = {} }: ManifestDocument) {
  return { digests, environment }
}

async function describeMaking(
  {
    project,
    run,
    evaluation,
  }: { readonly project: Project; readonly run: Run; readonly evaluation: EvaluationDocument },
  ports: Needs,
) {
  const environment = await describeEnvironment(run.tested, ports.git)
  const configuration = await configurationAt(project, run, ports)
  const digests = await takeDigests({ project, run, configuration, environment, evaluation }, ports)
  return { digests, environment }
}

/** Of a commit that is not checked out, what that commit said. */
async function configurationAt({ text, path }: Project, { tested }: Run, { git }: Needs): Promise<string> {
  if ((await git.resolve('HEAD')) === tested) return text
  const bytes = await git.readFile(tested, await git.pathFromRoot(path))
  return bytes === null ? text : new TextDecoder().decode(bytes)
}
