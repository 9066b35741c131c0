/** Files whose mutants could turn a fail into a pass, those that decide first. What only words a verdict is not among them. */
export const DECIDING: readonly string[] = [
  'src/stats/outcomes.ts',
  'src/stats/outcomes-of-asks.ts',
  'src/gate/judge.ts',
  'src/gate/judge-rules.ts',
  'src/gate/judge-change.ts',
  'src/gate/judge-bound.ts',
  'src/gate/judge-group.ts',
  'src/gate/judge-data.ts',
  'src/gate/judge-expression.ts',
  'src/gate/meet-checks.ts',
  'src/gate/bars.ts',
  'src/gate/can-fail.ts',
  'src/gate/presets.ts',
  'src/gate/waive.ts',
  'src/gate/slice-names.ts',
  'src/gate/rule-outcome.ts',
  'src/gate/find-metric-comparison.ts',
  'src/gate/unmade.ts',
  'src/gate/expression/evaluate.ts',
  'src/stats/holm.ts',
  'src/stats/bounds.ts',
  'src/stats/evidence.ts',
  'src/stats/spend-confidence.ts',
  'src/stats/mcnemar.ts',
  'src/comparison/pair.ts',
  'src/comparison/keep-slices.ts',
  'src/comparison/align-sides.ts',
  'src/comparison/compare-evaluation.ts',
  'src/comparison/compare-slices.ts',
  'src/comparison/compare.ts',
]

/** By the longest path that a file begins with: tests near it, which are quick, and then all that could notice. */
const STAGES: readonly (readonly [path: string, near: readonly string[], all: readonly string[]])[] = [
  ['src/stats/', ['test/stats'], ['test/gate/judge', 'test/comparison']],
  [
    'src/stats/outcomes',
    ['test/stats/outcomes', 'test/gate/asks.test.ts'],
    ['test/gate', 'test/stats/evidence'],
  ],
  ['src/stats/holm', ['test/stats/holm'], ['test/gate']],
  ['src/stats/bounds', ['test/stats/bounds'], ['test/gate']],
  ['src/stats/evidence', ['test/stats/evidence', 'test/stats/outcomes'], ['test/gate', 'test/stats']],
  ['src/stats/spend', ['test/stats/spend'], ['test/gate']],
  ['src/stats/mcnemar', ['test/stats/mcnemar', 'test/stats/statistics'], ['test/stats']],
  ['src/gate/', ['test/gate/judge.test.ts', 'test/gate/deciding'], ['test/gate']],
  ['src/gate/expression/', ['test/gate/expression'], ['test/gate']],
  ['src/gate/waive', ['test/gate/waive'], ['test/gate']],
  ['src/gate/judge-group', ['test/gate/groups'], ['test/gate']],
  ['src/comparison/', ['test/comparison/compare.test.ts', 'test/comparison/slices'], ['test/comparison']],
]

/** Filters for vitest: those of the second stage run only where the first noticed nothing. */
export function relatedTests(file: string): readonly (readonly string[])[] {
  const [found] = STAGES.filter(([path]) => file.startsWith(path)).sort((a, b) => b[0].length - a[0].length)
  if (found === undefined) throw new Error(`no tests are related to ${file}: add them to scripts/mutate`)
  const [, near, all] = found
  return [near, all]
}
