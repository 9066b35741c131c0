import type { GateSettings } from '../config/configuration.ts'
import type { MetricComparison } from '../documents/comparison.ts'
import type { Evidence, Outcome } from '../documents/parts.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { pNoWorse } from '../stats/evidence.ts'
import { type Asked, decideAsked, refuseRelative } from '../stats/outcomes-of-asks.ts'
import { examplesNeeded, smallestDrop } from '../stats/power.ts'
import type { Ask, ComparingBar } from './bars.ts'
import { describeChange } from './describe-change.ts'
import { effectOf, roleOf } from './presets.ts'
import { ruleOutcome } from './rule-outcome.ts'

/** Two one-sided tests both succeed with 80 % power where each does with 90 %, at no true change. */
const POWER_OF_EACH_SIDE = 0.9

/** p for Holm: null where the rule is missing, which counts as 1; undefined for points and for what is new. */
export function pOf(bar: ComparingBar): number | null | undefined {
  if (bar.isNew) return undefined
  const evidence = bar.found?.evidence ?? null
  if (evidence?.kind === 'point') return undefined
  const refused = bar.asks.kind === 'relative-margin' && refuseRelative(bar.found?.base ?? null) !== null
  return evidence === null || refused || isMissing(bar) ? null : pNoWorse(evidence)
}

/** One comparing bar's outcome: the table of DESIGN section 6, by the gate's own amounts and confidence. */
export function judgeChange(
  bar: ComparingBar,
  terms: {
    readonly preset: GateSettings['preset']
    readonly confidence: number
    readonly pAdjusted: number | null
  },
): RuleOutcome {
  const { rule, asks, found, slice } = bar
  const { preset, confidence, pAdjusted } = terms
  const as = roleOf(rule, preset)
  const outcome = outcomeOf(bar, { confidence, pAdjusted: pAdjusted ?? 1 })
  const evidence = isMissing(bar) ? null : (found?.evidence ?? null)
  const needed =
    outcome === 'inconclusive' && found !== null ? examplesFor(asks, { found, confidence }) : null
  return ruleOutcome({
    rule: rule.text,
    kind: 'change',
    evaluation: found?.evaluation ?? rule.evaluation,
    metric: rule.metric,
    slice,
    as,
    margin: asks.amount,
    asks: asks.kind,
    since: asks.since,
    name: rule.name,
    severity: rule.severity,
    outcome,
    effect: effectOf(outcome, { preset, as, asks: asks.kind }),
    pAdjusted,
    untested: evidence?.kind === 'point',
    // Of a change that lies too near the bar there are enough already, and their number helps nobody.
    examplesNeeded: needed !== null && found !== null && needed > found.n ? needed : null,
    resolution: evidence === null ? null : smallestDrop(evidence, { confidence }),
    message: describeChange({
      ...bar,
      margin: asks.amount,
      absent: whyMissing(bar),
      outcome,
      confidence,
      needed,
    }),
  })
}

function outcomeOf(bar: ComparingBar, terms: { confidence: number; pAdjusted: number }): Outcome {
  const { found, asks } = bar
  if (isMissing(bar) || found === null) return 'missing'
  if (bar.isNew) return 'no-baseline'
  return decideAsked({
    asked: askedOf(asks, found),
    evidence: found.evidence,
    noiseFloor: found.noiseFloor?.floor ?? 0,
    ...terms,
  })
}

function isMissing({ found }: ComparingBar): boolean {
  return found === null || found.head === null || !Number.isFinite(found.head)
}

function askedOf({ kind, amount }: Ask, found: MetricComparison): Asked {
  if (kind !== 'relative-margin') return { kind, amount }
  return { kind, amount, base: found.base, relative: relativeOf(found, amount) }
}

function relativeOf({ relative = [] }: MetricComparison, margin: number): Evidence | null {
  return relative.find((one) => one.margin === margin)?.evidence ?? null
}

function whyMissing({ asks, found, absent }: ComparingBar): string {
  if (found === null || found.reason !== null || found.head === null) return found?.reason ?? absent
  const refused = asks.kind === 'relative-margin' ? refuseRelative(found.base) : null
  return refused ?? 'nothing could be computed from these examples'
}

/** Examples that would settle it with 80 % power if nothing changed; null where no number would. */
function examplesFor(
  { kind, amount }: Ask,
  { found, confidence }: { found: MetricComparison; confidence: number },
): number | null {
  const { evidence, base } = found
  if (evidence === null || kind === 'improve') return null
  if (kind !== 'relative-margin') {
    const power = kind === 'equivalent' ? { power: POWER_OF_EACH_SIDE } : {}
    return examplesNeeded(evidence, { margin: amount, confidence, ...power })
  }
  const relative = relativeOf(found, amount)
  return relative === null || base === null
    ? null
    : examplesNeeded(relative, { margin: amount * base, confidence })
}
