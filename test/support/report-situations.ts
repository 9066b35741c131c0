import type { MetricComparison } from '../../src/documents/comparison.ts'
import type { MetricValue } from '../../src/documents/evaluation.ts'
import type { ReportInput } from '../../src/report/compose.ts'
import { changeSituations } from './change-situations.ts'
import {
  baseline,
  check,
  column,
  compared,
  comparison,
  data,
  digestOf,
  evaluation,
  flips,
  input,
  metric,
  RUN,
  rule,
  species,
  training,
  verdict,
} from './report-documents.ts'

const latency = { interval: null, higherIsBetter: false }
const MAIN = [
  metric('accuracy', 0.953),
  metric('f1_macro', 0.951),
  metric('recall[Gentoo]', 0.94),
  metric('log_loss', 0.151, { higherIsBetter: false }),
]

function sides(
  values: readonly MetricValue[],
  metrics: readonly MetricComparison[],
  more: Partial<ReportInput> = {},
): Partial<ReportInput> {
  return {
    evaluation: evaluation([...values]),
    comparison: comparison([...metrics]),
    base: { ...input().base, evaluation: evaluation(MAIN) },
    ...more,
  }
}

/** Nothing to fear: two metrics held, and one better. */
const pass = input({
  ...sides(
    [
      metric('accuracy', 0.957),
      metric('f1_macro', 0.96),
      metric('recall[Gentoo]', 0.944),
      metric('log_loss', 0.149, { higherIsBetter: false }),
    ],
    [
      compared('accuracy', { base: 0.953, head: 0.957, change: [-0.004, 0.012] }),
      compared('f1_macro', { base: 0.951, head: 0.96, change: [-0.003, 0.021], test: 'bootstrap' }),
      compared('recall[Gentoo]', { base: 0.94, head: 0.944, change: [-0.012, 0.02], n: 434 }),
    ],
    {},
  ),
  verdict: verdict({ rules: [rule('accuracy'), rule('f1_macro'), rule('recall[Gentoo]', { margin: 0.02 })] }),
})

const improved = input({
  ...sides(
    [
      metric('accuracy', 0.967),
      metric('f1_macro', 0.96),
      metric('recall[Gentoo]', 0.944),
      metric('log_loss', 0.128, { higherIsBetter: false }),
    ],
    [
      compared('accuracy', { base: 0.953, head: 0.967, change: [0.004, 0.024] }),
      compared('f1_macro', { base: 0.951, head: 0.96, change: [-0.003, 0.021] }),
      compared('log_loss', { base: 0.151, head: 0.128, change: [-0.041, -0.005], higherIsBetter: false }),
    ],
    {},
  ),
  verdict: verdict({
    sentence: 'better than main in 2 metrics, and nowhere worse than allowed',
    rules: [
      rule('accuracy', { outcome: 'improved', pAdjusted: 1 }),
      rule('f1_macro'),
      rule('log_loss', { outcome: 'improved', margin: 0.02 }),
    ],
  }),
})
improved.comparison?.flipCounts.splice(0, 1, { evaluation: 'test', lost: 9, gained: 26 })

