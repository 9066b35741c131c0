import type { DatasetSettings, GateSettings } from '../config/configuration.ts'
import type { ComparisonDocument } from '../documents/comparison.ts'
import type { Dataset } from '../documents/data.ts'
import type { Fields } from '../documents/define-document.ts'
import type { HeadName } from '../documents/name-head.ts'
import type { Failure } from '../documents/parts.ts'
import type { PolicyDocument } from '../documents/policy.ts'
import type { RuleOutcome, VerdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import { canFail } from './can-fail.ts'
import { judgeData, type PlaceOf } from './judge-data.ts'
import type { Evaluate } from './judge-expression.ts'
import { judgeRules } from './judge-rules.ts'
import { judgeTrust, type TrustInput } from './judge-trust.ts'
import { confidenceOf } from './presets.ts'
import { worstOf } from './rule-outcome.ts'
import { summarise } from './sentence.ts'
import { judgeUnmade, type Unmade } from './unmade.ts'
import { waive } from './waive.ts'

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
  /** Why a metric has no row, where this run did not make the comparison. */
  readonly absent?: string
  /** Where a data set of `expectedDatasets` is declared. */
  readonly placeOf?: PlaceOf
  /** How the pull request changes the policy. */
  readonly changes: readonly string[]
  /** What commands should have made and this run did not make. */
  readonly unmade?: readonly Unmade[]
  /** Whether what this run was handed may be believed; left out where it was handed nothing. */
  readonly trust?: TrustInput
  /** What is judged, as the sentence calls it; left out: a pull request. */
  readonly head?: HeadName
  /** In UTC, YYYY-MM-DD: waivers expire. */
  readonly today: string
  /** Of this run, from 1; `strict` spends its error over them. */
  readonly attempt: number
  /** How often each evaluation set was judged before, where the store tells. */
  readonly looks?: VerdictDocument['looks']
  /** What a condition of the policy comes to on this run's documents. */
  readonly evaluate: Evaluate
}
export type Judgement = Fields<VerdictDocument>

const REMOVED = 'main has records of this project but no policy for it: it was moved, renamed or removed'

/**
 * Gives each bar of the policy its outcome, and the run the worst of their effects. A stage that failed fails the run
 * whatever the rules say. Throws `empty-policy` and `ambiguous-evaluation`.
 */
export function judge(input: JudgeInput): Judgement {
  const { settings, policy, failures, comparison, pin, attempt, looks } = input
  const removed = policy.source === 'removed'
  const confidence = confidenceOf(settings, attempt)
  const entries = removed ? [] : judgeEntries(input, confidence)
  const trust = judgeTrust(input.trust)
  const { rules, waivers } = waive(
    [...trust.entries, ...entries],
    removed ? [] : settings.waivers,
    input.today,
  )
  const failed = removed || Object.values(failures).some((failure) => failure !== null)
  const against = comparison === null ? null : { ...comparison.baseline, pin }
  const verdict = failed ? 'fail' : worstOf(rules.map(({ effect }) => effect))
  return {
    verdict,
    // Without a policy of main's the only mode known is the pull request's own.
    mode: removed || isOwnPolicyOfStranger(input) ? 'enforce' : settings.mode,
    sentence: removed
      ? REMOVED
      : summarise({ verdict, rules, failures, against, head: input.head ?? 'this PR' }),
    rules,
    waivers,
    ...(looks === undefined ? {} : { looks: [...looks] }),
    attempt,
    confidence,
    policy: {
      source: policy.source === 'head' ? 'head' : 'base',
      sha: policy.sha,
      digest: policy.digest,
      changes: [...(removed ? [REMOVED] : []), ...input.changes],
    },
    assurance: trust.assurance,
  }
}

/** Whoever may not write here does not choose that the verdict does not count. */
function isOwnPolicyOfStranger({ policy, trust }: JudgeInput): boolean {
  return trust?.untrusted === true && policy.source === 'head' && (trust.found?.approvers ?? []).length === 0
}

function judgeEntries(input: JudgeInput, confidence: number): RuleOutcome[] {
  const { settings, comparison, failures } = input
  const data = judgeData({
    datasets: input.datasets,
    expected: input.expectedDatasets,
    absent: failures.data?.message ?? 'it was not validated',
    ...(input.placeOf === undefined ? {} : { placeOf: input.placeOf }),
  })
  if (!canFail(settings, input.expectedDatasets)) {
    const { rules } = settings
    const mild = rules.length > 0 && rules.every(({ severity }) => severity !== 'error')
    throw fault('empty-policy', { onlyGuards: rules.length > 0, mild })
  }
  const failure = failures.training ?? failures.evaluation ?? failures.comparison
  const rules = judgeRules({
    settings,
    confidence,
    comparison,
    absent:
      failure?.message ??
      (comparison === null ? 'there is no comparison' : (input.absent ?? 'this run does not compute it')),
    evaluate: input.evaluate,
  })
  return [...(input.unmade ?? []).map(judgeUnmade), ...rules, ...data]
}
