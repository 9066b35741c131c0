import * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import { complain } from './complain.ts'
import { command, text } from './fields.ts'

/** Percentiles may have a fraction: p99.9. */
const AGGREGATE = /^(mean|sum|min|max|p(100|[0-9]|[1-9][0-9])(\.\d+)?)$/

const ownMetric = z
  .strictObject({
    name: text.max(200).describe('What it is called.'),
    column: text
      .optional()
      .describe('The column of the predictions that it is made from: a number an example.'),
    aggregate: text
      .regex(AGGREGATE, { error: 'mean, sum, min, max or a percentile such as p95', abort: true })
      .refine((value) => !(Number(value.slice(1)) > 100), { error: 'a percentile up to p100' })
      .optional()
      .describe('How the column becomes one number: mean (the default), sum, min, max or p95.'),
    command: command
      .optional()
      .describe(
        'A command that reads the predictions file on stdin and prints the number, or {"name": number}, as JSON. Run without a shell, in the folder of this file.',
      ),
    direction: z.enum(['higher', 'lower']).describe('Which way is better: higher or lower.'),
  })
  .superRefine(({ column, command, aggregate }, context) => {
    if (column !== undefined && command !== undefined) {
      complain(context, ({ key, place }) =>
        fault('exclusive-keys', { one: `${key}.column`, other: `${key}.command` }, { place }),
      )
    }
    if (aggregate === undefined || column !== undefined) return
    const hint = 'The column that `aggregate` is of.'
    complain(context, ({ key, place }) => fault('missing-key', { key: `${key}.column`, hint }, { place }))
  })
  .describe('A metric of your own: from a column, from a command, or from the metrics file.')
export type OwnMetricInput = z.infer<typeof ownMetric>

export const metricSchema = z
  .union([text, ownMetric], { error: 'the name of a metric, or one of your own with name and direction' })
  .describe('As scikit-learn calls it, without _score: accuracy, f1_macro, recall[Gentoo].')
