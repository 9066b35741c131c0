import type { DatasetSettings } from '../config/configuration.ts'
import {
  COLUMNS_RULE,
  type ExpectedCheck,
  expectedChecks,
  isAllowed,
  namedColumns,
  worstSeverity,
} from '../config/expected-checks.ts'
import type { CheckResult, Dataset } from '../documents/data.ts'

/** A check that the policy asks for, and what data.json says came of it; null where it does not name it. */
export interface MetCheck extends ExpectedCheck {
  readonly found: CheckResult | null
}

/**
 * Each check of the policy with its result. The results are another's word: which checks there are, how much they
 * weigh and what they allow is the policy's, a pass that its own counts deny is none, and of several the worst counts.
 */
export function meetChecks(settings: DatasetSettings, dataset: Dataset): MetCheck[] {
  const results = Map.groupBy(dataset.checks, keyOf)
  return expectedChecks(settings).map((expected) => ({
    ...expected,
    severity: severityOf(expected, settings, dataset),
    found: worstOf((results.get(keyOf(expected)) ?? []).map((result) => recount(result, expected))),
  }))
}

function keyOf({ rule, column }: Pick<CheckResult, 'rule' | 'column'>): string {
  return JSON.stringify([rule, column])
}

function recount(result: CheckResult, { mostly }: ExpectedCheck): CheckResult {
  return result.result === 'pass' && !isAllowed(result, mostly) ? { ...result, result: 'fail' } : result
}

function worstOf(results: readonly CheckResult[]): CheckResult | null {
  const order = ['fail', 'error', 'pass']
  return results.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))[0] ?? null
}

/** That a column is missing weighs as much as its checks do. */
function severityOf({ rule, column, severity }: ExpectedCheck, settings: DatasetSettings, dataset: Dataset) {
  if (rule !== COLUMNS_RULE || column !== null) return severity
  const present = new Set(dataset.columns.map(({ name }) => name))
  const missing = [...namedColumns(settings)].filter(([name]) => !present.has(name))
  return missing.length === 0 ? severity : worstSeverity(missing.map(([, own]) => own))
}
