import * as z from 'zod'
import { defineDocument } from './define-document.ts'
import { digest, interval, task } from './parts.ts'

export const metricValue = z.looseObject({
  name: z.string(),
  /** `column=value`, or null for the whole set. */
  slice: z.string().nullable(),
  /** null where it could not be computed; `reason` says why. */
  value: z.number().nullable(),
  reason: z.string().nullable(),
  /** Examples that the metric looks at. */
  n: z.int().nonnegative(),
  interval: interval.nullable(),
  higherIsBetter: z.boolean(),
  /** `name@version` of the definition; values of different versions are never compared. */
  definition: z.string(),
  /** Of folds or seeds: `value` is then the mean of theirs. */
  runs: z
    .looseObject({
      values: z.array(z.number().nullable()),
      /** Standard deviation between runs, with divisor runs − 1; null with one run. */
      deviation: z.number().nonnegative().nullable(),
      /** Standard error of the mean that the interval is made of, and its degrees of freedom. */
      error: z.number().nonnegative().nullable(),
      degrees: z.number().positive().nullable(),
    })
    .optional(),
})
export type MetricValue = z.infer<typeof metricValue>

/** Rows are true labels, columns predicted ones, both in the order of `labels`; counts, or sums of weights. */
export const confusion = z.looseObject({
  labels: z.array(z.string()),
  matrix: z.array(z.array(z.number().nonnegative())),
})
export type Confusion = z.infer<typeof confusion>

/** A curve or a table for reading, column by column; all columns are equally long. */
export const curve = z.looseObject({
  /** `roc`, `precision_recall`, `calibration`, `gain`, `threshold_sweep`, `confusion_rates`, `residuals`, `error_by_decile`. */
  name: z.string(),
  /** The class that it is of, where there is one for each. */
  label: z.string().nullable(),
  /** Rows before it was thinned out. */
  points: z.int().nonnegative(),
  columns: z.array(
    z.looseObject({ name: z.string(), values: z.array(z.union([z.number(), z.string()]).nullable()) }),
  ),
})
export type Curve = z.infer<typeof curve>

/** The score from which on a label is predicted, and where it comes from. */
export const threshold = z.looseObject({
  value: z.number(),
  /** `baseline`: as main chose it; `here`: by the rule, on these examples. */
  source: z.enum(['fixed', 'baseline', 'here']),
  /** As the configuration writes it, e.g. `maximise f1`; a threshold chosen by another rule is not taken over. */
  rule: z.string(),
})
export type Threshold = z.infer<typeof threshold>

/** The worst slices that a search found, and how it searched. */
export const discovery = z.looseObject({
  columns: z.array(z.string()),
  /** What examples are judged by, e.g. `error rate`; more is worse. */
  loss: z.string(),
  /** Slices that were large enough to be tested. */
  tested: z.int().nonnegative(),
  least: z.int().nonnegative(),
  /** Share of false discoveries that is tolerated, and how it is kept. */
  level: z.number(),
  method: z.string(),
  slices: z.array(
    z.looseObject({
      name: z.string(),
      n: z.int().positive(),
      /** Mean loss in the slice, and among all other examples. */
      loss: z.number(),
      rest: z.number(),
      p: z.number(),
      /** p adjusted for all slices that were tested. */
      pAdjusted: z.number(),
    }),
  ),
})
export type Discovery = z.infer<typeof discovery>

export const evaluation = z.looseObject({
  name: z.string(),
  task,
  examples: z.int().nonnegative(),
  /** Of the evaluation set: id, target, weight and group, sorted by id; never of the predictions. */
  digest: digest.nullable(),
  metrics: z.array(metricValue),
  confusion: confusion.nullable(),
  curves: z.array(curve),
  threshold: threshold.nullable().optional(),
  /** Slices in the configuration's order with their sizes; those that are too small have no metrics. */
  slices: z.array(z.looseObject({ name: z.string(), of: z.string(), n: z.int().nonnegative() })).optional(),
  discovery: discovery.nullable().optional(),
  /** Several files: what they are, and how many. */
  runs: z
    .looseObject({ kind: z.enum(['folds', 'seeds']), count: z.int().positive() })
    .nullable()
    .optional(),
  /** Why this evaluation has no metrics, where it has none. */
  failure: z.looseObject({ code: z.string(), message: z.string() }).nullable(),
})
export type Evaluation = z.infer<typeof evaluation>

/** `evaluation.json`: metrics with their intervals. `sample.bin` holds the examples behind them. */
export const evaluationDocument = defineDocument({
  kind: 'evaluation',
  version: '1.0',
  command: 'evaluate',
  fields: {
    evaluations: z.array(evaluation),
    sample: z.looseObject({ file: z.string(), digest, bytes: z.int().nonnegative() }).nullable(),
  },
})
export type EvaluationDocument = z.infer<typeof evaluationDocument.schema>
