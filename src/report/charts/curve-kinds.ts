/** A curve of evaluation.json on the unit square. */
export interface CurveKind {
  /** Its name in evaluation.json. */
  readonly curve: string
  /** Name of the chart's file. */
  readonly file: string
  readonly title: string
  readonly short: string
  readonly x: { readonly column: string; readonly title: string }
  readonly y: { readonly column: string; readonly title: string }
  readonly explanation: string
  /** What no skill (ROC), or perfect calibration, looks like; null where it depends on the data. */
  readonly reference: readonly [readonly [number, number], readonly [number, number]] | null
  /** Whether its points are bins with an interval each. */
  readonly intervals: boolean
  /** Where the text form reads it off, and the one place that the alternative text names. */
  readonly probes: readonly number[]
  readonly told: number
}

export const curveKinds: readonly CurveKind[] = [
  {
    curve: 'roc',
    file: 'roc',
    title: 'ROC',
    short: 'ROC',
    x: { column: 'false_positive_rate', title: 'false positive rate' },
    y: { column: 'true_positive_rate', title: 'true positive rate' },
    explanation: 'ROC: up and left is better',
    reference: [
      [0, 0],
      [1, 1],
    ],
    intervals: false,
    probes: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5],
    told: 0.1,
  },
  {
    curve: 'precision_recall',
    file: 'precision-recall',
    title: 'Precision and recall',
    short: 'precision–recall',
    x: { column: 'recall', title: 'recall' },
    y: { column: 'precision', title: 'precision' },
    explanation: 'precision–recall: up and right is better',
    reference: null,
    intervals: false,
    probes: [0.2, 0.4, 0.6, 0.8, 0.9, 0.95],
    told: 0.8,
  },
  {
    curve: 'calibration',
    file: 'calibration',
    title: 'Calibration',
    short: 'calibration',
    x: { column: 'score', title: 'mean score' },
    y: { column: 'share', title: 'share that is true' },
    explanation: 'calibration: the diagonal is best',
    reference: [
      [0, 0],
      [1, 1],
    ],
    intervals: true,
    probes: [0.1, 0.3, 0.5, 0.7, 0.9],
    told: 0.5,
  },
]
