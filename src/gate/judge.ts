import type { DatasetSettings, GateSettings } from '../config/configuration.ts'
import type { ComparisonDocument } from '../documents/comparison.ts'
import type { Dataset } from '../documents/data.ts'
import type { Fields } from '../documents/define-document.ts'
import type { Failure } from '../documents/parts.ts'
import type { PolicyDocument } from '../documents/policy.ts'
import type { RuleOutcome, VerdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import { adjustHolm } from '../stats/holm.ts'
import { findMetricComparison } from './find-metric-comparison.ts'
import { boundsOf, judgeBound } from './judge-bound.ts'
import { type ComparingRule, judgeChange, pOf } from './judge-change.ts'
import { hasDecidingCheck, judgeData } from './judge-data.ts'
import { roleOf } from './presets.ts'
import { worstOf } from './rule-outcome.ts'
import { summarise } from './sentence.ts'
import { judgeUnmade, type Unmade } from './unmade.ts'

export interface JudgeInput {
  readonly settings: GateSettings
  /** null: there is none, or none that can be used. */
  readonly comparison: Pick<ComparisonDocument, 'baseline' | 'metrics' | 'obstacles'> | null
  /** What `baseline.pin` names. */
  readonly pin?: string | null
  readonly datasets: readonly Dataset[] | null
  /** Data sets as the policy declares them: which checks there are, and how much they weigh, is its to say. */
  readonly expectedDatasets: readonly DatasetSettings[]
  /** Why a stage came to nothing or not to all; null where it did, or did not run. */
  readonly failures: Readonly<Record<'data' | 'training' | 'evaluation' | 'comparison', Failure | null>>
  readonly policy: Pick<PolicyDocument, 'source' | 'sha' | 'digest'>
  /** How the pull request changes the policy. */
  readonly changes: readonly string[]
  /** What commands should have made and this run did not make. */
  readonly unmade?: readonly Unmade[]
}
export type Judgement = Fields<VerdictDocument>

const REMOVED = 'main has records of this project but no policy for it: it was moved, renamed or removed'

/**
 * Gives each bar of the policy its outcome, and the run the worst of their effects. A stage that failed fails the run
 * whatever the rules say. Throws `empty-policy` and `ambiguous-evaluation`.
 */
export function judge(input: JudgeInput): Judgement {
  const { settings, policy, failures, comparison, pin } = input
  const removed = policy.source === 'removed'
  const rules = removed ? [] : judgeRules(input)
  const failed = removed || Object.values(failures).some((failure) => failure !== null)
  const against = comparison === null ? null : { ...comparison.baseline, pin }
  const verdict = failed ? 'fail' : worstOf(rules.map(({ effect }) => effect))
  return {
    verdict,
    // Without a policy of main's the only mode known is the pull request's own.
    mode: removed ? 'enforce' : settings.mode,
    sentence: removed ? REMOVED : summarise({ verdict, rules, failures, against }),
    rules,
    waivers: [],
    policy: {
      source: policy.source === 'head' ? 'head' : 'base',
      sha: policy.sha,
      digest: policy.digest,
      changes: [...(removed ? [REMOVED] : []), ...input.changes],
    },
    assurance: 'self-reported',
  }
}

function judgeRules(input: JudgeInput): RuleOutcome[] {
  const data = judgeData({
    datasets: input.datasets,
    expected: input.expectedDatasets,
    absent: input.failures.data?.message ?? 'it was not validated',
  })
  if (!canFail(input)) throw fault('empty-policy', { onlyGuards: input.settings.rules.length > 0 })
  return [...(input.unmade ?? []).map(judgeUnmade), ...judgeMetrics(input), ...data]
}

/** A policy needs a rule that proves or bounds, or a check of data: without one nothing could fail. */
function canFail({ settings, expectedDatasets }: JudgeInput): boolean {
  const { rules, preset } = settings
  const some = rules.some(
    (rule) => boundsOf(rule).length > 0 || (rule.margin !== null && roleOf(rule, preset) === 'prove'),
  )
  return some || hasDecidingCheck(expectedDatasets)
}

/** In the policy's order: what compares, then what bounds. Holm's family is every comparing rule, missing ones too. */
function judgeMetrics({ settings, comparison, failures }: JudgeInput): RuleOutcome[] {
  const failure = failures.training ?? failures.evaluation ?? failures.comparison
  const strategy = comparison?.baseline.strategy ?? 'none'
  const obstacles = new Map(
    (comparison?.obstacles ?? []).map(({ evaluation, reason }) => [evaluation, reason]),
  )
  const known = settings.rules.map((rule) => ({
    rule,
    found: findMetricComparison(rule, comparison?.metrics ?? []),
    absent:
      failure?.message ?? (comparison === null ? 'there is no comparison' : 'this run does not compute it'),
  }))
  const adjusted = adjust(known.flatMap((one) => comparingRule(one) ?? []))
  return known.flatMap((one) => {
    const bar = comparingRule(one)
    const change =
      bar === null
        ? []
        : [judgeChange(bar, { settings, strategy, pAdjusted: adjusted.get(one.rule) ?? null })]
    return [
      ...change,
      ...boundsOf(one.rule).map((bound) => judgeBound({ ...one, bound, obstacles }, settings)),
    ]
  })
}

function comparingRule(known: Omit<ComparingRule, 'margin'>): ComparingRule | null {
  const { margin } = known.rule
  return margin === null ? null : { ...known, margin }
}

function adjust(bars: readonly ComparingRule[]): Map<ComparingRule['rule'], number> {
  const family = bars.filter((bar) => pOf(bar) !== undefined)
  const adjusted = adjustHolm(family.map((bar) => pOf(bar) ?? null))
  return new Map(family.map(({ rule }, index) => [rule, adjusted[index] as number]))
}
