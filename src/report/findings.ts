import type { CheckResult, DataDocument } from '../documents/data.ts'
import type { Severity } from '../documents/parts.ts'
import type { VerdictDocument } from '../documents/verdict.ts'

/** A check of the data that did not pass. */
export interface Finding {
  readonly dataset: string
  readonly path: string
  readonly check: CheckResult
  /** false where the policy that judges does not know the data set: its failing checks are shown and decide nothing. */
  readonly isJudged: boolean
}

export function findFindings(data: DataDocument | null, verdict: VerdictDocument | null): Finding[] {
  const all = (data?.datasets ?? []).flatMap(({ name, path, checks }) => {
    const isJudged = isKnown(name, verdict)
    return checks
      .filter(({ result }) => result !== 'pass')
      .map((check) => ({ dataset: name, path, check, isJudged }))
  })
  return all.sort((a, b) => rank(a.check.severity) - rank(b.check.severity))
}

function isKnown(dataset: string, verdict: VerdictDocument | null): boolean {
  if (verdict === null || verdict.failure !== undefined) return true
  const whole = `data.${dataset}`
  return verdict.rules.some(
    ({ kind, rule }) => kind === 'data' && (rule === whole || rule.startsWith(`${whole}: `)),
  )
}

/** Those that stop the pull request. */
export function findDeciding(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ check, isJudged }) => isJudged && check.severity === 'error')
}

/** Those that a reviewer should know of. */
export function findWarnings(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ check, isJudged }) => check.severity === 'warning' || (check.severity === 'error' && !isJudged),
  )
}

export function findNotes(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ check }) => check.severity === 'info')
}

function rank(severity: Severity): number {
  return ['error', 'warning', 'info'].indexOf(severity)
}
