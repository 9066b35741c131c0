import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { errorOf, faultsOf, fileWith, PATH, takeMark } from '../support/configuration-files.ts'

const evaluations =
  'evaluations:\n  test: { task: multiclass, predictions: p.csv, metrics: [accuracy], slices: [island, { columns: [island, sex] }, { name: heavy, where: m > 5 }, { column: mass, quantiles: 4 }] }'
const withRules = (rules: string, gate = '') =>
  fileWith({ evaluations, gate: `gate: {${gate} rules: [${rules}] }` })
const PROOF = '{ metric: accuracy, min: 0.1 }'

function rulesOf(rules: string, gate = '') {
  return parseConfiguration({ text: withRules(rules, gate), path: PATH }).gate.rules
}

describe('a rule', () => {
  it('has every bar of the contract, and what is not said is null', () => {
    expect(
      rulesOf(
        '{ name: careful, metric: accuracy, margin: 0.01, relative-margin: 0.1, equivalent: 0.2, budget: { drop: 0.02, since: v1 }, min: 0.8, max: 0.99, bound: interval, severity: error, as: guard }',
      ),
    ).toEqual([
      {
        kind: 'metric',
        text: '{ name: careful, metric: accuracy, margin: 0.01, relative-margin: 0.1, equivalent: 0.2, budget: { drop: 0.02, since: v1 }, min: 0.8, max: 0.99, bound: interval, severity: error, as: guard }',
        name: 'careful',
        severity: 'error',
        place: { file: 'mergemark.yml', line: 5, column: 17 },
        evaluation: 'test',
        metric: 'accuracy',
        slice: null,
        margin: 0.01,
        relativeMargin: 0.1,
        improve: null,
        equivalent: 0.2,
        budget: { drop: 0.02, since: 'v1' },
        min: 0.8,
        max: 0.99,
        bound: 'interval',
        as: 'guard',
      },
    ])
  })

  it('asks for any gain by true, and for so much by a number', () => {
    expect(rulesOf('{ metric: accuracy, improve: true }, { metric: accuracy, improve: 0.02 }')).toMatchObject(
      [{ improve: 0 }, { improve: 0.02 }],
    )
  })

  it.each([
    'island',
    'island=Torgersen',
    'heavy',
    'mass',
    '"mass in [2, 4)"',
    '"island & sex"',
    'island=Dream & sex=male',
  ])('may be about the slice %s, and guards it where nothing else is said', (slice) => {
    expect(rulesOf(`${PROOF}, { metric: accuracy, slice: ${slice}, margin: 0.1 }`)[1]).toMatchObject({
      slice: slice.replaceAll('"', ''),
      as: 'guard',
    })
  })

  it('may be a condition, or a group of rules that decides as one', () => {
    const expression = 'metrics.test.accuracy > 0.5'
    expect(
      rulesOf(
        `{ expr: "${expression}" }, { name: either, any: [${PROOF}, { expr: "${expression}", name: other }] }`,
      ),
    ).toMatchObject([
      { kind: 'expression', expression, name: null, severity: 'error', text: `{ expr: ${expression} }` },
      {
        kind: 'group',
        of: 'any',
        name: 'either',
        rules: [
          { kind: 'metric', min: 0.1 },
          { kind: 'expression', name: 'other' },
        ],
      },
    ])
  })

  it('of a group has its metric computed too', () => {
    const text = withRules('{ all: [{ metric: f1_macro, margin: 0.1 }] }')
    expect(parseConfiguration({ text, path: PATH }).evaluations[0]?.metrics).toEqual(['accuracy', 'f1_macro'])
  })
})