const fail = input({
  ...sides(
    [
      metric('accuracy', 0.955),
      metric('f1_macro', 0.944),
      metric('recall[Gentoo]', 0.879, { n: 434 }),
      metric('log_loss', 0.153, { higherIsBetter: false }),
      metric('latency_ms_p95', 24.8, latency),
    ],
    [
      compared('accuracy', { base: 0.953, head: 0.955, change: [-0.006, 0.01] }),
      compared('f1_macro', { base: 0.951, head: 0.944, change: [-0.016, 0.002] }),
      compared('recall[Gentoo]', { base: 0.94, head: 0.879, change: [-0.09, -0.032], n: 434, p: 0.00004 }),
      compared('latency_ms_p95', {
        base: 31.2,
        head: 24.8,
        higherIsBetter: false,
        evidence: { kind: 'point', delta: 6.4 },
      }),
    ],
    {
      data: data({
        rows: 282,
        digest: digestOf('d2'),
        columns: [species([152, 63, 67]), column('body_mass_g', { mean: 4031.2 })],
      }),
      training: training({ seconds: 38.2, params: { epochs: 40, 'learning-rate': 0.05 } }),
    },
  ),
  verdict: verdict({
    verdict: 'fail',
    sentence: 'this PR makes recall[Gentoo] worse than allowed',
    rules: [
      rule('accuracy'),
      rule('f1_macro', {
        outcome: 'inconclusive',
        effect: 'warn',
        examplesNeeded: 2096,
        pAdjusted: 0.31,
        message: 'the interval reaches below −0.01, and not all of it does',
      }),
      rule('recall[Gentoo]', {
        outcome: 'regressed',
        effect: 'fail',
        margin: 0.02,
        pAdjusted: 0.00012,
        message: 'a drop of 0.061 is proven, and 0.02 is allowed',
      }),
      rule('latency_ms_p95', {
        rule: '{ metric: latency_ms_p95, max: 50 }',
        kind: 'bound',
        margin: null,
        bound: { kind: 'max', value: 50 },
        outcome: 'within',
        pAdjusted: null,
        message: '24.8 is at most 50',
      }),
    ],
  }),
})
fail.comparison?.flipCounts.splice(0, 1, { evaluation: 'test', lost: 41, gained: 12 })
fail.comparison?.flips.push(
  ...flips(33, { target: 'Gentoo', base: 'Gentoo', head: 'Chinstrap' }),
  ...flips(8, { target: 'Adelie', base: 'Adelie', head: 'Chinstrap' }),
  ...flips(12, { target: 'Adelie', base: 'Chinstrap', head: 'Adelie' }),
)

const inconclusive = input({
  ...sides(
    [metric('accuracy', 0.94, { n: 312 }), metric('f1_macro', 0.951)],
    [
      compared('accuracy', {
        base: 0.953,
        head: 0.94,
        change: [-0.046, 0.019],
        n: 312,
        evidence: { kind: 'shares', n: 312, gained: 14, lost: 18 },
      }),
      compared('f1_macro', { base: 0.951, head: 0.951, change: [-0.008, 0.008] }),
      compared('recall[Chinstrap]', { base: 0.91, head: 0.9, change: [-0.1, 0.08], n: 62 }),
    ],
  ),
  baseline: baseline({
    strategy: 'ancestor',
    distance: 3,
    ageSeconds: 2.4 * 86_400,
    passedOver: [{ sha: '9'.repeat(40), reason: 'its run was not recorded' }],
  }),
  verdict: verdict({
    verdict: 'warn',
    sentence: 'nothing is proven worse, but the evaluation set is too small to tell about accuracy',
    rules: [
      rule('accuracy', {
        margin: 0.02,
        outcome: 'inconclusive',
        effect: 'warn',
        examplesNeeded: 1963,
        message: 'the interval reaches below −0.02',
      }),
      rule('f1_macro'),
      rule('recall[Chinstrap]', { as: 'guard', outcome: 'inconclusive', examplesNeeded: 4021, margin: 0.05 }),
    ],
  }),
})

const bootstrap = input({
  evaluation: evaluation(MAIN),
  baseline: baseline({ sha: null, strategy: 'bootstrap', distance: null, ageSeconds: null, record: null }),
  base: { evaluation: null, data: null, training: null },
  verdict: verdict({
    verdict: 'warn',
    sentence: 'nothing to compare with yet; every fixed bar is kept',
    rules: [
      rule('f1_macro', {
        outcome: 'no-baseline',
        effect: 'warn',
        pAdjusted: null,
        message: 'there is no record of main to compare with',
      }),
      rule('f1_macro', {
        rule: '{ metric: f1_macro, min: 0.9 }',
        kind: 'bound',
        margin: null,
        bound: { kind: 'min', value: 0.9 },
        outcome: 'within',
        pAdjusted: null,
        message: '0.951 is at least 0.9',
      }),
      rule('log_loss', {
        margin: 0.02,
        outcome: 'no-baseline',
        effect: 'warn',
        pAdjusted: null,
        message: 'there is no record of main to compare with',
      }),
    ],
    policy: { source: 'head', sha: null, digest: digestOf('77ab'), changes: [] },
  }),
})

