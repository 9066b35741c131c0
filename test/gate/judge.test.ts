import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnSettings, GateSettings, MetricRule } from '../../src/config/configuration.ts'
import type { MetricComparison } from '../../src/documents/comparison.ts'
import type { CheckResult, Dataset } from '../../src/documents/data.ts'
import type { Evidence, Failure } from '../../src/documents/parts.ts'
import { verdictDocument } from '../../src/documents/verdict.ts'
import type { JudgeInput } from '../../src/gate/judge.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'
import {
  baseline,
  compared,
  DIGEST,
  judged,
  noFailures,
  rule,
  SHA,
  settings,
  shares,
} from '../support/gate-input.ts'
import { faultOf } from '../support/thrown.ts'

const unchanged = shares(0, 0)
const failure: Failure = { code: 'MM-402', message: 'the training ended with exit code 1', place: null }

function check(fields: Partial<CheckResult> = {}): CheckResult {
  return {
    rule: 'minimum',
    column: 'body_mass_g',
    severity: 'error',
    result: 'pass',
    failing: 0,
    total: 344,
    message: 'is below 2500',
    examples: [],
    ...fields,
  }
}

/** What the file itself must be, as validate-data writes it. */
const form = check({ rule: 'well-formed', column: null })
const columns = check({ rule: 'columns', column: null })

function dataset(checks: CheckResult[], fields: Partial<Dataset> = {}): Dataset {
  return {
    name: 'penguins',
    path: 'p.csv',
    digest: DIGEST,
    rows: 344,
    columns: [],
    checks: [form, columns, ...checks],
    drift: [],
    unsupported: [],
    ...fields,
  }
}

/** The policy's data set with these checks of body_mass_g. */
function penguins(checks: ColumnSettings['checks'], fields: Partial<ColumnSettings> = {}) {
  return datasetOf({ name: 'penguins', columns: [columnOf('body_mass_g', { checks, ...fields })] })
}

function profile(name: string): Dataset['columns'][number] {
  const nothing = { min: null, max: null, mean: null, stddev: null, quantiles: null, top: [] }
  return { name, type: 'string', nulls: 0, distinct: 1, ...nothing }
}

const accurate = { baseline, metrics: [compared('accuracy', unchanged)] }

function withData(
  datasets: Dataset[] | null,
  declared = penguins({ minimum: 2500 }),
  fields: Partial<JudgeInput> = {},
) {
  return judged([], [], { datasets, expectedDatasets: [declared], ...fields })
}

