import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { faultsOf, fileWith, mendOf, PATH } from '../support/configuration-files.ts'

const data = 'data: { a: { path: d/a.csv, columns: { x: { required: true } } } }'
const fileOf = (rest: string) =>
  fileWith({ data, evaluations: `evaluations:\n  test: { ${rest} }`, gate: '' })

function evaluationOf(rest: string) {
  const [evaluation] = parseConfiguration({ text: fileOf(rest), path: PATH }).evaluations
  if (evaluation === undefined) throw new TypeError('there is no evaluation')
  return evaluation
}
const faultOf = (rest: string) => faultsOf(fileOf(rest)).join('\n')

describe('an evaluation', () => {
  it.each(['binary', 'multiclass', 'multilabel', 'regression', 'ranking', 'graded'])(
    'may be of the task %s',
    (task) => {
      expect(evaluationOf(`task: ${task}, predictions: p.csv`).task).toBe(task)
    },
  )

  it('may be of metrics only, which are read from a file', () => {
    expect(evaluationOf('task: metrics-only, metrics-file: out/m.json')).toMatchObject({
      task: 'metrics-only',
      predictions: [],
      metricsFile: 'out/m.json',
      metrics: [],
    })
  })

  it('reads scores of rankings and graders from a column that is called so, where nothing is said', () => {
    const columns = (task: string) => evaluationOf(`task: ${task}, predictions: p.csv`).columns
    expect(columns('ranking')).toMatchObject({ score: 'score', predicted: null, query: 'query' })
    expect(columns('graded')).toMatchObject({ score: 'score', predicted: null })
    expect(columns('regression')).toMatchObject({ score: null, predicted: 'predicted' })
  })

  it('takes every column that its task has', () => {
    const of = (task: string, columns: string) =>
      evaluationOf(`task: ${task}, predictions: p.csv, columns: { ${columns} }`).columns
    expect(of('multilabel', 'separator: ";", scores: "p_{class}", target: "y_{class}"')).toMatchObject({
      separator: ';',
      scores: 'p_{class}',
      target: 'y_{class}',
      predicted: null,
    })
    expect(of('ranking', 'query: q, document: d, relevance: r, score: s, weight: w, group: g')).toMatchObject(
      {
        query: 'q',
        document: 'd',
        relevance: 'r',
        score: 's',
        weight: 'w',
        group: 'g',
      },
    )
    expect(of('regression', 'quantiles: "q_{level}", low: l, high: h, scale: s')).toMatchObject({
      quantiles: 'q_{level}',
      low: 'l',
      high: 'h',
      scale: 's',
    })
    expect(of('graded', 'id: i, score: s, repeat: r')).toMatchObject({ id: 'i', score: 's', repeat: 'r' })
  })

  it('takes one file of predictions, a glob, or a list, and says what several are', () => {
    const predictions = (rest: string) => evaluationOf(`task: binary, ${rest}`)
    expect(predictions('predictions: "out/*.csv"').predictions).toEqual(['out/*.csv'])
    expect(predictions('predictions: [a.csv, b.csv], runs: seeds')).toMatchObject({
      predictions: ['a.csv', 'b.csv'],
      runs: 'seeds',
    })
  })

  it('takes a threshold as a number, or as the rule by which main chooses it', () => {
    const threshold = (text: string) =>
      evaluationOf(`task: binary, predictions: p.csv, columns: { score: s }, threshold: ${text}`).threshold
    expect(threshold('0.3')).toEqual({ kind: 'fixed', value: 0.3 })
    expect(threshold('{ maximise: f1 }')).toEqual({ kind: 'maximise', metric: 'f1' })
    expect(threshold('{ reach: { recall: 0.9 } }')).toEqual({ kind: 'reach', metric: 'recall', least: 0.9 })
    expect(threshold('{ reach: { precision: 0.8 } }')).toEqual({
      kind: 'reach',
      metric: 'precision',
      least: 0.8,
    })
  })

  it('takes costs with labels as they are spelt', () => {
    const { terms } = evaluationOf(
      'task: binary, predictions: p.csv, costs: [{ target: 1.0, predicted: no, cost: 5 }]',
    )
    expect(terms.costs).toEqual([{ target: '1.0', predicted: 'no', cost: 5 }])
  })

  it('takes a pass mark, judgements, and how slices and intervals are made', () => {
    expect(evaluationOf('task: graded, predictions: p.csv, pass-mark: 3').terms.passMark).toBe(3)
    expect(evaluationOf('task: ranking, predictions: p.csv, judgements: d/q.csv').judgements).toBe('d/q.csv')
    const all =
      'task: binary, predictions: p.csv, least-in-slice: 10, discover-slices: [a, b], intervals: { method: bca, stratify: site, resamples: 500 }'
    expect(evaluationOf(all)).toMatchObject({
      leastInSlice: 10,
      discovery: { columns: ['a', 'b'] },
      intervals: { method: 'bca', stratify: 'site', resamples: 500 },
    })
    const discovery = (value: string) =>
      evaluationOf(`task: binary, predictions: p.csv, discover-slices: ${value}`).discovery
    expect([discovery('true'), discovery('false')]).toEqual([{ columns: null }, null])
  })

  it('takes slices by a column, a condition, two columns, and bins', () => {
    const { slices } = evaluationOf(
      'task: binary, predictions: p.csv, slices: [island, { name: heavy, where: m > 5 }, { columns: [a, b] }, { column: m, quantiles: 4 }]',
    )
    expect(slices).toEqual([
      { kind: 'column', column: 'island' },
      { kind: 'condition', name: 'heavy', where: 'm > 5' },
      { kind: 'crossing', columns: ['a', 'b'] },
      { kind: 'quantiles', column: 'm', bins: 4 },
    ])
  })

  it('takes metrics of the user’s own, and computes them with the others', () => {
    const { metrics, terms } = evaluationOf(
      'task: binary, predictions: p.csv, metrics: [accuracy, { name: p95, column: ms, aggregate: p95, direction: lower }, { name: ms, column: ms, direction: lower }, { name: cost, command: python cost.py --eur, direction: lower }]',
    )
    expect(metrics).toEqual(['accuracy', 'p95', 'ms', 'cost'])
    expect(terms.own).toEqual([
      { name: 'p95', higherIsBetter: false, kind: 'column', column: 'ms', aggregate: 'p95' },
      { name: 'ms', higherIsBetter: false, kind: 'column', column: 'ms', aggregate: 'mean' },
      { name: 'cost', higherIsBetter: false, kind: 'command', words: ['python', 'cost.py', '--eur'] },
    ])
    const given = evaluationOf(
      'task: metrics-only, metrics-file: m.json, metrics: [accuracy, { name: bleu, direction: higher }]',
    )
    expect(given.terms.own).toEqual([{ name: 'bleu', higherIsBetter: true, kind: 'file' }])
  })

  it('is what a rule on a metric of the user’s own is about', () => {
    const text = fileWith({
      evaluations:
        'evaluations:\n  a: { task: binary, predictions: p.csv }\n  b: { task: binary, predictions: q.csv, metrics: [{ name: ms, column: ms, direction: lower }] }',
      gate: 'gate: { rules: [{ metric: ms, max: 50 }] }',
    })
    expect(parseConfiguration({ text, path: PATH }).gate.rules[0]).toMatchObject({ evaluation: 'b' })
  })
})

