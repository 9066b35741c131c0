import type { BaselineDocument } from '../../src/documents/baseline.ts'
import type { ComparisonDocument, Flip, MetricComparison } from '../../src/documents/comparison.ts'
import type { CheckResult, ColumnProfile, DataDocument } from '../../src/documents/data.ts'
import type { EvaluationDocument, MetricValue } from '../../src/documents/evaluation.ts'
import type { Run } from '../../src/documents/parts.ts'
import type { TrainingDocument } from '../../src/documents/training.ts'
import type { RuleOutcome, VerdictDocument } from '../../src/documents/verdict.ts'
import type { ReportInput } from '../../src/report/compose.ts'

/** Documents as the stages would write them, by hand: what a test does not name is an ordinary pull request. */
export const RUN: Run = {
  tested: '1f0e1c5b7a3d4e2f8c9b0a1d2e3f4a5b6c7d8e9f',
  head: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
  base: '4f65859c0d1e2f3a4b5c6d7e8f90123456789abc',
  event: 'pull_request',
  attempt: 1,
}

const head = { schemaVersion: '1.0', name: 'penguins', run: RUN }
export const SET_DIGEST = digestOf('9c1e')

export function baseline(fields: Partial<BaselineDocument> = {}): BaselineDocument {
  return {
    ...head,
    kind: 'baseline',
    sha: RUN.base,
    strategy: 'merge-base',
    distance: 0,
    ageSeconds: 3 * 3600 + 120,
    record: 'runs/4f/65859/penguins/1-1-abc',
    passedOver: [],
    ...fields,
  }
}

/** A comparison of one metric: `at(0.94, 0.879, [-0.09, -0.032])`. */
export function compared(
  name: string,
  fields: Partial<MetricComparison> & { readonly change?: readonly [low: number, high: number] } = {},
): MetricComparison {
  const { change, ...rest } = fields
  const { base = 0.953, head: value = 0.955 } = rest
  return {
    evaluation: 'test',
    name,
    slice: null,
    base,
    head: value,
    delta: base === null || value === null ? null : value - base,
    interval:
      change === undefined ? null : { low: change[0], high: change[1], confidence: 0.95, method: 'tango' },
    test: change === undefined ? null : 'mcnemar-mid-p',
    p: change === undefined ? null : 0.4,
    evidence: change === undefined ? null : { kind: 'shares', n: 1204, gained: 30, lost: 28 },
    reason: null,
    n: 1204,
    higherIsBetter: true,
    ...rest,
  }
}

export function comparison(
  metrics: MetricComparison[],
  fields: Partial<ComparisonDocument> = {},
): ComparisonDocument {
  return {
    ...head,
    kind: 'comparison',
    baseline: { sha: RUN.base, strategy: 'merge-base', distance: 0, ageSeconds: 10_920 },
    comparable: true,
    reasons: [],
    metrics,
    flips: [],
    flipCounts: [{ evaluation: 'test', lost: 0, gained: 0 }],
    ...fields,
  }
}

export function flips(
  count: number,
  fields: { readonly target: string; readonly base: string; readonly head: string },
): Flip[] {
  return Array.from({ length: count }, (_, index) => ({
    evaluation: 'test',
    id: `${fields.head}-${index}`,
    ...fields,
  }))
}

export function metric(name: string, value: number | null, fields: Partial<MetricValue> = {}): MetricValue {
  const spread = 0.012
  return {
    name,
    slice: null,
    value,
    reason: value === null ? 'there are no predictions' : null,
    n: 1204,
    interval:
      value === null
        ? null
        : { low: value - spread, high: value + spread, confidence: 0.95, method: 'wilson' },
    higherIsBetter: true,
    definition: `${name}@1`,
    ...fields,
  }
}

export function evaluation(
  metrics: MetricValue[],
  fields: Partial<EvaluationDocument> = {},
): EvaluationDocument {
  return {
    ...head,
    kind: 'evaluation',
    evaluations: [
      {
        name: 'test',
        task: 'multiclass',
        examples: 1204,
        digest: SET_DIGEST,
        metrics,
        confusion: {
          labels: ['Adelie', 'Chinstrap', 'Gentoo'],
          matrix: [
            [498, 21, 3],
            [14, 232, 2],
            [4, 49, 381],
          ],
        },
        curves: [],
        failure: null,
      },
    ],
    sample: { file: 'sample.bin', digest: digestOf('5a'), bytes: 48_112 },
    ...fields,
  }
}

