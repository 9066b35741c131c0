import type { BaselineDocument } from '../documents/baseline.ts'
import { verdictDocument } from '../documents/verdict.ts'
import type { Ports, Records } from '../ports.ts'
import { REUSED } from '../project/document-folder.ts'
import { readJudged } from '../project/judged.ts'
import type { Project } from '../project/project.ts'
import { findKeptVerdict, type Reuse } from './reuse-verdict.ts'

/**
 * In a merge queue whose policy says so: looks for the verdict that a pull request's run left on the same tree, and lays
 * it out for the gate. undefined where nobody asks for it.
 */
export async function lookUpVerdict(
  project: Project,
  basis: NonNullable<BaselineDocument['basis']> | null,
  ports: { readonly records: Records } & Pick<Ports, 'files' | 'git' | 'clock'>,
): Promise<BaselineDocument['reuse']> {
  const { files } = ports
  const { run, event, name } = project
  if (run === null || event?.name !== 'merge_group') return undefined
  const { configuration, policy } = await readJudged(project, files)
  if (configuration.gate.reuse !== 'merge-queue') return undefined
  if (policy?.source !== 'base' || policy.digest === null) {
    return { verdict: null, reason: 'main has no policy that could have judged it' }
  }
  if (basis === null)
    return { verdict: null, reason: 'there is no record of main to have been compared with' }
  const tree = await treeOf(run.tested, ports.git)
  if (tree === null) return { verdict: null, reason: 'this clone lacks the commit that is tested' }
  const today = new Date(ports.clock.now()).toISOString().slice(0, 10)
  const found = await findKeptVerdict(
    { name, tree, path: policy.path, policy: policy.digest, basis, today },
    ports.records,
  )
  return layOut(found, project, files)
}

async function treeOf(sha: string, git: Ports['git']): Promise<string | null> {
  return (await git.resolve(sha)) === null ? null : git.treeOf(sha)
}

async function layOut(
  found: Reuse,
  { out }: Project,
  files: Ports['files'],
): Promise<BaselineDocument['reuse']> {
  if ('reason' in found) return { verdict: null, reason: found.reason }
  const { bytes, ...kept } = found.kept
  await files.write(`${out}/${REUSED}/${verdictDocument.file}`, bytes)
  return { verdict: kept, reason: null }
}
