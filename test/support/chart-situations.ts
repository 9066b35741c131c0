import type { Curve, EvaluationDocument } from '../../src/documents/evaluation.ts'
import type { ReportInput } from '../../src/report/report-input.ts'
import { column, data, digestOf, evaluation, input, metric, species, training } from './report-documents.ts'
import { situations } from './report-situations.ts'

/** Smooth made-up curves: what matters is what is drawn of them. */
const STEPS = Array.from({ length: 41 }, (_, at) => at / 40)

function curve(name: string, columns: Record<string, readonly number[]>, label: string | null = null): Curve {
  const values = Object.entries(columns)
  return {
    name,
    label,
    points: values[0]?.[1].length ?? 0,
    columns: values.map(([column, numbers]) => ({ name: column, values: [...numbers] })),
  }
}

/** Of a model whose scores are worth more the smaller `power` is. */
function scoreCurves(power: number, label: string | null): Curve[] {
  const bins = [0.05, 0.17, 0.3, 0.43, 0.57, 0.7, 0.83, 0.94]
  const shares = bins.map((score) =>
    Math.min(0.98, Math.max(0.01, score + (power - 0.2) * Math.sin(6 * score))),
  )
  return [
    curve(
      'roc',
      { false_positive_rate: STEPS, true_positive_rate: STEPS.map((rate) => rate ** power) },
      label,
    ),
    curve(
      'precision_recall',
      {
        recall: STEPS.slice(1),
        precision: STEPS.slice(1).map((recall) => 1 - 0.6 * recall ** (0.6 / power)),
      },
      label,
    ),
    curve(
      'calibration',
      {
        score: bins,
        share: shares,
        count: bins.map(() => 150),
        low: shares.map((share) => Math.max(0, share - 0.07)),
        high: shares.map((share) => Math.min(1, share + 0.07)),
      },
      label,
    ),
  ]
}

/** Errors that look scattered, the same on every machine. */
function errorsOf(count: number, size: number): { predicted: number[]; residual: number[] } {
  const places = Array.from({ length: count }, (_, at) => at)
  return {
    predicted: places.map((at) => 80 + (at * 160) / count),
    residual: places.map((at) => size * (((at * 37) % 101) / 50 - 1) * (0.5 + at / count)),
  }
}

function regressionCurves(size: number): Curve[] {
  const lows = [60, 85, 105, 120, 140, 165, 200]
  return [
    curve('residuals', errorsOf(120, size)),
    curve('error_by_decile', {
      low: lows,
      high: lows.map((low, at) => lows[at + 1] ?? low + 60),
      count: lows.map(() => 34),
      mean_absolute_error: lows.map((low) => size * (0.4 + ((low - 120) / 120) ** 2)),
    }),
  ]
}

type Evaluation = EvaluationDocument['evaluations'][number]

function evaluationOf(fields: Partial<Evaluation>): EvaluationDocument {
  const document = evaluation([])
  const [first] = document.evaluations
  return { ...document, evaluations: [{ ...(first as Evaluation), confusion: null, ...fields }] }
}

function withSides(head: Partial<Evaluation>, base: Partial<Evaluation>): ReportInput {
  return input({ evaluation: evaluationOf(head), base: { ...input().base, evaluation: evaluationOf(base) } })
}

const binary = withSides(
  { task: 'binary', curves: scoreCurves(0.15, 'malignant') },
  { task: 'binary', curves: scoreCurves(0.28, 'malignant') },
)

const species3 = ['Adelie', 'Chinstrap', 'Gentoo']
const recalls = (values: readonly number[]) =>
  species3.map((name, at) => metric(`recall[${name}]`, values[at] ?? 0))
const multiclass = withSides(
  {
    metrics: recalls([0.954, 0.935, 0.878]),
    curves: species3.flatMap((label, at) => scoreCurves(0.12 + at / 20, label)),
    confusion: {
      labels: species3,
      matrix: [
        [498, 21, 3],
        [14, 232, 2],
        [4, 49, 381],
      ],
    },
  },
  {
    metrics: recalls([0.958, 0.919, 0.94]),
    curves: species3.flatMap((label, at) => scoreCurves(0.16 + at / 40, label)),
    confusion: {
      labels: species3,
      matrix: [
        [500, 20, 2],
        [16, 228, 4],
        [4, 22, 408],
      ],
    },
  },
)

