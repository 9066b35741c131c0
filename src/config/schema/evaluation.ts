import * as z from 'zod'
import { task } from '../../documents/parts.ts'
import { notYet, notYetFor } from './complain.ts'
import { command, label, name, path, text } from './fields.ts'

export const servedTasks: readonly string[] = ['binary', 'multiclass']

const columns = z.strictObject({
  id: text
    .optional()
    .describe(
      'The column that names an example, on which main and the pull request are paired; id where nothing is said.',
    ),
  target: text.optional().describe('The column with the true label; target where nothing is said.'),
  predicted: text
    .optional()
    .describe('The column with the predicted label; predicted where nothing is said.'),
  score: text.optional().describe('binary: the column with the score of the positive label, from 0 to 1.'),
  scores: text
    .regex(/\{class\}/, { error: 'a name with {class} in it, e.g. p_{class}' })
    .optional()
    .describe('The columns with a score for each label, e.g. p_{class}.'),
  weight: text.optional().describe('The column with the weight of an example.'),
  group: text.optional().describe('The column with the cluster that an example belongs to, e.g. a patient.'),
  repeat: notYet(text)
    .optional()
    .describe('The column that tells repeats of an example apart. Not yet served.'),
})

const ownMetric = z
  .strictObject({
    name: text.describe('What it is called.'),
    column: text.optional().describe('The column of the predictions that it is made from.'),
    aggregate: text.optional().describe('How: mean, p95, …'),
    direction: z.enum(['higher', 'lower']).optional().describe('Which way is better.'),
  })
  .describe('A metric of your own. Not yet served.')

const metric = z
  .union([text, notYet(ownMetric)], { error: 'the name of a metric' })
  .describe('As scikit-learn calls it, without _score: accuracy, f1_macro, recall[Gentoo].')
const slice = z.union(
  [
    text,
    z.strictObject({
      name: text.describe('What it is called.'),
      where: text.describe('A condition on the columns, in SQL.'),
    }),
  ],
  {
    error: 'a column, or a name and a condition',
  },
)

export const evaluationSchema = z
  .strictObject({
    task: notYetFor(task, (value) => !servedTasks.includes(value)).describe(
      'Served are binary and multiclass.',
    ),
    command: command.optional().describe('Makes the predictions; gets MERGEMARK_MODEL. Run without a shell.'),
    predictions: path.optional().describe('The file with a row an example; relative to this configuration.'),
    'metrics-file': notYet(path)
      .optional()
      .describe('A file of metrics in place of predictions. Not yet served.'),
    examples: path
      .optional()
      .describe('Ids and targets, read from the base branch; in the predictions where nothing is said.'),
    columns: columns.optional().describe('What the columns of the predictions are called.'),
    positive: label.optional().describe('binary: which label is the positive one.'),
    metrics: z
      .array(metric)
      .optional()
      .describe("What to compute, by scikit-learn's names; those of the rules are always computed."),
    slices: notYet(z.array(slice))
      .optional()
      .describe('Parts of the examples to look at alone. Not yet served.'),
    inputs: notYet(z.array(path))
      .optional()
      .describe('What committed results were made from. Not yet served.'),
  })
  .describe('One evaluation.')
export type EvaluationInput = z.infer<typeof evaluationSchema>

export const evaluationsSchema = z.record(name, evaluationSchema)