describe('a comparing rule', () => {
  // What each preset makes of an outcome: DESIGN section 6 for balanced and strict, presets.ts for lenient.
  it.each([
    {
      evidence: shares(60, 20),
      outcome: 'improved',
      balanced: 'pass',
      guard: 'pass',
      strict: 'pass',
      lenient: 'pass',
    },
    {
      evidence: unchanged,
      outcome: 'not-worse',
      balanced: 'pass',
      guard: 'pass',
      strict: 'pass',
      lenient: 'pass',
    },
    {
      evidence: shares(5, 90),
      outcome: 'regressed',
      balanced: 'fail',
      guard: 'fail',
      strict: 'fail',
      lenient: 'fail',
    },
    {
      evidence: shares(20, 30, 312),
      outcome: 'inconclusive',
      balanced: 'warn',
      guard: 'pass',
      strict: 'fail',
      lenient: 'pass',
    },
    { evidence: null, outcome: 'missing', balanced: 'fail', guard: 'fail', strict: 'fail', lenient: 'fail' },
  ])('that is $outcome', ({ evidence, outcome, ...expected }) => {
    const metrics = [compared('accuracy', evidence)]
    const bars = { margin: 0.02 }
    const further = rule('accuracy', { min: 0 })
    const by = (preset: GateSettings['preset']) =>
      judged([], metrics, { settings: settings([rule('accuracy', bars)], { preset }) })
    expect(by('balanced')).toMatchObject({
      verdict: expected.balanced,
      rules: [{ outcome, kind: 'change', margin: 0.02, as: 'prove' }],
    })
    expect(by('strict').verdict).toBe(expected.strict)
    expect(by('lenient').verdict).toBe(expected.lenient)
    expect(judged([rule('accuracy', { ...bars, as: 'guard' }), further], metrics).rules[0]).toMatchObject({
      outcome,
      effect: expected.guard,
    })
  })

  it('of a lower-is-better metric fails where it rises', () => {
    const evidence: Evidence = { kind: 'normal', n: 2000, delta: -0.1, error: 0.01 }
    const { verdict, rules } = judged(
      [rule('log_loss', { margin: 0.02 })],
      [compared('log_loss', evidence, { higherIsBetter: false, delta: 0.1 })],
    )
    expect(verdict).toBe('fail')
    expect(rules[0]?.message).toBe('Log loss rose by 0.100 [+0.080, +0.120]; a rise of 0.020 is allowed.')
  })

  it('is missing where the comparison does not have its metric', () => {
    const { verdict, rules } = judged([rule('accuracy', { margin: 0.01 })], [])
    expect(verdict).toBe('fail')
    expect(rules[0]).toMatchObject({
      outcome: 'missing',
      effect: 'fail',
      message: 'Accuracy is missing: this run does not compute it.',
    })
  })

  it('is missing where there is no comparison at all', () => {
    expect(judged([rule('accuracy', { margin: 0.01 })], [], { comparison: null }).rules[0]).toMatchObject({
      outcome: 'missing',
      effect: 'fail',
    })
  })

  it('is missing where a baseline should be there and is not', () => {
    const none = {
      baseline: { ...baseline, strategy: 'none' as const, sha: null },
      metrics: [compared('accuracy', null)],
    }
    expect(judged([rule('accuracy', { margin: 0.01 })], [], { comparison: none })).toMatchObject({
      verdict: 'fail',
      rules: [{ outcome: 'missing' }],
    })
  })

  it('warns where no commit of main has a record yet', () => {
    const first = {
      baseline: { ...baseline, strategy: 'bootstrap' as const, sha: null },
      metrics: [compared('accuracy', null, { base: null })],
    }
    const result = judged([rule('accuracy', { margin: 0.01 })], [], { comparison: first })
    expect(result).toMatchObject({
      verdict: 'warn',
      rules: [{ outcome: 'no-baseline', effect: 'warn' }],
      sentence: 'main has no record to compare with yet',
    })
  })

  it('is missing even without a past where the head itself has no number', () => {
    const first = {
      baseline: { ...baseline, strategy: 'bootstrap' as const, sha: null },
      metrics: [
        compared('accuracy', null, { base: null, head: null, reason: 'the predictions have no scores' }),
      ],
    }
    expect(judged([rule('accuracy', { margin: 0.01 })], [], { comparison: first })).toMatchObject({
      verdict: 'fail',
      rules: [{ outcome: 'missing' }],
    })
  })

  it('is part of a sentence that never calls a pin main', () => {
    const { sentence } = judged([rule('accuracy', { margin: 0.05 })], [compared('accuracy', shares(9, 2))], {
      comparison: {
        baseline: { ...baseline, strategy: 'pinned' },
        metrics: [compared('accuracy', shares(9, 2))],
      },
      pin: 'best-2026',
    })
    expect(sentence).toBe('at least as good as the pinned baseline best-2026')
  })

  it('prints no noise floor that is only the rounding of the arithmetic', () => {
    const noiseFloor = { floor: 3e-14, degrees: 6 }
    const metrics = [compared('bleu', { kind: 'point', delta: -0.01 }, { noiseFloor })]
    expect(judged([rule('bleu', { margin: 0.01 })], metrics).rules[0]?.message).toBe(
      'Bleu fell by 0.010 (one number a run, compared without a test; runs of one commit do not differ, from 6 degrees of freedom); a drop of 0.010 is allowed.',
    )
  })

  it('marks one number a run as untested and leaves it out of Holm', () => {
    const metrics = [compared('accuracy', shares(3, 12)), compared('latency', { kind: 'point', delta: 0.5 })]
    const { rules } = judged([rule('accuracy', { margin: 0.005 }), rule('latency', { margin: 1 })], metrics)
    // scipy: binom.cdf(2, 15, .5) + binom.pmf(3, 15, .5)/2 = 0.010635
    expect(rules[0]?.pAdjusted).toBeCloseTo(0.010635, 6)
    expect(rules[1]).toMatchObject({ untested: true, pAdjusted: null, outcome: 'improved' })
  })

  // DESIGN section 6 with margin 0.02 and floor 0.01: improved above 0.01, not worse down to -0.02, regressed below -0.03.
  it.each([
    [0.011, 'improved'],
    [0.01, 'not-worse'],
    [-0.02, 'not-worse'],
    [-0.021, 'inconclusive'],
    [-0.03, 'inconclusive'],
    [-0.031, 'regressed'],
  ])('compares a change of %s of one number a run with its noise floor: %s', (delta, outcome) => {
    const noiseFloor = { floor: 0.01, degrees: 6 }
    const metrics = [compared('bleu', { kind: 'point', delta }, { noiseFloor })]
    expect(judged([rule('bleu', { margin: 0.02 })], metrics).rules[0]).toMatchObject({
      outcome,
      untested: true,
    })
  })

  it('knows no noise of one number a run without a history', () => {
    const metrics = [compared('bleu', { kind: 'point', delta: -0.021 })]
    expect(judged([rule('bleu', { margin: 0.02 })], metrics).rules[0]).toMatchObject({
      outcome: 'regressed',
      message: expect.stringContaining('how far it moves from run to run is not known'),
    })
  })
})

