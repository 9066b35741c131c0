import * as z from 'zod'
import { type Piece, type Said, table, unsupported } from '../piece.ts'
import { ruleWhere } from '../rule-over.ts'
import { allOf, isPresent } from '../sql-terms.ts'
import { nothingAsked } from './cell-expectations.ts'
import { type Mapping, mapped } from './expectation.ts'

const count = z.number().nonnegative().nullish()
const names = z.array(z.string().min(1)).nullish()

/** Expectations on the data set as a whole. */
export const tableExpectations: Readonly<Record<string, Mapping>> = {
  expect_table_row_count_to_be_between: mapped({ min_value: count, max_value: count }, (asked, said) =>
    counted('rows', asked, said),
  ),
  expect_table_row_count_to_equal: mapped({ value: z.number().nonnegative() }, ({ value }, said) =>
    counted('rows', { min_value: value, max_value: value }, said),
  ),
  expect_table_row_count_to_equal_other_table: mapped(
    { other_table_name: z.string().min(1) },
    (asked, said) => [table('rows', { 'min-ratio': 1, 'max-ratio': 1, of: asked.other_table_name }, said)],
  ),
  expect_table_column_count_to_be_between: mapped({ min_value: count, max_value: count }, (asked, said) =>
    counted('column-count', asked, said),
  ),
  expect_table_column_count_to_equal: mapped({ value: z.number().nonnegative() }, ({ value }, said) =>
    counted('column-count', { min_value: value, max_value: value }, said),
  ),
  expect_table_columns_to_match_ordered_list: mapped({ column_list: names }, ({ column_list }, said) =>
    column_list ? [listed(column_list, { isOrdered: true, said })] : nothingAsked(said),
  ),
  expect_table_columns_to_match_set: mapped(
    { column_set: names, exact_match: z.boolean().nullish() },
    ({ column_set, exact_match }, said) =>
      column_set
        ? exact_match === false
          ? [...named(column_set), table('fieldsMatch', 'subset', said)]
          : [listed(column_set, { isOrdered: false, said })]
        : nothingAsked(said),
  ),
  expect_compound_columns_to_be_unique: mapped(
    {
      column_list: z.array(z.string().min(1)).min(1),
      ignore_row_if: z.enum(['all_values_are_missing', 'any_value_is_missing', 'never']).nullish(),
    },
    ({ column_list, ignore_row_if }, said) => [
      ...named(column_list),
      uniqueTogether(column_list, ignore_row_if ?? 'all_values_are_missing', said),
    ],
  ),
  unexpected_rows_expectation: mapped({ unexpected_rows_query: z.string() }, (asked, said) => {
    const condition = conditionOf(asked.unexpected_rows_query)
    return condition === null
      ? [unsupported(said.from, 'its query is more than SELECT * FROM {batch} WHERE and a condition')]
      : [
          ruleWhere(null, `(${condition}\n) IS NOT TRUE`, {
            ...said,
            message: `is one of the rows in which ${condition}`,
          }),
        ]
  }),
}

/** Great Expectations counts nothing as the same as nothing, in the rows that it does not ignore. */
function uniqueTogether(columns: readonly string[], ignored: string, said: Said): Piece {
  if (ignored === 'any_value_is_missing') return table('uniqueKeys', [columns], said)
  const key = [{ fields: columns, nulls: 'same' }]
  if (ignored === 'never') return table('uniqueKeys', key, said)
  const when = allOf([columns.map(isPresent).join(' OR '), said.demands.when]) ?? ''
  return table('uniqueKeys', key, { ...said, demands: { ...said.demands, when } })
}

function listed(
  names: readonly string[],
  { isOrdered, said }: { readonly isOrdered: boolean; readonly said: Said },
): Piece {
  const { from, demands } = said
  const option = isOrdered ? 'exact' : 'equal'
  return { kind: 'list', names, isOrdered, check: { rule: 'fieldsMatch', option, from, ...demands } }
}

function named(columns: readonly string[]): Piece[] {
  return columns.map((name) => ({ kind: 'column', name }))
}

function counted(
  rule: string,
  { min_value, max_value }: { min_value?: number | null | undefined; max_value?: number | null | undefined },
  said: Said,
): Piece[] {
  const least = min_value === null || min_value === undefined ? {} : { min: Math.ceil(min_value) }
  const most = max_value === null || max_value === undefined ? {} : { max: Math.floor(max_value) }
  const bounds = { ...least, ...most }
  return Object.keys(bounds).length === 0 ? nothingAsked(said) : [table(rule, bounds, said)]
}

/** A row that the query finds is one in which its condition is true. */
function conditionOf(query: string): string | null {
  const said = query.trim().replace(/;$/, '').trim()
  const from = /\sfrom\s+\{batch\}\s+where\s/i.exec(said)
  if (from === null || !/^select\s[\w\s,."*]*$/i.test(said.slice(0, from.index + 1))) return null
  const condition = said.slice(from.index + from[0].length).trim()
  const more = /\b(?:select|group|having|order|limit|union|intersect|except|join|over)\b|[{};]/i
  return condition === '' || more.test(condition) ? null : condition
}
