import type { GateSettings, MetricRule } from '../config/configuration.ts'
import type { Strategy } from '../documents/baseline.ts'
import type { MetricComparison } from '../documents/comparison.ts'
import type { Outcome } from '../documents/parts.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { pNoWorse } from '../stats/evidence.ts'
import { decideOutcome } from '../stats/outcomes.ts'
import { examplesNeeded } from '../stats/power.ts'
import { describeChange } from './describe-change.ts'
import { effectOf, roleOf } from './presets.ts'
import { ruleOutcome } from './rule-outcome.ts'

/** A rule with a margin, and what is known of its metric. */
export interface ComparingRule {
  readonly rule: MetricRule
  readonly margin: number
  /** null where the comparison says nothing of it, and `absent` says why. */
  readonly found: MetricComparison | null
  readonly absent: string
}

/** p for Holm: null where the rule is missing, which counts as 1; undefined where only points could be compared. */
export function pOf({ found }: ComparingRule): number | null | undefined {
  const evidence = found?.evidence ?? null
  if (evidence?.kind === 'point') return undefined
  return evidence === null ? null : pNoWorse(evidence)
}

/** One comparing rule's outcome: the table of DESIGN section 6, by the gate's own margin and confidence. */
export function judgeChange(
  bar: ComparingRule,
  terms: { readonly settings: GateSettings; readonly strategy: Strategy; readonly pAdjusted: number | null },
): RuleOutcome {
  const { rule, margin, found } = bar
  const { settings, strategy, pAdjusted } = terms
  const { preset, confidence } = settings
  const as = roleOf(rule, preset)
  const outcome = outcomeOf(bar, { strategy, confidence, pAdjusted: pAdjusted ?? 1 })
  const evidence = found?.evidence ?? null
  const needed =
    outcome === 'inconclusive' && evidence !== null ? examplesNeeded(evidence, { margin, confidence }) : null
  return ruleOutcome({
    rule: rule.text,
    kind: 'change',
    evaluation: found?.evaluation ?? rule.evaluation,
    metric: rule.metric,
    as,
    margin,
    outcome,
    effect: effectOf(outcome, { preset, as }),
    pAdjusted,
    untested: evidence?.kind === 'point',
    examplesNeeded: needed,
    message: describeChange({ ...bar, outcome, confidence, needed }),
  })
}

function outcomeOf(
  { found, margin }: ComparingRule,
  { strategy, ...terms }: { strategy: Strategy; confidence: number; pAdjusted: number },
): Outcome {
  if (found === null || found.head === null || !Number.isFinite(found.head)) return 'missing'
  if (strategy === 'bootstrap') return 'no-baseline'
  return decideOutcome({
    evidence: found.evidence,
    margin,
    noiseFloor: found.noiseFloor?.floor ?? 0,
    ...terms,
  })
}
