import type { BaselineSettings } from '../config/configuration.ts'
import { evaluationDocument } from '../documents/evaluation.ts'
import type { Ports } from '../ports.ts'
import { findReadable } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import type { RecordContent } from './read-record.ts'
import type { ResolvedBaseline } from './resolve-baseline.ts'
import { REBUILD_EVENT, REEVALUATION_EVENT, takeRebuilt } from './take-rebuilt.ts'

/**
 * What the computing job made of main's model, where it is asked for: without a record, or where the record cannot be
 * paired with this run. A pull request may have written it, so that it never takes the place of a record that can.
 * Throws `rebuilt-unfit`.
 */
export async function findRebuilt(
  { document, record }: ResolvedBaseline,
  { project, settings }: { project: Project; settings: Pick<BaselineSettings, 'onEvaluationChange'> },
  { files }: Pick<Ports, 'files'>,
): Promise<RecordContent | null> {
  const { sha, strategy } = document
  if (sha === null) return null
  const event = strategy === 'rebuild' ? REBUILD_EVENT : REEVALUATION_EVENT
  if (record !== null && !(await isUnpaired(record, { project, settings, files }))) return null
  const rebuilt = await takeRebuilt(project, sha, files)
  return rebuilt?.manifest.run?.event === event ? rebuilt : null
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
