import type { ReportInput } from '../../src/report/compose.ts'
import {
  compared,
  comparison,
  digestOf,
  evaluation,
  flips,
  input,
  metric,
  RUN,
  rule,
  verdict,
} from './report-documents.ts'

const before = { evaluation: evaluation([metric('accuracy', 0.953), metric('f1_macro', 0.951)]) }
const island = (name: string) => ({ slice: `island=${name}` })

/** Slices with bars, what moved, new kinds of errors and the examples behind them. */
const slices = input({
  evaluation: evaluation([
    metric('accuracy', 0.938),
    metric('accuracy', 0.971, { ...island('Biscoe'), n: 588 }),
    metric('accuracy', 0.944, { ...island('Dream'), n: 431 }),
    metric('accuracy', 0.822, { ...island('Torgersen'), n: 185 }),
  ]),
  base: { ...input().base, ...before },
  comparison: comparison(
    [
      compared('accuracy', { base: 0.953, head: 0.938, change: [-0.028, -0.002], p: 0.012 }),
      compared('accuracy', {
        ...island('Biscoe'),
        base: 0.968,
        head: 0.971,
        change: [-0.01, 0.016],
        n: 588,
      }),
      compared('accuracy', {
        ...island('Dream'),
        base: 0.949,
        head: 0.944,
        change: [-0.024, 0.014],
        n: 431,
      }),
      compared('accuracy', {
        ...island('Torgersen'),
        base: 0.914,
        head: 0.822,
        change: [-0.152, -0.04],
        n: 185,
        p: 0.0004,
      }),
    ],
    {
      flipCounts: [{ evaluation: 'test', lost: 36, gained: 18 }],
      flips: [
        ...flips(24, { target: 'Gentoo', base: 'Gentoo', head: 'Chinstrap' }),
        ...flips(12, { target: 'Adelie', base: 'Adelie', head: 'Gentoo' }),
        ...flips(18, { target: 'Chinstrap', base: 'Adelie', head: 'Chinstrap' }),
      ].map((flip, at) => ({ ...flip, loss: at < 36 ? 3.1 - at / 20 : (at - 60) / 20 })),
      movedSlices: [
        {
          evaluation: 'test',
          slice: 'island=Torgersen',
          n: 185,
          loss: 'error rate',
          base: 16 / 185,
          head: 33 / 185,
          p: 0.0002,
          pAdjusted: 0.0011,
        },
      ],
      errorKinds: [
        { evaluation: 'test', target: 'Gentoo', predicted: 'Chinstrap', base: 4, head: 27 },
        { evaluation: 'test', target: 'Adelie', predicted: 'Gentoo', base: 0, head: 12 },
      ],
    },
  ),
  verdict: verdict({
    verdict: 'fail',
    sentence: 'this PR makes accuracy worse on island=Torgersen',
    rules: [
      rule('accuracy', {
        margin: 0.02,
        outcome: 'inconclusive',
        effect: 'warn',
        examplesNeeded: 2210,
        resolution: 0.0186,
        message: 'the interval reaches below −0.02',
      }),
      rule('accuracy', { ...island('Biscoe'), margin: 0.05, as: 'guard', resolution: 0.0187 }),
      rule('accuracy', { ...island('Dream'), margin: 0.05, as: 'guard', resolution: 0.0271 }),
      rule('accuracy', {
        ...island('Torgersen'),
        margin: 0.05,
        as: 'guard',
        outcome: 'regressed',
        effect: 'fail',
        pAdjusted: 0.0016,
        resolution: 0.08,
        message: 'a drop of 0.092 is proven, and 0.05 is allowed',
      }),
    ],
    looks: [{ evaluation: 'test', records: 14 }],
  }),
})

