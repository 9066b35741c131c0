import type {
  ExpressionRule,
  GateSettings,
  GroupRule,
  MetricRule,
  Rule,
  Waiver,
} from '../../src/config/configuration.ts'
import type { MetricComparison } from '../../src/documents/comparison.ts'
import type { Evidence } from '../../src/documents/parts.ts'
import { type JudgeInput, judge } from '../../src/gate/judge.ts'

/** What the gate is given, by hand: what a test does not name is an ordinary pull request. */
export const DIGEST = `sha256:${'0'.repeat(64)}`
export const SHA = '4f65859c0d1e2f3a4b5c6d7e8f90123456789abc'
export const noFailures = { data: null, training: null, evaluation: null, comparison: null }
export const baseline = { sha: SHA, strategy: 'merge-base' as const, distance: 0, ageSeconds: 60 }

export function rule(metric: string, bars: Partial<MetricRule> = {}): MetricRule {
  return {
    kind: 'metric',
    text: `{ metric: ${metric} }`,
    name: null,
    severity: 'error',
    evaluation: null,
    metric,
    slice: null,
    margin: null,
    relativeMargin: null,
    improve: null,
    equivalent: null,
    budget: null,
    min: null,
    max: null,
    bound: null,
    as: 'prove',
    ...bars,
  }
}

export function expression(text: string, fields: Partial<ExpressionRule> = {}): ExpressionRule {
  return { kind: 'expression', text, name: null, severity: 'error', expression: text, ...fields }
}

export function group(
  of: 'any' | 'all',
  rules: GroupRule['rules'],
  fields: Partial<GroupRule> = {},
): GroupRule {
  return { kind: 'group', text: of, name: null, severity: 'error', of, rules, ...fields }
}

export function waiver(fields: Partial<Waiver> = {}): Waiver {
  return {
    rule: null,
    evaluation: null,
    metric: null,
    slice: null,
    reason: 'the new sensor',
    owner: 'ada',
    expires: '2026-12-31',
    place: null,
    ...fields,
  }
}

export function settings(rules: readonly Rule[], fields: Partial<GateSettings> = {}): GateSettings {
  return {
    mode: 'enforce',
    preset: 'balanced',
    confidence: 0.95,
    rules,
    waivers: [],
    forks: 'review',
    ...fields,
  }
}

export function compared(
  name: string,
  evidence: Evidence | null,
  fields: Partial<MetricComparison> = {},
): MetricComparison {
  return {
    evaluation: 'test',
    name,
    slice: null,
    base: 0.94,
    head: 0.93,
    delta: evidence === null ? null : -0.01,
    interval: null,
    test: null,
    p: null,
    evidence,
    reason: evidence === null ? 'not comparable with main: 3 examples changed' : null,
    n: 1204,
    higherIsBetter: true,
    ...fields,
  }
}

export function judged(
  rules: readonly Rule[],
  metrics: readonly MetricComparison[],
  fields: Partial<JudgeInput> = {},
) {
  return judge({
    settings: settings(rules),
    comparison: { baseline, metrics: [...metrics] },
    datasets: [],
    expectedDatasets: [],
    failures: noFailures,
    policy: { source: 'base', sha: SHA, digest: DIGEST },
    changes: [],
    today: '2026-11-21',
    attempt: 1,
    evaluate: () => ({ outcome: 'missing', reason: 'nothing evaluates it' }),
    ...fields,
  })
}

export const shares = (gained: number, lost: number, n = 1204): Evidence => ({
  kind: 'shares',
  n,
  gained,
  lost,
})

export const normal = (delta: number, error: number, n = 2000): Evidence => ({
  kind: 'normal',
  n,
  delta,
  error,
})
