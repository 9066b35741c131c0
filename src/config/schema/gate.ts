import * as z from 'zod'
import { path } from './fields.ts'
import { ruleSchema } from './rule.ts'

export type { RuleInput } from './rule.ts'

/** What `gate` holds, and a file that it extends. */
export const gateSchema = z.strictObject({
  mode: z
    .enum(['observe', 'enforce'])
    .optional()
    .describe('observe never fails, and says what enforce (the default) would have done.'),
  preset: z
    .enum(['strict', 'balanced', 'lenient'])
    .optional()
    .describe(
      'How doubt is taken. balanced (the default): what cannot be told warns for prove, and is one counted line for ' +
        'guard. lenient: a counted line for both. strict: every rule proves, what cannot be proved fails, min and max ' +
        'judge the worse end of the interval, and the attempts of a run share one error budget. ' +
        'Missing, regressed and violated fail in each.',
    ),
  confidence: z.number().gt(0.5).lt(1).optional().describe('Of the intervals; 0.95 where nothing is said.'),
  rules: z.array(ruleSchema).optional().describe('What a pull request must keep.'),
  waivers: path
    .optional()
    .describe(
      'A YAML file of exceptions, each with what it excuses (rule, metric, evaluation, slice), reason, owner and ' +
        'expires. Its path starts at this file, and it is read from the base branch.',
    ),
  reuse: z
    .enum(['never', 'merge-queue'])
    .optional()
    .describe(
      'merge-queue: what a pull request’s run found on the same tree, by the same policy and baseline, counts in the ' +
        'merge queue too, if `mergemark record` kept it. never (the default): the queue judges again.',
    ),
  forks: z
    .enum(['review', 'accept'])
    .optional()
    .describe(
      'review (the default): what a fork’s or Dependabot’s pull request reports of itself counts once somebody with ' +
        'write access has approved that commit. accept: it counts as it is.',
    ),
  extends: z
    .union([path, z.array(path).min(1)], {
      error: 'a path, or a list of paths',
    })
    .optional()
    .describe(
      'Files of this repository with the keys of `gate`: their rules come first, and what they set counts where ' +
        'nothing is said here. At most 8, read from the base branch.',
    ),
})
export type GateInput = z.infer<typeof gateSchema>
