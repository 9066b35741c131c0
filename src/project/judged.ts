import type { Configuration } from '../config/configuration.ts'
import { combineConfigurations } from '../config/merge-policy.ts'
import { parseConfiguration } from '../config/parse-configuration.ts'
import { type PolicyDocument, policyDocument } from '../documents/policy.ts'
import type { Files } from '../ports.ts'
import { findCurrent, readDocument } from './document-folder.ts'
import type { Project } from './project.ts'

/** What this run is judged by: the base branch's configuration with the head's commands. */
export interface Judged {
  readonly configuration: Configuration
  /** Data sets and evaluations that only the head has: computed and shown, not judged. */
  readonly unjudged: { readonly data: readonly string[]; readonly evaluations: readonly string[] }
  /** The base branch's own configuration, or null where the head's serves. */
  readonly base: Configuration | null
  readonly policy: PolicyDocument | null
}

/**
 * Reads what prepare laid out. On a laptop a stage may be tried without it, or beside that of an earlier commit, by the
 * head's configuration; in a workflow a pull request would then be checked by its own rules. Throws `document-missing`
 * and `document-of-another-run` there.
 */
export async function readJudged(project: Project, files: Files): Promise<Judged> {
  const isTrial = project.event === null
  const policy = await (isTrial ? findCurrent : readDocument)(policyDocument, project, files)
  if (policy === null || policy.source !== 'base' || policy.text === null) {
    return { configuration: project.head, unjudged: { data: [], evaluations: [] }, base: null, policy }
  }
  const policyFiles = new Map((policy.files ?? []).map(({ path, text }) => [path, text]))
  const base = parseConfiguration({ text: policy.text, path: project.path, files: policyFiles })
  return { ...combineConfigurations({ base, head: project.head }), base, policy }
}