const brokenData = input({
  ...pass,
  data: data({
    rows: 344,
    digest: digestOf('d3'),
    columns: [species([152, 124, 68]), column('body_mass_g', { min: -4750, mean: 4174.1 })],
    checks: [
      check('minimum', {
        result: 'fail',
        failing: 1,
        examples: [{ row: 117, line: 118, key: '117', value: '-4750' }],
      }),
      check('enum', {
        column: 'island',
        result: 'fail',
        failing: 7,
        total: 344,
        message: 'is none of Biscoe, Dream, Torgersen',
        examples: [
          { row: 12, line: 13, key: '12', value: 'Torgerson' },
          { row: 40, line: 41, key: '40', value: 'torgersen' },
          { row: 41, line: 42, key: '41', value: '<b>Dream|Biscoe</b> @octocat' },
        ],
      }),
      check('flippers are longer than bills', {
        column: null,
        severity: 'warning',
        result: 'fail',
        failing: 2,
        total: 344,
        message: 'is not true',
        examples: [{ row: 9, line: 10, key: '9', value: null }],
      }),
      check('type', { message: 'is no integer' }),
    ],
  }),
  verdict: verdict({
    verdict: 'fail',
    sentence: 'this PR breaks 2 checks of the data',
    rules: [
      ...(pass.verdict?.rules ?? []),
      rule('', {
        rule: 'data.penguins: minimum of body_mass_g',
        kind: 'data',
        evaluation: null,
        metric: null,
        margin: null,
        outcome: 'violated',
        effect: 'fail',
        pAdjusted: null,
        message: '1 of 342 cells is below 2500',
      }),
      rule('', {
        rule: 'data.penguins: enum of island',
        kind: 'data',
        evaluation: null,
        metric: null,
        margin: null,
        outcome: 'violated',
        effect: 'fail',
        pAdjusted: null,
        message: '7 of 344 cells are none of Biscoe, Dream, Torgersen',
      }),
    ],
  }),
})

const evaluationMissing = input({
  evaluation: {
    ...evaluation([]),
    evaluations: [],
    sample: null,
    failure: {
      code: 'MM-001',
      message: 'there is no file "out/predictions.csv"',
      place: { file: 'mergemark.yml', line: 21, column: 18 },
    },
  },
  comparison: {
    ...comparison([], {
      comparable: false,
      reasons: ['test was not compared: there is nothing of the head’s to compare'],
      flipCounts: [],
    }),
  },
  base: { ...input().base, evaluation: evaluation(MAIN) },
  verdict: verdict({
    verdict: 'fail',
    sentence: 'there is no evaluation to judge',
    rules: [
      rule('accuracy', {
        outcome: 'missing',
        effect: 'fail',
        pAdjusted: 1,
        message: 'the evaluation failed (MM-001)',
      }),
      rule('f1_macro', {
        outcome: 'missing',
        effect: 'fail',
        pAdjusted: 1,
        message: 'the evaluation failed (MM-001)',
      }),
    ],
  }),
})

const policyChanged = input({
  ...pass,
  run: RUN,
  verdict: verdict({
    rules: pass.verdict?.rules ?? [],
    policy: {
      source: 'base',
      sha: RUN.base,
      digest: digestOf('77ab'),
      changes: ['margin of accuracy: 0.01 → 0.05', 'rule on recall[Gentoo]: removed'],
    },
  }),
})

const observed = input({ ...fail, verdict: verdict({ ...fail.verdict, mode: 'observe' }) })

/** One pull request each, in the order in which a team would meet them. */
export const situations: ReadonlyMap<string, ReportInput> = new Map([
  ['bootstrap', bootstrap],
  ['pass', pass],
  ['improved', improved],
  ['fail', fail],
  ['inconclusive', inconclusive],
  ['broken-data', brokenData],
  ['evaluation-missing', evaluationMissing],
  ['policy-changed', policyChanged],
  ['observed', observed],
  ...changeSituations,
])