describe("Holm's family", () => {
  const metrics = [compared('accuracy', shares(3, 12))]
  const accuracy = rule('accuracy', { margin: 0.005 })

  it('is one rule where only one compares: the drop is real', () => {
    expect(judged([accuracy, rule('accuracy', { min: 0.5 })], metrics).rules[0]).toMatchObject({
      outcome: 'regressed',
    })
  })

  it('counts missing rules, so that a drop has to be more certain', () => {
    const { rules } = judged(
      [accuracy, rule('f1_macro', { margin: 0.01 }), rule('recall', { margin: 0.01 })],
      metrics,
    )
    // 3 · 0.010635
    expect(rules[0]?.pAdjusted).toBeCloseTo(0.031906, 6)
    expect(rules[0]?.outcome).toBe('inconclusive')
  })
})

describe('an absolute rule', () => {
  it('makes an entry of its own beside the change', () => {
    const { rules } = judged(
      [rule('accuracy', { margin: 0.02, min: 0.9, max: 1 })],
      [compared('accuracy', unchanged)],
    )
    expect(rules.map(({ kind, outcome, bound }) => [kind, outcome, bound])).toEqual([
      ['change', 'not-worse', null],
      ['bound', 'within', { kind: 'min', value: 0.9 }],
      ['bound', 'within', { kind: 'max', value: 1 }],
    ])
  })

  it('is met at the bar itself', () => {
    expect(judged([rule('accuracy', { min: 0.93 })], [compared('accuracy', unchanged)]).verdict).toBe('pass')
  })

  it('fails beyond it, as a guard too', () => {
    const result = judged([rule('accuracy', { min: 0.931, as: 'guard' })], [compared('accuracy', unchanged)])
    expect(result).toMatchObject({ verdict: 'fail', rules: [{ outcome: 'violated', effect: 'fail' }] })
    expect(result.rules[0]?.message).toBe('Accuracy is 0.930; at least 0.931 is required.')
    expect(result.sentence).toBe('accuracy is below the 0.931 that the policy asks for')
  })

  it('never shows a number as being at a bar that it misses', () => {
    const { rules } = judged(
      [rule('accuracy', { min: 0.9 })],
      [compared('accuracy', unchanged, { head: 0.8999 })],
    )
    expect(rules[0]?.message).toBe('Accuracy is 0.8999; at least 0.9000 is required.')
  })

  it('warns where main breaks it already and the head is no lower', () => {
    const result = judged(
      [rule('accuracy', { min: 0.95 })],
      [compared('accuracy', unchanged, { base: 0.93, delta: 0 })],
    )
    expect(result).toMatchObject({ verdict: 'warn', rules: [{ outcome: 'violated', effect: 'warn' }] })
    expect(result.rules[0]?.message).toBe(
      'Accuracy is 0.930; at least 0.950 is required; the baseline is at 0.930, below it already.',
    )
  })

  it('fails where main breaks it already and the head is lower', () => {
    expect(
      judged(
        [rule('accuracy', { min: 0.95 })],
        [compared('accuracy', unchanged, { base: 0.94, delta: -0.01 })],
      ).verdict,
    ).toBe('fail')
  })

  it('fails where main breaks it on other examples', () => {
    expect(
      judged([rule('accuracy', { min: 0.95 })], [compared('accuracy', null, { base: 0.5 })]).verdict,
    ).toBe('fail')
  })

  it('is judged without a baseline too', () => {
    const first = {
      baseline: { ...baseline, strategy: 'bootstrap' as const, sha: null },
      metrics: [compared('accuracy', null, { base: null })],
    }
    expect(judged([rule('accuracy', { min: 0.95 })], [], { comparison: first }).verdict).toBe('fail')
  })

  it('is missing where the evaluation is not the one that main knows: its examples were chosen anew', () => {
    const reason = 'not comparable with main: the evaluation set had 300 examples and has 1'
    const one = compared('accuracy', null, { head: 1, reason })
    const onOne = (obstacles: { evaluation: string; reason: string }[]) =>
      judged([rule('accuracy', { min: 0.95 })], [], { comparison: { baseline, metrics: [one], obstacles } })
    expect(onOne([{ evaluation: 'test', reason }])).toMatchObject({
      verdict: 'fail',
      rules: [
        { kind: 'bound', outcome: 'missing', effect: 'fail', message: `Accuracy is missing: ${reason}.` },
      ],
    })
    expect(onOne([{ evaluation: 'other', reason }]).verdict).toBe('pass')
  })

  it.each([null, Number.NaN, Infinity])('is missing for a value of %s', (head) => {
    expect(
      judged([rule('accuracy', { min: 0.1 })], [compared('accuracy', unchanged, { head })]),
    ).toMatchObject({ verdict: 'fail', rules: [{ outcome: 'missing' }] })
  })

  it('judges the worse end of the interval where the preset is strict', () => {
    const headInterval = { low: 0.91, high: 0.95, confidence: 0.975, method: 'wilson' }
    const strict = (bars: Partial<MetricRule>, fields: Partial<MetricComparison>) =>
      judged([], [compared('accuracy', unchanged, fields)], {
        settings: settings([rule('accuracy', bars)], { preset: 'strict' }),
      })
    expect(strict({ min: 0.92 }, { headInterval }).verdict).toBe('fail')
    expect(strict({ min: 0.91 }, { headInterval }).verdict).toBe('pass')
    expect(strict({ max: 0.94 }, { headInterval }).verdict).toBe('fail')
    expect(strict({ min: 0.1 }, { headInterval: null })).toMatchObject({
      verdict: 'fail',
      rules: [{ outcome: 'missing' }],
    })
    expect(strict({ min: 0.1 }, {})).toMatchObject({ verdict: 'fail', rules: [{ outcome: 'missing' }] })
    // One of a lower level than strict's first attempt has.
    expect(strict({ min: 0.91 }, { headInterval: { ...headInterval, confidence: 0.95 } })).toMatchObject({
      verdict: 'fail',
      rules: [{ outcome: 'missing' }],
    })
  })
})

