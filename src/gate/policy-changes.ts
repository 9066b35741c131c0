import type { Configuration, GateSettings } from '../config/configuration.ts'
import { describeBaselineChanges } from './policy-baseline-changes.ts'
import { describeDataChanges } from './policy-data-changes.ts'
import { describeEvaluationChanges } from './policy-evaluation-changes.ts'
import { describePathChanges } from './policy-path-changes.ts'
import { describeRuleChanges } from './policy-rule-changes.ts'
import { describeWaiverChanges } from './policy-waiver-changes.ts'
import { findDropped } from './unmade.ts'
import { clean } from './wording.ts'

/**
 * How `head` changes the policy, one sentence a rule or setting, in the order of the file; none where it does not.
 * `train` and the evaluations' commands are the head's own and no policy, but that there are any is.
 */
export function describePolicyChanges(base: Configuration, head: Configuration): string[] {
  return [
    ...(base.name === head.name ? [] : [`name: ${clean(base.name)} → ${clean(head.name)}`]),
    ...findDropped(base, head).map(({ key, why }) => `${key}: removed; ${why}`),
    ...describeDataChanges(base.data, head.data),
    ...describeEvaluationChanges(base.evaluations, head.evaluations),
    ...describeGateChanges(base.gate, head.gate),
    ...describeRuleChanges(base.gate.rules, head.gate.rules),
    ...describeWaiverChanges(base.gate.waivers, head.gate.waivers),
    ...describeBaselineChanges(base.baseline, head.baseline),
    ...describePathChanges(base, head),
  ]
}

/** From the most to the least demanding. */
const MODES: readonly GateSettings['mode'][] = ['enforce', 'observe']
const PRESETS: readonly GateSettings['preset'][] = ['strict', 'balanced', 'lenient']

function describeGateChanges(base: GateSettings, head: GateSettings): string[] {
  const change = (key: string, from: string | number, to: string | number, loosened: boolean) =>
    from === to ? [] : [`gate.${key} ${loosened ? 'loosened' : 'tightened'}: ${from} → ${to}`]
  const listed = ({ extends: paths = [] }: GateSettings) => clean(paths.join(', ') || 'nothing')
  const extended =
    listed(base) === listed(head) ? [] : [`gate.extends changed: ${listed(base)} → ${listed(head)}`]
  return [
    ...extended,
    ...change('mode', base.mode, head.mode, MODES.indexOf(head.mode) > MODES.indexOf(base.mode)),
    ...change(
      'preset',
      base.preset,
      head.preset,
      PRESETS.indexOf(head.preset) > PRESETS.indexOf(base.preset),
    ),
    ...change('reuse', base.reuse ?? 'never', head.reuse ?? 'never', head.reuse !== undefined),
    ...change('forks', base.forks, head.forks, head.forks === 'accept'),
    ...change('confidence', base.confidence, head.confidence, head.confidence < base.confidence),
  ]
}
