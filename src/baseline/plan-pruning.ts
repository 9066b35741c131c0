import type { BaselineSettings } from '../config/configuration.ts'
import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Git, Records, StoreTip } from '../ports.ts'
import { walkCommits } from './metric-history/walk-commits.ts'
import { readPin } from './pins.ts'
import { latestFirst, parseRecordPath, type RecordKey } from './record.ts'
import { INDEX, parseSummary } from './record-summary.ts'
import { parseVerdictPath } from './reuse-verdict-path.ts'
import { sortVerdicts } from './reuse-verdict-prune.ts'

const DAY = 86_400

export interface PruningRequest {
  readonly records: Records
  readonly keep: BaselineSettings['keep']
  /** Milliseconds since 1970. */
  readonly now: number
  readonly git: Pick<Git, 'firstParents' | 'commitTime' | 'resolve'>
  /** Tip of the base branch. */
  readonly base: Sha
}

export interface PlannedRecord {
  readonly folder: string
  readonly name: string
  readonly sha: Sha
  /** Why it goes, or stays. */
  readonly reason: string
}

/** What pruning would do. Nothing is changed by it. */
export interface PruningPlan {
  readonly request: PruningRequest
  /** The state that it was made for; null where there is no store. */
  readonly tip: StoreTip | null
  readonly goes: readonly PlannedRecord[]
  readonly stays: readonly PlannedRecord[]
  /** Folders of pins, which all stay. */
  readonly pins: readonly string[]
  /** Folders of verdicts that were kept for a merge queue, and are no records. */
  readonly verdicts: { readonly goes: readonly string[]; readonly stays: readonly string[] }
}

type Found = RecordKey & { readonly folder: string }

/**
 * Plans what goes: records that are neither young nor near enough by `keep`, where it says anything. Near are the last
 * commits of the base branch that have a record of the project. All attempts of a commit stay or go together. Pinned ones, the newest of each project, counted in commits and by no clock, and those
 * whose age nobody knows always stay. Throws `store-altered` where the store holds what is no record.
 */
export async function planPruning(request: PruningRequest): Promise<PruningPlan> {
  const { records, keep } = request
  const tip = await records.tip()
  if (tip === null) return { request, tip, goes: [], stays: [], pins: [], verdicts: { goes: [], stays: [] } }
  const { found, pins, verdicts } = sortPaths(await records.list(''))
  const reasons =
    keep.days === null && keep.commits === null ? null : await reasonsToStay(request, found, pins)
  const goes: PlannedRecord[] = []
  const stays: PlannedRecord[] = []
  for (const { folder, name, sha } of found) {
    const reason = reasons === null ? 'nothing says what may go' : reasons(name, sha)
    if (reason === null) goes.push({ folder, name, sha, reason: reasonToGo(keep, name) })
    else stays.push({ folder, name, sha, reason })
  }
  return {
    request,
    tip,
    goes,
    stays,
    pins: [...pins.values()].flat(),
    verdicts: reasons === null ? { goes: [], stays: verdicts } : await sortVerdicts(verdicts, request),
  }
}

/** Records, kept verdicts, and the folders of each pin by `<name>/<pin>`. */
function sortPaths(paths: readonly string[]) {
  const found = new Map<string, Found>()
  const pins = new Map<string, string[]>()
  const verdicts = new Set<string>()
  for (const path of paths) {
    const record = parseRecordPath(path)
    const [, folder, pin] = /^(pins\/([^/]+\/[^/]+)\/[1-9][0-9]*)\/[^/]+$/.exec(path) ?? []
    const verdict = parseVerdictPath(path)
    if (record !== null) found.set(record.folder, record)
    else if (verdict !== null) verdicts.add(verdict.folder)
    else if (folder !== undefined && pin !== undefined) {
      pins.set(pin, [...new Set([...(pins.get(pin) ?? []), folder])])
    } else if (!path.startsWith(`${INDEX}/`)) {
      throw fault('store-altered', { where: path, reason: 'it is none of the files of a store of records' })
    }
  }
  return { found: [...found.values()], pins, verdicts: [...verdicts] }
}

