import type { CheckResult, Dataset } from '../documents/data.ts'

export interface FailingCheck {
  readonly dataset: string
  readonly check: CheckResult
}

/** The checks that stop a merge: of severity error, and not passed. One that could not be evaluated is among them. */
export function failingChecks(datasets: readonly Dataset[]): FailingCheck[] {
  return datasets.flatMap(({ name, checks }) =>
    checks
      .filter(({ severity, result }) => severity === 'error' && result !== 'pass')
      .map((check) => ({ dataset: name, check })),
  )
}
