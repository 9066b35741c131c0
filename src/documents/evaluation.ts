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
})
export type MetricValue = z.infer<typeof metricValue>

/** Rows are true labels, columns predicted ones, both in the order of `labels`; counts, or sums of weights. */
export const confusion = z.looseObject({
  labels: z.array(z.string()),
  matrix: z.array(z.array(z.number().nonnegative())),
})
export type Confusion = z.infer<typeof confusion>

export const evaluation = z.looseObject({
  name: z.string(),
  task,
  examples: z.int().nonnegative(),
  /** Of the evaluation set: id, target, weight and group, sorted by id; never of the predictions. */
  digest: digest.nullable(),
  metrics: z.array(metricValue),
  confusion: confusion.nullable(),
  curves: z.array(z.looseObject({ name: z.string() })),
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
