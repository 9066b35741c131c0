import * as z from 'zod'
import type { Piece, Said } from '../piece.ts'
import { cell, sqlRule, table, unsupported } from '../piece.ts'
import { noOlderThan } from './recency.ts'
import { referredBy } from './reference.ts'

type Given = Readonly<Record<string, unknown>>

/** A test of `dbt_expectations` in terms of Great Expectations, or what it comes to where that has none like it. */
export type Translated = { readonly type: string; readonly kwargs: Given } | { readonly pieces: Piece[] }

/**
 * The package has Great Expectations' types, and arguments of its own: `strictly` for both bounds, `column_type`, a
 * single `quantile`; bounds are SQL. Throws a zod error where those of its own are not understood.
 *
 * Source: metaplane/dbt-expectations at 77d38565, macros/schema_tests
 */
export function translate(type: string, given: Given, { column, said }: Around): Translated {
  const own = Object.hasOwn(OWN, type) ? OWN[type] : undefined
  const plain = withoutSilent(given)
  if (own !== undefined) return { pieces: own(plain, { column, said }) }
  const { strictly, column_type, column_type_list, flags, ...rest } = plain
  const sql = boundInSql(rest)
  if (sql !== null) return { pieces: [unsupported(said.from, `${sql} is an expression of the warehouse`)] }
  return {
    type: RENAMED.get(type) ?? type,
    kwargs: {
      ...withFlags(readBounds(rest), flags),
      ...(strictly === true ? { strict_min: true, strict_max: true } : {}),
      ...(column_type === undefined ? {} : { type_: column_type }),
      ...(column_type_list === undefined ? {} : { type_list: column_type_list }),
      // A comparison with NULL is not false.
      ...(PAIRS.has(type) ? { ignore_row_if: 'either_value_is_missing' } : {}),
    },
  }
}

interface Around {
  readonly column: string | null
  readonly said: Said
}

const RENAMED: ReadonlyMap<string, string> = new Map([
  ['expect_column_pair_values_A_to_be_greater_than_B', 'expect_column_pair_values_a_to_be_greater_than_b'],
])
const PAIRS = new Set([
  'expect_column_pair_values_A_to_be_greater_than_B',
  'expect_column_pair_values_to_be_equal',
  'expect_column_pair_values_to_be_in_set',
])

/** How SQL is made of the arguments; a file has values. What is left out, or off, asks for nothing. */
const SILENT = new Set(['quote_values', 'quote_columns', 'transform', 'is_raw', 'data_type'])
function withoutSilent(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).filter(([key, value]) => !SILENT.has(key) && value !== null && value !== ''),
  )
}

