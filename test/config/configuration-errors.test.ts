import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { errorOf, faultsOf, fileWith, mendOf, shownFor, takeMark } from '../support/configuration-files.ts'

describe('an error of the configuration', () => {
  it('names code, value, place, the line itself, what was meant and how to mend it', () => {
    const padding = Array.from({ length: 24 }, () => '#')
    const gate = [...padding, 'gate:', '  rules:', '      - { metric: f1_marco, margin: 0.01 }'].join('\n')
    // Word for word the first of the project's examples of how an error should read.
    expect(shownFor(fileWith({ gate }))).toBe(
      [
        'error MM-112: there is no metric "f1_marco"',
        '  mergemark.yml:31:19   - { metric: f1_marco, margin: 0.01 }',
        '                                    ^^^^^^^^',
        '  Did you mean f1_macro? `mergemark evaluate --help` lists all metrics.',
      ].join('\n'),
    )
  })

  it('is never alone where there are more, and they come in the order of the file', () => {
    const text = fileWith({
      name: 'nme: penguins',
      evaluations: 'evaluations:\n  test: { task: multiclas, metrics: [acuracy] }',
      gate: 'gate:\n  rules:\n    - { metric: accuracy, margin: 1% }\n    - { metric: accuracy, evaluation: tests }\n  confidence: 2',
    })
    expect(faultsOf(text)).toEqual([
      'MM-104 1:1 "name" is missing',
      'MM-102 2:1 there is no key "nme"',
      'MM-104 4:3 "evaluations.test.predictions" is missing',
      'MM-103 4:17 evaluations.test.task is "multiclas"; it must be binary, multiclass, multilabel, regression, ranking, graded or metrics-only',
      'MM-112 4:38 there is no metric "acuracy"',
      'MM-103 7:35 gate.rules[0].margin is "1%"; it must be a number',
      'MM-114 8:7 gate.rules[1] has no margin, min or max',
      'MM-116 8:39 there is no evaluation "tests"',
      'MM-103 9:15 gate.confidence is 2; it must be a number below 1',
    ])
  })

  it('is a usage error, so that the process ends with 2', () => {
    expect(errorOf(fileWith({ version: 'version: 2' })).kind).toBe('usage')
  })
})

