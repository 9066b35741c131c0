import { countNew } from '../documents/count-new.ts'
import type { CheckResult, DataDocument } from '../documents/data.ts'
import type { Severity } from '../documents/parts.ts'
import type { VerdictDocument } from '../documents/verdict.ts'
import { formatNumber } from './number.ts'

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
  return sortFindings(all)
}

/** Worst severity first, and of each what this change brings before what it may bring, then what is on main already. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => rank(a.check) - rank(b.check))
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

/** Passing checks that looked at nothing, as where their `when` is true of no row: green says less there. */
export function findIdle(checks: readonly CheckResult[]): CheckResult[] {
  return checks.filter(({ result, total }) => result === 'pass' && total === 0)
}

/** What follows `17 of 25 checks pass`: `2 of them judged no row`; null for none. */
export function tellIdle(checks: readonly CheckResult[]): string | null {
  const count = findIdle(checks).length
  return count === 0 ? null : `${formatNumber(count, 0)} of them judged no row`
}

/** A number of rows, an age or a mean is one thing: to count it says nothing. */
export function judgesOne({ total, observed }: CheckResult): boolean {
  return total <= 1 && observed !== undefined
}

/** Of such a check: `fails, new`. */
export function tellOne({ failingOnMain, newFailing }: CheckResult): string {
  if (failingOnMain === undefined) return 'fails'
  const isNew = newFailing === undefined ? failingOnMain === 0 : newFailing > 0
  return isNew ? 'fails, new' : 'fails, on main too'
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

function rank(check: CheckResult): number {
  const { least, most } = countNew(check) ?? { least: 1, most: 1 }
  const isNew = least > 0 ? 0 : most > 0 ? 1 / 3 : 2 / 3
  return SEVERITIES.indexOf(check.severity) + isNew
}
