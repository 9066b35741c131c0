import type { BaselineSettings, Configuration } from '../../config/configuration.ts'
import { baselineDocument } from '../../documents/baseline.ts'
import { type EvaluationDocument, evaluationDocument } from '../../documents/evaluation.ts'
import { manifestDocument } from '../../documents/manifest.ts'
import type { Sha } from '../../documents/parts.ts'
import type { Files } from '../../ports.ts'
import { findReadable, findReadableBase } from '../../project/document-folder.ts'
import { readJudged } from '../../project/judged.ts'
import type { Project } from '../../project/project.ts'
import { REEVALUATION_EVENT } from '../../project/take-rebuilt.ts'

/** Which model of main's is made again, and what for. */
export interface Rebuild {
  readonly sha: Sha
  readonly kind: 'rebuild' | 're-evaluate'
  /** On the head's evaluation set, not on its own. */
  readonly onNewSet: boolean
  readonly judged: Configuration
}

/**
 * `rebuild` where no record serves and the policy asks for one; `re-evaluate` where main's record cannot be paired with
 * this run: its evaluation set is another and the policy asks for that, or it keeps no predictions. null: the record
 * serves, or there is nothing to be compared with.
 */
export async function whatToRebuild(project: Project, files: Files): Promise<Rebuild | null> {
  const baseline = await findReadable(baselineDocument, project, files)
  if (baseline === null || baseline.failure !== undefined || baseline.sha === null) return null
  const { sha } = baseline
  const judged = (await readJudged(project, files)).configuration
  const onNewSet = judged.baseline.onEvaluationChange === 're-evaluate'
  if (baseline.strategy === 'rebuild') return { sha, kind: 'rebuild', onNewSet, judged }
  const isWanted = await needsEvaluating(project, judged.baseline, files)
  return isWanted ? { sha, kind: 're-evaluate', onNewSet, judged } : null
}

async function needsEvaluating(
  project: Project,
  { onEvaluationChange }: BaselineSettings,
  files: Files,
): Promise<boolean> {
  const manifest = await findReadableBase(manifestDocument, project, files)
  if (manifest?.sample?.place === 'none') return true
  if (onEvaluationChange !== 're-evaluate') return false
  // What an earlier run here made again is made anew, lest it outlives what it was made of.
  if (manifest?.run?.event === REEVALUATION_EVENT) return true
  const head = await findReadable(evaluationDocument, project, files)
  const base = await findReadableBase(evaluationDocument, project, files)
  return head !== null && base !== null && isAnotherSet(head, base)
}

/** A set that has no digest could not be evaluated, which making main's model again does not mend. */
function isAnotherSet(head: EvaluationDocument, base: EvaluationDocument): boolean {
  return head.evaluations.some(({ name, digest }) => {
    const before = base.evaluations.find((evaluation) => evaluation.name === name)?.digest ?? null
    return digest !== null && before !== null && digest !== before
  })
}
