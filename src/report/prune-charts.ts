import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Records, StoreTip } from '../ports.ts'
import { dayAt, parseChartPath } from './charts-store.ts'

const DAY_MS = 86_400_000
/** Plans that may be outrun by other writers. */
const MOST_TRIES = 5

export interface ChartsRequest {
  readonly records: Records
  /** How many days old a set may be and stay. */
  readonly keepDays: number
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The pictures of one run. */
export interface ChartSet {
  readonly folder: string
  /** Why it goes, or stays. */
  readonly reason: string
}

/** What pruning would do. Nothing is changed by it. */
export interface ChartsPlan {
  readonly request: ChartsRequest
  /** null where no charts were published. */
  readonly tip: StoreTip | null
  readonly goes: readonly ChartSet[]
  readonly stays: readonly ChartSet[]
}

/**
 * Plans which published pictures go: those of days before the last `keepDays`, save the newest day's. Throws
 * `store-altered` where something else lies among them.
 */
export async function planChartPruning(request: ChartsRequest): Promise<ChartsPlan> {
  const { records, keepDays, now } = request
  const tip = await records.tip()
  const days = tip === null ? new Map<string, string>() : readDays(await records.list(''))
  const newest = [...days.values()].sort().at(-1)
  const oldest = dayAt(now - keepDays * DAY_MS)
  const goes: ChartSet[] = []
  const stays: ChartSet[] = []
  for (const [folder, day] of days) {
    if (day >= oldest) stays.push({ folder, reason: `it is not older than ${keepDays} days` })
    else if (day === newest) stays.push({ folder, reason: 'it is of the newest day' })
    else goes.push({ folder, reason: `it is older than ${keepDays} days` })
  }
  return { request, tip, goes, stays }
}

/**
 * Carries out a plan: one change that holds what stays takes the place of the past. Pictures that land in between stay:
 * the plan is then made anew. null where nothing is to go. Throws `rewrite-outrun`, `record-refused`.
 */
export async function pruneCharts(
  plan: ChartsPlan,
): Promise<{ readonly commit: Sha; readonly gone: readonly ChartSet[] } | null> {
  const { records } = plan.request
  let current = plan
  for (let tries = 1; ; tries += 1) {
    const { tip, goes, stays } = current
    if (tip === null || goes.length === 0) return null
    const rewritten = await records.rewrite({
      expected: tip.commit,
      folders: stays.map(({ folder }) => folder),
      files: new Map(),
      message: `Prune ${goes.length} of ${goes.length + stays.length} chart sets`,
    })
    if (rewritten !== null) return { commit: rewritten.commit, gone: goes }
    if (tries === MOST_TRIES) throw fault('rewrite-outrun', { store: await records.address(), tries })
    current = await planChartPruning(current.request)
  }
}

/** Folder → day, in order of the paths. */
function readDays(paths: readonly string[]): Map<string, string> {
  const days = new Map<string, string>()
  for (const path of paths) {
    const found = parseChartPath(path)
    if (found === null) {
      throw fault('store-altered', { where: path, reason: 'it is none of the charts that were published' })
    }
    days.set(found.folder, found.day)
  }
  return days
}
