import * as z from 'zod'
import { task } from '../../documents/parts.ts'
import { notYet } from './complain.ts'
import { columnsSchema } from './evaluation-columns.ts'
import { metricSchema } from './evaluation-metrics.ts'
import { sliceSchema } from './evaluation-slices.ts'
import { costSchema, intervalsSchema, thresholdSchema } from './evaluation-threshold.ts'
import { command, label, name, path, text } from './fields.ts'

export const evaluationSchema = z
  .strictObject({
    task: task.describe(
      'What is predicted: binary, multiclass, multilabel, regression, ranking or graded; metrics-only reads a file of metrics.',
    ),
    command: command
      .optional()
      .describe(
        'Makes the predictions; gets MERGEMARK_MODEL. Run without a shell, in the folder of this file.',
      ),
    predictions: z
      .union([path, z.array(path).min(1)], { error: 'a path or a glob, or a list of them' })
      .optional()
      .describe(
        'The file with a row an example, a glob or a list; relative to this configuration. Several files need `runs`.',
      ),
    runs: z
      .enum(['folds', 'seeds'])
      .optional()
      .describe(
        'What several files of predictions are: folds of one cross-validation, or the same examples predicted by several seeds.',
      ),
    'metrics-file': path
      .optional()
      .describe('metrics-only: a JSON file of numbers by name, as DVC writes them.'),
    examples: path
      .optional()
      .describe('Ids and targets, read from the base branch; in the predictions where nothing is said.'),
    judgements: path
      .optional()
      .describe('ranking: which documents are relevant to which query, read from the base branch.'),
    columns: columnsSchema.optional().describe('What the columns of the predictions are called.'),
    positive: label.optional().describe('binary: which label is the positive one.'),
    threshold: thresholdSchema.optional(),
    costs: z
      .array(costSchema)
      .min(1)
      .optional()
      .describe('binary, multiclass: what confusions cost, for mean_cost.'),
    'pass-mark': z.number().optional().describe('graded: the score from which an example has passed.'),
    metrics: z
      .array(metricSchema)
      .optional()
      .describe(
        "What to compute, by scikit-learn's names, and metrics of your own; those of the rules are always computed.",
      ),
    slices: z.array(sliceSchema).optional().describe('Parts of the examples to look at alone.'),
    'least-in-slice': z
      .int()
      .min(1)
      .optional()
      .describe('Slices of fewer examples are listed without metrics; 30 where nothing is said.'),
    'discover-slices': z
      .union([z.boolean(), z.array(text).min(1)], { error: 'true, or a list of columns' })
      .optional()
      .describe(
        'Searches the worst slices over values and pairs of values: of all columns, or of those listed.',
      ),
    intervals: intervalsSchema.optional().describe('How intervals that need resampling are made.'),
    inputs: notYet(z.array(path))
      .optional()
      .describe('What committed results were made from. Not yet served.'),
  })
  .describe('One evaluation.')
export type EvaluationInput = z.infer<typeof evaluationSchema>

export const evaluationsSchema = z.record(name, evaluationSchema)