describe('what is not right in the file', () => {
  const evaluation = (rest: string) =>
    fileWith({ evaluations: `evaluations:\n  test: { predictions: p.csv, ${rest} }` })
  const gate = (rules: string) => fileWith({ gate: `gate:\n  rules:\n    - ${rules}` })

  it.each([
    [
      'an unknown key',
      fileWith({ gate: 'gate: { §mod: observe, rules: [{ metric: accuracy, min: 0.5 }] }' }),
      'MM-102 gate has no key "mod"',
      'Did you mean mode?',
    ],
    [
      'an unknown key of the file',
      fileWith({ data: '§dta: {}' }),
      'MM-102 there is no key "dta"',
      'Did you mean data?',
    ],
    [
      'an unknown check',
      fileWith({ data: 'data: { a: { path: a, columns: { x: { §minimun: 1 } } } }' }),
      'MM-102 data.a.columns.x has no key "minimun"',
      'Did you mean minimum?',
    ],
    [
      'a value of another kind',
      fileWith({ data: 'data: { a: { path: a, columns: { x: { required: §yes } } } }' }),
      'MM-103 data.a.columns.x.required is "yes"; it must be true or false',
      'Every row has a value.',
    ],
    [
      'a number where text is needed',
      fileWith({ name: 'name: §2024' }),
      'MM-103 name is 2024; it must be text',
      'Write it in quotes: "2024".',
    ],
    [
      'a key without a value',
      fileWith({ gate: 'gate: { rules: [{ metric: accuracy, §margin: }] }' }),
      'MM-103 gate.rules[0].margin is empty; it must be a number',
      'The drop from main',
    ],
    [
      'a name that is no folder name',
      fileWith({ name: 'name: §../x' }),
      'MM-103 name is "../x"; it must be made of letters, digits, dots, hyphens and underscores, with a letter or digit first',
      'The project',
    ],
    [
      'a duration without a unit',
      fileWith({ train: 'train: { command: make, timeout: §30 }' }),
      'MM-103 train.timeout is 30; it must be a time such as 45s, 30m or 2h',
      '30m (the default)',
    ],
    [
      'a duration beyond a week',
      fileWith({ train: 'train: { command: make, timeout: §169h }' }),
      'MM-103 train.timeout is "169h"; it must be at most 168h',
      '30m',
    ],
    [
      'no time at all',
      fileWith({ train: 'train: { command: make, timeout: §0s }' }),
      'MM-103 train.timeout is "0s"; it must be longer than nothing, e.g. 30m',
      '30m',
    ],
    [
      'a later version',
      fileWith({ version: 'version: §2' }),
      'MM-107 version is 2; this Mergemark reads version 1',
      'version: 1',
    ],
    [
      'a missing version',
      `§${fileWith({ version: '' })}`,
      'MM-104 "version" is missing',
      'The version of this file',
    ],
    [
      'a command with shell syntax',
      fileWith({ train: 'train: { command: §make && python train.py }' }),
      'MM-108 train.command has "&&", and is run without a shell',
      'command: [bash, -c, "make && python train.py"]',
    ],
    [
      'a command and a built-in trainer',
      fileWith({ train: 'train:\n  command: make\n  §tensorflow: { data: d, target: y, features: [x] }' }),
      'MM-109 train.command and train.tensorflow exclude each other',
      'Keep either',
    ],
    [
      'training by nothing',
      fileWith({ train: '§train: { timeout: 3m }' }),
      'MM-104 "train.command" is missing',
      'leave `train` out',
    ],
    [
      'a model that learns its target',
      fileWith({ train: 'train:\n  tensorflow: { data: d, target: y, features: [x, §y] }' }),
      'MM-103 train.tensorflow.features[1] is "y"; it must be a column other than the target',
      'shown the answer',
    ],
    [
      "the runner's own variable",
      fileWith({ train: 'train: { command: make, env: [§ACTIONS_RUNTIME_TOKEN] }' }),
      "MM-111 train.env[0] names ACTIONS_RUNTIME_TOKEN, which is the runner's own",
      'never sees it',
    ],
    [
      'an unknown metric',
      evaluation('task: binary, metrics: [§f1_scor]'),
      'MM-112 there is no metric "f1_scor"',
      '`mergemark evaluate --help` lists all metrics.',
    ],
    [
      'a metric of another task',
      evaluation('task: multiclass, metrics: [§f1]'),
      'MM-113 the metric "f1" does not fit the task multiclass',
      'For multiclass there is f1_macro, f1_micro, f1_weighted, f1[label].',
    ],
    [
      'a metric twice',
      evaluation('task: binary, metrics: [accuracy, §accuracy]'),
      'MM-106 evaluations.test.metrics has "accuracy" twice',
      'Remove one',
    ],
    [
      'a positive label of several classes',
      evaluation('task: multiclass, positive: §a'),
      'MM-103 evaluations.test.positive is "a"; it must be left out: the task is multiclass',
      'Only a binary task',
    ],
    [
      'one score for several classes',
      evaluation('task: multiclass, columns: { score: §s }'),
      'MM-103 evaluations.test.columns.score is "s"; it must be left out: the task is multiclass',
      'scores: "p_{class}"',
    ],
    [
      'two rules of one name',
      fileWith({ data: 'data: { a: { path: a, rules: [{ name: r, sql: x }, { name: §r, sql: y }] } }' }),
      'MM-106 data.a.rules has "r" twice',
      'another name',
    ],
    [
      'a rule without a bar',
      gate('§{ metric: accuracy }'),
      'MM-114 gate.rules[0] has no margin, min or max',
      'margin: 0.01',
    ],
    [
      'a comparing rule without a margin',
      gate('§{ metric: accuracy, as: prove, min: 0.5 }'),
      'MM-114 gate.rules[0] has `as` and no margin',
      'margin: 0.01',
    ],
    [
      'a rule without a metric',
      gate('§{ margin: 0.1 }'),
      'MM-104 "gate.rules[0].metric" is missing',
      'metric: accuracy',
    ],
    [
      'a negative margin',
      gate('{ metric: accuracy, margin: §-0.01 }'),
      'MM-103 gate.rules[0].margin is -0.01; it must be a number at least 0',
      'The drop from main',
    ],
    [
      'a margin in per cent',
      gate('{ metric: accuracy, margin: §1% }'),
      'MM-103 gate.rules[0].margin is "1%"; it must be a number',
      'Write 0.01.',
    ],
    [
      'a margin that is not a number',
      gate('{ metric: accuracy, margin: §.nan }'),
      'MM-103 gate.rules[0].margin is .nan; it must be a number',
      'The drop from main',
    ],
    [
      'a margin that allows everything',
      gate('{ metric: accuracy, margin: §1 }'),
      'MM-115 gate.rules[0].margin is 1, and accuracy lies in 0 to 1',
      'allows any drop. Write 0.01 for 1 %.',
    ],
    [
      'a bound that nothing reaches',
      gate('{ metric: accuracy, min: §90 }'),
      'MM-115 gate.rules[0].min is 90, and accuracy lies in 0 to 1',
      'Write 0.9 for 90 %.',
    ],
    [
      'bounds that exclude each other',
      gate('{ metric: accuracy, min: 0.9, max: §0.8 }'),
      'MM-103 gate.rules[0].max is 0.8; it must be at least min, which is 0.9',
      'Swap the two?',
    ],
    [
      'an unknown evaluation',
      gate('{ metric: accuracy, evaluation: §nightly, min: 0.9 }'),
      'MM-116 there is no evaluation "nightly"',
      'Under `evaluations:` there is test.',
    ],
    [
      'a rule without any evaluation',
      fileWith({ evaluations: '', gate: 'gate: { rules: [{ metric: §accuracy, margin: 0.01 }] }' }),
      'MM-117 no evaluation computes "accuracy"',
      'Describe how the model is measured',
    ],
    [
      'an empty policy',
      fileWith({ gate: 'gate: { mode: observe, §rules: [] }' }),
      'MM-118 the policy is empty: nothing could fail',
      'mode: observe',
    ],
    [
      'no policy',
      `§${fileWith({ gate: '' })}`,
      'MM-118 the policy is empty: nothing could fail',
      'Add a rule',
    ],
    [
      'a policy of guards only',
      fileWith({ gate: 'gate:\n  §rules: [{ metric: accuracy, margin: 0.1, as: guard }]' }),
      'MM-118 the policy has guards only, and proves nothing',
      'Add a rule',
    ],
    [
      'a policy whose only checks are warnings',
      `§${fileWith({
        gate: '',
        data: 'data: { a: { path: a, columns: { x: { required: true, severity: warning } } } }',
      })}`,
      'MM-118 the policy is empty: nothing could fail',
      'Add a rule',
    ],
    ['a list', '§- 1\n', 'MM-103 the file is a list; it must be a mapping of keys to values', ''],
  ])('%s is said, where it stands', (_, marked, message, mend) => {
    const { text, at } = takeMark(marked)
    const error = errorOf(text)
    const found = [error, ...error.also].find((one) => `${one.code} ${one.message}` === message)
    expect(found, `got:\n${faultsOf(text).join('\n')}`).toBeDefined()
    expect([found?.place?.line, found?.place?.column]).toEqual(at)
    expect(found?.mend).toContain(mend)
  })

  it('is the only thing said, where it is the only thing wrong', () => {
    expect(faultsOf(gate('{ metric: accuracy, margn: 0.01 }'))).toEqual([
      'MM-102 7:27 gate.rules[0] has no key "margn"',
    ])
    expect(faultsOf(fileWith({ train: 'train: { command: make, timeout: soon }' }))).toHaveLength(1)
    expect(faultsOf(evaluation('task: multiclass, metrics: [acuracy]'))).toHaveLength(1)
  })

  it('asks which evaluation is meant where several could be', () => {
    const evaluations =
      'evaluations:\n  test: { task: multiclass, predictions: p.csv }\n  rare: { task: multiclass, predictions: q.csv }'
    expect(faultsOf(fileWith({ evaluations }))).toEqual([
      'MM-117 6:27 "accuracy" could be that of test or rare',
    ])
    expect(mendOf(fileWith({ evaluations }))).toBe('Say which in the rule, e.g. `evaluation: test`.')
  })
})