export function rule(metricName: string, fields: Partial<RuleOutcome> = {}): RuleOutcome {
  const outcome = fields.outcome ?? 'not-worse'
  return {
    rule: `{ metric: ${metricName}, margin: ${fields.margin ?? 0.01} }`,
    kind: 'change',
    evaluation: 'test',
    metric: metricName,
    slice: null,
    as: 'prove',
    margin: 0.01,
    bound: null,
    outcome,
    effect: 'pass',
    pAdjusted: 0.62,
    untested: false,
    examplesNeeded: null,
    message: 'the whole interval lies above −0.01',
    ...fields,
  }
}

export function verdict(fields: Partial<VerdictDocument> = {}): VerdictDocument {
  return {
    ...head,
    kind: 'verdict',
    verdict: 'pass',
    mode: 'enforce',
    sentence: 'at least as good as main',
    rules: [],
    waivers: [],
    policy: { source: 'base', sha: RUN.base, digest: digestOf('77ab'), changes: [] },
    assurance: 'self-reported',
    ...fields,
  }
}

export function column(name: string, fields: Partial<ColumnProfile> = {}): ColumnProfile {
  return {
    name,
    type: 'integer',
    nulls: 2,
    distinct: 94,
    min: 2700,
    max: 6300,
    mean: 4201.754,
    stddev: 801.95,
    quantiles: null,
    top: [],
    ...fields,
  }
}

export function species(counts: readonly [adelie: number, gentoo: number, chinstrap: number]): ColumnProfile {
  const [adelie, gentoo, chinstrap] = counts
  return column('species', {
    type: 'string',
    nulls: 0,
    distinct: 3,
    min: 'Adelie',
    max: 'Gentoo',
    mean: null,
    stddev: null,
    top: [
      { value: 'Adelie', count: adelie },
      { value: 'Gentoo', count: gentoo },
      { value: 'Chinstrap', count: chinstrap },
    ],
  })
}

export function check(rule: string, fields: Partial<CheckResult> = {}): CheckResult {
  return {
    rule,
    column: 'body_mass_g',
    severity: 'error',
    result: 'pass',
    failing: 0,
    total: 342,
    message: 'is below 2500',
    examples: [],
    ...fields,
  }
}

export function data(fields: Partial<DataDocument['datasets'][number]> = {}): DataDocument {
  return {
    ...head,
    kind: 'data',
    datasets: [
      {
        name: 'penguins',
        path: 'data/penguins.csv',
        digest: digestOf('d1'),
        rows: 344,
        columns: [species([152, 124, 68]), column('body_mass_g')],
        checks: [
          check('minimum'),
          check('type', { message: 'is no integer' }),
          check('required', { message: 'has no value' }),
        ],
        drift: [],
        unsupported: [],
        ...fields,
      },
    ],
  }
}

export function training(fields: Partial<TrainingDocument> = {}): TrainingDocument {
  return {
    ...head,
    kind: 'training',
    command: ['python', 'train.py', '--seed', '1'],
    exitCode: 0,
    seconds: 38.2,
    peakMemoryBytes: 412_000_000,
    seeds: [1],
    params: { epochs: 40, 'learning-rate': 0.01 },
    curves: [{ name: 'loss', step: [1, 2, 3], value: [1.021, 0.31, 0.0837] }],
    model: { path: 'model/', digest: digestOf('3f'), bytes: 48_200 },
    engine: 'command',
    reused: false,
    ...fields,
  }
}

export function input(fields: Partial<ReportInput> = {}): ReportInput {
  return {
    name: 'penguins',
    run: RUN,
    verdict: verdict(),
    baseline: baseline(),
    comparison: null,
    evaluation: null,
    data: data(),
    training: training(),
    base: {
      evaluation: null,
      data: data(),
      training: training({ seconds: 36.4, model: { path: 'model/', digest: digestOf('2e'), bytes: 48_200 } }),
    },
    links: {
      repository: 'https://github.com/rookery/penguins',
      run: 'https://github.com/rookery/penguins/actions/runs/77',
    },
    ...fields,
  }
}

export function digestOf(start: string): string {
  return `sha256:${start.padEnd(64, '0')}`
}
