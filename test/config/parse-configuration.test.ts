import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { fileWith, PATH } from '../support/configuration-files.ts'
import { columnOf, configuredOf, ruleOf } from '../support/dataset-settings.ts'

const parse = (sections: Parameters<typeof fileWith>[0], path = PATH) =>
  parseConfiguration({ text: fileWith(sections), path })

describe('a configuration', () => {
  it('has a documented default for everything that is not said', () => {
    const { placeOf: _, ...rest } = parse({})
    expect(rest).toEqual({
      name: 'penguins',
      folder: '',
      data: [],
      train: null,
      evaluations: [
        {
          name: 'test',
          task: 'multiclass',
          command: null,
          predictions: ['out/p.csv'],
          runs: null,
          metricsFile: null,
          examples: null,
          judgements: null,
          columns: {
            id: 'id',
            target: 'target',
            predicted: 'predicted',
            score: null,
            scores: null,
            weight: null,
            group: null,
            repeat: null,
            separator: '|',
            query: 'query',
            document: 'document',
            relevance: 'relevance',
            quantiles: null,
            low: null,
            high: null,
            scale: null,
          },
          positive: null,
          threshold: null,
          metrics: ['accuracy'],
          terms: { own: [], costs: [], passMark: null, given: new Map() },
          slices: [],
          leastInSlice: 30,
          discovery: null,
          intervals: { method: 'percentile', stratify: null, resamples: 2000 },
        },
      ],
      gate: {
        mode: 'enforce',
        preset: 'balanced',
        confidence: 0.95,
        rules: [
          {
            kind: 'metric',
            text: '{ metric: accuracy, margin: 0.01 }',
            name: null,
            severity: 'error',
            place: { file: 'mergemark.yml', line: 5, column: 17 },
            evaluation: 'test',
            metric: 'accuracy',
            slice: null,
            margin: 0.01,
            relativeMargin: null,
            improve: null,
            equivalent: null,
            budget: null,
            min: null,
            max: null,
            bound: null,
            as: 'prove',
          },
        ],
        waivers: [],
        forks: 'review',
      },
      baseline: {
        store: { kind: 'git', repository: null, ref: 'refs/mergemark/records', fallback: null },
        onMissing: 'bootstrap',
        onEvaluationChange: 'fail',
        waitMs: 600_000,
        pin: null,
        signers: null,
        leastSequence: 0,
        predictions: 'recorded',
        largestSample: 20_000_000,
        depot: null,
        keep: { days: null, commits: null },
      },
      report: { comment: 'joined', charts: [] },
      paths: null,
    })
  })

  it('keeps the options of each check beside type, share and severity', () => {
    const data =
      'data:\n  a: { path: a.csv, key: id, columns: { x: { type: integer, minimum: 3, enum: [3, 4], mostly: 0.9, severity: info } }, rules: [{ name: r, sql: x > 1 }] }'
    expect(parse({ data }).data).toEqual([
      configuredOf({
        name: 'a',
        path: 'a.csv',
        key: 'id',
        columns: [
          columnOf('x', {
            type: 'integer',
            mostly: 0.9,
            severity: 'info',
            checks: { minimum: 3, enum: [3, 4] },
          }),
        ],
        rules: [ruleOf('x > 1', { name: 'r' })],
      }),
    ])
  })

  it('takes a check’s own share, severity, owner and condition where they are said beside its value', () => {
    const data =
      'data:\n  a: { path: a.csv, columns: { x: { severity: warning, owner: "@org/data", minimum: { value: 3, mostly: 0.5, when: y = 1 }, maximum: 9 } } }'
    const [column] = parse({ data }).data[0]?.columns ?? []
    expect(column?.checks).toEqual({ minimum: 3, maximum: 9 })
    expect(column?.demands).toEqual({
      minimum: { mostly: 0.5, severity: 'warning', owner: '@org/data', when: 'y = 1' },
    })
  })

  it('takes cells and labels as they are spelt, not as the numbers that they read as', () => {
    const { data, evaluations } = parse({
      data: 'data: { a: { path: a.csv, options: { nulls: [NA, -999.0, "", null-ish] } } }',
      evaluations:
        'evaluations:\n  test: { task: binary, predictions: p.csv, positive: 1.0, metrics: [accuracy] }',
    })
    expect(data[0]?.nulls).toEqual(['NA', '-999.0', '', 'null-ish'])
    expect(evaluations[0]?.positive).toBe('1.0')
  })

  it('splits commands into words and takes lists as they are', () => {
    const train = (command: string) => parse({ train: `train:\n  command: ${command}` }).train?.command
    expect(train('python train.py --seed {seed}')).toEqual(['python', 'train.py', '--seed', '{seed}'])
    expect(train('[bash, -c, "make && python train.py"]')).toEqual(['bash', '-c', 'make && python train.py'])
  })

  it('describes the built-in trainer with its defaults', () => {
    const train =
      'train:\n  tensorflow: { data: d.csv, target: y, features: [a, b], predict: { data: t.csv, id: id, to: out/p.csv } }\n  timeout: 2h'
    expect(parse({ train }).train).toEqual({
      command: null,
      tensorflow: {
        data: 'd.csv',
        target: 'y',
        features: ['a', 'b'],
        hidden: [16],
        epochs: 50,
        learningRate: 0.01,
        batchSize: 32,
        predict: { data: 't.csv', id: 'id', to: 'out/p.csv' },
      },
      env: [],
      model: null,
      seeds: [1],
      timeoutMs: 7_200_000,
    })
  })

  it('resolves its paths from its own folder', () => {
    const { folder, data, evaluations, train } = parse(
      {
        data: 'data: { a: { path: ../shared/a.csv } }',
        train: 'train: { command: make, outputs: { model: model/ } }',
      },
      './models/penguins/mergemark.yml',
    )
    expect([folder, data[0]?.path, evaluations[0]?.predictions[0], train?.model]).toEqual([
      'models/penguins',
      'models/shared/a.csv',
      'models/penguins/out/p.csv',
      'models/penguins/model',
    ])
  })

  it('reads the prediction from the scores where only they are named', () => {
    const columns = (text: string) =>
      parse({
        evaluations: `evaluations:\n  test: { task: multiclass, predictions: p.csv, columns: ${text} }`,
      }).evaluations[0]?.columns
    expect(columns('{ scores: "p_{class}" }')?.predicted).toBeNull()
    expect(columns('{ scores: "p_{class}", predicted: yhat }')?.predicted).toBe('yhat')
  })

  it('says where a key stands, for errors that are found later', () => {
    const { placeOf } = parse({})
    expect(placeOf('evaluations', 'test', 'predictions')).toMatchObject({ file: PATH, line: 4, column: 42 })
    expect(placeOf('evaluations', 'test')).toMatchObject({ line: 4, column: 3 })
    expect(placeOf('gate', 'rules', 0, 'margin')).toMatchObject({ line: 5, column: 45 })
    expect(placeOf('evaluations', 'none')).toBeNull()
  })
})

