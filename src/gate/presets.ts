import type { GateSettings, MetricRule } from '../config/configuration.ts'
import type { Outcome, Severity, Verdict } from '../documents/parts.ts'
import { spendOverAttempts } from '../stats/spend-confidence.ts'
import type { Ask } from './bars.ts'

type Preset = GateSettings['preset']
type Role = MetricRule['as']

/**
 * What an outcome does to the verdict. Missing, regressed and violated fail in every preset; the presets differ in what
 * a change does that the examples cannot settle:
 * - balanced: warns for `prove`, is one counted line for `guard`;
 * - strict: every rule proves, and it fails; `min` and `max` judge the worse end of the head's interval; each attempt
 *   of a run spends a part of the error that the policy allows;
 * - lenient: one counted line for both, so that a set too small to prove anything holds up nobody.
 *
 * A gain that is asked for and not shown fails in all of them.
 */
export function effectOf(
  outcome: Outcome,
  { preset, as, asks }: { readonly preset: Preset; readonly as: Role; readonly asks?: Ask['kind'] },
): Verdict {
  switch (outcome) {
    case 'improved':
    case 'not-worse':
    case 'within':
      return 'pass'
    case 'no-baseline':
      return 'warn'
    case 'inconclusive':
      if (preset === 'strict' || asks === 'improve') return 'fail'
      return preset === 'balanced' && as === 'prove' ? 'warn' : 'pass'
    default:
      return 'fail'
  }
}

/** The most that an entry of this severity does: an `info` is shown. */
export function capEffect(effect: Verdict, severity: Severity): Verdict {
  if (severity === 'info') return 'pass'
  return severity === 'warning' && effect === 'fail' ? 'warn' : effect
}

export function roleOf(rule: Pick<MetricRule, 'as'>, preset: Preset): Role {
  return preset === 'strict' ? 'prove' : rule.as
}

/** What a bar on a value judges. */
export function boundedBy({ bound }: Pick<MetricRule, 'bound'>, preset: Preset): 'point' | 'interval' {
  return bound ?? (preset === 'strict' ? 'interval' : 'point')
}

/** The level that this attempt is judged at. `attempt` ≥ 1. */
export function confidenceOf(
  { preset, confidence }: Pick<GateSettings, 'preset' | 'confidence'>,
  attempt: number,
): number {
  return preset === 'strict' ? spendOverAttempts({ confidence, attempt }) : confidence
}
