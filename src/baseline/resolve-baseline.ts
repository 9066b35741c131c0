import type { BaselineDocument } from '../documents/baseline.ts'
import type { Sha } from '../documents/parts.ts'
import type { Records } from '../ports.ts'
import { findNearest } from './find-nearest.ts'
import { findPinned } from './find-pinned.ts'
import { hasRecords } from './has-records.ts'
import { findStart, measureDistance } from './history.ts'
import type { PassedOver } from './passed-over.ts'
import type { RecordContent } from './read-record.ts'
import type { Asking, Choice, ResolvingPorts } from './resolve-choice.ts'
import { resolveExact } from './resolve-exact.ts'
import { resolveMissing } from './resolve-missing.ts'
import { secondsWaited } from './wait-for-run.ts'

/** What `baseline.json` says of the choice. */
export type Baseline = Pick<BaselineDocument, 'sha' | 'strategy' | 'distance' | 'ageSeconds' | 'record'> &
  Partial<Pick<BaselineDocument, 'pin' | 'attempts' | 'waitedSeconds' | 'store'>> & {
    readonly passedOver: PassedOver[]
  }

export interface ResolvedBaseline {
  readonly document: Baseline
  readonly record: RecordContent | null
  /** The commit whose record was wanted first; null for a root commit. */
  readonly start: Sha | null
}

/**
 * Finds the record to compare with (DESIGN section 5): the pinned one, else that of the merge base of `tested` and
 * `base`, whose run is waited for, else of its nearest first-parent ancestor that has a complete one, else what
 * `on-missing` says. A corrupt record on that way ends it without a baseline: to pass it over would let whoever altered
 * it choose another. Bootstrap exists only while no ancestor has any record. Throws `no-common-history` where this
 * clone cannot tell, and whatever keeps the store from being read or believed.
 */
export async function resolveBaseline(asking: Asking, ports: ResolvingPorts): Promise<ResolvedBaseline> {
  const { tested, base, settings } = asking
  const start = await findStart({ tested, base }, ports.git)
  let tip = await ports.records.tip()
  const records: Records = { ...ports.records, tip: async () => (tip = await ports.records.tip()) }
  const find = settings.pin === null ? choose : choosePinned
  const choice = await find({ ...asking, start }, { ...ports, records })
  const waitedSeconds = start === null ? 0 : secondsWaited(start, ports.forge)
  const document = {
    ...(await describe(choice, start, ports)),
    store: {
      address: await records.address(),
      tip: tip?.commit ?? null,
      sequence: tip?.sequence ?? 0,
      signer: tip?.signer ?? null,
      ...(tip === null ? {} : { from: tip.from }),
    },
    ...(settings.pin === null ? {} : { pin: settings.pin }),
    ...(waitedSeconds === 0 ? {} : { waitedSeconds }),
  }
  return { document, record: choice.record ?? null, start }
}

interface Started extends Asking {
  readonly start: Sha | null
}

/** Never another than the pinned: where that is missing or corrupt there is no baseline. */
async function choosePinned({ start, ...asking }: Started, ports: ResolvingPorts): Promise<Choice> {
  const { name, tested, settings } = asking
  const { sha, taken, attempts } = await findPinned({ pin: settings.pin ?? '', name }, ports)
  if (taken.kind === 'taken')
    return { strategy: 'pinned', sha: taken.record.sha, record: taken.record, attempts, passedOver: [] }
  return { strategy: 'none', passedOver: [{ sha: sha ?? start ?? tested, reason: taken.reason }] }
}

async function choose(asking: Started, ports: ResolvingPorts): Promise<Choice> {
  const { name, start, settings } = asking
  const nothing = { ...asking, passedOver: [], waited: null, isRecorded: false, mayHaveRecords: true }
  if (start === null) return resolveMissing(nothing, ports)
  const { look, reason, waited } = await resolveExact({ sha: start, name, waitMs: settings.waitMs }, ports)
  if (look?.taken.kind === 'taken') {
    const { record } = look.taken
    const { attempts } = look
    return { strategy: 'merge-base', sha: start, record, attempts, distance: 0, passedOver: [] }
  }
  const passedOver = [{ sha: start, reason }]
  if (look?.taken.kind === 'corrupt') return { strategy: 'none', passedOver }
  // Without any record there is nothing to walk for, and a shallow clone need not deepen.
  const mayHaveRecords = look !== null || (await hasRecords(name, ports.records))
  if (!mayHaveRecords) return resolveMissing({ ...nothing, passedOver, waited, mayHaveRecords }, ports)
  const nearest = await findNearest({ start, name }, ports)
  passedOver.push(...nearest.passedOver)
  if (nearest.isCorrupt) return { strategy: 'none', passedOver }
  const isRecorded = look !== null || nearest.isRecorded
  if (nearest.record === null) return resolveMissing({ ...nothing, passedOver, waited, isRecorded }, ports)
  const { record, attempts, distance } = nearest
  return { strategy: 'ancestor', sha: record.sha, record, attempts, distance, passedOver }
}

async function describe(
  choice: Choice,
  start: Sha | null,
  { git, clock }: ResolvingPorts,
): Promise<Baseline> {
  const { strategy, sha, record, attempts, distance } = choice
  const passedOver = [...choice.passedOver]
  if (sha === undefined)
    return { sha: null, strategy, distance: null, ageSeconds: null, record: null, passedOver }
  // A shallow clone can know of a commit that it does not hold.
  const isHere = (await git.resolve(sha)) !== null
  return {
    sha,
    strategy,
    distance: distance ?? (start === null ? null : await measureDistance(sha, start, git)),
    ageSeconds: isHere ? Math.max(0, clock.now() / 1000 - (await git.commitTime(sha))) : null,
    record: record?.folder ?? null,
    passedOver,
    ...(attempts === undefined ? {} : { attempts }),
  }
}