describe('a rule', () => {
  const two =
    'evaluations:\n  test: { task: multiclass, predictions: p.csv, metrics: [f1_macro] }\n  rare: { task: multiclass, predictions: q.csv, metrics: [accuracy] }'

  it('without an evaluation is about the only one that lists its metric', () => {
    expect(parse({ evaluations: two }).gate.rules[0]).toMatchObject({ evaluation: 'rare' })
  })

  it('has its metric computed though no list names it', () => {
    const gate = 'gate: { rules: [{ metric: "recall[Gentoo]", evaluation: test, margin: 0.02, as: prove }] }'
    const { evaluations } = parse({ evaluations: two, gate })
    expect(evaluations.map(({ metrics }) => metrics)).toEqual([['f1_macro', 'recall[Gentoo]'], ['accuracy']])
  })

  it('about a class is a guard, unless it says that it proves', () => {
    const gate =
      'gate: { rules: [{ metric: f1_macro, margin: 0.02 }, { metric: "recall[Gentoo]", margin: 0.02 }, { metric: "recall[Adelie]", margin: 0.02, as: prove }] }'
    expect(parse({ gate }).gate.rules).toMatchObject([{ as: 'prove' }, { as: 'guard' }, { as: 'prove' }])
  })

  it('may bound a metric both by its change and by its value', () => {
    const { rules } = parse({
      gate: 'gate:\n  rules:\n    - metric: accuracy\n      margin: 0.01\n      min: 0.90',
    }).gate
    expect(rules[0]).toMatchObject({
      margin: 0.01,
      min: 0.9,
      max: null,
      text: '{ metric: accuracy, margin: 0.01, min: 0.9 }',
    })
  })
})

describe('an evaluation without a list of metrics', () => {
  const evaluations = 'evaluations:\n  test: { task: multiclass, predictions: p.csv }'

  it('computes the usual ones of its task, and what the rules need', () => {
    const gate = 'gate: { rules: [{ metric: cohen_kappa, margin: 0.01 }] }'
    const [first] = parse({ evaluations, gate }).evaluations
    expect(first?.metrics).toEqual([
      'accuracy',
      'balanced_accuracy',
      'f1_macro',
      'matthews_corrcoef',
      'cohen_kappa',
    ])
  })

  it('leaves the choice to the evaluation where no rule needs one', () => {
    const data = 'data: { a: { path: a.csv, columns: { x: { required: true } } } }'
    expect(parse({ evaluations, gate: '', data }).evaluations[0]?.metrics).toEqual([])
  })
})
