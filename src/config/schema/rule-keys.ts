import type * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import { complain } from './complain.ts'

/** What a rule may hold, of which each kind of rule has its own keys. */
interface Written {
  readonly metric?: string | undefined
  readonly expr?: string | undefined
  readonly any?: unknown
  readonly all?: unknown
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly improve?: number | boolean | undefined
  readonly [key: string]: unknown
}

const COMPARING = ['margin', 'relative-margin', 'improve', 'equivalent', 'budget']
const OF_EVERY_RULE = ['name', 'severity']

/** A gain that is asked for leaves nothing to tolerate. */
const BESIDE_IMPROVE = ['margin', 'relative-margin', 'equivalent']

/** A group is about its rules, and says nothing else. */
export function checkGroup(rule: Written, context: z.RefinementCtx): void {
  const of = rule.any === undefined ? 'all' : 'any'
  if (rule.any !== undefined && rule.all !== undefined) exclude('any', 'all', context)
  else refuseBeside(rule, { beside: of, allowed: [of, ...OF_EVERY_RULE] }, context)
}

/** A rule on a metric, or an expression. */
export function checkRule(rule: Written, context: z.RefinementCtx): void {
  if (rule.expr !== undefined && rule.metric !== undefined) exclude('metric', 'expr', context)
  else if (rule.expr !== undefined)
    refuseBeside(rule, { beside: 'expr', allowed: ['expr', ...OF_EVERY_RULE] }, context)
  else if (rule.metric !== undefined) checkBars(rule, context)
  else {
    const hint = 'The metric that the rule is about, e.g. `metric: accuracy`; or an `expr`, `any` or `all`.'
    complain(context, ({ key, place }) => fault('missing-key', { key: `${key}.metric`, hint }, { place }))
  }
}

function checkBars(rule: Written, context: z.RefinementCtx): void {
  // An unknown key is most likely the bar, misspelt.
  const misspelt = context.issues.some(({ code }) => code === 'unrecognized_keys')
  const missing = misspelt ? null : missingBar(rule)
  if (missing !== null) {
    complain(context, ({ key, place }) => fault('rule-without-bar', { rule: key, ...missing }, { place }))
  }
  refuseCrossedBounds(rule, context)
  if (rule.improve === undefined) return
  for (const other of BESIDE_IMPROVE.filter((bar) => rule[bar] !== undefined)) {
    const reason = 'a gain is asked for, so no drop is allowed'
    complain(
      context,
      ({ key, keyPlace: place }) =>
        fault('clashing-bars', { one: key, other: key.replace(/improve$/, other), reason }, { place }),
      ['improve'],
    )
  }
}

/** `as` speaks of a comparison, which means nothing without a margin; `bound` of a value's own bars. */
function missingBar(
  rule: Written,
): { readonly missing: string; readonly beside: 'as' | 'bound' | null } | null {
  const bounded = rule.min !== undefined || rule.max !== undefined
  if (rule['bound'] !== undefined && !bounded) return { missing: 'min or max', beside: 'bound' }
  if (COMPARING.some((bar) => rule[bar] !== undefined)) return null
  if (rule['as'] !== undefined) return { missing: 'margin', beside: 'as' }
  return bounded ? null : { missing: 'margin, min or max', beside: null }
}

function refuseCrossedBounds({ min, max }: Written, context: z.RefinementCtx): void {
  if (min === undefined || max === undefined || min <= max) return
  const expected = `at least min, which is ${min}`
  const hint = 'Nothing could pass. Swap the two?'
  complain(
    context,
    ({ key, value, place }) => fault('wrong-value', { key, value: String(value), expected, hint }, { place }),
    ['max'],
  )
}

function refuseBeside(
  rule: Written,
  { beside, allowed }: { readonly beside: string; readonly allowed: readonly string[] },
  context: z.RefinementCtx,
): void {
  const hint = 'Leave it out, or make a rule of its own of it.'
  for (const other of Object.keys(rule).filter((key) => rule[key] !== undefined && !allowed.includes(key))) {
    complain(
      context,
      ({ key, keyPlace: place }) =>
        fault('misplaced-key', { key, beside: `beside ${beside}`, hint }, { place }),
      [other],
    )
  }
}

function exclude(one: string, other: string, context: z.RefinementCtx): void {
  complain(context, ({ key, place }) =>
    fault('exclusive-keys', { one: `${key}.${one}`, other: `${key}.${other}` }, { place }),
  )
}