/** The same drop, which the team has agreed to live with for a while. */
const waived = input({
  ...slices,
  verdict: verdict({
    verdict: 'warn',
    sentence: 'worse than allowed on island=Torgersen, which is waived',
    rules: (slices.verdict?.rules ?? []).map((one) =>
      one.effect === 'fail' ? { ...one, effect: 'warn', waived: 'new sensor' } : one,
    ),
    waivers: [
      {
        rule: '{ metric: accuracy, slice: island, margin: 0.05 }',
        reason: 'the sensor on Torgersen is being replaced',
        owner: 'ana',
        expires: '2026-12-31',
        state: 'applied',
      },
      {
        rule: 'latency',
        reason: 'until the new runners',
        owner: 'ben',
        expires: '2026-10-01',
        state: 'expired',
      },
      { rule: 'f1', reason: 'flaky', owner: 'ana', expires: '2027-01-31', state: 'unmatched' },
    ],
    attempt: 2,
    confidence: 0.983,
  }),
})

const sides = {
  evaluation: evaluation([metric('accuracy', 0.957), metric('f1_macro', 0.944)]),
  base: { ...input().base, ...before },
  comparison: comparison([
    compared('accuracy', { base: 0.953, head: 0.957, change: [-0.004, 0.012] }),
    compared('f1_macro', { base: 0.951, head: 0.944, change: [-0.016, 0.002] }),
    compared('accuracy', { base: 0.961, head: 0.957, change: [-0.013, 0.005], since: 'v1' }),
  ]),
}
const decided = {
  evaluation: null,
  metric: null,
  margin: null,
  pAdjusted: null,
} as const

/** A condition over the documents that does not hold, and one that is named. */
const expression = input({
  ...sides,
  verdict: verdict({
    verdict: 'fail',
    sentence: 'the condition “fair” does not hold',
    rules: [
      rule('accuracy', { asks: 'relative-margin', margin: 0.05, rule: '{ metric: accuracy, margin: 5 % }' }),
      rule('', {
        ...decided,
        kind: 'expr',
        name: 'fair',
        rule: 'metric("recall[Gentoo]") - metric("recall[Adelie]") < 0.05',
        outcome: 'violated',
        effect: 'fail',
        message: 'it is false',
      }),
      rule('', {
        ...decided,
        kind: 'expr',
        rule: 'data.rows > 300',
        outcome: 'missing',
        effect: 'warn',
        severity: 'warning',
        message: 'data.rows is missing: there is no data.json',
      }),
    ],
  }),
})

/** One of two is enough: the other may have dropped. */
const groupAny = input({
  ...sides,
  verdict: verdict({
    sentence: 'at least as good as main',
    rules: [
      rule('accuracy'),
      rule('f1_macro', {
        outcome: 'regressed',
        margin: 0.001,
        pAdjusted: 0.02,
        message: 'a drop of 0.007 is proven, and 0.001 is allowed',
      }),
      rule('', {
        ...decided,
        kind: 'group',
        name: 'either',
        rule: 'any of { metric: accuracy, margin: 0.01 } and { metric: f1_macro, margin: 0.001 }',
        message: 'accuracy is not worse, at confidence 97.5 %',
      }),
    ],
  }),
})

/** A gain was asked for, an equivalence and a budget besides. */
const improveNotShown = input({
  ...sides,
  verdict: verdict({
    verdict: 'fail',
    sentence: 'a gain in accuracy has not been shown',
    rules: [
      rule('accuracy', {
        asks: 'improve',
        margin: 0.01,
        outcome: 'inconclusive',
        effect: 'fail',
        resolution: 0.0114,
        message: 'a gain above 0.01 has not been shown',
      }),
      rule('f1_macro', { asks: 'equivalent', margin: 0.02, resolution: 0.0129 }),
      rule('accuracy', { asks: 'budget', margin: 0.02, since: 'v1', resolution: 0.0129 }),
    ],
    policy: { source: 'base', sha: RUN.base, digest: digestOf('77ab'), changes: [] },
  }),
})

/** What changed, and rules other than one margin on one metric. */
export const changeSituations: ReadonlyMap<string, ReportInput> = new Map([
  ['slices', slices],
  ['waived', waived],
  ['expression', expression],
  ['group-any', groupAny],
  ['improve-not-shown', improveNotShown],
])
