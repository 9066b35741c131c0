import * as z from 'zod'
import type { Cell } from '../ports.ts'
import { type Range, refuseCrossed } from './crossed.ts'
import type { Judged } from './define-check.ts'

const limitsOf = (limit: z.ZodNumber) => ({
  min: limit.optional().describe('At least this.'),
  max: limit.optional().describe('At most this.'),
  above: limit.optional().describe('More than this.'),
  below: limit.optional().describe('Less than this.'),
})
const LEAST_ONE = { error: 'a mapping with at least one of min, max, above and below' }

export const bounds = boundsIn({})
export type Bounds = { readonly [K in keyof ReturnType<typeof limitsOf>]?: number | undefined }

/** Of what is never below zero. */
export const sizeBounds = boundsIn({ least: 0 })
export const countBounds = boundsIn({ least: 0, isWhole: true })
export const shareBounds = boundsIn({ least: 0, most: 1 }, z.number().min(0).max(1))

function boundsIn(range: Range, limit: z.ZodNumber = z.number()) {
  return z
    .strictObject(limitsOf(limit))
    .refine(isBounded, LEAST_ONE)
    .superRefine((asked, context) => refuseCrossed(asked, context, range))
}

/** Of the quantile at a level in [0, 1]. */
export const quantileBounds = z
  .strictObject({
    level: z.number().min(0).max(1).describe('0.5 for the median.'),
    ...limitsOf(z.number()),
  })
  .refine(isBounded, LEAST_ONE)
  .superRefine((asked, context) => refuseCrossed(asked, context))

function isBounded({ min, max, above, below }: Bounds): boolean {
  return [min, max, above, below].some((limit) => limit !== undefined)
}

/** Whether a number lies within its bounds, which hold it or, `above` and `below`, stand outside of what is allowed. */
export function judgeNumber(noun: string, found: Cell | undefined, asked: Bounds): Judged {
  const value = settle(found)
  if (value === null) return { holds: null, observed: null, said: `there is no ${noun} to be judged` }
  const broken = SAID.flatMap(([key, words, breaks]) => {
    // In as many digits as the number: who writes down all that another tool shows asks for the same number.
    const limit = settle(asked[key])
    return limit !== null && breaks(value, limit) ? [`${words} ${limit}`] : []
  })
  const said = broken.length === 0 ? '' : ` is ${broken.join(' and ')}`
  return { holds: broken.length === 0, observed: value, said: `${noun} ${value}${said}` }
}

/** Each bound, how it is said that a value breaks it, and when one does. */
const SAID: readonly (readonly [
  keyof Bounds,
  words: string,
  breaks: (value: number, limit: number) => boolean,
])[] = [
  ['min', 'below', (value, limit) => value < limit],
  ['max', 'above', (value, limit) => value > limit],
  ['above', 'not above', (value, limit) => value <= limit],
  ['below', 'not below', (value, limit) => value >= limit],
]

/**
 * The number as it is judged and shown, or null where it is none: sums over parallel parts differ in their last digits
 * from run to run, and twelve digits do not. Integers that a number holds exactly stay as they are.
 */
function settle(found: Cell | undefined): number | null {
  if (found === null || found === undefined || typeof found === 'boolean' || found === '') return null
  const value = Number(found)
  if (!Number.isFinite(value)) return null
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(12))
}