/** Thirty labels, one of them a long name: the twelve that changed most are drawn. */
const LABELS = Array.from({ length: 30 }, (_, at) =>
  at === 3 ? 'a label with a very long name indeed' : `label ${at + 1}`,
)
const countsOf = (shift: number) =>
  LABELS.map((_, row) =>
    LABELS.map((__, column) =>
      row === column ? 90 - shift : (row * 7 + column * 13) % 29 === 0 ? 3 + ((row * shift) % 5) : 0,
    ),
  )
const manyLabels = withSides(
  { confusion: { labels: LABELS, matrix: countsOf(3) } },
  { confusion: { labels: LABELS, matrix: countsOf(0) } },
)

const regression = withSides(
  { task: 'regression', curves: regressionCurves(28) },
  { task: 'regression', curves: regressionCurves(36) },
)

const depths = (values: readonly number[]) =>
  [1, 3, 5, 10].map((k, at) => metric(`ndcg_${k}`, values[at] ?? 0))
const ranking = withSides(
  { task: 'ranking', metrics: depths([0.61, 0.64, 0.66, 0.68]) },
  { task: 'ranking', metrics: depths([0.58, 0.63, 0.66, 0.69]) },
)

const loss = (rate: number) => STEPS.slice(1).map((step) => 0.08 + Math.exp(-rate * step))
const trained = input({
  training: training({
    curves: [
      { name: 'loss', step: STEPS.slice(1).map((step) => step * 40), value: loss(6) },
      { name: 'val_accuracy', step: [1, 10, 20, 30, 40], value: [0.52, 0.84, null, 0.93, 0.941] },
    ],
  }),
  base: {
    ...input().base,
    training: training({
      curves: [
        { name: 'loss', step: STEPS.slice(1).map((step) => step * 40), value: loss(4) },
        { name: 'val_accuracy', step: [1, 10, 20, 30, 40], value: [0.5, 0.8, 0.87, 0.92, 0.935] },
      ],
    }),
  },
})

const five = (values: readonly number[]) =>
  [0.05, 0.25, 0.5, 0.75, 0.95].map((level, at) => ({ level, value: values[at] ?? 0 }))
const drifted = input({
  data: data({
    digest: digestOf('d2'),
    columns: [
      species([152, 63, 67]),
      column('body_mass_g', { quantiles: five([3150, 3500, 3900, 4600, 5550]), nulls: 12 }),
      column('bill_length_mm', { quantiles: five([35.7, 39.1, 44.3, 48.4, 51.9]) }),
    ],
  }),
  base: {
    ...input().base,
    data: data({
      columns: [
        species([152, 124, 68]),
        column('body_mass_g', { quantiles: five([3150, 3550, 4050, 4750, 5650]) }),
        column('bill_length_mm', { quantiles: five([35.7, 39.2, 44.5, 48.5, 52]) }),
      ],
    }),
  },
})

const points = [0.91, 0.914, 0.912, 0.921, 0.93, 0.928, 0.934, 0.933, 0.941, 0.94, 0.938, 0.94].map(
  (value, at) => ({
    sha: `${'0123456789ab'[at]}c0ffee`.padEnd(40, '0'),
    value,
    low: value - 0.013,
    high: value + 0.012,
  }),
)
const fail = situations.get('fail') as ReportInput
const historic: ReportInput = {
  ...fail,
  history: [{ evaluation: 'test', metric: 'recall[Gentoo]', points }],
}

/** What each chart needs; `fail` and `slices` are those of the report. */
export const chartSituations: ReadonlyMap<string, ReportInput> = new Map([
  ['gated', fail],
  ['history', historic],
  ['slices', situations.get('slices') as ReportInput],
  ['binary', binary],
  ['multiclass', multiclass],
  ['many-labels', manyLabels],
  ['regression', regression],
  ['ranking', ranking],
  ['training', trained],
  ['drift', drifted],
])
