import * as z from 'zod'
import { allOf, type Comparison, compareWith, isAmong, isPresent, textOf } from '../sql-terms.ts'
import { readRowCondition } from './row-condition.ts'

/** Great Expectations nests an `and` in an `or`, and takes a hundred conditions in all. */
const DEEPEST = 4
const MOST = 100

const plain = z.union([z.string(), z.number(), z.boolean()])
const column = z.object({ name: z.string().min(1) })
const SIGNS = { '==': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const satisfies Record<
  string,
  Comparison
>

const condition = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('comparison'),
    column,
    operator: z.enum([...(Object.keys(SIGNS) as (keyof typeof SIGNS)[]), 'IN', 'NOT_IN']),
    parameter: z.union([plain, z.array(plain)]),
  }),
  z.strictObject({ type: z.literal('nullity'), column, is_null: z.boolean() }),
  z.strictObject({ type: z.literal('and'), conditions: z.array(z.unknown()).min(1) }),
  z.strictObject({ type: z.literal('or'), conditions: z.array(z.unknown()).min(1) }),
  z.strictObject({ type: z.literal('pass_through'), pass_through_filter: z.string() }),
])

/**
 * A `row_condition` as Great Expectations writes it since 1.6, a mapping with a `type`, as SQL; null for what is none.
 *
 * Source: great_expectations 1.24.1, expectations/row_conditions.py
 */
export function readConditionObject(value: unknown): string | null {
  return readOne(value, { depth: 0, left: { conditions: MOST } })
}

interface Within {
  readonly depth: number
  readonly left: { conditions: number }
}

function readOne(value: unknown, { depth, left }: Within): string | null {
  left.conditions -= 1
  if (depth > DEEPEST || left.conditions < 0) return null
  const read = condition.safeParse(value)
  if (!read.success) return null
  const found = read.data
  switch (found.type) {
    case 'comparison':
      return compare(found.column.name, found.operator, found.parameter)
    case 'nullity':
      return found.is_null ? `${textOf(found.column.name)} IS NULL` : isPresent(found.column.name)
    case 'pass_through':
      return readRowCondition(found.pass_through_filter)
    default: {
      const parts = found.conditions.map((part) => readOne(part, { depth: depth + 1, left }))
      const known = parts.filter((part) => part !== null)
      if (known.length < parts.length) return null
      return found.type === 'and' ? allOf(known) : known.map((part) => `(${part})`).join(' OR ')
    }
  }
}

function compare(
  name: string,
  operator: keyof typeof SIGNS | 'IN' | 'NOT_IN',
  parameter: z.infer<typeof plain> | readonly z.infer<typeof plain>[],
): string | null {
  const isList = typeof parameter === 'object'
  if (operator !== 'IN' && operator !== 'NOT_IN')
    return isList ? null : compareWith(name, SIGNS[operator], parameter)
  if (!isList) return null
  return operator === 'IN' ? isAmong(name, parameter) : `NOT (${isAmong(name, parameter)})`
}