describe('what an evaluation of another task has', () => {
  it.each([
    ['task: multiclass, predictions: p.csv, threshold: 0.5', 'threshold is 0.5', 'multiclass'],
    [
      'task: regression, predictions: p.csv, costs: [{ target: a, predicted: b, cost: 1 }]',
      'costs is a list',
      'regression',
    ],
    ['task: binary, predictions: p.csv, pass-mark: 1', 'pass-mark is 1', 'binary'],
    ['task: binary, predictions: p.csv, judgements: q.csv', 'judgements is "q.csv"', 'binary'],
    ['task: graded, predictions: p.csv, positive: a', 'positive is "a"', 'graded'],
    ['task: binary, metrics-file: m.json', 'metrics-file is "m.json"', 'binary'],
    ['task: metrics-only, predictions: p.csv', 'predictions is "p.csv"', 'metrics-only'],
    ['task: metrics-only, metrics-file: m, slices: [a]', 'slices is a list', 'metrics-only'],
    ['task: metrics-only, metrics-file: m, examples: e.csv', 'examples is "e.csv"', 'metrics-only'],
    ['task: metrics-only, metrics-file: m, columns: { weight: w }', 'columns.weight is "w"', 'metrics-only'],
    ['task: binary, predictions: p.csv, columns: { repeat: r }', 'columns.repeat is "r"', 'binary'],
    ['task: binary, predictions: p.csv, columns: { query: q }', 'columns.query is "q"', 'binary'],
    ['task: binary, predictions: p.csv, columns: { low: l }', 'columns.low is "l"', 'binary'],
    ['task: binary, predictions: p.csv, columns: { separator: ";" }', 'columns.separator is ";"', 'binary'],
    ['task: regression, predictions: p.csv, columns: { score: s }', 'columns.score is "s"', 'regression'],
    ['task: ranking, predictions: p.csv, columns: { target: t }', 'columns.target is "t"', 'ranking'],
    ['task: ranking, predictions: p.csv, columns: { id: i }', 'columns.id is "i"', 'ranking'],
  ])('is refused, with its place: %s', (rest, what, task) => {
    const [key = ''] = what.split(' ')
    const line = `  test: { ${rest} }`
    const leaf = key.split('.').at(-1) as string
    const value = what.endsWith('a list') ? `${leaf}` : `${leaf}: `
    const column = line.indexOf(value, line.indexOf(' ', 14)) + value.length + 1
    const at = what.endsWith('a list') ? column - value.length : column
    expect(faultOf(rest)).toBe(
      `MM-103 5:${at} evaluations.test.${what}; it must be left out: the task is ${task}`,
    )
  })
})

