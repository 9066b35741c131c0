import type { BaselineSettings } from '../config/configuration.ts'
import { type Evaluation, evaluationDocument } from '../documents/evaluation.ts'
import type { Ports } from '../ports.ts'
import { findReadable } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { isSameMeasure } from '../project/same-measure.ts'
import { REBUILD_EVENT, REEVALUATION_EVENT, type Rebuilt, takeRebuilt } from '../project/take-rebuilt.ts'
import type { RecordContent } from './read-record.ts'
import type { ResolvedBaseline } from './resolve-baseline.ts'

/**
 * What the computing job made of main's model, where it is asked for: without a record, or where the record cannot be
 * paired with this run. A pull request may have written it, so that it never takes the place of a record that can, and
 * measures what the record measured: all of its evaluations, and on its sets unless the team re-evaluates. Throws
 * `rebuilt-unfit`.
 */
export async function findRebuilt(
  { document, record }: ResolvedBaseline,
  { project, settings }: { project: Project; settings: Pick<BaselineSettings, 'onEvaluationChange'> },
  { files }: Pick<Ports, 'files'>,
): Promise<Rebuilt | null> {
  const { sha, strategy } = document
  if (sha === null) return null
  const event = strategy === 'rebuild' ? REBUILD_EVENT : REEVALUATION_EVENT
  if (record !== null && !(await isUnpaired(record, { project, settings, files }))) return null
  const rebuilt = await takeRebuilt(project, sha, files)
  if (rebuilt?.manifest.run?.event !== event) return null
  return record === null || standsIn(rebuilt, record, settings) ? rebuilt : null
}

function standsIn(
  rebuilt: Rebuilt,
  record: RecordContent,
  { onEvaluationChange }: Pick<BaselineSettings, 'onEvaluationChange'>,
): boolean {
  const recorded = evaluationsOf(record)
  const again = new Map(evaluationsOf(rebuilt).map((evaluation) => [evaluation.name, evaluation]))
  if (onEvaluationChange === 're-evaluate') return recorded.every(({ name }) => again.has(name))
  const isSame = (evaluation: Evaluation) => {
    const other = again.get(evaluation.name)
    return other !== undefined && isSameMeasure(evaluation, other)
  }
  return setsOf(record) === setsOf(rebuilt) && again.size === recorded.length && recorded.every(isSame)
}

function evaluationsOf({ folder, files }: Pick<RecordContent, 'folder' | 'files'>): Evaluation[] {
  const { file } = evaluationDocument
  const bytes = files.get(file)
  if (bytes === undefined) return []
  return evaluationDocument.parse(new TextDecoder().decode(bytes), `${folder}/${file}`).evaluations
}

function setsOf({ manifest }: Pick<RecordContent, 'manifest'>): string {
  return JSON.stringify(Object.entries(manifest.digests.evaluationSets).sort())
}

/** Whether the record keeps no predictions, or the team re-evaluates where a set has changed, and one has. */
async function isUnpaired(
  { manifest }: RecordContent,
  around: { project: Project; settings: Pick<BaselineSettings, 'onEvaluationChange'>; files: Ports['files'] },
): Promise<boolean> {
  if (manifest.sample?.place === 'none') return true
  if (around.settings.onEvaluationChange !== 're-evaluate') return false
  const head = await findReadable(evaluationDocument, around.project, around.files)
  const sets = new Map(Object.entries(manifest.digests.evaluationSets))
  return (head?.evaluations ?? []).some(({ name, digest }) => {
    const before = sets.get(name) ?? null
    return digest !== null && before !== null && digest !== before
  })
}
