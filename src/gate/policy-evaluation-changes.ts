import type { EvaluationSettings } from '../config/configuration.ts'
import { describeKeys, describeNamed } from './policy-parts.ts'

export function describeEvaluationChanges(
  base: readonly EvaluationSettings[],
  head: readonly EvaluationSettings[],
): string[] {
  return describeNamed('evaluation', { base, head }, (before, after, label) => [
    ...describeKeys(label, { base: before, head: after }, ['task', 'predictions', 'examples', 'positive']),
    ...describeKeys(`${label}, columns`, { base: before.columns, head: after.columns }, [
      'id',
      'target',
      'predicted',
      'score',
      'scores',
      'weight',
      'group',
    ]),
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