describe('what a rule cannot mean', () => {
  it.each([
    [
      '{ metric: accuracy, slice: §iland, margin: 0.1 }',
      'MM-120 no slicing of test is called as "iland" begins',
      'Did you mean island?',
    ],
    [
      '{ metric: accuracy, slice: §heavy_ones=1, margin: 0.1 }',
      'MM-120 no slicing of test is called as "heavy_ones=1" begins',
      'island, island & sex, heavy, mass',
    ],
    [
      '{ metric: accuracy, relative-margin: §1 }',
      'MM-103 gate.rules[0].relative-margin is 1; it must be a number below 1',
      'share',
    ],
    [
      '{ metric: accuracy, relative-margin: §10% }',
      'MM-103 gate.rules[0].relative-margin is "10%"; it must be a number',
      'Write 0.1.',
    ],
    [
      '{ metric: accuracy, equivalent: §0 }',
      'MM-103 gate.rules[0].equivalent is 0; it must be a number above 0',
      'either way',
    ],
    [
      '{ metric: accuracy, equivalent: §1 }',
      'MM-115 gate.rules[0].equivalent is 1, and accuracy lies in 0 to 1',
      'any change',
    ],
    [
      '{ metric: accuracy, improve: §1 }',
      'MM-115 gate.rules[0].improve is 1, and accuracy lies in 0 to 1',
      'never passes',
    ],
    [
      '{ metric: accuracy, improve: §false }',
      'MM-103 gate.rules[0].improve is false; it must be true, or a number at least 0',
      'gain',
    ],
    [
      '{ metric: accuracy, §improve: 0.1, margin: 0.1 }',
      'MM-127 gate.rules[0].improve and gate.rules[0].margin contradict each other: a gain is asked for, so no drop is allowed',
      'Keep the one',
    ],
    ['{ metric: accuracy, §budget: { drop: 0.1 } }', 'MM-104 "gate.rules[0].budget.since" is missing', 'pin'],
    [
      '{ metric: accuracy, budget: §0.1 }',
      'MM-103 gate.rules[0].budget is 0.1; it must be { drop: 0.02, since: <pin> }',
      'pinned record',
    ],
    [
      '{ metric: accuracy, budget: { drop: §1, since: v1 } }',
      'MM-115 gate.rules[0].budget.drop is 1, and accuracy lies in 0 to 1',
      'any drop',
    ],
    [
      '§{ metric: accuracy, margin: 0.1, bound: point }',
      'MM-114 gate.rules[0] has `bound` and no min or max',
      'min: 0.9',
    ],
    [
      '{ §any: [] }',
      'MM-103 gate.rules[0].any is an empty list; it must be a list of at least one',
      'one must hold',
    ],
    ['{ any: [{ metric: §acuracy, margin: 0.1 }] }', 'MM-112 there is no metric "acuracy"', 'accuracy'],
    [
      '{ all: [{ metric: accuracy, margin: §1 }] }',
      'MM-115 gate.rules[0].all[0].margin is 1, and accuracy lies in 0 to 1',
      'any drop',
    ],
    [
      '{ all: [{ metric: accuracy, evaluation: §tset, margin: 0.1 }] }',
      'MM-116 there is no evaluation "tset"',
      'test',
    ],
    [
      `{ all: [${PROOF}], §margin: 0.1 }`,
      'MM-121 gate.rules[0].margin says nothing beside all',
      'rule of its own',
    ],
    [
      '{ all: [{ metric: accuracy, min: 0.1, §severity: info }] }',
      'MM-102 gate.rules[0].all[0] has no key "severity"',
      'Known here',
    ],
    [
      `§{ all: [${PROOF}], any: [${PROOF}] }`,
      'MM-109 gate.rules[0].any and gate.rules[0].all exclude each other',
      'Keep either',
    ],
    [
      '§{ metric: accuracy, min: 0.1, expr: "true" }',
      'MM-109 gate.rules[0].metric and gate.rules[0].expr exclude each other',
      'Keep either',
    ],
    ['{ expr: "1.0 < 2.0", §min: 3 }', 'MM-121 gate.rules[0].min says nothing beside expr', 'Leave it out'],
    [
      `{ metric: accuracy, min: 0.1, name: a }, { metric: accuracy, max: 0.9, name: §a }`,
      'MM-106 the policy has "a" twice',
      'another name',
    ],
  ])('is said with its place: %s', (marked, message, mend) => {
    const { text, at } = takeMark(withRules(marked))
    const error = errorOf(text)
    const found = [error, ...error.also].find((one) => `${one.code} ${one.message}` === message)
    expect(found, `got:\n${faultsOf(text).join('\n')}`).toBeDefined()
    expect([found?.place?.line, found?.place?.column]).toEqual(at)
    expect(found?.mend).toContain(mend)
  })

  it.each([
    ['metrics.tset.accuracy > 0.5', 'MM-116 there is no evaluation "tset"', 'Did you mean test?'],
    ['metrics.test.acuracy > 0.5', 'MM-112 there is no metric "acuracy"', 'Did you mean accuracy?'],
    ['!(base.metrics["test"].acuracy > 0.5)', 'MM-112 there is no metric "acuracy"', 'accuracy'],
    [
      "slices.test['iland=Dream'].accuracy > 0.5",
      'MM-120 no slicing of test is called as "iland=Dream" begins',
      'Did you mean island?',
    ],
    [
      'data.penguin.rows > 5',
      'MM-140 gate.rules[1].expr is "data.penguin.rows > 5", which cannot be read at character 6: there is no data set "penguin"; there is none at all',
      '',
    ],
    [
      'training.secnds < 5',
      'MM-140 gate.rules[1].expr is "training.secnds < 5", which cannot be read at character 10: training has no "secnds". Did you mean seconds?',
      '',
    ],
  ])('is said of a name that an expression misspells: %s', (expression, message, mend) => {
    const error = errorOf(withRules(`${PROOF}, { expr: ${JSON.stringify(expression)} }`))
    expect([error, ...error.also].map((one) => `${one.code} ${one.message}`)).toEqual([message])
    expect(error.mend).toContain(mend)
  })

  it.each([
    'metrics.test.accuracy >= base.metrics.test.accuracy',
    'metrics.test["recall[Gentoo]"] > 0.5',
    '["accuracy", "f1_macro"].all(name, metrics.test[name] > 0.5)',
    'slices.test["island=Dream"].accuracy > 0.5',
    'training.peak_memory_bytes < 2e9 && model.bytes < 1e6',
  ])('is not said of names that are there: %s', (expression) => {
    expect(rulesOf(`${PROOF}, { expr: ${JSON.stringify(expression)} }`)).toHaveLength(2)
  })

  it('is said of an expression that cannot be read, with its place', () => {
    const { text, at } = takeMark(withRules(`${PROOF}, { all: [{ expr: §"1.0 <" }] }`))
    const { code, place } = errorOf(text)
    expect([code, place?.line, place?.column]).toEqual(['MM-140', ...at])
  })
})

describe('a policy that nothing could fail', () => {
  it.each([
    ['{ metric: accuracy, slice: island, margin: 0.1 }', 'has guards only, and proves nothing'],
    ['{ metric: "recall[Gentoo]", margin: 0.1 }', 'has guards only, and proves nothing'],
    ['{ any: [{ metric: accuracy, as: guard, margin: 0.1 }] }', 'has guards only, and proves nothing'],
    ['{ metric: accuracy, min: 0.9, severity: warning }', 'only warns: nothing could fail'],
    ['{ expr: "training.seconds < 2.0", severity: info }', 'only warns: nothing could fail'],
  ])('is refused: %s', (rules, what) => {
    expect(faultsOf(withRules(rules))).toEqual([
      expect.stringContaining(`MM-118`) && expect.stringContaining(what),
    ])
  })

  it('is not one of guards in strict, where every rule proves', () => {
    expect(rulesOf('{ metric: accuracy, slice: island, margin: 0.1 }', 'preset: strict,')).toHaveLength(1)
  })
})
