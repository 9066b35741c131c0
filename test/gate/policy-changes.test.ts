import { describe, expect, it } from 'vitest'
import type {
  Configuration,
  ExpressionRule,
  GateSettings,
  GroupRule,
  MetricRule,
  Waiver,
} from '../../src/config/configuration.ts'
import { normaliseBaseline } from '../../src/config/normalise/baseline.ts'
import { usualEvaluation } from '../../src/config/usual-evaluation.ts'
import { describePolicyChanges } from '../../src/gate/policy-changes.ts'
import { usualColumns } from '../../src/sample/sample-columns.ts'
import { columnOf, datasetOf, ruleOf } from '../support/dataset-settings.ts'

function rule(metric: string, bars: Partial<MetricRule>): MetricRule {
  return {
    kind: 'metric',
    text: '',
    name: null,
    severity: 'error',
    evaluation: 'test',
    metric,
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
    ...bars,
  }
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
const column = columnOf('mass', { type: 'integer', checks: { minimum: 2500 } })
const dataset = datasetOf({
  name: 'penguins',
  path: 'p.csv',
  key: 'id',
  columns: [column],
  rules: [ruleOf('a > b', { name: 'long' })],
})
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
    waivers: [],
    forks: 'review',
  },
  baseline: normaliseBaseline({}, (path) => path),
  report: { comment: 'joined', charts: [] },
  paths: null,
  placeOf: () => null,
}
const { gate } = configuration

function group(of: 'any' | 'all', rules: GroupRule['rules']): GroupRule {
  return { kind: 'group', of, rules, text: '', name: null, severity: 'error' }
}

function expression(text: string, name: string | null = null): ExpressionRule {
  return { kind: 'expression', expression: text, text, name, severity: 'error' }
}

function waiver(more: Partial<Waiver>): Waiver {
  const nothing = { rule: null, evaluation: null, metric: null, slice: null }
  return { ...nothing, reason: 'few birds', owner: 'ana', expires: '2026-12-31', place: null, ...more }
}

