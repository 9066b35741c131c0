import * as z from 'zod'
import { amongThese } from '../among-these.ts'
import { cell, type Piece, type Said } from '../piece.ts'
import { nothingAsked } from './cell-expectations.ts'
import { type Bounds, bounds, type Mapping, mapped, type Plain, typeOfBounds, values } from './expectation.ts'

const column = z.string().min(1)
const between = { column, ...bounds, parse_strings_as_datetimes: z.boolean().nullish() }
const set = { column, value_set: values, parse_strings_as_datetimes: z.boolean().nullish() }
const share = z.number().min(0).max(1).nullish()
const quantiles = z.strictObject({
  quantiles: z.array(z.number().min(0).max(1)).min(1),
  value_ranges: z.array(z.tuple([z.number().nullable(), z.number().nullable()])),
})

/** Expectations on a number that the whole column comes to, with the check that asks for it. */
const NUMBERS: Readonly<Record<string, string>> = {
  expect_column_min_to_be_between: 'min',
  expect_column_max_to_be_between: 'max',
  expect_column_mean_to_be_between: 'mean',
  expect_column_median_to_be_between: 'median',
  expect_column_stdev_to_be_between: 'stddev',
  expect_column_sum_to_be_between: 'sum',
  expect_column_unique_value_count_to_be_between: 'distinct-count',
  expect_column_proportion_of_unique_values_to_be_between: 'distinct-share',
}

export const aggregateExpectations: Readonly<Record<string, Mapping>> = {
  ...Object.fromEntries(
    Object.entries(NUMBERS).map(([type, rule]) => [
      type,
      mapped(between, (asked, said) => bounded(rule, asked, said)),
    ]),
  ),
  expect_column_proportion_of_non_null_values_to_be_between: mapped(
    { ...between, min_value: share, max_value: share },
    ({ column: name, ...asked }, said) => {
      const { min_value: least, max_value: most, strict_min, strict_max } = asked
      // What is above one share is below what is left of it.
      const bounds = {
        ...given(strict_max ? 'above' : 'min', left(most)),
        ...given(strict_min ? 'below' : 'max', left(least)),
      }
      return Object.keys(bounds).length === 0 ? nothingAsked(said) : [cell(name, 'null-share', bounds, said)]
    },
  ),
  expect_column_distinct_values_to_be_in_set: mapped(set, ({ column: name, value_set }, said) =>
    value_set ? amongThese(name, value_set, said) : nothingAsked(said),
  ),
  expect_column_distinct_values_to_contain_set: mapped(set, ({ column: name, value_set }, said) =>
    value_set ? occurring(name, 'contain', value_set, said) : nothingAsked(said),
  ),
  expect_column_distinct_values_to_equal_set: mapped(set, ({ column: name, value_set }, said) =>
    value_set ? occurring(name, 'equal', value_set, said) : nothingAsked(said),
  ),
  expect_column_most_common_value_to_be_in_set: mapped(
    { ...set, ties_okay: z.boolean().nullish() },
    ({ column: name, value_set, ties_okay }, said) =>
      value_set ? mostCommon(name, value_set, { ties: ties_okay === true, said }) : nothingAsked(said),
  ),
  expect_column_quantile_values_to_be_between: mapped(
    {
      column,
      quantile_ranges: quantiles,
      allow_relative_error: z.union([z.boolean(), z.string(), z.number()]).nullish(),
    },
    ({ column: name, quantile_ranges }, said) => [quantilesWithin(name, quantile_ranges, said)],
  ),
}

function occurring(name: string, how: 'contain' | 'equal', values: readonly Plain[], said: Said): Piece[] {
  if (values.length === 0) return how === 'contain' ? nothingAsked(said) : amongThese(name, values, said)
  return [...typeOf(name, values, said), cell(name, 'distinct-values', { [how]: values }, said)]
}

function mostCommon(
  name: string,
  among: readonly Plain[],
  { ties, said }: { ties: boolean; said: Said },
): Piece[] {
  return [...typeOf(name, among, said), cell(name, 'most-common', { among, ties }, said)]
}

/** Numbers are compared as numbers: the cell `1.0` is the value 1. */
function typeOf(column: string, values: readonly Plain[], { from }: Said): Piece[] {
  const isNumbers = values.length > 0 && values.every((value) => typeof value === 'number')
  return isNumbers ? [{ kind: 'type', column, type: 'number', from, implied: true }] : []
}

function bounded(
  rule: string,
  { column: name, ...asked }: Bounds & { readonly column: string },
  said: Said,
): Piece[] {
  const { min_value, max_value, strict_min, strict_max } = asked
  const least = given(strict_min ? 'above' : 'min', min_value)
  const most = given(strict_max ? 'below' : 'max', max_value)
  const bounds = { ...least, ...most }
  return Object.keys(bounds).length === 0
    ? nothingAsked(said)
    : [...momentOf(rule, name, asked, said), cell(name, rule, bounds, said)]
}

function momentOf(rule: string, name: string, asked: Bounds, said: Said): Piece[] {
  return rule === 'min' || rule === 'max' ? typeOfBounds(name, asked, said) : []
}

function given(key: string, bound: Bounds['min_value']): Readonly<Record<string, number | string>> {
  return bound === null || bound === undefined ? {} : { [key]: bound }
}

/** 1 − 0.9 is 0.1. */
function left(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : Number((1 - share).toPrecision(12))
}

function quantilesWithin(name: string, asked: z.infer<typeof quantiles>, said: Said): Piece {
  const levels = asked.quantiles.map((level, index) => {
    const [min, max] = asked.value_ranges[index] ?? [null, null]
    return { level, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) }
  })
  return cell(name, 'quantiles', levels, said)
}
