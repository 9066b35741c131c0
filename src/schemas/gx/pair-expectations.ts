import * as z from 'zod'
import { listOf } from '../../checks/set-of-values.ts'
import type { Piece, Said } from '../piece.ts'
import { unsupported } from '../piece.ts'
import { ruleWhere } from '../rule-over.ts'
import { allOf, compareColumns, compareWith, differs, isPresent, numberOf, textOf } from '../sql-terms.ts'
import { type Mapping, mapped, plain } from './expectation.ts'

const pair = {
  column_A: z.string().min(1),
  column_B: z.string().min(1),
  ignore_row_if: z.enum(['both_values_are_missing', 'either_value_is_missing', 'neither']).nullish(),
}
const several = {
  column_list: z.array(z.string().min(1)).min(1),
  ignore_row_if: z.enum(['all_values_are_missing', 'any_value_is_missing', 'never']).nullish(),
}
type Ignored = (typeof pair)['ignore_row_if'] | (typeof several)['ignore_row_if']

/** Expectations on several cells of a row: rules in SQL, for what is ignored there differs from one to the other. */
export const pairExpectations: Readonly<Record<string, Mapping>> = {
  expect_column_pair_values_a_to_be_greater_than_b: mapped(
    { ...pair, or_equal: z.boolean().nullish(), parse_strings_as_datetimes: z.boolean().nullish() },
    (asked, said) => comparePair(asked, asked.or_equal ? '>=' : '>', said),
  ),
  expect_column_pair_values_to_be_equal: mapped(pair, (asked, said) => comparePair(asked, '=', said)),
  expect_column_pair_values_to_be_in_set: mapped(
    { ...pair, value_pairs_set: z.array(z.tuple([plain.nullable(), plain.nullable()])).nullish() },
    (asked, said) => pairAmong(asked, asked.value_pairs_set ?? null, said),
  ),
  expect_multicolumn_sum_to_equal: mapped({ ...several, sum_total: z.number() }, (asked, said) =>
    overRow(asked, `${asked.column_list.map(numberOf).join(' + ')} = ${asked.sum_total}`, {
      ...said,
      message: `${asked.column_list.join(' + ')} is not ${asked.sum_total}`,
    }),
  ),
  expect_select_column_values_to_be_unique_within_record: mapped(several, (asked, said) =>
    overRow(asked, allDiffer(asked.column_list), {
      ...said,
      message: `${asked.column_list.join(', ')} are not all different`,
    }),
  ),
  expect_multicolumn_values_to_be_unique: mapped(several, (asked, said) =>
    overRow(asked, allDiffer(asked.column_list), {
      ...said,
      message: `${asked.column_list.join(', ')} are not all different`,
    }),
  ),
}

type Pair = z.infer<z.ZodObject<typeof pair>>

const WORDS = { '=': 'equal to', '>': 'above', '>=': 'at least' } as const

function comparePair(asked: Pair, comparison: keyof typeof WORDS, said: Said): Piece[] {
  const { column_A, column_B } = asked
  return overRow(
    { column_list: [column_A, column_B], ignore_row_if: asked.ignore_row_if },
    compareColumns(column_A, comparison, column_B),
    { ...said, message: `${column_A} is not ${WORDS[comparison]} ${column_B}` },
  )
}

function pairAmong(
  { column_A, column_B, ignore_row_if }: Pair,
  pairs: readonly (readonly [z.infer<typeof plain> | null, z.infer<typeof plain> | null])[] | null,
  said: Said,
): Piece[] {
  if (pairs === null) return [unsupported(said.from, 'asks for nothing')]
  const is = (column: string, value: z.infer<typeof plain> | null) =>
    value === null ? `${textOf(column)} IS NULL` : compareWith(column, '=', value)
  const shown = pairs.map((pair) => `(${pair.map((value) => value ?? 'no value').join(', ')})`)
  const among = pairs.map(([one, other]) => `(${is(column_A, one)} AND ${is(column_B, other)})`)
  return overRow(
    { column_list: [column_A, column_B], ignore_row_if },
    pairs.length === 0 ? 'false' : among.join(' OR '),
    { ...said, message: `${column_A} and ${column_B} are none of the pairs ${listOf(shown)}` },
  )
}

/** A column without a value is one with a value of its own, so two of them are the same. */
function allDiffer(columns: readonly string[]): string {
  const pairs = columns.flatMap((one, index) =>
    columns.slice(index + 1).map((other) => [one, other] as const),
  )
  return allOf(pairs.map(([one, other]) => differs(one, other))) ?? 'true'
}

function overRow(
  {
    column_list,
    ignore_row_if,
  }: { column_list: readonly string[]; ignore_row_if?: z.infer<Exclude<Ignored, undefined>> },
  sql: string,
  said: Said,
): Piece[] {
  const named = column_list.map((name) => ({ kind: 'column', name }) as const)
  return [...named, ruleWhere(judgedRows(column_list, ignore_row_if ?? 'both_values_are_missing'), sql, said)]
}

/** Both, or all, missing is what is ignored where nothing is said. */
function judgedRows(columns: readonly string[], ignored: string): string | null {
  if (ignored === 'neither' || ignored === 'never') return null
  const isEach = ignored === 'either_value_is_missing' || ignored === 'any_value_is_missing'
  return columns.map(isPresent).join(isEach ? ' AND ' : ' OR ')
}