async function reasonsToStay(
  request: PruningRequest,
  found: readonly Found[],
  pins: ReadonlyMap<string, readonly string[]>,
): Promise<(name: string, sha: Sha) => string | null> {
  const { keep, now } = request
  const pinned = await readPins(pins.keys(), request.records)
  const near = await findNear(request, found)
  const newest = findNewest(near, found)
  const committed = keep.days === null ? null : await readTimes(request, found)
  const oldest = Math.floor(now / 1000) - (keep.days ?? 0) * DAY
  return (name, sha) => {
    const pin = pinned.get(`${name}/${sha}`)
    if (pin !== undefined) return `the pin "${pin}" points at it`
    if (newest.get(name) === sha) return `it is the newest of ${name}`
    if (keep.commits !== null && near.get(name)?.has(sha)) {
      return `it is of the last ${formatCommits(keep.commits)} of ${name}`
    }
    if (committed === null) return null
    const time = committed.get(sha)
    if (time === undefined) return 'nobody knows how old it is'
    return time >= oldest ? `it is not older than ${keep.days} days` : null
  }
}

function reasonToGo({ days, commits }: BaselineSettings['keep'], name: string): string {
  const old = days === null ? [] : [`it is older than ${days} days`]
  const far = commits === null ? [] : [`it is not of the last ${formatCommits(commits)} of ${name}`]
  return [...old, ...far].join(' and ')
}

function formatCommits(count: number): string {
  return count === 1 ? 'recorded commit' : `${count} recorded commits`
}

/** `<name>/<sha>` → the pin that points there. */
async function readPins(names: Iterable<string>, records: Records): Promise<Map<string, string>> {
  const pinned = new Map<string, string>()
  for (const each of names) {
    const [name = '', pin = ''] = each.split('/')
    const found = await readPin(name, pin, records)
    if (found !== null) pinned.set(`${name}/${found.sha}`, pin)
  }
  return pinned
}

/** By project: the commits of the base branch that have a record of it, the newest first; no more than are asked for. */
async function findNear(
  { git, base, keep }: PruningRequest,
  found: readonly Found[],
): Promise<ReadonlyMap<string, ReadonlySet<Sha>>> {
  const most = keep.commits ?? 1
  const bySha = Map.groupBy(found, ({ sha }) => sha)
  const near = new Map<string, Set<Sha>>()
  /** Commits that are still to be met, by project. */
  const wanted = new Map<string, number>()
  for (const [name, records] of Map.groupBy(found, ({ name }) => name)) {
    wanted.set(name, Math.min(most, new Set(records.map(({ sha }) => sha)).size))
  }
  for await (const sha of walkCommits(base, git)) {
    for (const name of new Set(bySha.get(sha)?.map(({ name }) => name))) {
      const commits = near.get(name) ?? new Set()
      if (commits.size < most) near.set(name, commits.add(sha))
      if (commits.size === wanted.get(name)) wanted.delete(name)
    }
    if (wanted.size === 0) break
  }
  return near
}

/** The commit of each project's record that is nearest to the base branch's tip; where none is there, of its last run. */
function findNewest(
  near: ReadonlyMap<string, ReadonlySet<Sha>>,
  found: readonly Found[],
): ReadonlyMap<string, Sha> {
  const newest = new Map<string, Sha>()
  for (const [name, records] of Map.groupBy(found, ({ name }) => name)) {
    const sha = near.get(name)?.values().next().value ?? records.toSorted(latestFirst)[0]?.sha
    if (sha !== undefined) newest.set(name, sha)
  }
  return newest
}

/** When each commit was made, in seconds since 1970: as the index says, else the clone. */
async function readTimes(
  { records, git }: PruningRequest,
  found: readonly Found[],
): Promise<Map<Sha, number>> {
  const times = new Map<Sha, number>()
  for await (const { bytes } of records.readAll(INDEX)) {
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      const summary = parseSummary(line)
      if (summary?.committed != null) times.set(summary.sha, summary.committed)
    }
  }
  for (const { sha } of found) {
    if (!times.has(sha) && (await git.resolve(sha)) !== null) times.set(sha, await git.commitTime(sha))
  }
  return times
}
