import type { GateSettings, MetricRule, Rule } from '../config/configuration.ts'
import { metricRulesOf } from '../config/metric-rules.ts'
import type { ComparisonDocument } from '../documents/comparison.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { adjustHolm } from '../stats/holm.ts'
import { shareAmong } from '../stats/spend-confidence.ts'
import { type Bar, type ComparingBar, expandRule, isBounding, isComparing } from './bars.ts'
import { judgeBound } from './judge-bound.ts'
import { judgeChange, pOf } from './judge-change.ts'
import { type Evaluate, judgeExpression } from './judge-expression.ts'
import { judgeGroup } from './judge-group.ts'
import { capEffect } from './presets.ts'

interface RulesInput {
  readonly settings: Pick<GateSettings, 'rules' | 'preset'>
  /** Level that this attempt is judged at. */
  readonly confidence: number
  /** null: there is none, or none that can be used. */
  readonly comparison: Pick<ComparisonDocument, 'baseline' | 'metrics' | 'obstacles'> | null
  /** Why there is no comparison, or not all of it. */
  readonly absent: string
  readonly evaluate: Evaluate
}

/** Judges one bar at a level. */
type JudgeBar = (bar: Bar, confidence: number) => RuleOutcome[]

/**
 * The entries of all rules, in the policy's order. Holm's family is every comparing bar, over slices and within groups,
 * missing ones too; points and slices that only the head has are outside.
 */
export function judgeRules(input: RulesInput): RuleOutcome[] {
  const { settings, comparison, absent, confidence } = input
  const strategy = comparison?.baseline.strategy ?? 'none'
  const bars = new Map<MetricRule, Bar[]>(
    metricRulesOf(settings.rules).map((rule) => [rule, expandRule(rule, { comparison, strategy, absent })]),
  )
  const adjusted = adjust([...bars.values()].flat().filter(isComparing))
  const obstacles = new Map(
    (comparison?.obstacles ?? []).map(({ evaluation, reason }) => [evaluation, reason]),
  )
  const { preset } = settings
  const judgeBar: JudgeBar = (bar, level) => {
    if (isBounding(bar)) return [judgeBound(bar, { preset, obstacles, confidence })]
    if (!isComparing(bar)) return []
    return [judgeChange(bar, { preset, confidence: level, pAdjusted: adjusted.get(bar) ?? null })]
  }
  const judgeRule = (rule: Rule, level: number): RuleOutcome[] => {
    if (rule.kind === 'expression') return [placeAt(rule, judgeExpression(rule, input.evaluate))]
    if (rule.kind === 'metric')
      return (bars.get(rule) ?? []).flatMap((bar) =>
        judgeBar(bar, level).map((entry) => placeAt(rule, ofSlicing(bar, entry))),
      )
    const within = rule.of === 'any' ? shareAmong({ confidence: level, members: rule.rules.length }) : level
    const [own, ...members] = judgeGroup(
      rule,
      rule.rules.map((member) => judgeRule(member, within)),
      settings,
    )
    return own === undefined ? [] : [placeAt(rule, own), ...members]
  }
  return settings.rules.flatMap((rule) => judgeRule(rule, confidence)).map(capSeverity)
}

function capSeverity(entry: RuleOutcome): RuleOutcome {
  return { ...entry, effect: capEffect(entry.effect, entry.severity ?? 'error') }
}

function placeAt({ place }: Rule, entry: RuleOutcome): RuleOutcome {
  return place === undefined ? entry : { ...entry, place }
}

/** By the comparison's own word; a rule on all of a slicing tells it too. */
function ofSlicing({ found, slice, rule }: Bar, entry: RuleOutcome): RuleOutcome {
  if (slice === null) return entry
  const of = found?.of ?? (rule.slice === slice ? null : rule.slice)
  return of === null ? entry : { ...entry, of }
}

function adjust(bars: readonly ComparingBar[]): Map<Bar, number> {
  const family = bars.filter((bar) => pOf(bar) !== undefined)
  const adjusted = adjustHolm(family.map((bar) => pOf(bar) ?? null))
  return new Map(family.map((bar, index) => [bar, adjusted[index] as number]))
}
