import * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import { complain } from './complain.ts'
import { label, share, text } from './fields.ts'

const reach = z
  .strictObject({
    recall: share.optional().describe('The recall that is to be reached, e.g. 0.9.'),
    precision: share.optional().describe('The precision that is to be reached, e.g. 0.9.'),
  })
  .superRefine(({ recall, precision }, context) => {
    if ((recall === undefined) !== (precision === undefined)) return
    complain(context, ({ key, place }) => {
      if (recall !== undefined)
        return fault('exclusive-keys', { one: `${key}.recall`, other: `${key}.precision` }, { place })
      const hint = 'What the threshold is to reach, e.g. `reach: { recall: 0.9 }`.'
      return fault('missing-key', { key: `${key}.recall`, hint }, { place })
    })
  })

const rule = z
  .strictObject({
    maximise: z
      .enum(['f1', 'balanced_accuracy', 'matthews_corrcoef', 'accuracy'])
      .optional()
      .describe('The metric that main chooses the threshold by.'),
    reach: reach.optional().describe('The highest score that reaches a recall, or the lowest a precision.'),
  })
  .superRefine(({ maximise, reach }, context) => {
    if ((maximise === undefined) !== (reach === undefined)) return
    complain(context, ({ key, place }) => {
      if (maximise !== undefined)
        return fault('exclusive-keys', { one: `${key}.maximise`, other: `${key}.reach` }, { place })
      const hint = 'How main chooses it, e.g. `threshold: { maximise: f1 }`.'
      return fault('missing-key', { key: `${key}.maximise`, hint }, { place })
    })
  })

/** How scores become labels. */
export const thresholdSchema = z
  .union([share, rule], {
    error: 'a number above 0 and up to 1, { maximise: f1 } or { reach: { recall: 0.9 } }',
  })
  .describe(
    'binary, multilabel: the score from which on a label is predicted, or how main chooses it once and for all.',
  )
export type ThresholdInput = z.infer<typeof thresholdSchema>

export const costSchema = z
  .strictObject({
    target: label.describe('The true label.'),
    predicted: label.describe('The label that was predicted in its place.'),
    cost: z.number().min(0).describe('What that costs, 0 or more.'),
  })
  .describe('What one confusion costs; those that are not named cost 1, and hits nothing.')

export const intervalsSchema = z.strictObject({
  method: z
    .enum(['percentile', 'bca'])
    .optional()
    .describe('How the ends are taken from the resamples: percentile (the default) or bca.'),
  stratify: text.optional().describe('The column whose values are resampled each for itself.'),
  resamples: z
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .describe(
      'How often to resample where an interval needs it; 2000 where nothing is said, 0 for no intervals.',
    ),
})
export type IntervalsInput = z.infer<typeof intervalsSchema>