describe('an output', () => {
  it.each([
    ['.', 'holds this configuration'],
    ['../model', 'lies outside of the working directory'],
    ['/tmp/model', 'lies outside of the working directory'],
    ['.git/hooks', "is git's own"],
    ['data', 'holds data.a.path'],
    ['data/a.csv', 'is data.a.path'],
    ['mergemark.yml', 'is this configuration'],
  ])('is refused as %s, since outputs are removed', (model, reason) => {
    const text = fileWith({
      data: 'data: { a: { path: data/a.csv } }',
      train: `train: { command: make, outputs: { model: ${model} } }`,
    })
    expect(faultsOf(text)).toEqual([`MM-110 4:43 train.outputs.model is "${model}", which ${reason}`])
  })

  it('is refused where the predictions are the examples', () => {
    const evaluations = 'evaluations:\n  test: { task: binary, predictions: t.csv, examples: ./t.csv }'
    expect(faultsOf(fileWith({ evaluations }))).toEqual([
      'MM-110 4:38 evaluations.test.predictions is "t.csv", which is evaluations.test.examples',
    ])
  })
})

describe('a key of the contract that is not served yet', () => {
  it('is named with its place, and nothing else is wrong with the contract’s own example', () => {
    const text = readFileSync(new URL('contract-example.yml', import.meta.url), 'utf8')
    expect(faultsOf(text).map((line) => line.replace(' is not yet served by this version', ''))).toEqual([
      'MM-122 7:13 data.penguins.schema names "data/penguins.schema.json", and there is no such file',
      'MM-006 16:5 "data.penguins.drift"',
      'MM-006 41:5 "evaluations.test.inputs"',
      // Served, and read beside the file: here there is none.
      'MM-122 53:12 gate.waivers names "mergemark-waivers.yml", and there is no such file',
    ])
  })

  const evaluation = (rest: string) => fileWith({ evaluations: `evaluations:\n  test: { ${rest} }` })
  it.each([
    ['train.reuse: true', fileWith({ train: 'train: { command: make, reuse: true }' })],
    ['train.inputs', fileWith({ train: 'train: { command: make, inputs: [a] }' })],
    ['train.seeds: [1, 2]', fileWith({ train: 'train: { command: make, seeds: [1, 2] }' })],
    ['evaluations.test.inputs', evaluation('task: binary, predictions: p.csv, inputs: [src/**]')],
    [
      'evaluations.test.examples with runs: folds',
      evaluation('task: binary, predictions: [a.csv, b.csv], runs: folds, examples: t.csv'),
    ],
  ])('says so: %s', (key, text) => {
    const error = errorOf(text)
    expect([error.code, error.message]).toEqual(['MM-006', `"${key}" is not yet served by this version`])
    expect(error.place?.line).toBeGreaterThan(0)
  })

  it('is read in its shape all the same', () => {
    expect(faultsOf(fileWith({ train: 'train: { command: make, inputs: src }' }))).toContainEqual(
      expect.stringContaining('train.inputs is "src"; it must be a list'),
    )
  })

  it('is accepted with the value that asks for nothing', () => {
    expect(() => errorOf(fileWith({ train: 'train: { command: make, reuse: false }' }))).toThrow(
      'the file was accepted',
    )
  })
})
