import type { DatasetSettings } from '../config/configuration.ts'
import type { CheckResult, Dataset, Example } from '../documents/data.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Table } from '../ports.ts'
import type { AllFailures } from './all-failures.ts'
import type { Shape } from './compile-plan.ts'
import { findAllExamples, findExamples, shorten } from './find-examples.ts'
import { findFirstExamples } from './first-examples.ts'
import { type KeyRanks, RANKS } from './key-ranks.ts'
import { knownKeys, pairWithMain } from './known.ts'
import { type KnownRows, markRows } from './known-rows.ts'
import type { PlannedCheck, PlannedKnown, PlannedTest } from './planned-check.ts'

export type OpenTable = Table & Shape

interface Asked {
  readonly settings: DatasetSettings
  readonly table: OpenTable
  readonly base: Dataset | null
  /** What main's own file says of failing rows, where it was asked. */
  readonly knownRows: ReadonlyMap<PlannedCheck['test'], KnownRows>
  readonly failures?: AllFailures
}

/** A document names a few; the count says how many there are. */
const MOST_NAMED = 5

/** A check and what it came to, without examples. */
interface Judged {
  readonly test: PlannedCheck['test']
  readonly result: CheckResult
}

/** The results with the first of what fails: rows that are new before those that main has too. */
export async function explainChecks(judged: readonly Judged[], asked: Asked): Promise<CheckResult[]> {
  const { settings, table, knownRows, failures } = asked
  const key = settings.key !== null && table.columns.includes(settings.key) ? settings.key : null
  const ranks = key === null ? new Map() : rankRows(judged, asked)
  const together = await findTogether(judged, { table, ranks, key, knownRows })
  const explained: CheckResult[] = []
  for (const { test, result } of judged) {
    if (result.failing === 0 || 'reason' in test || test.kind === 'aggregate') explained.push(result)
    else if (test.kind === 'known') explained.push(nameFailing(test, result))
    else {
      if (failures !== undefined) await attempt(() => collect(test, result, { ...asked, key, failures }))
      const own = { table, key, ranks: ranks.get(test) ?? null }
      const examples = together.get(test) ?? (await attempt(() => findExamples(test, own))) ?? []
      const known = knownRows.get(test)
      explained.push(known === undefined ? { ...result, examples } : markRows({ ...result, examples }, known))
    }
  }
  return explained
}

type Rankings = ReadonlyMap<PlannedCheck['test'], KeyRanks>

/** By main's own file; else those that main's record names come last. */
function rankRows(
  judged: readonly Judged[],
  { base, knownRows }: Pick<Asked, 'base' | 'knownRows'>,
): Rankings {
  const results = judged.map(({ result }) => result)
  const theirs = base === null ? [] : pairWithMain(results, base)
  return new Map(
    judged.map(({ test }, index) => {
      const named = knownKeys(theirs[index] ?? null).map((key) => [key, RANKS.known] as const)
      return [test, knownRows.get(test)?.ranks ?? new Map(named)]
    }),
  )
}

/** The failing rows of all checks that can be looked for in one scan. */
async function findTogether(
  judged: readonly Judged[],
  {
    ranks,
    knownRows,
    ...asked
  }: Pick<Asked, 'table' | 'knownRows'> & { readonly key: string | null; readonly ranks: Rankings },
): Promise<ReadonlyMap<PlannedCheck['test'], Example[]>> {
  const failing = judged.flatMap(({ test, result }) => {
    if ('reason' in test || test.kind !== 'rows' || test.rowwise !== true || result.failing === 0) return []
    const { ranked = 0 } = knownRows.get(test) ?? {}
    return [{ test, failing: result.failing, ranks: ranks.get(test) ?? null, ranked }]
  })
  return (await attempt(() => findFirstExamples(failing, asked))) ?? new Map()
}

/**
 * null where the question fails: a condition may hold in one scan and be an error in the next, as one of chance may.
 * The count stands without its examples; the engine's words may quote a cell.
 */
async function attempt<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof MergemarkError) return null
    throw error
  }
}

function nameFailing({ failing, total }: PlannedKnown, result: CheckResult): CheckResult {
  if (failing.length === 0) return result
  const examples = failing
    .slice(0, MOST_NAMED)
    .map((value): Example => ({ row: null, line: null, key: null, value: shorten(value) }))
  return { ...result, failing: failing.length, total, examples }
}

async function collect(
  test: PlannedTest,
  { rule, column, severity, result }: CheckResult,
  {
    settings: { name, path },
    table,
    key,
    failures,
  }: Asked & { readonly key: string | null; readonly failures: AllFailures },
): Promise<void> {
  for await (const page of findAllExamples(test, { table, key })) {
    if (!failures.isOpen()) return
    failures.add({ dataset: name, path, rule, column, severity, result }, page)
  }
}
