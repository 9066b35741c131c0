import * as z from 'zod'
import { baselineSchema } from './baseline.ts'
import { dataSchema } from './data.ts'
import { evaluationsSchema } from './evaluation.ts'
import { name, path } from './fields.ts'
import { gateSchema } from './gate.ts'
import { reportSchema } from './report.ts'
import { trainSchema } from './train.ts'

/** The shape of mergemark.yml, as it is written. What its parts mean together is checked after. */
export const configurationSchema = z.strictObject({
  version: z.literal(1).describe('The version of this file: 1.'),
  name: name.describe('The project: one comment section, one check and one history a name.'),
  data: dataSchema.optional().describe('Data sets to check, by name.'),
  train: trainSchema
    .optional()
    .describe('How the model is trained; leave it out where that happens elsewhere.'),
  evaluations: evaluationsSchema.optional().describe('How the model is measured, by name.'),
  gate: gateSchema.optional().describe('The policy: what a pull request must keep.'),
  report: reportSchema.optional().describe('What is shown, and where.'),
  paths: z
    .array(path)
    .min(1)
    .optional()
    .describe(
      'Globs of the files that concern this project: a pull request that changes none of them is not judged. Relative ' +
        'to this configuration; where nothing is said, its folder and all below. The configuration and the files of ' +
        'policy that it names always concern it.',
    ),
  baseline: baselineSchema.optional().describe('What a pull request is compared with.'),
})
export type ConfigurationInput = z.infer<typeof configurationSchema>
