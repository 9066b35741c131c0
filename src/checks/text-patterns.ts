import * as z from 'zod'

/** One pattern, or several of which all, any or none must match. */
export function patternsOf(pattern: z.ZodString) {
  const list = z.array(pattern).min(1)
  return z.union([
    pattern,
    z.strictObject({ all: list.describe('Each of them matches.') }),
    z.strictObject({ any: list.describe('At least one of them matches.') }),
    z.strictObject({ none: list.describe('None of them matches.') }),
  ])
}
export const patterns = patternsOf(z.string().min(1))
export type Patterns = z.infer<typeof patterns>

/** SQL that is true where the patterns are not met. */
export function unlessMatched(asked: Patterns, matches: (pattern: string) => string): string {
  if (typeof asked === 'string') return `NOT ${matches(asked)}`
  if ('all' in asked) return `NOT (${asked.all.map(matches).join(' AND ')})`
  if ('any' in asked) return `NOT (${asked.any.map(matches).join(' OR ')})`
  return `(${asked.none.map(matches).join(' OR ')})`
}

/** `matches none of a, b`: what is wrong with a failing cell. */
export function sayPatterns(asked: Patterns): string {
  if (typeof asked === 'string') return `does not match ${asked}`
  if ('all' in asked) return `does not match each of ${asked.all.join(', ')}`
  if ('any' in asked) return `matches none of ${asked.any.join(', ')}`
  return `matches one of ${asked.none.join(', ')}`
}
