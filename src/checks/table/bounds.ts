import * as z from 'zod'
import { refuseCrossed } from '../crossed.ts'

/** At least one bound, both inclusive. */
export const countBounds = z
  .strictObject({
    min: z.int().nonnegative().optional().describe('The fewest.'),
    max: z.int().nonnegative().optional().describe('The most.'),
  })
  .refine(hasBound, { error: 'a mapping with min or max' })
  .superRefine((asked, context) => refuseCrossed(asked, context, { isWhole: true }))

function hasBound(bounds: object): boolean {
  return Object.values(bounds).some((bound) => bound !== undefined)
}

/** In words where the value lies beyond a bound: `below 10`; null where it does not. */
export function beyond(
  value: number,
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
): string | null {
  if (min !== undefined && !(value >= min)) return `below ${min}`
  if (max !== undefined && !(value <= max)) return `above ${max}`
  return null
}
