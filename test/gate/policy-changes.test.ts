import { describe, expect, it } from 'vitest'
import type { Configuration, MetricRule } from '../../src/config/configuration.ts'
import { normaliseBaseline } from '../../src/config/normalise/baseline.ts'
import { usualEvaluation } from '../../src/config/usual-evaluation.ts'
import { describePolicyChanges } from '../../src/gate/policy-changes.ts'
import { usualColumns } from '../../src/sample/sample-columns.ts'

function rule(metric: string, bars: Partial<MetricRule>): MetricRule {
  return { text: '', evaluation: 'test', metric, margin: null, min: null, max: null, as: 'prove', ...bars }
}

const evaluation: Configuration['evaluations'][number] = {
  ...usualEvaluation,
  name: 'test',
  task: 'multiclass',
  command: ['python', 'predict.py'],
  predictions: ['out/p.csv'],
  examples: null,
  columns: { ...usualColumns, id: 'id', target: 'species', predicted: 'predicted' },
  positive: null,
  metrics: ['accuracy'],
}
const column = {
  name: 'mass',
  type: 'integer' as const,
  mostly: 1,
  severity: 'error' as const,
  checks: { minimum: 2500 },
}
const dataset = {
  name: 'penguins',
  path: 'p.csv',
  format: null,
  nulls: [''],
  key: 'id',
  columns: [column],
  rules: [{ name: 'long', sql: 'a > b', severity: 'error' as const, mostly: 1 }],
}
const configuration: Configuration = {
  name: 'penguins',
  folder: '',
  data: [dataset],
  train: {
    command: ['python', 'train.py'],
    tensorflow: null,
    env: [],
    model: null,
    seeds: [1],
    timeoutMs: 1000,
  },
  evaluations: [evaluation],
  gate: {
    mode: 'enforce',
    preset: 'balanced',
    confidence: 0.95,
    rules: [rule('accuracy', { margin: 0.01, min: 0.9 })],
  },
  baseline: normaliseBaseline({}, (path) => path),
  placeOf: () => null,
}
const { gate } = configuration

function changesTo(head: Partial<Configuration>): string[] {
  return describePolicyChanges(configuration, { ...configuration, ...head })
}

describe('the changes that a pull request makes to the policy', () => {
  it('are none where only the training and the commands change', () => {
    const train = { ...configuration.train, command: ['python', 'other.py'] } as Configuration['train']
    expect(changesTo({ train, evaluations: [{ ...evaluation, command: ['make'] }] })).toEqual([])
  })

  it.each<[string, Partial<Configuration['gate']>, string[]]>([
    ['observing', { mode: 'observe' }, ['gate.mode loosened: enforce → observe']],
    ['a preset', { preset: 'strict' }, ['gate.preset tightened: balanced → strict']],
    ['the confidence', { confidence: 0.9 }, ['gate.confidence loosened: 0.95 → 0.9']],
    [
      'a margin',
      { rules: [rule('accuracy', { margin: 0.05, min: 0.9 })] },
      ['accuracy of test: margin loosened: 0.01 → 0.05'],
    ],
    [
      'a minimum',
      { rules: [rule('accuracy', { margin: 0.01, min: 0.95 })] },
      ['accuracy of test: min tightened: 0.9 → 0.95'],
    ],
    [
      'a bar taken away',
      { rules: [rule('accuracy', { margin: 0.01 })] },
      ['accuracy of test: min 0.9 removed (loosened)'],
    ],
    [
      'a role',
      { rules: [rule('accuracy', { margin: 0.01, min: 0.9, as: 'guard' })] },
      ['accuracy of test: loosened from prove to guard'],
    ],
    [
      'a rule taken away',
      { rules: [] },
      ['accuracy of test: margin 0.01 removed (loosened)', 'accuracy of test: min 0.9 removed (loosened)'],
    ],
    [
      'a further rule',
      { rules: [...gate.rules, rule('f1_macro', { margin: 0.02 })] },
      ['f1_macro of test: margin 0.02 added'],
    ],
  ])('name %s', (_, changed, changes) => {
    expect(changesTo({ gate: { ...gate, ...changed } })).toEqual(changes)
  })

  it('name data checks', () => {
    const changed = {
      ...dataset,
      columns: [{ ...column, severity: 'warning' as const, mostly: 0.9, checks: { maximum: 6500 } }],
      rules: [],
    }
    expect(changesTo({ data: [changed] })).toEqual([
      'data set penguins, column mass: severity loosened: error → warning',
      'data set penguins, column mass: mostly loosened: 1 → 0.9',
      'data set penguins, column mass: minimum removed (loosened)',
      'data set penguins, column mass: maximum added',
      'data set penguins, rule long removed (loosened)',
    ])
    const milder = { ...dataset, columns: [{ ...column, checks: { minimum: 0 } }] }
    expect(changesTo({ data: [milder] })).toEqual([
      'data set penguins, column mass: minimum: option changed: 2500 → 0',
    ])
    expect(changesTo({ data: [] })).toEqual(['data set penguins removed (loosened)'])
  })

  it('name what an evaluation reads and measures', () => {
    const columns = { ...evaluation.columns, target: 'predicted' }
    expect(
      changesTo({ evaluations: [{ ...evaluation, columns, predictions: ['x.csv'], metrics: ['f1_macro'] }] }),
    ).toEqual([
      'evaluation test: predictions changed: ["out/p.csv"] → ["x.csv"]',
      'evaluation test, columns: target changed: "species" → "predicted"',
      'evaluation test: metric accuracy removed (loosened)',
      'evaluation test: metric f1_macro added',
    ])
  })

  it('name a training or a command that is dropped: no run makes the predictions any more', () => {
    expect(changesTo({ train: null, evaluations: [{ ...evaluation, command: null }] })).toEqual([
      'train: removed; the predictions were not made by this run',
      'evaluations.test.command: removed; the predictions of test were not made by this run',
    ])
  })

  it('name where the past comes from', () => {
    const { baseline } = configuration
    const store = { kind: 'git', repository: null, ref: 'refs/other', fallback: null } as const
    expect(changesTo({ baseline: { ...baseline, store, waitMs: 60_000, pin: 'best' } })).toEqual([
      'baseline.store changed: refs/mergemark/records → refs/other',
      'baseline.wait changed: 600s → 60s',
      'baseline.pin changed: none → best',
    ])
  })

  it('say where a setting of the baseline lets more through', () => {
    const baseline = { ...configuration.baseline, signers: 'signers', leastSequence: 9 }
    const head = { ...baseline, signers: null, leastSequence: 3, onEvaluationChange: 'common' } as const
    expect(
      describePolicyChanges({ ...configuration, baseline }, { ...configuration, baseline: head }),
    ).toEqual([
      'baseline.on-evaluation-change loosened: fail → common',
      'baseline.signers loosened: signers → none',
      'baseline.least-sequence loosened: 9 → 3',
    ])
  })

  it('are one line each, whatever a name is', () => {
    const changes = changesTo({ gate: { ...gate, rules: [...gate.rules, rule('a\n<b>', { min: 1 })] } })
    expect(changes).toEqual(['a <b> of test: min 1 added'])
  })
})
