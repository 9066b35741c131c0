import * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import { type Complaint, complain } from './complain.ts'
import { path, text } from './fields.ts'
import { cut, quoteValue } from './quote-value.ts'

const predict = z.strictObject({
  data: path.describe('The rows to predict once the model is trained.'),
  id: text.describe('The column that names a row.'),
  to: path.describe('The file that gets id, target, predicted and one p_<class> a class.'),
})

export const tensorflowSchema = z
  .strictObject({
    data: path.describe('The training rows.'),
    target: text.describe('The column to learn.'),
    features: z
      .array(text)
      .min(1)
      .describe('The columns to learn from: numbers are standardised, anything else is one-hot.'),
    hidden: z
      .array(z.int().min(1).max(4096))
      .max(16)
      .optional()
      .describe('Units of each hidden layer; [16] where nothing is said.'),
    epochs: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .describe('Passes over the rows; 50 where nothing is said.'),
    'learning-rate': z
      .number()
      .gt(0)
      .max(10)
      .optional()
      .describe('Of the Adam optimiser; 0.01 where nothing is said.'),
    'batch-size': z.int().min(1).max(1_000_000).optional().describe('Rows a step; 32 where nothing is said.'),
    predict: predict.optional().describe('Predictions to write once trained, for an evaluation to read.'),
  })
  .superRefine(({ target, features }, context) => {
    for (const [index, feature] of features.entries()) {
      if (feature === target) complain(context, learntFromItself, ['features', index])
      if (features.indexOf(feature) < index) complain(context, namedTwice, ['features', index])
    }
  })

const learntFromItself: Complaint = ({ key, value, place }) => {
  const details = { key, value: quoteValue(value), expected: 'a column other than the target' }
  const hint = 'A model that is shown the answer learns nothing else.'
  return fault('wrong-value', { ...details, hint }, { place })
}

const namedTwice: Complaint = ({ key, value, place }) =>
  fault('duplicate-name', { key: key.replace(/\[\d+\]$/, ''), name: cut(String(value)) }, { place })