const BOUNDS = ['min_value', 'max_value'] as const
const QUOTED = /^\s*(?:date\s+|timestamp\s+)?'([^']*)'\s*$|^\s*cast\(\s*'([^']*)'\s+as\s+[a-z_ ]+\)\s*$/i
const NUMBER = /^\s*[+-]?\d+(?:\.\d+)?\s*$/

/** The first bound that is neither a number nor a quoted text. */
function boundInSql(given: Given): string | null {
  const texts = BOUNDS.map((key) => given[key]).filter((bound) => typeof bound === 'string')
  return texts.find((text) => !QUOTED.test(text) && !NUMBER.test(text)) ?? null
}

function readBounds(given: Given): Given {
  const read = BOUNDS.flatMap((key) => {
    const bound = given[key]
    if (typeof bound !== 'string') return []
    const [, quoted, cast] = QUOTED.exec(bound) ?? []
    return [[key, quoted ?? cast ?? Number(bound)] as const]
  })
  return { ...given, ...Object.fromEntries(read) }
}

/** `i` is RE2's too; the others are left where they are, and named. */
function withFlags(given: Given, flags: unknown): Given {
  if (flags === undefined) return given
  if (flags !== 'i') return { ...given, flags }
  const insensitive = (regex: unknown) => (typeof regex === 'string' ? `(?i)${regex}` : regex)
  const { regex, regex_list } = given
  return {
    ...given,
    ...(regex === undefined ? {} : { regex: insensitive(regex) }),
    ...(Array.isArray(regex_list) ? { regex_list: regex_list.map(insensitive) } : {}),
  }
}

type Mapping = (given: Given, around: Around) => Piece[]

const interval = z.number().positive()
const strictly = z.boolean().optional()

function ofColumn<S extends z.ZodRawShape>(
  shape: S,
  map: (column: string, given: z.output<z.ZodObject<S>>, said: Said) => Piece[],
): Mapping {
  const schema = z.strictObject(shape)
  return (given, { column, said }) => {
    const { column_name, ...rest } = given
    const name = column ?? (typeof column_name === 'string' ? column_name : null)
    if (name === null) return [unsupported(said.from, 'names no column')]
    return map(name, schema.parse(rest) as z.output<z.ZodObject<S>>, said)
  }
}

const count = { value: z.number() }

const OWN: Readonly<Record<string, Mapping>> = {
  expect_column_distinct_count_to_equal: ofColumn(count, (column, { value }, said) => [
    cell(column, 'distinct-count', { min: value, max: value }, said),
  ]),
  expect_column_distinct_count_to_be_greater_than: ofColumn(count, (column, { value }, said) => [
    cell(column, 'distinct-count', { above: value }, said),
  ]),
  expect_column_distinct_count_to_be_less_than: ofColumn(count, (column, { value }, said) => [
    cell(column, 'distinct-count', { below: value }, said),
  ]),
  expect_column_quantile_values_to_be_between: ofColumn(
    { quantile: z.number(), min_value: z.number().optional(), max_value: z.number().optional(), strictly },
    (column, { quantile, min_value, max_value, strictly: isOpen }, said) => {
      const least = min_value === undefined ? {} : { [isOpen ? 'above' : 'min']: min_value }
      const most = max_value === undefined ? {} : { [isOpen ? 'below' : 'max']: max_value }
      return [cell(column, 'quantiles', [{ level: quantile, ...least, ...most }], said)]
    },
  ),
  expect_column_most_common_value_to_be_in_set: ofColumn(
    {
      value_set: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
      top_n: z.literal(1, 'only the most common value is looked for'),
    },
    // Of values that occur equally often dbt takes any.
    (column, { value_set }, said) => [cell(column, 'most-common', { among: value_set, ties: true }, said)],
  ),
  expect_column_values_to_be_increasing: ofColumn(
    { strictly, sort_column: z.string().optional(), step: z.number().optional() },
    inOrder,
  ),
  expect_column_values_to_be_decreasing: ofColumn(
    { strictly, sort_column: z.string().optional(), step: z.number().optional() },
    (_column, _given, said) => [unsupported(said.from, OTHER_ORDER)],
  ),
  expect_column_values_to_be_within_n_stdevs: (_, { said }) => [
    unsupported(said.from, 'compares sums of groups'),
  ],
  expect_multicolumn_sum_to_equal: (_, { said }) => [
    unsupported(said.from, 'sums the columns over all rows, which no check does of several'),
  ],
  expect_row_values_to_have_recent_data: ofColumn({ datepart: z.string(), interval }, (column, asked, said) =>
    noOlderThan({ ...asked, field: `"${column}"` }, said),
  ),
  expect_table_columns_to_contain_set: (given, { said }) => {
    const { column_list } = z.strictObject({ column_list: z.array(z.string().min(1)).min(1) }).parse(given)
    return [
      ...column_list.map((name): Piece => ({ kind: 'column', name })),
      table('fieldsMatch', 'subset', said),
    ]
  },
  expect_table_columns_to_match_set: (given, { said }) => {
    const { column_list } = z.strictObject({ column_list: z.array(z.string().min(1)).min(1) }).parse(given)
    return [
      ...column_list.map((name): Piece => ({ kind: 'column', name })),
      table('fieldsMatch', 'equal', said),
    ]
  },
  expect_table_row_count_to_equal_other_table: sameRows,
  expect_table_row_count_to_equal_other_table_times_factor: sameRows,
  expression_is_true: (given, { column, said }) => {
    const { expression } = z.strictObject({ expression: z.string().min(1) }).parse(given)
    if (column !== null) return [unsupported(said.from, 'is a test of the table')]
    return [sqlRule(`(${expression}\n) IS NOT FALSE`, said)]
  },
}

const OTHER_ORDER = 'orders the rows by a column of its own; a file has its own order'

/** Sorted by itself a column is in order; strictly so where no value is there twice. */
function inOrder(
  column: string,
  given: {
    readonly strictly?: boolean | undefined
    readonly sort_column?: string | undefined
    readonly step?: number | undefined
  },
  said: Said,
): Piece[] {
  const isBySelf = given.sort_column === undefined || given.sort_column === column
  if (!isBySelf || given.step !== undefined) return [unsupported(said.from, OTHER_ORDER)]
  return given.strictly === false
    ? [unsupported(said.from, 'asks for nothing: sorted by itself every column is in order')]
    : [cell(column, 'unique', true, said)]
}

function sameRows(given: Given, { said }: Around): Piece[] {
  const { compare_model, factor = 1 } = z
    .strictObject({ compare_model: z.string(), factor: z.number().positive().optional() })
    .parse(given)
  if (said.demands.when !== undefined)
    return [unsupported(said.from, 'counts the rows of a condition in the other table too')]
  const of = referredBy(compare_model)
  return of === null
    ? [unsupported(said.from, 'compares with what is neither ref() nor source()')]
    : [table('rows', { 'min-ratio': factor, 'max-ratio': factor, of }, said)]
}
