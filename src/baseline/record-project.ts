import type { ManifestDocument } from '../documents/manifest.ts'
import type { Run } from '../documents/parts.ts'
import type { Added, Ports, Records } from '../ports.ts'
import type { Project } from '../project/project.ts'
import { verifyFiles } from '../project/verify-files.ts'
import { requireDefaultBranch, requireMainLine } from './may-record.ts'
import { LOCAL, nextLocalAttempt } from './next-attempt.ts'
import { openStore } from './open-store.ts'
import { type PackedResults, packResults } from './pack-results.ts'
import type { RecordKey } from './record.ts'
import { formatSummary, indexPath, summarise } from './record-summary.ts'
import { packRecord, recordFolder } from './write-record.ts'

export interface Recorded extends Pick<Added, 'commit' | 'tries' | 'fellBack'> {
  readonly folder: string
}

export interface Recording {
  /** Text of an SSH private key; null where records are not signed. */
  readonly signingKey?: string | null
  /** The commit was named by whoever records: it may lie off the main line, and the working tree is not asked. */
  readonly named?: boolean
  /** The manifest of results that were made elsewhere. */
  readonly made?: ManifestDocument | null
}

type Needs = Pick<Ports, 'files' | 'git' | 'stores' | 'depots' | 'random'>

/**
 * Appends the project's documents to the store in one change, with their line of the index. Every run of main is
 * recorded: one whose gate failed too, with its verdict, and one whose evaluation failed, without a sample, so that
 * history has no holes. Throws `not-to-be-recorded` on any event but the default branch's own, `nothing-to-record`
 * where nothing was evaluated at all, `not-on-main-line`, `working-tree-changed`.
 */
export async function recordProject(
  project: Project,
  run: Run,
  ports: Needs,
  { signingKey = null, named = false, made = null }: Recording = {},
): Promise<Recorded> {
  requireDefaultBranch(project)
  if (project.event === null && !named) await requireMainLine(run, ports.git)
  const { packing, deposit } = await packResults({ project, run, made }, ports)
  const records = await openRecords(project, run, ports, signingKey)
  const key = await chooseKey(project, run, { records, random: ports.random })
  const folder = recordFolder(key)
  const files = packRecord({ ...packing, run: { ...run, attempt: key.attempt } })
  if (deposit !== null) await putAside(deposit, project, ports)
  const { commit, tries, fellBack } = await records.append({
    folder,
    files,
    message: `Record ${project.name} at ${run.tested.slice(0, 12)}`,
    lines: await indexLine({ key, folder, files }, ports),
  })
  return { folder, commit, tries, fellBack }
}

/** Main's own settings: what is recorded is main, and later runs look where main says from then on. */
async function openRecords(project: Project, run: Run, ports: Needs, signingKey: string | null) {
  const base = (await ports.git.resolve('HEAD')) ?? run.tested
  return openStore(project.head.baseline, { base, signingKey }, ports)
}

async function chooseKey(
  { name, event }: Project,
  { tested: sha }: Run,
  { records, random }: { readonly records: Records; readonly random: Ports['random'] },
): Promise<RecordKey> {
  const nonce = random.nonce()
  if (event !== null) return { sha, name, run: event.run.id, attempt: event.run.attempt, nonce }
  return { sha, name, run: LOCAL, attempt: await nextLocalAttempt({ sha, name }, records), nonce }
}

/** Before the record: one that names a sample which is nowhere would be no baseline. */
async function putAside(
  { digest, bytes }: NonNullable<PackedResults['deposit']>,
  project: Project,
  { depots }: Needs,
) {
  const place = project.head.baseline.depot
  if (place !== null) await depots.open(place).put(digest, bytes)
}

async function indexLine(
  record: {
    readonly key: RecordKey
    readonly folder: string
    readonly files: ReadonlyMap<string, Uint8Array>
  },
  { git }: Pick<Ports, 'git'>,
): Promise<ReadonlyMap<string, string>> {
  const { key, folder, files } = record
  const manifest = verifyFiles(files, folder)
  const committed = await git.commitTime(key.sha)
  const line = formatSummary(summarise({ key, folder, files, manifest, committed }))
  return new Map([[indexPath(key.name, key.sha), line]])
}
