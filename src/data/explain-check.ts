import type { DatasetSettings } from '../config/configuration.ts'
import type { CheckResult, Dataset, Example } from '../documents/data.ts'
import type { Table } from '../ports.ts'
import type { AllFailures } from './all-failures.ts'
import type { PlannedCheck, PlannedKnown, PlannedTest, Shape } from './compile-plan.ts'
import { findAllExamples, findExamples, shorten } from './find-examples.ts'
import { knownKeys } from './known.ts'

export type OpenTable = Table & Shape

interface Asked {
  readonly settings: DatasetSettings
  readonly table: OpenTable
  readonly base: Dataset | null
  readonly failures?: AllFailures
}

/** A document names a few; the count says how many there are. */
const MOST_NAMED = 5

/** The result with the first of what fails: rows that are new before those that main's record has too. */
export async function explainCheck(
  { test }: Pick<PlannedCheck, 'test'>,
  result: CheckResult,
  asked: Asked,
): Promise<CheckResult> {
  if (result.failing === 0 || 'reason' in test || test.kind === 'aggregate') return result
  if (test.kind === 'known') return nameFailing(test, result)
  const { settings, table, base, failures } = asked
  const key = settings.key !== null && table.columns.includes(settings.key) ? settings.key : null
  if (failures !== undefined) await collect(test, result, { ...asked, key, failures })
  return { ...result, examples: await findExamples(test, { table, key, known: knownKeys(result, base) }) }
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
  { rule, column, severity }: CheckResult,
  {
    settings: { name, path },
    table,
    key,
    failures,
  }: Asked & { readonly key: string | null; readonly failures: AllFailures },
): Promise<void> {
  for await (const page of findAllExamples(test, { table, key })) {
    if (!failures.isOpen()) return
    failures.add({ dataset: name, path, rule, column, severity }, page)
  }
}
