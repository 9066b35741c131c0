import type { MetricRule, Rule } from './configuration.ts'

/** Every rule on a metric, those within groups too, in the policy's order. */
export function metricRulesOf(rules: readonly Rule[]): MetricRule[] {
  return rules.flatMap((rule) => {
    if (rule.kind === 'group') return metricRulesOf(rule.rules)
    return rule.kind === 'metric' ? [rule] : []
  })
}