describe('data', () => {
  it('passes with one entry where all checks pass', () => {
    const declared = penguins({ minimum: 2500, required: true })
    expect(withData([dataset([check(), check({ rule: 'required' })])], declared)).toMatchObject({
      verdict: 'pass',
      rules: [
        {
          rule: 'data.penguins',
          kind: 'data',
          outcome: 'within',
          message: '4 checks of penguins pass on 344 rows.',
        },
      ],
      sentence: 'everything that the policy asks for holds',
    })
  })

  it('fails where an error check fails, and says where', () => {
    const examples = [{ row: 16, line: 17, key: 'p16', value: 12 }]
    const result = withData([dataset([check({ result: 'fail', failing: 3, examples })])])
    expect(result).toMatchObject({ verdict: 'fail', sentence: 'the data set penguins fails 1 check' })
    expect(result.rules[0]).toMatchObject({
      rule: 'data.penguins: minimum of body_mass_g',
      outcome: 'violated',
      effect: 'fail',
      message: '3 of 344 values of body_mass_g: is below 2500, first on line 17.',
    })
  })

  it('fails where an error check could not be evaluated', () => {
    expect(withData([dataset([check({ result: 'error' })])])).toMatchObject({
      verdict: 'fail',
      rules: [{ outcome: 'missing', effect: 'fail' }, {}],
    })
  })

  it('warns where a warning check fails, and ignores information', () => {
    const declared = datasetOf({
      name: 'penguins',
      columns: [
        columnOf('body_mass_g', { checks: { maximum: 6500 }, severity: 'warning' }),
        columnOf('year', { checks: { minimum: 2007 }, severity: 'info' }),
      ],
    })
    const checks = [
      check({ rule: 'maximum', severity: 'warning', result: 'fail', failing: 2 }),
      check({ column: 'year', severity: 'info', result: 'fail', failing: 9 }),
    ]
    const result = judged([rule('accuracy', { min: 0 })], [compared('accuracy', unchanged)], {
      datasets: [dataset(checks)],
      expectedDatasets: [declared],
    })
    expect(result).toMatchObject({
      verdict: 'warn',
      sentence: 'the data set penguins has warnings from 1 check',
    })
    expect(result.rules.map(({ effect }) => effect)).toEqual(['pass', 'warn', 'pass'])
  })

  it.each([
    ['has no results', [] as Dataset[]],
    ['was not validated', null],
    ['has no rows', [dataset([check()], { rows: 0 })]],
  ])('fails where a declared data set %s', (_, datasets) => {
    expect(withData(datasets)).toMatchObject({
      verdict: 'fail',
      rules: [{ rule: 'data.penguins', outcome: 'missing' }],
    })
  })

  it('does not judge a data set that the policy does not declare', () => {
    const other = dataset([check({ result: 'fail', failing: 1 })], { name: 'new' })
    expect(withData([dataset([check()]), other]).verdict).toBe('pass')
  })
})

