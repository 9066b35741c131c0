import * as z from 'zod'
import { listOf } from '../../checks/set-of-values.ts'
import { amongThese } from '../among-these.ts'
import { cell, type Piece, type Said, sqlRule, table, unsupported } from '../piece.ts'
import { ruleOver } from '../rule-over.ts'
import { isAmong, isPresent, numberOf, quoteColumn, textOf } from '../sql-terms.ts'
import { noOlderThan } from './recency.ts'
import { referredBy } from './reference.ts'

/** What a generic test of dbt comes to. Throws a zod error where its arguments are not understood. */
type Mapping = (column: string | null, given: unknown, said: Said) => Piece[]

const plain = z.union([z.string(), z.number(), z.boolean()])
const bound = z.union([z.number(), z.string().min(1)]).nullish()

function ofColumn<S extends z.ZodRawShape>(
  shape: S,
  map: (column: string, given: z.output<z.ZodObject<S>>, said: Said) => Piece[],
): Mapping {
  const schema = z.strictObject({ ...shape, column_name: z.string().optional() })
  return (column, given, said) => {
    const { column_name, ...rest } = schema.parse(given) as { column_name?: string } & z.output<
      z.ZodObject<S>
    >
    const name = column ?? column_name ?? null
    if (name === null) return [unsupported(said.from, 'names no column')]
    return map(name, rest as unknown as z.output<z.ZodObject<S>>, said)
  }
}

const relationship = { to: z.string(), field: z.string().min(1) }
const values = { values: z.array(plain).min(1), quote: z.boolean().optional() }
/** A test by groups asks for something else. */
const group_by_columns = z.array(z.string()).max(0, 'is not asked by groups').optional()

/** Of dbt itself, and of dbt_utils those that look at one table. */
export const tests: Readonly<Record<string, Mapping>> = {
  not_null: ofColumn({}, (column, _, said) => [cell(column, 'required', true, said)]),
  unique: ofColumn({}, (column, _, said) => [cell(column, 'unique', true, said)]),
  accepted_values: ofColumn(values, (column, given, said) => amongThese(column, given.values, said)),
  relationships: ofColumn(relationship, (column, given, said) => refersTo(column, given, said)),
  'dbt_utils.relationships_where': ofColumn(
    { ...relationship, from_condition: z.string().optional() },
    (column, { from_condition, ...given }, said) =>
      refersTo(column, given, {
        ...said,
        demands: { ...said.demands, ...joinWhen(said.demands.when, from_condition) },
      }),
  ),
  'dbt_utils.not_accepted_values': ofColumn(values, (column, given, said) => [
    { kind: 'column', name: column },
    ruleOver([column], `NOT coalesce(${isAmong(column, given.values)}, false)`, {
      ...said,
      message: `${column} is one of ${listOf(given.values)}`,
    }),
  ]),
  'dbt_utils.accepted_range': ofColumn(
    { min_value: bound, max_value: bound, inclusive: z.boolean().optional() },
    (column, given, said) => [
      ...inRange(column, given.inclusive === false ? 'exclusiveMinimum' : 'minimum', given.min_value, said),
      ...inRange(column, given.inclusive === false ? 'exclusiveMaximum' : 'maximum', given.max_value, said),
    ],
  ),
  'dbt_utils.not_empty_string': ofColumn(
    { trim_whitespace: z.boolean().optional() },
    (column, given, said) => {
      const text = given.trim_whitespace === false ? textOf(column) : `trim(${textOf(column)})`
      return [
        { kind: 'column', name: column },
        ruleOver([column], `${text} <> ''`, { ...said, message: `${column} is empty` }),
      ]
    },
  ),
  'dbt_utils.not_null_proportion': ofColumn(
    { at_least: z.number(), at_most: z.number().optional(), group_by_columns },
    (column, { at_least, at_most = 1 }, said) => [
      cell(column, 'null-share', { min: round(1 - at_most), max: round(1 - at_least) }, said),
    ],
  ),
  'dbt_utils.at_least_one': ofColumn({ group_by_columns }, (column, _, said) => [
    cell(column, 'value-count', { min: 1 }, said),
  ]),
  'dbt_utils.not_constant': ofColumn({ group_by_columns }, (column, _, said) => [
    cell(column, 'distinct-count', { min: 2 }, said),
  ]),
  'dbt_utils.unique_combination_of_columns': (_, given, said) => {
    const asked = z
      .strictObject({
        combination_of_columns: z.array(z.string().min(1)).min(1),
        quote_columns: z.boolean().optional(),
      })
      .parse(given)
    // Its GROUP BY has one group of all that have no value.
    return [table('uniqueKeys', [{ fields: asked.combination_of_columns, nulls: 'same' }], said)]
  },
  'dbt_utils.expression_is_true': (column, given, said) => {
    const { expression } = z.strictObject({ expression: z.string().min(1) }).parse(given)
    const condition = column === null ? expression : `${quoteColumn(column)} ${expression}`
    // dbt looks for rows in which it is false, so one in which it is unknown passes.
    return [sqlRule(`(${condition}\n) IS NOT FALSE`, { ...said, message: `does not satisfy ${condition}` })]
  },
  'dbt_utils.recency': (_, given, said) => {
    const asked = z
      .strictObject({
        field: z.string().min(1),
        datepart: z.string(),
        interval: z.number().positive(),
        // Whole days are compared then, and an age is not one of whole days.
        ignore_time_component: z.literal(false, 'compares days, and not ages').optional(),
        group_by_columns,
      })
      .parse(given)
    return noOlderThan(asked, said)
  },
  'dbt_utils.equal_rowcount': (_, given, said) => sameRows(given, said, { 'min-ratio': 1, 'max-ratio': 1 }),
}

