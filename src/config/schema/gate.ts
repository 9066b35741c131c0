import * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import { complain, keyNotYet, notYet } from './complain.ts'
import { path, severity, text } from './fields.ts'

const shape = {
  metric: text.optional().describe('The metric that the rule is about, e.g. f1_macro or recall[Gentoo].'),
  evaluation: text
    .optional()
    .describe('The evaluation that the metric is of; needed where several compute it.'),
  margin: z
    .number()
    .min(0)
    .optional()
    .describe("The drop from main that is tolerated, in the metric's own unit, e.g. 0.01."),
  min: z.number().optional().describe('The lowest value that passes, inclusive.'),
  max: z.number().optional().describe('The highest value that passes, inclusive.'),
  as: z
    .enum(['prove', 'guard'])
    .optional()
    .describe('prove (the default) warns where it cannot tell; guard fails only what regressed.'),
  name: text.optional().describe('The name of an `expr` rule. Not yet served.'),
  expr: notYet(text).optional().describe('A condition over the documents, in CEL. Not yet served.'),
  slice: notYet(text).optional().describe('A slice, or a column for each of its values. Not yet served.'),
  'relative-margin': notYet(z.number().min(0))
    .optional()
    .describe("The same as a share of main's value. Not yet served."),
  bound: notYet(z.enum(['point', 'interval']))
    .optional()
    .describe('What `min` and `max` judge. Not yet served.'),
  improve: notYet(z.union([z.boolean(), z.number()], { error: 'true, or a number' }))
    .optional()
    .describe('The gain that is asked for. Not yet served.'),
  equivalent: notYet(z.number().min(0))
    .optional()
    .describe('The change that is tolerated either way. Not yet served.'),
  budget: notYet(z.union([z.number().min(0), z.looseObject({})], { error: 'a number' }))
    .optional()
    .describe('The drop that is tolerated since a pinned record. Not yet served.'),
  severity: notYet(severity).optional().describe('What a failing rule does. Not yet served.'),
}

export const ruleSchema = z
  .strictObject(shape)
  .superRefine((rule, context) => {
    if (rule.name !== undefined && rule.expr === undefined) complain(context, keyNotYet, ['name'])
    if (rule.metric === undefined) {
      if (rule.expr !== undefined) return
      const hint = 'The metric that the rule is about, e.g. `metric: accuracy`.'
      complain(context, ({ key, place }) => fault('missing-key', { key: `${key}.metric`, hint }, { place }))
      return
    }
    // An unknown key is most likely the bar, misspelt.
    const misspelt = context.issues.some(({ code }) => code === 'unrecognized_keys')
    const missing = misspelt ? null : missingBar(rule)
    if (missing !== null) {
      complain(context, ({ key, place }) => fault('rule-without-bar', { rule: key, missing }, { place }))
    }
    const { min, max } = rule
    if (min === undefined || max === undefined || min <= max) return
    const expected = `at least min, which is ${min}`
    complain(
      context,
      ({ key, value, place }) =>
        fault(
          'wrong-value',
          { key, value: String(value), expected, hint: 'Nothing could pass. Swap the two?' },
          { place },
        ),
      ['max'],
    )
  })
  .describe('Bars on one metric: margin for its change from main, min and max for its value.')
export type RuleInput = z.infer<typeof ruleSchema>

/** `as` speaks of a comparison, which means nothing without a margin. */
function missingBar(rule: { [K in keyof typeof shape]?: unknown }): string | null {
  const comparing = [rule.margin, rule['relative-margin'], rule.improve, rule.equivalent, rule.budget]
  if (comparing.some((bar) => bar !== undefined)) return null
  if (rule.as !== undefined) return 'margin'
  return rule.min === undefined && rule.max === undefined ? 'margin, min or max' : null
}

export const gateSchema = z.strictObject({
  mode: z
    .enum(['observe', 'enforce'])
    .optional()
    .describe('observe never fails, and says what enforce (the default) would have done.'),
  preset: z
    .enum(['strict', 'balanced', 'lenient'])
    .optional()
    .describe('How doubt is taken: balanced where nothing is said; strict fails what cannot be proved.'),
  confidence: z.number().gt(0.5).lt(1).optional().describe('Of the intervals; 0.95 where nothing is said.'),
  rules: z.array(ruleSchema).optional().describe('What a pull request must keep.'),
  waivers: notYet(path)
    .optional()
    .describe('A file of exceptions with reason, owner and expiry. Not yet served.'),
  extends: notYet(z.union([path, z.array(path)], { error: 'a path, or a list of paths' }))
    .optional()
    .describe('Policies that this one builds on. Not yet served.'),
})
export type GateInput = z.infer<typeof gateSchema>
