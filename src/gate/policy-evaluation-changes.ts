import type { EvaluationSettings } from '../config/configuration.ts'
import { usualColumns } from '../sample/sample-columns.ts'
import { describeKeys, describeNamed } from './policy-parts.ts'

/** What decides which numbers are computed, and on which examples; the command is the head's own. */
const KEYS = [
  'task',
  'predictions',
  'runs',
  'metricsFile',
  'examples',
  'judgements',
  'positive',
  'threshold',
  'slices',
  'leastInSlice',
  'discovery',
  'intervals',
] as const satisfies readonly (keyof EvaluationSettings)[]

const COLUMNS = Object.keys(usualColumns) as (keyof typeof usualColumns)[]

export function describeEvaluationChanges(
  base: readonly EvaluationSettings[],
  head: readonly EvaluationSettings[],
): string[] {
  return describeNamed('evaluation', { base, head }, (before, after, label) => [
    ...describeKeys(label, { base: before, head: after }, KEYS),
    ...describeKeys(`${label}, columns`, { base: before.columns, head: after.columns }, COLUMNS),
    ...describeKeys(label, { base: before.terms, head: after.terms }, ['costs', 'passMark']),
    ...describeNamed(
      `${label}: own metric`,
      { base: before.terms.own, head: after.terms.own },
      (from, to, own) => describeKeys(own, { base: { is: from }, head: { is: to } }, ['is']),
    ),
    ...describeNamed(
      `${label}: metric`,
      { base: named(before.metrics), head: named(after.metrics) },
      () => [],
    ),
  ])
}

function named(names: readonly string[]): { name: string }[] {
  return names.map((name) => ({ name }))
}