function refersTo(column: string, { to, field }: { to: string; field: string }, said: Said): Piece[] {
  const resource = referredBy(to)
  return resource === null
    ? [
        { kind: 'column', name: column },
        unsupported(said.from, 'refers to what is neither ref() nor source()'),
      ]
    : [
        { kind: 'column', name: column },
        table('foreignKeys', [{ fields: [column], reference: { resource, fields: [field] } }], said),
      ]
}

function sameRows(given: unknown, said: Said, ratios: Readonly<Record<string, number>>): Piece[] {
  const asked = z.strictObject({ compare_model: z.string(), group_by_columns }).parse(given)
  const other = referredBy(asked.compare_model)
  return other === null
    ? [unsupported(said.from, 'compares with what is neither ref() nor source()')]
    : [table('rows', { ...ratios, of: other }, said)]
}

/** A bound may be an expression on other columns. */
function inRange(column: string, rule: string, given: z.infer<typeof bound>, said: Said): Piece[] {
  if (given === null || given === undefined) return []
  if (typeof given === 'number' || /^'[^']*'$/.test(given))
    return [cell(column, rule, typeof given === 'number' ? given : given.slice(1, -1), said)]
  const sign = { minimum: '>=', maximum: '<=', exclusiveMinimum: '>', exclusiveMaximum: '<' }[rule]
  const words = { '>=': 'at least', '<=': 'at most', '>': 'above', '<': 'below' }[sign ?? '']
  const named = { ...said, from: `${said.from} ${rule}`, message: `${column} is not ${words} ${given}` }
  return [
    { kind: 'column', name: column },
    sqlRule(`(${isPresent(column)} AND ${numberOf(column)} ${sign} (${given}\n)) IS NOT FALSE`, named),
  ]
}

function joinWhen(one: string | undefined, other: string | undefined): { readonly when?: string } {
  const said = [one, other].filter((condition) => condition !== undefined)
  return said.length === 0 ? {} : { when: said.map((condition) => `(${condition})`).join(' AND ') }
}

/** 1 − 0.9 is 0.1. */
function round(share: number): number {
  return Number(share.toPrecision(12))
}