describe('results of the data are the word of the pull request', () => {
  const failing = check({ result: 'fail', failing: 3 })

  it('and fail where they leave out a check that the policy names', () => {
    const { verdict, rules } = withData([dataset([])])
    expect(verdict).toBe('fail')
    expect(rules[0]).toMatchObject({
      rule: 'data.penguins: minimum of body_mass_g',
      outcome: 'missing',
      effect: 'fail',
    })
  })

  it('and fail where they leave out what every data set is checked for', () => {
    expect(withData([dataset([], { checks: [] })]).rules.map((one) => one.rule)).toEqual([
      'data.penguins: well-formed',
      'data.penguins: columns',
      'data.penguins: minimum of body_mass_g',
    ])
  })

  it('and fail where they leave out even what only warns', () => {
    const declared = penguins({ minimum: 2500, required: true }, { severity: 'warning' })
    const bar = { settings: settings([rule('accuracy', { min: 0 })]) }
    expect(withData([dataset([check()])], declared, bar).verdict).toBe('fail')
  })

  it.each(['warning', 'info'] as const)('and cannot make a failing check a mere %s', (severity) => {
    expect(withData([dataset([{ ...failing, severity }])])).toMatchObject({
      verdict: 'fail',
      rules: [{ outcome: 'violated', effect: 'fail' }, {}],
    })
  })

  it.each(['warning', 'info'] as const)('and cannot make records that could not be read a %s', (severity) => {
    const checks = [{ ...form, severity, result: 'fail' as const, failing: 2 }, columns, check()]
    expect(withData([dataset([], { checks })]).verdict).toBe('fail')
  })

  it('and cannot harden a check that the policy has as a warning', () => {
    const declared = penguins({ minimum: 2500 }, { severity: 'warning' })
    const bar = { settings: settings([rule('accuracy', { min: 0 })]), comparison: accurate }
    expect(withData([dataset([failing])], declared, bar).verdict).toBe('warn')
  })

  it('and are no pass where their own counts deny it', () => {
    const claimed = check({ result: 'pass', failing: 35 })
    expect(withData([dataset([claimed])])).toMatchObject({
      verdict: 'fail',
      rules: [{ outcome: 'violated' }, {}],
    })
    // 35 of 344 are 10.2 %.
    expect(withData([dataset([claimed])], penguins({ minimum: 2500 }, { mostly: 0.9 })).verdict).toBe('fail')
    expect(withData([dataset([claimed])], penguins({ minimum: 2500 }, { mostly: 0.89 })).verdict).toBe('pass')
    expect(withData([dataset([check({ failing: 1, total: 0 })])]).verdict).toBe('fail')
  })

  it.each([
    ['before', [check(), failing]],
    ['after', [failing, check()]],
  ])('and the worst counts of a check that is there twice, whether it comes %s', (_, checks) => {
    expect(withData([dataset(checks)]).verdict).toBe('fail')
  })

  it('and no check that the policy does not name is judged', () => {
    const own = check({ rule: 'maximum', result: 'fail', failing: 9 })
    expect(withData([dataset([check(), own])]).verdict).toBe('pass')
  })

  it('and do not choose which column weighs less: a missing one weighs what its checks do', () => {
    const declared = datasetOf({
      name: 'penguins',
      columns: [
        columnOf('body_mass_g', { checks: { minimum: 2500 } }),
        columnOf('note', { severity: 'info' }),
      ],
    })
    const lacking = { ...columns, result: 'fail' as const, failing: 1, total: 2 }
    const of = (...names: string[]) => [
      dataset([], { checks: [form, lacking, check()], columns: names.map((name) => profile(name)) }),
    ]
    expect(withData(of('body_mass_g'), declared).verdict).toBe('pass')
    expect(withData(of('note'), declared).verdict).toBe('fail')
    expect(withData(of('body_mass_g', 'note'), declared).verdict).toBe('fail')
  })
})

