import type { BaselineSettings } from '../config/configuration.ts'
import { parseConfiguration } from '../config/parse-configuration.ts'
import { type BaselineDocument, baselineDocument } from '../documents/baseline.ts'
import type { Fields } from '../documents/define-document.ts'
import type { ManifestDocument } from '../documents/manifest.ts'
import type { Run, Sha } from '../documents/parts.ts'
import { policyDocument } from '../documents/policy.ts'
import { verdictDocument } from '../documents/verdict.ts'
import type { Ports, Records } from '../ports.ts'
import { BASE, REUSED, writeDocument } from '../project/document-folder.ts'
import { readJudged } from '../project/judged.ts'
import type { Project } from '../project/project.ts'
import { digestOf } from '../project/sample-file.ts'
import { defineStage } from '../project/stage.ts'
import { assessTrust } from './assess-trust.ts'
import { countLooks } from './count-looks.ts'
import { type Difference, describeDifferences } from './describe-differences.ts'
import { describeEnvironment } from './describe-environment.ts'
import { hasPast } from './find-past.ts'
import { findRebuilt } from './find-rebuilt.ts'
import { layOutPins } from './lay-out-pins.ts'
import { layOutRecord } from './lay-out-record.ts'
import { measureNoise } from './measure-noise.ts'
import { noteFallback } from './note-fallback.ts'
import { openStore } from './open-store.ts'
import { type Policy, readPolicy } from './read-policy.ts'
import { readRecentHistory } from './recent-history.ts'
import { resolveBaseline } from './resolve-baseline.ts'
import { digestOfBasis } from './reuse-verdict-basis.ts'
import { lookUpVerdict } from './reuse-verdict-lookup.ts'
import { TOOL } from './tool.ts'

const nothing = {
  sha: null,
  strategy: 'none' as const,
  distance: null,
  ageSeconds: null,
  record: null,
  passedOver: [],
}

/** Nearest commits whose repeated records tell how far a metric moves by itself. */
const NOISE_COMMITS = 50

/** Prepare: reads the base branch's policy, finds the baseline and lays its documents out beside the head's. */
export const baselineStage = defineStage({
  title: 'Finding the baseline',
  document: baselineDocument,
  ports: ['files', 'git', 'stores', 'depots', 'clock', 'forge'],
  nothing,
  async run(project, ports) {
    const [document, trust] = await Promise.all([prepare(project, ports), assessTrust(project, ports.forge)])
    return trust === null ? document : { ...document, trust }
  },
})

async function prepare(
  project: Project,
  ports: Pick<Ports, 'files' | 'git' | 'stores' | 'depots' | 'clock' | 'forge'>,
): Promise<Fields<BaselineDocument>> {
  await ports.files.remove(`${project.out}/${BASE}`)
  await ports.files.remove(`${project.out}/${policyDocument.file}`)
  // What a bundle brought along was found by nobody here, and no gate has judged yet.
  await ports.files.remove(`${project.out}/${REUSED}`)
  await ports.files.remove(`${project.out}/${verdictDocument.file}`)
  const { run, name } = project
  if (run === null) return { ...nothing, strategy: 'bootstrap' as const }

  const { settings, source } = await settlePolicy(project, run, ports)
  const trusted = source === 'base' ? run.base : null
  // A project that base does not know has no records to believe, and nobody that may sign them yet.
  const trust = trusted === null ? { ...settings, signers: null, leastSequence: 0 } : settings
  const records = await openStore(trust, { base: trusted }, ports)
  const pins = await layOutPins(project, settings, { ...ports, records })
  // On a terminal nobody can be asked, and the token is not there to ask with.
  const forge = project.event === null ? null : ports.forge
  const { git, clock } = ports
  const resolved = await resolveBaseline(
    { name, tested: run.tested, base: run.base, settings },
    { git, clock, records, forge },
  )
  const { start } = resolved
  const document = noteFallback(resolved.document, settings.store)
  const rebuilt = await findRebuilt(resolved, { project, settings }, ports)
  const content = rebuilt ?? resolved.record
  if (content === null) {
    const reuse = await lookUpVerdict(project, null, { ...ports, records })
    return reuse === undefined ? document : { ...document, reuse }
  }
  await layOutRecord(content, project, settings, ports)
  const noise = await measureAround(start, { name, records, git })
  const basis = digestOfBasis({ record: rebuilt === null ? resolved.record : null, document, pins, noise })
  const reuse = await lookUpVerdict(project, basis, { ...ports, records })
  return {
    ...document,
    basis,
    ...(reuse === undefined ? {} : { reuse }),
    differences: await findDifferences(content.manifest, { project, tested: run.tested }, git),
    noise,
    ...(await showHistory(start, project, { ...ports, records })),
    looks: await countLooks({ name, sets: content.manifest.digests.evaluationSets }, records),
  }
}

