import type { MetricRule } from '../../src/config/configuration.ts'

/** A rule on a metric with no bar but those that are given. */
export function metricRule(fields: Partial<MetricRule> & Pick<MetricRule, 'metric'>): MetricRule {
  return {
    kind: 'metric',
    text: fields.metric,
    name: null,
    severity: 'error',
    evaluation: null,
    slice: null,
    margin: null,
    relativeMargin: null,
    improve: null,
    equivalent: null,
    budget: null,
    min: null,
    max: null,
    bound: null,
    as: 'prove',
    ...fields,
  }
}