function changesOf(base: Partial<GateSettings>, head: Partial<GateSettings>): string[] {
  return describePolicyChanges(
    { ...configuration, gate: { ...gate, ...base } },
    { ...configuration, gate: { ...gate, ...head } },
  )
}

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
    ['taking a fork at its word', { forks: 'accept' }, ['gate.forks loosened: review → accept']],
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
    [
      'every other bar',
      {
        rules: [
          rule('accuracy', { margin: 0.01, min: 0.9, relativeMargin: 0.1, improve: 0, equivalent: 0.2 }),
        ],
      },
      [
        'accuracy of test: relative-margin 0.1 added',
        'accuracy of test: improve 0 added',
        'accuracy of test: equivalent 0.2 added',
      ],
    ],
    [
      'a severity',
      { rules: [rule('accuracy', { margin: 0.01, min: 0.9, severity: 'warning' })] },
      ['accuracy of test: severity loosened: error → warning'],
    ],
    [
      'what a bound judges',
      { rules: [rule('accuracy', { margin: 0.01, min: 0.9, bound: 'interval' })] },
      ['accuracy of test: bound changed: as the preset says → interval'],
    ],
    [
      'a rule on a slice, which is not that on the whole set',
      { rules: [rule('accuracy', { margin: 0.01, min: 0.9, slice: 'island', as: 'guard' })] },
      [
        'accuracy of test: margin 0.01 removed (loosened)',
        'accuracy of test: min 0.9 removed (loosened)',
        'accuracy on island of test: margin 0.01 added',
        'accuracy on island of test: min 0.9 added',
      ],
    ],
    [
      'a rule that moves into a group',
      { rules: [group('any', [...gate.rules] as MetricRule[])] },
      [
        'accuracy of test: margin 0.01 removed (loosened)',
        'accuracy of test: min 0.9 removed (loosened)',
        'group any added',
        'group any, accuracy of test: margin 0.01 added',
        'group any, accuracy of test: min 0.9 added',
      ],
    ],
    ['an expression', { rules: [...gate.rules, expression('a > 1.0')] }, ['expression a > 1.0 added']],
    ['what is extended', { extends: ['org.yml'] }, ['gate.extends changed: nothing → org.yml']],
    [
      'a waiver',
      { waivers: [waiver({ metric: 'accuracy' })] },
      ['waiver of metric accuracy added until 2026-12-31 (loosened)'],
    ],
  ])('name %s', (_, changed, changes) => {
    expect(changesTo({ gate: { ...gate, ...changed } })).toEqual(changes)
  })

  it.each<[Partial<MetricRule>, Partial<MetricRule>, string]>([
    [{ relativeMargin: 0.1 }, { relativeMargin: 0.2 }, 'relative-margin loosened: 0.1 → 0.2'],
    [{ improve: 0.02 }, { improve: 0 }, 'improve loosened: 0.02 → 0'],
    [{ improve: 0 }, { improve: 0.02 }, 'improve tightened: 0 → 0.02'],
    [{ equivalent: 0.2 }, { equivalent: 0.1 }, 'equivalent tightened: 0.2 → 0.1'],
    [{ max: 50 }, { max: 60 }, 'max loosened: 50 → 60'],
    [
      { budget: { drop: 0.02, since: 'v1' } },
      { budget: { drop: 0.03, since: 'v1' } },
      'budget loosened: 0.02 since v1 → 0.03 since v1',
    ],
    // Less, and yet from a record that may be worse: which of the two lets more through is not known.
    [
      { budget: { drop: 0.02, since: 'v1' } },
      { budget: { drop: 0.01, since: 'v2' } },
      'budget changed: 0.02 since v1 → 0.01 since v2',
    ],
    [{ min: 0.9, bound: 'interval' }, { min: 0.9, bound: 'point' }, 'bound loosened: interval → point'],
  ])('say which way a bar moves: %j to %j', (base, head, change) => {
    expect(changesOf({ rules: [rule('a', base)] }, { rules: [rule('a', head)] })).toEqual([
      `a of test: ${change}`,
    ])
  })

  it('say what changes within a group, and that one of its rules now suffices', () => {
    const [one, other] = [rule('a', { min: 0.5 }), rule('b', { min: 0.5 })]
    expect(changesOf({ rules: [group('all', [one, other])] }, { rules: [group('all', [one])] })).toEqual([
      'group all, b of test: min 0.5 removed (loosened)',
    ])
    const named = (of: 'any' | 'all', rules: MetricRule[]) => ({
      rules: [{ ...group(of, rules), name: 'quality' }],
    })
    expect(changesOf(named('all', [one]), named('any', [one, other]))).toEqual([
      'group quality: loosened from all to any',
      'group quality, b of test: min 0.5 added (loosened: one of these suffices)',
    ])
    expect(changesOf(named('any', [one, other]), named('any', [one]))).toEqual([
      'group quality, b of test: min 0.5 removed (tightened: one of these suffices)',
    ])
  })

  it('say that a named expression changed, and that one without a name went', () => {
    expect(changesOf({ rules: [expression('a', 'n')] }, { rules: [expression('b', 'n')] })).toEqual([
      'expression n: expr changed: a → b',
    ])
    expect(changesOf({ rules: [expression('a')] }, { rules: [expression('b')] })).toEqual([
      'expression a removed (loosened)',
      'expression b added',
    ])
  })

  it('say what a waiver loosens, and until when', () => {
    const [one, longer] = [waiver({ rule: 'r' }), waiver({ rule: 'r', expires: '2027-01-01', owner: 'bo' })]
    expect(changesOf({ waivers: [one] }, { waivers: [longer] })).toEqual([
      'waiver of rule r loosened: until 2026-12-31 → 2027-01-01',
      'waiver of rule r: owner changed: ana → bo',
    ])
    expect(changesOf({ waivers: [longer] }, { waivers: [] })).toEqual([
      'waiver of rule r removed (tightened)',
    ])
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

  it.each<[string, string[] | null, string[] | null, string]>([
    ['more globs', ['src/**'], ['src/**', 'data/*'], 'paths tightened: src/** → src/**, data/*'],
    ['fewer globs', ['src/**', 'data/*'], ['data/*'], 'paths loosened: src/**, data/* → data/*'],
    ['globs where all counted', null, ['src/**'], 'paths loosened: ** → src/**'],
    ['all again', ['src/**'], null, 'paths tightened: src/** → **'],
    ['a part of a folder', ['src/**'], ['src/a/*'], 'paths loosened: src/** → src/a/*'],
    ['others', ['src/*'], ['lib/*'], 'paths changed: src/* → lib/*'],
  ])('say of %s whether more is judged', (_, before, after, expected) => {
    const sides = [before, after].map((paths) => ({ ...configuration, paths })) as [
      Configuration,
      Configuration,
    ]
    expect(describePolicyChanges(...sides)).toEqual([expected])
  })

  it('are none where globs stand in another order, or say what is so anyway', () => {
    expect(changesTo({ paths: ['**'] })).toEqual([])
  })

  it('are one line each, whatever a name is', () => {
    const changes = changesTo({ gate: { ...gate, rules: [...gate.rules, rule('a\n<b>', { min: 1 })] } })
    expect(changes).toEqual(['a <b> of test: min 1 added'])
  })
})
