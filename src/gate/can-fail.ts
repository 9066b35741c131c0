import type { DatasetSettings, GateSettings, MetricRule, Rule } from '../config/configuration.ts'
import { asksOf, boundsOf } from './bars.ts'
import { hasDecidingCheck } from './judge-data.ts'
import { roleOf } from './presets.ts'

/**
 * Whether the policy has a rule that proves or bounds, or a check of data, that counts as an error: without one nothing
 * could fail.
 */
export function canFail(
  { rules, preset }: Pick<GateSettings, 'rules' | 'preset'>,
  expectedDatasets: readonly DatasetSettings[],
): boolean {
  return rules.some((rule) => decides(rule, preset)) || hasDecidingCheck(expectedDatasets)
}

function decides(rule: Rule, preset: GateSettings['preset']): boolean {
  if (rule.severity !== 'error') return false
  if (rule.kind === 'expression') return true
  if (rule.kind === 'metric') return isDemanding(rule, preset)
  const isFirm = (member: Rule) => decides(member, preset)
  // One member that never fails would hold up the whole of `any`.
  return rule.of === 'any' ? rule.rules.every(isFirm) : rule.rules.some(isFirm)
}

function isDemanding(rule: MetricRule, preset: GateSettings['preset']): boolean {
  return boundsOf(rule).length > 0 || (asksOf(rule).length > 0 && roleOf(rule, preset) === 'prove')
}
