import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import type { RecordedColumn } from './define-check.ts'

/** `strictly`: two equal neighbours fail as well. */
export const direction = z.union([z.boolean(), z.literal('strictly')])

/** SQL that is true where the value stands in `relation` to the nearest value before it; the first one has none. */
export function toPrevious(
  { typed, record }: RecordedColumn,
  relation: '<' | '<=' | '>' | '>=',
  dialect: Dialect,
): string {
  return `coalesce(${typed} ${relation} ${dialect.previous(typed, record)}, false)`
}