describe('an evaluation that cannot be made', () => {
  it.each([
    ['task: metrics-only', 'MM-104 5:3 "evaluations.test.metrics-file" is missing'],
    ['task: binary', 'MM-104 5:3 "evaluations.test.predictions" is missing'],
    [
      'task: binary, predictions: []',
      'MM-103 5:25 evaluations.test.predictions is an empty list; it must be a list of at least one',
    ],
    ['task: binary, predictions: [a, b]', 'MM-104 5:25 "evaluations.test.runs" is missing'],
    [
      'task: binary, predictions: p, columns: { quantiles: q }',
      'MM-103 5:63 evaluations.test.columns.quantiles is "q"; it must be a name with {level} in it, e.g. q_{level}\nMM-103 5:63 evaluations.test.columns.quantiles is "q"; it must be left out: the task is binary',
    ],
    [
      'task: binary, predictions: p, threshold: 0.5',
      'MM-104 5:52 "evaluations.test.columns.score" is missing',
    ],
    [
      'task: multilabel, predictions: p, threshold: 0.5',
      'MM-104 5:56 "evaluations.test.columns.scores" is missing',
    ],
    [
      'task: binary, predictions: p, columns: { score: s, predicted: y }, threshold: 0.5',
      'MM-109 5:89 evaluations.test.threshold and evaluations.test.columns.predicted exclude each other',
    ],
    [
      'task: binary, predictions: p, columns: { score: s }, threshold: high',
      'MM-103 5:75 evaluations.test.threshold is "high"; it must be a number above 0 and up to 1, { maximise: f1 } or { reach: { recall: 0.9 } }',
    ],
    [
      'task: binary, predictions: p, columns: { score: s }, threshold: {}',
      'MM-104 5:64 "evaluations.test.threshold.maximise" is missing',
    ],
    [
      'task: binary, predictions: p, columns: { score: s }, threshold: { reach: { recall: 90 } }',
      'MM-103 5:94 evaluations.test.threshold.reach.recall is 90; it must be a number at most 1',
    ],
    [
      'task: binary, predictions: p, columns: { score: s }, threshold: { reach: { recall: 0.9, precision: 0.9 } }',
      'MM-109 5:77 evaluations.test.threshold.reach.recall and evaluations.test.threshold.reach.precision exclude each other',
    ],
    [
      'task: binary, predictions: p, slices: [{ column: a }]',
      'MM-103 5:50 evaluations.test.slices[0] is a mapping of column; it must be a column, { name, where }, { columns: [a, b] } or { column, quantiles: n }',
    ],
    [
      'task: binary, predictions: p, slices: [{ nme: heavy, where: x }]',
      'MM-102 5:52 evaluations.test.slices[0] has no key "nme"',
    ],
    [
      'task: binary, predictions: p, slices: [{ columns: [a] }]',
      'MM-103 5:52 evaluations.test.slices[0].columns is a list; it must be a list of at least 2',
    ],
    ['task: binary, predictions: p, slices: [a, a]', 'MM-106 5:53 evaluations.test.slices has "a" twice'],
    [
      'task: binary, predictions: p, costs: [{ target: a, predicted: b, cost: -1 }]',
      'MM-103 5:82 evaluations.test.costs[0].cost is -1; it must be a number at least 0',
    ],
    [
      'task: binary, predictions: p, costs: [{ target: a, predicted: b, cost: 1 }, { target: a, predicted: b, cost: 2 }]',
      'MM-106 5:87 evaluations.test.costs has ""a" as "b"" twice',
    ],
    [
      'task: binary, predictions: p, metrics: [{ name: ms, column: ms }]',
      'MM-104 5:51 "evaluations.test.metrics[0].direction" is missing',
    ],
    [
      'task: binary, predictions: p, metrics: [{ name: ms, direction: lower }]',
      'MM-104 5:59 "evaluations.test.metrics[0].column" is missing',
    ],
    [
      'task: binary, predictions: p, metrics: [{ name: ms, column: a, command: b, direction: lower }]',
      'MM-109 5:51 evaluations.test.metrics[0].column and evaluations.test.metrics[0].command exclude each other',
    ],
    [
      'task: binary, predictions: p, metrics: [{ name: ms, command: b, aggregate: p95, direction: lower }]',
      'MM-104 5:51 "evaluations.test.metrics[0].column" is missing',
    ],
    [
      'task: binary, predictions: p, metrics: [{ name: ms, column: a, aggregate: p101, direction: lower }]',
      'MM-103 5:85 evaluations.test.metrics[0].aggregate is "p101"; it must be mean, sum, min, max or a percentile such as p95',
    ],
    [
      'task: binary, predictions: p, metrics: [{ name: accuracy, column: a, direction: lower }]',
      'MM-103 5:59 evaluations.test.metrics[0].name is "accuracy"; it must be a name that no metric of Mergemark\'s has',
    ],
    [
      'task: metrics-only, metrics-file: m, metrics: [{ name: ms, column: a, direction: lower }]',
      'MM-103 5:78 evaluations.test.metrics[0].column is "a"; it must be left out: the task is metrics-only',
    ],
    [
      'task: metrics-only, metrics-file: m, metrics: [bleu]',
      'MM-119 5:58 there is no metric "bleu", and nothing says which way it is better',
    ],
    [
      'task: regression, predictions: p, metrics: [accuracy]',
      'MM-113 5:55 the metric "accuracy" does not fit the task regression',
    ],
    [
      'task: binary, predictions: p, intervals: { resamples: 1.5 }',
      'MM-103 5:65 evaluations.test.intervals.resamples is 1.5; it must be a whole number',
    ],
    [
      'task: binary, predictions: p, discover-slices: sometimes',
      'MM-103 5:58 evaluations.test.discover-slices is "sometimes"; it must be true, or a list of columns',
    ],
    [
      'task: binary, predictions: "d/*.csv"',
      'MM-110 5:38 evaluations.test.predictions is "d/*.csv", which could match data.a.path',
    ],
    [
      'task: metrics-only, metrics-file: d/a.csv',
      'MM-110 5:45 evaluations.test.metrics-file is "d/a.csv", which is data.a.path',
    ],
    [
      'task: ranking, predictions: q.csv, judgements: q.csv',
      'MM-110 5:39 evaluations.test.predictions is "q.csv", which is evaluations.test.judgements',
    ],
  ])('says why: %s', (rest, message) => {
    expect(faultOf(rest)).toBe(message)
  })

  it('says how to declare a metric of one’s own', () => {
    expect(mendOf(fileOf('task: metrics-only, metrics-file: m, metrics: [bleu]'))).toContain(
      '`{ name: "bleu", direction: higher }`',
    )
  })
})
