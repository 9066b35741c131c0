import type { Configuration } from '../config/configuration.ts'
import { baselineDocument } from '../documents/baseline.ts'
import type { Fields } from '../documents/define-document.ts'
import type { PolicyDocument } from '../documents/policy.ts'
import { type VerdictDocument, verdictDocument } from '../documents/verdict.ts'
import type { Files } from '../ports.ts'
import { findDocument, REUSED } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { digestOf } from '../project/sample-file.ts'

/**
 * The verdict of the same tree that prepare found for a merge queue, said to be that; null where there is none, or not
 * the one that prepare names. A fail is never taken over, whatever lies there.
 */
export async function takeReused(
  project: Project,
  {
    configuration,
    policy,
  }: { readonly configuration: Configuration; readonly policy: PolicyDocument | null },
  files: Files,
): Promise<Fields<VerdictDocument> | null> {
  if (project.event?.name !== 'merge_group' || configuration.gate.reuse !== 'merge-queue') return null
  if (policy?.source !== 'base') return null
  const found = (await findDocument(baselineDocument, project, files))?.reuse?.verdict ?? null
  if (found === null) return null
  const path = `${project.out}/${REUSED}/${verdictDocument.file}`
  if ((await files.inspect(path))?.kind !== 'file') return null
  const text = await files.readText(path)
  if (digestOf(text) !== found.digest) return null
  const { schemaVersion, kind, name, run, failure, ...fields } = verdictDocument.parse(text, path)
  if (failure !== undefined || fields.verdict === 'fail' || fields.policy.digest !== policy.digest)
    return null
  return {
    ...fields,
    sentence: `${fields.sentence}; judged by run ${found.run} at ${found.sha.slice(0, 7)} on the same files, and not again`,
    reused: { run: found.run, sha: found.sha },
  }
}
