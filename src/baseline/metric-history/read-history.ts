import type { Sha } from '../../documents/parts.ts'
import type { Git, Records } from '../../ports.ts'
import { type FoundRecord, indexRecords, type RecordIndex } from '../index-records.ts'
import { latestFirst } from '../record.ts'
import type { RecordSummary } from '../record-summary.ts'
import { corruptionOf } from '../take-record.ts'
import { readIndex } from './read-index.ts'
import { readSummary } from './read-summary.ts'
import { walkCommits } from './walk-commits.ts'

/** A commit that has a record, or had one begun. */
export interface RecordedCommit {
  readonly sha: Sha
  /** First-parent commits from the branch's tip; null off the branch. */
  readonly distance: number | null
  /** The last complete attempt, one whose evaluation failed only where there is no other; null where none can be read. */
  readonly summary: RecordSummary | null
  /** How often the commit was run and recorded, half-written attempts too. */
  readonly attempts: number
  /** Why attempts later than `summary` do not count, one sentence each. */
  readonly problems: readonly string[]
}

export interface History {
  /** Oldest first, by ancestry; those off the branch come before all others, by run. Never by a clock. */
  readonly commits: readonly RecordedCommit[]
  /** Commits of the branch that were looked at, with or without a record; newest first. */
  readonly walked: readonly Sha[]
  /** Records of commits that are not on the branch, or older than what was looked at. */
  readonly elsewhere: number
}

export interface HistoryRange {
  readonly name: string
  /** Newest commit of the branch. */
  readonly tip: Sha
  /** At most so many recorded commits, the newest. */
  readonly limit: number
  /** Whether a commit is still in the range; asked newest first, until one is not. */
  readonly reaches: (commit: { readonly sha: Sha; readonly distance: number }) => Promise<boolean>
  /** Commits off the branch too. */
  readonly all: boolean
}

type Needs = { readonly records: Records; readonly git: Pick<Git, 'firstParents' | 'commitTime' | 'resolve'> }

/**
 * The recorded commits of a branch with what the index says of them, held against the records that are there. What the
 * index lacks is read from the records, so that without an index this is only slower. Throws `store-unreachable`.
 */
export async function readHistory(range: HistoryRange, { records, git }: Needs): Promise<History> {
  const index = await indexRecords(range.name, records)
  const { walked, places } = await walk({ range, index }, git)
  const onBranch = [...places].reverse()
  const aside = range.all ? [...index].filter(([sha]) => !places.has(sha)).sort(byRun) : []
  const order: [Sha, number | null][] = [...aside.map(([sha]): [Sha, null] => [sha, null]), ...onBranch]
  const summaries = await readIndex({ name: range.name, shas: order.map(([sha]) => sha) }, records)
  const commits: RecordedCommit[] = []
  for (const [sha, distance] of order) {
    const attempts = index.get(sha) ?? []
    const taken = await takeLast({ attempts, summaries }, { records, commitTime })
    commits.push({ sha, distance, attempts: attempts.length, ...taken })
  }
  return { commits, walked, elsewhere: index.size - commits.length }

  async function commitTime(sha: Sha) {
    return (await git.resolve(sha)) === null ? null : git.commitTime(sha)
  }
}

async function walk(
  { range, index }: { range: HistoryRange; index: RecordIndex },
  git: Needs['git'],
): Promise<{ walked: Sha[]; places: Map<Sha, number> }> {
  const walked: Sha[] = []
  const places = new Map<Sha, number>()
  for await (const sha of walkCommits(range.tip, git)) {
    const distance = walked.length
    if (places.size >= Math.min(range.limit, index.size)) break
    if (!(await range.reaches({ sha, distance }))) break
    walked.push(sha)
    if (index.has(sha)) places.set(sha, distance)
  }
  return { walked, places }
}

/** Commits without an order of their own, by their last attempt, the oldest first. */
function byRun([, one]: [Sha, readonly FoundRecord[]], [, other]: [Sha, readonly FoundRecord[]]): number {
  return latestFirst(other[0] as FoundRecord, one[0] as FoundRecord)
}

async function takeLast(
  {
    attempts,
    summaries,
  }: {
    attempts: readonly FoundRecord[]
    summaries: ReadonlyMap<string, RecordSummary>
  },
  ports: Parameters<typeof readSummary>[1],
): Promise<{ summary: RecordSummary | null; problems: string[] }> {
  const problems: string[] = []
  let failed: RecordSummary | null = null
  for (const found of attempts) {
    const summary = await trySummary({ found, indexed: summaries.get(found.folder) }, ports)
    if (typeof summary !== 'string' && summary.failed === null) return { summary, problems }
    const reason = typeof summary === 'string' ? summary : `its evaluation failed (${summary.failed})`
    problems.push(`run ${found.run}, attempt ${found.attempt}: ${reason}`)
    if (typeof summary !== 'string') failed ??= summary
  }
  return { summary: failed, problems }
}

/** The summary, or why there is none. */
async function trySummary(
  { found, indexed }: { found: FoundRecord; indexed: RecordSummary | undefined },
  ports: Parameters<typeof readSummary>[1],
): Promise<RecordSummary | string> {
  if (!found.complete) return 'it has no manifest'
  if (indexed !== undefined) return indexed
  try {
    return await readSummary(found, ports)
  } catch (error) {
    return corruptionOf(error)
  }
}
