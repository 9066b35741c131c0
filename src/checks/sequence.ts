import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import type { RecordedColumn } from './define-check.ts'

/** `strictly`: two equal neighbours fail as well. */
export const direction = z.union([z.boolean(), z.literal('strictly')])

/**
 * SQL that is true where the value stands in `relation` to the nearest value before it; the first one has none. Two texts
 * that are numbers are compared as such, as for `minimum`: as text, "9" stands above "10".
 */
export function toPrevious(
  { typed, type, record }: RecordedColumn,
  relation: '<' | '<=' | '>' | '>=',
  dialect: Dialect,
): string {
  const before = dialect.previous(typed, record)
  const compared = `${typed} ${relation} ${before}`
  if (type !== 'string' && type !== 'any') return `coalesce(${compared}, false)`
  const [own, previous] = [typed, before].map((text) => dialect.tryCast(text, 'number'))
  return `coalesce(${own} ${relation} ${previous}, ${compared}, false)`
}
