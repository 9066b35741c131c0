import type { Strategy } from '../documents/baseline.ts'
import type { Sha } from '../documents/parts.ts'
import type { Ports } from '../ports.ts'
import { ancestorsFrom, findStart } from './history.ts'
import { indexRecords, type RecordIndex } from './index-records.ts'
import type { RecordContent } from './read-record.ts'
import { takeRecord } from './take-record.ts'

/** What `baseline.json` says of the choice. */
export interface Baseline {
  readonly sha: Sha | null
  readonly strategy: Strategy
  /** First-parent commits from the merge base to `sha`. */
  readonly distance: number | null
  readonly ageSeconds: number | null
  readonly record: string | null
  readonly passedOver: PassedOver[]
}

/** A type, not an interface: documents take it as one of their own objects. */
type PassedOver = {
  readonly sha: Sha
  readonly reason: string
}

export interface ResolvedBaseline {
  readonly document: Baseline
  readonly record: RecordContent | null
}

type Needs = Pick<Ports, 'git' | 'records' | 'clock'>

/** Commits without a record that are named one by one. */
const MOST_SHOWN = 20

/**
 * Finds the record to compare with: that of the merge base of `tested` and `base`, else of its nearest first-parent
 * ancestor that has a complete one. A corrupt record on that way ends it without a baseline: to pass it over would let
 * whoever altered it choose another. Bootstrap exists only while no ancestor has any record. `base` is null where
 * tested's own first parent is its base. Throws `no-common-history` where this clone cannot tell, `store-unreachable`.
 */
export async function resolveBaseline(
  input: {
    readonly name: string
    readonly tested: Sha
    readonly base: Sha | null
    readonly onMissing: 'bootstrap' | 'fail'
  },
  ports: Needs,
): Promise<ResolvedBaseline> {
  const { name, tested, base, onMissing } = input
  const start = await findStart({ tested, base }, ports.git)
  const index = await indexRecords(name, ports.records)
  if (start === null || index.size === 0) return bootstrap({ start, onMissing })
  const { record, distance, passedOver, records } = await walk({ start, index }, ports)
  if (record !== null) return describe({ record, distance, passedOver }, ports)
  if (records > 0) return without('none', passedOver)
  const aside = await findAside({ start, index }, ports)
  return aside === null ? bootstrap({ start, onMissing }) : without('none', [aside])
}

interface Walked {
  readonly record: RecordContent | null
  readonly distance: number
  readonly passedOver: PassedOver[]
  /** Commits that have a record, fit or not. */
  readonly records: number
}

async function walk(
  { start, index }: { start: Sha; index: RecordIndex },
  ports: Pick<Ports, 'git' | 'records'>,
): Promise<Walked> {
  const passedOver: PassedOver[] = []
  let distance = 0
  let records = 0
  for await (const sha of ancestorsFrom(start, ports.git)) {
    const attempts = index.get(sha)
    if (attempts === undefined) {
      if (distance < MOST_SHOWN) passedOver.push({ sha, reason: 'it has no record' })
    } else {
      records += 1
      const taken = await takeRecord(attempts, ports.records)
      if (taken.kind === 'taken') return { record: taken.record, distance, passedOver, records }
      passedOver.push({ sha, reason: taken.reason })
      if (taken.kind === 'corrupt') break
    }
    distance += 1
  }
  return { record: null, distance, passedOver, records }
}

/** A recorded commit that is an ancestor, but came in by a merge: the project has a past, so it is not new. */
async function findAside(
  { start, index }: { start: Sha; index: RecordIndex },
  { git }: Needs,
): Promise<PassedOver | null> {
  for (const sha of index.keys()) {
    if ((await git.mergeBase(sha, start)) === sha)
      return { sha, reason: 'it is an ancestor, but not by first parents' }
  }
  return null
}

async function describe(
  { record, distance, passedOver }: { record: RecordContent; distance: number; passedOver: PassedOver[] },
  { git, clock }: Needs,
): Promise<ResolvedBaseline> {
  const { sha, folder } = record
  // A shallow clone can know of a commit that it does not hold.
  const isHere = (await git.resolve(sha)) !== null
  const ageSeconds = isHere ? Math.max(0, clock.now() / 1000 - (await git.commitTime(sha))) : null
  const strategy = distance === 0 ? 'merge-base' : 'ancestor'
  return { document: { sha, strategy, distance, ageSeconds, record: folder, passedOver }, record }
}

function bootstrap({
  start,
  onMissing,
}: {
  start: Sha | null
  onMissing: 'bootstrap' | 'fail'
}): ResolvedBaseline {
  if (onMissing === 'bootstrap') return without('bootstrap', [])
  return without(
    'none',
    start === null ? [] : [{ sha: start, reason: 'neither it nor any ancestor has a record' }],
  )
}

function without(strategy: 'none' | 'bootstrap', passedOver: PassedOver[]): ResolvedBaseline {
  const document = { sha: null, strategy, distance: null, ageSeconds: null, record: null, passedOver }
  return { document, record: null }
}
