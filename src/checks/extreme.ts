import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import { type AggregateCheck, type ColumnExpression, defineAggregate, type Judged } from './define-check.ts'
import { type Bound, bound, comparable, orderedTypes, unless } from './ordered.ts'
import { isBeyondDoubles, type Relation } from './whole-bound.ts'

const option = z
  .strictObject({
    min: bound.optional().describe('At least this.'),
    max: bound.optional().describe('At most this.'),
    above: bound.optional().describe('More than this.'),
    below: bound.optional().describe('Less than this.'),
  })
  .refine((asked) => limitsOf(asked).length > 0, {
    error: 'a mapping with at least one of min, max, above and below',
  })
type Extreme = { readonly [K in 'min' | 'max' | 'above' | 'below']?: Bound | undefined }

const RELATIONS = {
  min: { holds: '>=', broken: 'below' },
  max: { holds: '<=', broken: 'above' },
  above: { holds: '>', broken: 'not above' },
  below: { holds: '<', broken: 'not below' },
} as const

/** A check on the smallest or the largest value of a column, judged in the column's own order: dates as dates. */
export function defineExtreme({
  rule,
  noun,
  ...terms
}: Pick<AggregateCheck, 'summary' | 'counterparts'> & {
  readonly rule: 'min' | 'max'
  readonly noun: string
  readonly example: Extreme
}): AggregateCheck<typeof option> {
  return defineAggregate({
    ...terms,
    rule,
    option,
    types: orderedTypes,
    over: 'readable',
    aggregates: (column, asked, dialect) => aggregatesOf(rule, column, asked, dialect),
    judge: (values, asked) => judgeExtreme(noun, values, asked),
  })
}

function aggregatesOf(rule: 'min' | 'max', column: ColumnExpression, asked: Extreme, dialect: Dialect) {
  const limits = limitsOf(asked).map(([key, limit]) => ({
    key,
    limit,
    ...comparable(RELATIONS[key].holds, column, limit, dialect),
  }))
  const value = limits[0]?.value ?? column.typed
  return {
    value: `${rule}(${value})`,
    unread: `count(${column.typed}) - count(${value})`,
    ...Object.fromEntries(
      limits.map(({ key, limit, value: own, relation, against }) => [
        `holds_${key}`,
        column.type === 'number' && isBeyondDoubles(limit)
          ? holdsExactly(rule, RELATIONS[key].holds, column, { limit, dialect })
          : `${rule}(${own}) ${relation} ${against}`,
      ]),
    ),
  }
}

/** Cell by cell, where the largest of the doubles may not be the largest of the numbers. */
function holdsExactly(
  rule: 'min' | 'max',
  relation: Relation,
  column: ColumnExpression,
  { limit, dialect }: { readonly limit: Bound; readonly dialect: Dialect },
): string {
  const holds = `CASE WHEN ${column.typed} IS NOT NULL THEN CASE WHEN ${unless(relation, column, limit, dialect)} THEN 0 ELSE 1 END END`
  // All cells lie below the bound if the largest does; one lies above it if the largest does.
  const isOfAll = (rule === 'max') === relation.startsWith('<')
  return `${isOfAll ? 'min' : 'max'}(${holds}) = 1`
}

function judgeExtreme(
  noun: string,
  { value = null, unread, ...answers }: Parameters<AggregateCheck['judge']>[0],
  asked: Extreme,
): Judged {
  if (value === null || typeof value === 'boolean')
    return { holds: null, observed: null, said: `there is no ${noun} value to be judged` }
  if (Number(unread) > 0)
    return { holds: null, observed: null, said: `${unread} of its values have no place beside the bound` }
  const limits = limitsOf(asked)
  const unknown = limits.find(([key]) => typeof answers[`holds_${key}`] !== 'boolean')
  if (unknown !== undefined)
    return {
      holds: null,
      observed: value,
      said: `the bound "${unknown[1]}" does not read as the column's type`,
    }
  const broken = limits.filter(([key]) => answers[`holds_${key}`] === false)
  const said = broken.map(([key, limit]) => `${RELATIONS[key].broken} ${limit}`).join(' and ')
  return {
    holds: broken.length === 0,
    observed: value,
    said: `${noun} value ${value}${said === '' ? '' : ` is ${said}`}`,
  }
}

function limitsOf(asked: Extreme): (readonly [keyof Extreme, Bound])[] {
  return (['min', 'max', 'above', 'below'] as const).flatMap((key) => {
    const limit = asked[key]
    return limit === undefined ? [] : [[key, limit] as const]
  })
}
