import { describe, expect, it } from 'vitest'
import { combineConfigurations } from '../../src/config/merge-policy.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'

const base = parseConfiguration({
  path: 'mergemark.yml',
  text: `version: 1
name: penguins
data:
  train: { path: train.csv, columns: { x: { minimum: 3 } } }
train: { command: old train }
evaluations:
  test: { task: multiclass, command: old predict, predictions: p.csv, examples: t.csv, metrics: [accuracy], columns: { target: y } }
  rare: { task: multiclass, command: old rare, predictions: r.csv, metrics: [f1_macro] }
gate: { confidence: 0.9, rules: [{ metric: accuracy, margin: 0.01 }] }
baseline: { on-missing: fail }
`,
})

const head = parseConfiguration({
  path: 'mergemark.yml',
  text: `version: 1
name: penguins
# one line more
data:
  train: { path: train.csv, columns: { x: { minimum: -1000 } } }
  extra: { path: extra.csv, columns: { x: { required: true } } }
train: { command: new train, timeout: 1h }
evaluations:
  test: { task: multiclass, command: new predict, predictions: other.csv, metrics: [f1_macro], columns: { target: z } }
  easy: { task: multiclass, predictions: e.csv, metrics: [accuracy] }
gate: { mode: observe, rules: [{ metric: accuracy, evaluation: easy, margin: 0.5 }] }
`,
})

const { configuration, unjudged } = combineConfigurations({ base, head })
const evaluation = (name: string) => configuration.evaluations.find((one) => one.name === name)

describe('the policy of a pull request', () => {
  it('is the base branch’s, with the gate, its baseline and its checks of data', () => {
    expect(configuration.gate).toEqual(base.gate)
    expect(configuration.baseline).toEqual(base.baseline)
    expect(configuration.data[0]).toEqual(base.data[0])
  })

  it('takes what is run from the head: training, and the commands of evaluations', () => {
    expect(configuration.train).toEqual(head.train)
    expect(evaluation('test')).toEqual({ ...base.evaluations[0], command: ['new', 'predict'] })
  })

  it('computes what only the head has, and says that it is not judged', () => {
    expect(configuration.data.map(({ name }) => name)).toEqual(['train', 'extra'])
    expect(configuration.evaluations.map(({ name }) => name)).toEqual(['test', 'rare', 'easy'])
    expect(unjudged).toEqual({ data: ['extra'], evaluations: ['easy'] })
  })

  it('still makes an evaluation that the head has dropped', () => {
    expect(evaluation('rare')).toEqual(base.evaluations[1])
  })

  it('keeps a rule on the evaluation that it was about, though another now has its metric', () => {
    expect(configuration.gate.rules[0]).toMatchObject({ evaluation: 'test' })
  })

  it('points into the file that each part came from', () => {
    expect(configuration.placeOf('train', 'command')?.line).toBe(7)
    expect(configuration.placeOf('data', 'extra', 'path')?.line).toBe(6)
    expect(configuration.placeOf('data', 'train', 'path')?.line).toBe(4)
    expect(configuration.placeOf('evaluations', 'test', 'command')?.line).toBe(9)
    expect(configuration.placeOf('evaluations', 'test', 'predictions')?.line).toBe(7)
    expect(configuration.placeOf('evaluations', 'rare', 'command')?.line).toBe(8)
    expect(configuration.placeOf('gate', 'rules', 0, 'margin')?.line).toBe(9)
  })

  it('is unchanged where the two are the same', () => {
    const same = combineConfigurations({ base, head: base })
    expect({ ...same.configuration, placeOf: null }).toEqual({ ...base, placeOf: null })
    expect(same.unjudged).toEqual({ data: [], evaluations: [] })
  })
})
