import * as z from 'zod'
import { text } from './fields.ts'

/** A template has its placeholder, or all columns would be the same one. */
function template(placeholder: 'class' | 'level', example: string) {
  return text.regex(new RegExp(`\\{${placeholder}\\}`), {
    error: `a name with {${placeholder}} in it, e.g. ${example}`,
  })
}

export const columnsSchema = z.strictObject({
  id: text
    .optional()
    .describe(
      'The column that names an example, on which main and the pull request are paired; id where nothing is said.',
    ),
  target: text
    .optional()
    .describe(
      'The column with the true label or number; target where nothing is said. multilabel: one column of labels, or a column of 0 and 1 for each, e.g. y_{class}.',
    ),
  predicted: text
    .optional()
    .describe(
      'The column with the predicted label or number; predicted where nothing is said, and with scores the label that they give.',
    ),
  score: text
    .optional()
    .describe(
      "binary: the column with the score of the positive label, from 0 to 1. ranking: what documents are ranked by. graded: the grader's score; score where nothing is said.",
    ),
  scores: template('class', 'p_{class}')
    .optional()
    .describe('The columns with a score for each label, e.g. p_{class}.'),
  weight: text.optional().describe('The column with the weight of an example.'),
  group: text.optional().describe('The column with the cluster that an example belongs to, e.g. a patient.'),
  repeat: text.optional().describe('graded: the column that tells repeats of an example apart.'),
  separator: text
    .optional()
    .describe('multilabel: what stands between the labels of a cell; | where nothing is said.'),
  query: text.optional().describe('ranking: the column with the query; query where nothing is said.'),
  document: text
    .optional()
    .describe('ranking: the column with the document; document where nothing is said.'),
  relevance: text
    .optional()
    .describe(
      'ranking: the column that says how relevant a document is, 0 or more; relevance where nothing is said.',
    ),
  quantiles: template('level', 'q_{level}')
    .optional()
    .describe('regression: the columns with predicted quantiles, by level, e.g. q_{level} for q_0.9.'),
  low: text.optional().describe('regression: the column with the low end of a predicted interval.'),
  high: text.optional().describe('regression: the column with the high end of a predicted interval.'),
  scale: text
    .optional()
    .describe(
      "regression: the column with the naive forecast's mean absolute error on the training part of the series, which MASE divides by.",
    ),
})