describe('a policy that could never fail is an error', () => {
  it.each([
    ['is empty', [], []],
    ['has guards only', [rule('accuracy', { margin: 0.01, as: 'guard' })], []],
    ['has only what the reader finds', [], [datasetOf()]],
    ['has only warnings', [], [penguins({ minimum: 2500 }, { severity: 'warning' })]],
  ] as const)('where it %s', async (_, rules, declared) => {
    const fields = { datasets: [], expectedDatasets: declared }
    const fault = await faultOf(() => judged(rules, [compared('accuracy', unchanged)], fields))
    expect(fault).toMatchObject({ code: 'MM-118', kind: 'usage' })
  })

  it('but not where guards are all there is and strict makes them prove', () => {
    const strict = settings([rule('accuracy', { margin: 0.01, as: 'guard' })], { preset: 'strict' })
    expect(judged([], [compared('accuracy', unchanged)], { settings: strict })).toMatchObject({
      verdict: 'pass',
      rules: [{ as: 'prove' }],
    })
  })
})

describe('the verdict', () => {
  it.each(['training', 'evaluation', 'data', 'comparison'] as const)(
    'fails where the %s failed, whatever the rules say',
    (stage) => {
      const result = judged([rule('accuracy', { margin: 0.02 })], [compared('accuracy', unchanged)], {
        failures: { ...noFailures, [stage]: failure },
      })
      expect(result.rules.every(({ effect }) => effect === 'pass')).toBe(true)
      expect(result.verdict).toBe('fail')
      expect(result.sentence).toMatch(/failed|could not/)
    },
  )

  it('fails where an evaluation failed that no rule is about, be it one that only the pull request has', () => {
    const result = judged([rule('accuracy', { margin: 0.02 })], [compared('accuracy', unchanged)], {
      failures: { ...noFailures, evaluation: { ...failure, message: 'easy: no such file' } },
    })
    expect(result).toMatchObject({ verdict: 'fail', sentence: 'the evaluation failed' })
  })

  it('fails where predictions were not made by the run, and says which command is gone', () => {
    const result = judged([rule('accuracy', { margin: 0.02 })], [compared('accuracy', unchanged)], {
      unmade: [{ key: 'train', message: 'this pull request removes train' }],
    })
    expect(result).toMatchObject({
      verdict: 'fail',
      sentence: 'predictions were not made by this run',
      rules: [
        { rule: 'train', kind: 'command', effect: 'fail', message: 'This pull request removes train.' },
        { effect: 'pass' },
      ],
    })
    expect(() => verdictDocument.serialize({ name: 'penguins', run: null, ...result })).not.toThrow()
  })

  it('tells what is missing by the failure that made it so', () => {
    const result = judged([rule('accuracy', { margin: 0.02 })], [], {
      comparison: null,
      failures: { ...noFailures, training: failure },
    })
    expect(result.rules[0]?.message).toBe('Accuracy is missing: the training ended with exit code 1.')
    expect(result.sentence).toBe('the training failed')
  })

  it('fails where main has records of the project but no policy for it any more', () => {
    const result = judged([rule('accuracy', { margin: 0.02 })], [compared('accuracy', unchanged)], {
      policy: { source: 'removed', sha: SHA, digest: null },
    })
    expect(result).toMatchObject({ verdict: 'fail', rules: [], policy: { source: 'base' } })
    expect(result.sentence).toContain('moved, renamed or removed')
  })

  it('cannot be turned into an observation by the pull request that removes the policy', () => {
    const observing = settings([rule('accuracy', { margin: 0.02 })], { mode: 'observe' })
    const removed = { source: 'removed' as const, sha: SHA, digest: null }
    expect(judged([], [], { settings: observing, policy: removed })).toMatchObject({
      verdict: 'fail',
      mode: 'enforce',
    })
  })

  it('is kept where the policy only observes', () => {
    const observing = settings([rule('accuracy', { margin: 0.01 })], { mode: 'observe' })
    expect(judged([], [compared('accuracy', shares(5, 90))], { settings: observing })).toMatchObject({
      verdict: 'fail',
      mode: 'observe',
    })
  })

  it('is a document that its schema accepts', () => {
    const result = judged(
      [rule('accuracy', { margin: 0.02, min: 0.9 })],
      [compared('accuracy', shares(20, 30, 312))],
      { changes: ['gate.mode loosened'] },
    )
    expect(() => verdictDocument.serialize({ name: 'penguins', run: null, ...result })).not.toThrow()
  })

  it('is never a pass with a rule that regressed, is missing or is violated', () => {
    const number = fc.oneof(fc.double({ min: -1, max: 1 }), fc.constantFrom(Number.NaN, Infinity))
    const evidence: fc.Arbitrary<Evidence | null> = fc.oneof(
      fc.constant(null),
      fc.record({
        kind: fc.constant('normal' as const),
        n: fc.constant(500),
        delta: number,
        error: fc.constantFrom(0, 0.001, 0.1),
      }),
      fc.record({ kind: fc.constant('point' as const), delta: number }),
    )
    const head = fc.oneof(fc.constant(null), number)
    const preset = fc.constantFrom('strict' as const, 'balanced' as const, 'lenient' as const)
    const as = fc.constantFrom('prove' as const, 'guard' as const)
    fc.assert(
      fc.property(
        evidence,
        head,
        preset,
        as,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (found, value, by, role, bar) => {
          const rules = [rule('accuracy', { margin: bar, min: bar, as: role })]
          const result = judged([], [compared('accuracy', found, { head: value })], {
            settings: settings(rules, { preset: by }),
          })
          const bad = result.rules.some(({ outcome }) => ['regressed', 'missing'].includes(outcome))
          const broken = result.rules.some(({ outcome }) => outcome === 'violated')
          if (bad) expect(result.verdict).toBe('fail')
          if (broken) expect(result.verdict).not.toBe('pass')
        },
      ),
    )
  })
})

describe('a rule without an evaluation', () => {
  it('is an error where several evaluations have its metric', async () => {
    const metrics = [
      compared('accuracy', unchanged),
      compared('accuracy', unchanged, { evaluation: 'holdout' }),
    ]
    const fault = await faultOf(() => judged([rule('accuracy', { margin: 0.01 })], metrics))
    expect(fault.message).toBe('"accuracy" could be that of test or holdout')
  })

  it('is about the one that it names', () => {
    const metrics = [
      compared('accuracy', shares(5, 90)),
      compared('accuracy', unchanged, { evaluation: 'holdout' }),
    ]
    const result = judged([rule('accuracy', { margin: 0.02, evaluation: 'holdout' })], metrics)
    expect(result).toMatchObject({ verdict: 'pass', rules: [{ evaluation: 'holdout' }] })
  })
})
