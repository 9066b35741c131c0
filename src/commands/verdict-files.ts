import { dataDocument } from '../documents/data.ts'
import { evaluationDocument } from '../documents/evaluation.ts'
import { trainingDocument } from '../documents/training.ts'
import { verdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import { toStatement } from '../gate/outputs/attestation.ts'
import type { JudgedProject } from '../gate/outputs/judged-project.ts'
import { toJunit } from '../gate/outputs/junit.ts'
import { toSarif } from '../gate/outputs/sarif.ts'
import type { Files } from '../ports.ts'
import { findReadable } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { text } from './define-input.ts'

const file = { placeholder: 'file' } as const

/** For commands that give a verdict. */
export const verdictFileInputs = {
  sarif: text('Write what does not pass as SARIF 2.1.0 to this file.', null, file),
  junit: text('Write the verdict as JUnit XML to this file, a case for each bar.', null, file),
  attestation: text(
    'Write an in-toto statement of the verdict to this file, and its predicate beside it (`.predicate.json`).',
    null,
    file,
  ),
} as const

interface Asked {
  readonly sarif: string | null
  readonly junit: string | null
  readonly attestation: string | null
}

interface Write {
  readonly asked: Asked
  readonly version: string
  readonly files: Files
  /** The run ends in another error, which nothing to attest must not hide. */
  readonly isBroken?: boolean
}

/**
 * Writes the verdict of all projects in the forms of other tools. A project whose gate left none is in them as failed.
 * Throws `nothing-to-attest`.
 */
export async function writeVerdictFiles(
  judged: readonly JudgedProject[],
  { asked, version, files, isBroken = false }: Write,
): Promise<void> {
  if (asked.sarif !== null) await files.write(asked.sarif, toSarif(judged, { version }))
  if (asked.junit !== null) await files.write(asked.junit, toJunit(judged))
  if (asked.attestation === null) return
  const statement = toStatement(judged)
  if (statement === null) {
    if (isBroken) return
    throw fault('nothing-to-attest', { file: asked.attestation, isOfFiles: false })
  }
  await files.write(asked.attestation, writeJson(statement))
  await files.write(predicateFile(asked.attestation), writeJson(statement.predicate))
}

/**
 * Takes away what an earlier run, or a commit, left in their places: a run that ends early must not look green.
 * `reads`: files that the command reads itself. Throws `unwritable-file` of a folder, and of a place that is taken.
 */
export async function clearVerdictFiles(
  asked: Asked,
  files: Files,
  reads: readonly (string | null)[] = [],
): Promise<void> {
  const { sarif, junit, attestation } = asked
  const predicate = attestation === null ? null : predicateFile(attestation)
  const places = [sarif, junit, attestation, predicate].filter((path) => path !== null)
  const taken = new Set(reads.flatMap((path) => (path === null ? [] : [files.resolve(path)])))
  for (const path of places) {
    const place = files.resolve(path)
    if (taken.has(place))
      throw fault('unwritable-file', { path, reason: 'another option of this command names it too' })
    taken.add(place)
    // All that is in it would go.
    if ((await files.inspect(path))?.kind === 'folder')
      throw fault('unwritable-file', { path, reason: 'it is a folder' })
  }
  for (const path of places) await files.remove(path)
}

/** What the documents of a project say of its verdict. */
export async function readJudgedProject(project: Project, files: Files): Promise<JudgedProject> {
  const data = await findReadable(dataDocument, project, files)
  const training = await findReadable(trainingDocument, project, files)
  const evaluation = await findReadable(evaluationDocument, project, files)
  return {
    name: project.name,
    configuration: project.path,
    verdict: await findReadable(verdictDocument, project, files),
    datasets: data?.datasets ?? [],
    model: training?.model ?? null,
    evaluations: evaluation?.evaluations ?? [],
  }
}

function predicateFile(path: string): string {
  return `${path.replace(/\.json$/, '')}.predicate.json`
}

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
