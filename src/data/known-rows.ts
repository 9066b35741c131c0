import type { DatasetSettings } from '../config/configuration.ts'
import type { CheckResult, Dataset, Example } from '../documents/data.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Ports } from '../ports.ts'
import type { Shape } from './compile-plan.ts'
import { countByKey, MOST_KEYS, type TimesByKey } from './count-by-key.ts'
import type { OpenTable } from './explain-checks.ts'
import { type KeyRanks, keyOf, RANKS, type Rank } from './key-ranks.ts'
import { pairWithMain } from './known.ts'
import type { Main, MainVersion } from './main-version.ts'
import type { PlannedCheck, PlannedTest } from './planned-check.ts'

/** What main's own file says of the rows that fail a check. */
export interface KnownRows {
  readonly failingOnMain: number
  readonly newFailing: number
  readonly ranks: KeyRanks
  /** Failing rows that are not surely new. */
  readonly ranked: number
}

interface Judged {
  readonly test: PlannedCheck['test']
  readonly result: CheckResult
}

interface Asked {
  readonly settings: DatasetSettings
  readonly table: OpenTable
  /** Main's record of another file than this; null where there is none. */
  readonly base: Dataset | null
  readonly tables: Ports['tables']
  readonly main: Main | null
  /** The same checks, in the same order, of another table. */
  readonly planFor: (table: Shape) => readonly PlannedCheck[]
}

/**
 * Tells the failing rows of checks that failed on main too, or may have since its record, by main's own file, checked alike: row by row, as their keys
 * name them. Empty where that cannot be done, and main's record alone is left: nothing is judged by it, so that whatever
 * goes wrong with that file costs no more than the answer.
 */
export async function findKnownRows(
  judged: readonly Judged[],
  asked: Asked,
): Promise<ReadonlyMap<PlannedCheck['test'], KnownRows>> {
  const { settings, table, base, main } = asked
  const { key } = settings
  if (base === null || main === null || key === null || !table.columns.includes(key)) return new Map()
  const failing = findFailing(judged, base)
  if (failing.length === 0) return new Map()
  try {
    const isRecorded = await main.isRecorded()
    const candidates = failing.filter(({ failedThere }) => failedThere || !isRecorded)
    if (candidates.length === 0) return new Map()
    await using version = await main.open(base)
    return version === null ? new Map() : await compare(candidates, version, { ...asked, key })
  } catch (error) {
    if (error instanceof MergemarkError) return new Map()
    throw error
  }
}

/** A check that fails here, and its place among all. */
interface Candidate {
  readonly test: PlannedTest
  readonly failing: number
  readonly index: number
  /** Main's record says so. */
  readonly failedThere: boolean
}

/** Those that main's record has too. */
function findFailing(judged: readonly Judged[], base: Dataset): Candidate[] {
  const theirs = pairWithMain(
    judged.map(({ result }) => result),
    base,
  )
  return judged.flatMap(({ test, result: { result, failing } }, index) => {
    if ('reason' in test || test.kind !== 'rows' || result !== 'fail') return []
    const other = theirs[index] ?? null
    if (other === null || other.result === 'error') return []
    return [{ test, failing, index, failedThere: other.failing > 0 }]
  })
}

async function compare(
  candidates: readonly Candidate[],
  { path, files }: MainVersion,
  { settings, table, tables, planFor, key }: Asked & { readonly key: string },
): Promise<ReadonlyMap<PlannedCheck['test'], KnownRows>> {
  const { nulls, reading, format } = settings
  await using main = await tables.open({
    path,
    nulls,
    options: reading,
    anywhere: true,
    ...(files === undefined ? {} : { files }),
    ...(format === null ? {} : { format }),
  })
  const planned = planFor(main)
  const paired = candidates.flatMap((candidate) => {
    const there = planned[candidate.index]?.test
    if (there === undefined || 'reason' in there || there.kind !== 'rows') return []
    return [{ ...candidate, there }]
  })
  const before = await countByKey(
    paired.map(({ there }) => there),
    { table: main, key, among: null },
  )
  const keys = new Set<string>()
  const told = paired.flatMap((pair) => {
    const times = before.get(pair.there) ?? null
    if (times === null || keys.size + times.size > 2 * MOST_KEYS) return []
    for (const name of times.keys()) if (name !== null) keys.add(name)
    return [{ ...pair, times }]
  })
  const here = await countByKey(
    told.map(({ test }) => test),
    { table, key, among: keys },
  )
  return new Map(
    told.flatMap(({ test, failing, times }) => {
      const own = here.get(test) ?? null
      return own === null ? [] : [[test, knownRowsOf(failing, own, times)] as const]
    }),
  )
}

/** A key that more rows have than on main, and rows without one, tell how many are new, and not which. */
function knownRowsOf(failing: number, here: TimesByKey, there: TimesByKey): KnownRows {
  const ranks = new Map<string | null, Rank>()
  let old = 0
  let ranked = 0
  for (const [key, times] of there) {
    const own = here.get(key) ?? 0
    ranks.set(key, key !== null && own <= times ? RANKS.known : RANKS.untold)
    old += Math.min(own, times)
    ranked += own
  }
  const failingOnMain = there.values().reduce((sum, times) => sum + times, 0)
  return { failingOnMain, newFailing: Math.max(0, failing - old), ranks, ranked }
}

/** The result with what is told of its rows. */
export function markRows(result: CheckResult, { failingOnMain, newFailing, ranks }: KnownRows): CheckResult {
  const examples = result.examples.map((example) => {
    const known = isKnown(example, ranks)
    return known === null ? example : { ...example, known }
  })
  return { ...result, failingOnMain, newFailing, examples }
}

function isKnown({ key }: Example, ranks: KeyRanks): boolean | null {
  const rank = ranks.get(keyOf(key)) ?? RANKS.new
  return rank === RANKS.untold ? null : rank === RANKS.known
}
