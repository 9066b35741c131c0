import { parseConfiguration } from '../config/parse-configuration.ts'
import { baselineDocument } from '../documents/baseline.ts'
import type { Run } from '../documents/parts.ts'
import { verdictDocument } from '../documents/verdict.ts'
import type { Added, Ports, Records } from '../ports.ts'
import { findDocument } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'
import { openStore } from './open-store.ts'
import { type Policy, readPolicy } from './read-policy.ts'
import { reasonAgainst } from './reuse-verdict.ts'
import { collectVerdicts, verdictFolder, verdictsFolder } from './reuse-verdict-path.ts'
import { TOOL } from './tool.ts'
import { packRecord } from './write-record.ts'

export type Kept =
  | ({ readonly kind: 'kept'; readonly folder: string } & Pick<Added, 'commit' | 'tries' | 'fellBack'>)
  /** `reason`: why there is nothing for a queue to reuse. */
  | { readonly kind: 'not-kept'; readonly reason: string }

type Needs = Pick<Ports, 'files' | 'git' | 'stores' | 'random'>

/** Whether a run may leave a verdict for the merge queue: a pull request's own, by somebody who may write anyway. */
export function mayKeepVerdict({ event, run }: Pick<Project, 'event' | 'run'>): boolean {
  return run !== null && event !== null && event.name === 'pull_request' && !event.untrusted
}

/**
 * Leaves the verdict of a pull request's run in the store for the merge queue; null where main's policy does not ask for
 * it. That policy is read from the base commit itself: what lies in the folder has no say in it. It is no record: nothing
 * is ever compared with it. A fail is kept only over an earlier verdict on the same tree, which it makes void.
 */
export async function keepVerdict(
  project: Project,
  run: Run,
  ports: Needs,
  { signingKey = null }: { readonly signingKey?: string | null } = {},
): Promise<Kept | null> {
  const { event, name } = project
  if (!mayKeepVerdict(project) || event === null) return null
  const policy = await policyOf(project, run, ports)
  if (policy === null) return null
  const { gate, baseline } = policy.configuration
  if (gate.reuse !== 'merge-queue') return null
  const verdict = await findDocument(verdictDocument, project, ports.files)
  if (verdict === null) return { kind: 'not-kept', reason: `there is no ${verdictDocument.file}` }
  const basis = (await findDocument(baselineDocument, project, ports.files))?.basis ?? null
  if (basis === null) return { kind: 'not-kept', reason: 'it was compared with no record of main' }
  if (verdict.policy.digest !== policy.digest)
    return { kind: 'not-kept', reason: 'it was judged by another policy than main’s' }
  const tree = await ports.git.treeOf(run.tested)
  const records = await openStore(baseline, { base: run.base, signingKey }, ports)
  const reason = reasonAgainst(verdict)
  if (reason !== null && !(verdict.verdict === 'fail' && (await isKept({ tree, name }, records))))
    return { kind: 'not-kept', reason }
  const { id, attempt } = event.run
  const folder = verdictFolder({ tree, name, run: id, attempt, nonce: ports.random.nonce() })
  const files = packRecord({
    files: new Map([
      [verdictDocument.file, await ports.files.readBytes(`${project.out}/${verdictDocument.file}`)],
    ]),
    name,
    run,
    digests: {
      tree,
      data: {},
      evaluationSets: {},
      metricDefinitions: null,
      configuration: null,
      model: null,
      environment: null,
    },
    judged: { policy: policy.digest, basis, path: policy.path },
    verdict: verdict.verdict,
    origin: event.run,
    tool: TOOL,
  })
  const message = `Keep the verdict of ${name} on ${tree.slice(0, 12)}`
  const { commit, tries, fellBack } = await records.append({ folder, files, message })
  return { kind: 'kept', folder, commit, tries, fellBack }
}

async function isKept(
  key: { readonly tree: string; readonly name: string },
  records: Pick<Records, 'list'>,
): Promise<boolean> {
  return collectVerdicts(await records.list(verdictsFolder(key))).length > 0
}

/** Main's own, or null where it has none for this project. */
async function policyOf(project: Project, { base }: Run, { git }: Needs) {
  if (base === null) return null
  const asked = { path: project.path, base, hasPast: async () => true, headText: project.text }
  const { source, text, digest, path, files }: Policy = await readPolicy(asked, { git })
  if (source !== 'base' || text === null || digest === null) return null
  const texts = new Map(files.map((file) => [file.path, file.text]))
  const configuration = parseConfiguration({ text, path: project.path, files: texts })
  return configuration.name === project.name ? { configuration, digest, path } : null
}
