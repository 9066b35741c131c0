import type { GateSettings, MetricRule } from '../config/configuration.ts'
import type { Outcome, Verdict } from '../documents/parts.ts'

type Preset = GateSettings['preset']
type Role = MetricRule['as']

/**
 * What an outcome does to the verdict. Missing, regressed and violated fail in every preset; the presets differ in what
 * a change does that the examples cannot settle:
 * - balanced: warns for `prove`, is one counted line for `guard`;
 * - strict: every rule proves, and it fails; `min` and `max` judge the worse end of the head's interval;
 * - lenient: one counted line for both, so that a set too small to prove anything holds up nobody.
 */
export function effectOf(
  outcome: Outcome,
  { preset, as }: { readonly preset: Preset; readonly as: Role },
): Verdict {
  switch (outcome) {
    case 'improved':
    case 'not-worse':
    case 'within':
      return 'pass'
    case 'no-baseline':
      return 'warn'
    case 'inconclusive':
      if (preset === 'strict') return 'fail'
      return preset === 'balanced' && as === 'prove' ? 'warn' : 'pass'
    default:
      return 'fail'
  }
}

export function roleOf(rule: Pick<MetricRule, 'as'>, preset: Preset): Role {
  return preset === 'strict' ? 'prove' : rule.as
}
