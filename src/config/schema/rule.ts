import * as z from 'zod'
import { name, severity, text } from './fields.ts'
import { checkGroup, checkRule } from './rule-keys.ts'

const LONGEST_EXPRESSION = 2000

/** Unlike other text it may go over several lines. */
const expression = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_EXPRESSION)
  .regex(/^[\P{Cc}\n\t]*$/u, { error: 'text without control characters' })

const IMPROVE = 'true, or a number at least 0'

const bars = {
  margin: z
    .number()
    .min(0)
    .optional()
    .describe("The drop from main that is tolerated, in the metric's own unit, e.g. 0.01."),
  'relative-margin': z
    .number()
    .min(0)
    .lt(1)
    .optional()
    .describe("The same as a share of main's value, e.g. 0.1 for a tenth of it."),
  improve: z
    .union([z.boolean().refine((asked) => asked, { error: IMPROVE }), z.number().min(0)], { error: IMPROVE })
    .optional()
    .describe('The gain over main that must be shown; true for any: the whole interval lies above it.'),
  equivalent: z
    .number()
    .gt(0)
    .optional()
    .describe('The change that is tolerated either way: the whole interval lies within.'),
  budget: z
    .strictObject(
      {
        drop: z.number().min(0).describe("The drop since then that is tolerated, in the metric's own unit."),
        since: name.describe('The pin of the record that the drop counts from.'),
      },
      { error: '{ drop: 0.02, since: <pin> }' },
    )
    .optional()
    .describe('The drop that is tolerated since a pinned record, as small drops add up.'),
  min: z.number().optional().describe('The lowest value that passes, inclusive.'),
  max: z.number().optional().describe('The highest value that passes, inclusive.'),
  bound: z
    .enum(['point', 'interval'])
    .optional()
    .describe(
      'What `min` and `max` judge: the value itself (the default), or the worse end of its interval (the default of strict).',
    ),
}

const metricShape = {
  metric: text.optional().describe('The metric that the rule is about, e.g. f1_macro or recall[Gentoo].'),
  evaluation: text
    .optional()
    .describe('The evaluation that the metric is of; needed where several compute it.'),
  slice: text
    .optional()
    .describe(
      'One slice, island=Torgersen, or each of a slicing, island; the whole set where nothing is said.',
    ),
  ...bars,
  as: z
    .enum(['prove', 'guard'])
    .optional()
    .describe(
      'prove (the default) warns where it cannot tell; guard (the default of slices and classes) fails only what regressed.',
    ),
}

const shape = {
  ...metricShape,
  expr: expression
    .optional()
    .describe('In place of a metric: a condition over the documents, in CEL, that must be true.'),
  name: text.max(200).optional().describe('What the rule is called, in messages and by waivers.'),
}

/** A group decides as one: what its failing does is said there. */
const members = z
  .array(
    z.strictObject(shape).superRefine(checkRule).describe('A rule of the group: on a metric, or an expr.'),
    { error: 'a list of rules' },
  )
  .min(1)

export const ruleSchema = z
  .strictObject({
    ...shape,
    severity: severity
      .optional()
      .describe('What a failing rule does: error (the default) fails, warning warns, info is only shown.'),
    any: members.optional().describe('In place of a metric: rules of which one must hold.'),
    all: members.optional().describe('In place of a metric: rules that must all hold, as one.'),
  })
  .superRefine((rule, context) => {
    if (rule.any === undefined && rule.all === undefined) checkRule(rule, context)
    else checkGroup(rule, context)
  })
  .describe('Bars on one metric, a condition, or a group of these.')
export type RuleInput = z.infer<typeof ruleSchema>