/** Writes the policy that judges this run, and gives what it says of baselines. */
async function settlePolicy(
  project: Project,
  { base }: Run,
  ports: Pick<Ports, 'files' | 'git' | 'stores'>,
): Promise<{ settings: BaselineSettings; source: Policy['source'] }> {
  const policy = await readPolicy(
    {
      path: project.path,
      base,
      hasPast: async () => base !== null && hasPast({ ...project, base }, ports),
      headText: project.text,
      headFiles: project.policyFiles ?? new Map(),
    },
    ports,
  )
  const settled = refuseRenaming(policy, project)
  await writeDocument(policyDocument, settled, project, ports.files)
  const settings = (await readJudged(project, ports.files)).configuration.baseline
  // A project that base does not know cannot be made again there: it is new.
  const isNew = settled.source === 'head' && settings.onMissing === 'rebuild'
  return { settings: isNew ? { ...settings, onMissing: 'bootstrap' } : settings, source: settled.source }
}

/** A new name has no records, so it would start anew: main's policy for the old name stands, and this is its removal. */
function refuseRenaming(policy: Policy, project: Project): Policy {
  if (policy.source !== 'base' || policy.text === null) return policy
  const files = new Map(policy.files.map(({ path, text }) => [path, text]))
  const { name } = parseConfiguration({ text: policy.text, path: project.path, files })
  return name === project.name
    ? policy
    : { ...policy, source: 'removed', text: null, digest: null, files: [] }
}

async function findDifferences(
  base: ManifestDocument,
  { project, tested }: { project: Project; tested: Sha },
  git: Ports['git'],
): Promise<Difference[]> {
  // The job that only judges may not hold the pull request's commit.
  if ((await git.resolve(tested)) === null) return []
  const environment = await describeEnvironment(tested, git)
  return describeDifferences({
    base,
    head: { configuration: digestOf(project.text), environment, tool: TOOL },
  })
}

/** Left out where there is none to show. */
async function showHistory(
  start: Sha | null,
  project: Project,
  ports: Pick<Ports, 'files' | 'git'> & { readonly records: Records },
): Promise<Pick<BaselineDocument, 'history'>> {
  if (start === null) return {}
  const { gate } = (await readJudged(project, ports.files)).configuration
  const rules = gate.rules
    .flatMap((rule) => (rule.kind === 'group' ? rule.rules : [rule]))
    .filter((rule) => rule.kind === 'metric')
  const history = await readRecentHistory({ name: project.name, tip: start, rules }, ports)
  return history.length === 0 ? {} : { history }
}

/** Of a commit that cannot be had, its own record alone. */
async function measureAround(
  start: Sha | null,
  { name, records, git }: { name: string; records: Records; git: Ports['git'] },
) {
  if (start === null) return []
  const isHere = (await git.resolve(start)) !== null
  const shas = isHere ? await git.firstParents(start, NOISE_COMMITS) : [start]
  return measureNoise({ name, records, shas })
}
