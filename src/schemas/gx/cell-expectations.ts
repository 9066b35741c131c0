import * as z from 'zod'
import { whyNotInRe2 } from '../../checks/re2.ts'
import { listOf } from '../../checks/set-of-values.ts'
import { amongThese } from '../among-these.ts'
import { cell, type Piece, type Said, unsupported } from '../piece.ts'
import { ruleOver } from '../rule-over.ts'
import { isAmong, textOf } from '../sql-terms.ts'
import { typeOfNames } from '../type-names.ts'
import {
  bounds,
  type Mapping,
  mapped,
  type Plain,
  together,
  typeOfBounds,
  values,
  within,
} from './expectation.ts'

const column = z.string().min(1)
const length = z.number().nullish()
const expression = z.string().min(1)
const expressions = z.array(expression).min(1)
const ordered = { column, strictly: z.boolean().nullish(), parse_strings_as_datetimes: z.boolean().nullish() }
const matchOn = z.enum(['any', 'all']).nullish()

/** Expectations on each cell of a column (column map expectations). Cells without a value are not judged. */
export const cellExpectations: Readonly<Record<string, Mapping>> = {
  expect_column_to_exist: mapped({ column, column_index: z.number().nullish() }, (asked, said) => [
    { kind: 'column', name: asked.column },
    ...(typeof asked.column_index === 'number'
      ? [unsupported(said.from, 'asks for the place of one column; fieldsMatch asks for those of all')]
      : []),
  ]),
  expect_column_values_to_not_be_null: mapped({ column }, (asked, said) => [
    cell(asked.column, 'required', true, said),
  ]),
  expect_column_values_to_be_null: mapped({ column }, (asked, said) => [
    cell(asked.column, 'empty', true, said),
  ]),
  expect_column_values_to_be_unique: mapped({ column }, (asked, said) => [
    cell(asked.column, 'unique', true, said),
  ]),
  expect_column_values_to_be_between: mapped(
    { column, ...bounds, parse_strings_as_datetimes: z.boolean().nullish() },
    (asked, said) => {
      const parts = within(asked.column, asked)
      if (parts.length === 0) return nothingAsked(said)
      return [...typeOfBounds(asked.column, asked, said), ...together(asked.column, parts, said)]
    },
  ),
  expect_column_values_to_be_in_set: mapped({ column, value_set: values }, (asked, said) =>
    asked.value_set ? amongThese(asked.column, asked.value_set, said) : nothingAsked(said),
  ),
  expect_column_values_to_not_be_in_set: mapped({ column, value_set: values }, (asked, said) =>
    asked.value_set ? notAmong(asked.column, asked.value_set, said) : nothingAsked(said),
  ),
  expect_column_value_lengths_to_be_between: mapped(
    {
      column,
      min_value: length,
      max_value: length,
      strict_min: bounds.strict_min,
      strict_max: bounds.strict_max,
    },
    (asked, said) => {
      const parts = lengthsWithin(asked.column, asked)
      return parts.length === 0 ? nothingAsked(said) : together(asked.column, parts, said)
    },
  ),
  expect_column_value_lengths_to_equal: mapped({ column, value: z.number() }, (asked, said) =>
    together(
      asked.column,
      lengthsWithin(asked.column, { min_value: asked.value, max_value: asked.value }),
      said,
    ),
  ),
  expect_column_values_to_be_of_type: mapped({ column, type_: z.string().nullish() }, (asked, said) =>
    asked.type_ ? ofType(asked.column, [asked.type_], said) : nothingAsked(said),
  ),
  expect_column_values_to_be_in_type_list: mapped(
    { column, type_list: z.array(z.string()).nullish() },
    (asked, said) => (asked.type_list ? ofType(asked.column, asked.type_list, said) : nothingAsked(said)),
  ),
  expect_column_values_to_match_regex: mapped({ column, regex: expression }, (asked, said) =>
    searched(asked.column, { all: [asked.regex] }, said),
  ),
  expect_column_values_to_match_regex_list: mapped(
    { column, regex_list: expressions, match_on: matchOn },
    (asked, said) => searched(asked.column, { [asked.match_on ?? 'any']: asked.regex_list }, said),
  ),
  expect_column_values_to_not_match_regex: mapped({ column, regex: expression }, (asked, said) =>
    searched(asked.column, { none: [asked.regex] }, said),
  ),
  expect_column_values_to_not_match_regex_list: mapped({ column, regex_list: expressions }, (asked, said) =>
    searched(asked.column, { none: asked.regex_list }, said),
  ),
  expect_column_values_to_match_like_pattern: mapped({ column, like_pattern: expression }, (asked, said) =>
    liked(asked.column, { all: [asked.like_pattern] }, said),
  ),
  expect_column_values_to_match_like_pattern_list: mapped(
    { column, like_pattern_list: expressions, match_on: matchOn },
    (asked, said) => liked(asked.column, { [asked.match_on ?? 'any']: asked.like_pattern_list }, said),
  ),
  expect_column_values_to_not_match_like_pattern: mapped(
    { column, like_pattern: expression },
    (asked, said) => liked(asked.column, { none: [asked.like_pattern] }, said),
  ),
  expect_column_values_to_not_match_like_pattern_list: mapped(
    { column, like_pattern_list: expressions },
    (asked, said) => liked(asked.column, { none: asked.like_pattern_list }, said),
  ),
  expect_column_values_to_match_strftime_format: mapped(
    { column, strftime_format: expression },
    (asked, said) =>
      asked.strftime_format.includes('%')
        ? [cell(asked.column, 'format', asked.strftime_format, said)]
        : [unsupported(said.from, `${asked.strftime_format} holds no part of a date`)],
  ),
  expect_column_values_to_be_json_parseable: mapped({ column }, (asked, said) => [
    cell(asked.column, 'format', 'json', said),
  ]),
  expect_column_values_to_be_increasing: mapped(ordered, (asked, said) => inOrder('increasing', asked, said)),
  expect_column_values_to_be_decreasing: mapped(ordered, (asked, said) => inOrder('decreasing', asked, said)),
  expect_column_value_z_scores_to_be_less_than: mapped(
    { column, threshold: z.number().positive(), double_sided: z.boolean().nullish() },
    ({ column: name, threshold, double_sided }, said) => [
      cell(name, 'outliers', double_sided === false ? { z: threshold, side: 'upper' } : threshold, said),
    ],
  ),
}

export function nothingAsked({ from }: Said): Piece[] {
  return [unsupported(from, 'asks for nothing')]
}

/** Numbers are compared as numbers, and what is none is not among them. */
function notAmong(name: string, set: readonly Plain[], said: Said): Piece[] {
  if (set.length === 0) return nothingAsked(said)
  if (set.every((value) => typeof value === 'string')) return [cell(name, 'not-in-set', set, said)]
  const message = `${name} is one of ${listOf(set)}`
  return [
    { kind: 'column', name },
    ruleOver([name], `NOT coalesce(${isAmong(name, set)}, false)`, { ...said, message }),
  ]
}

interface Lengths {
  readonly min_value?: number | null | undefined
  readonly max_value?: number | null | undefined
  readonly strict_min?: boolean | null | undefined
  readonly strict_max?: boolean | null | undefined
}

function lengthsWithin(name: string, { min_value, max_value, strict_min, strict_max }: Lengths) {
  const least = min_value ?? null
  const most = max_value ?? null
  const shortest = least === null ? null : strict_min ? Math.floor(least) + 1 : Math.ceil(least)
  const longest = most === null ? null : strict_max ? Math.ceil(most) - 1 : Math.floor(most)
  const measured = `length(${textOf(name)})`
  return [
    ...(shortest === null
      ? []
      : [
          {
            rule: 'minLength',
            option: Math.max(0, shortest),
            sql: `${measured} >= ${shortest}`,
            words: `is shorter than ${shortest} characters`,
          },
        ]),
    ...(longest === null
      ? []
      : [
          {
            rule: 'maxLength',
            option: Math.max(0, longest),
            sql: `${measured} <= ${longest}`,
            words: `is longer than ${longest} characters`,
          },
        ]),
  ]
}

function ofType(name: string, names: readonly string[], said: Said): Piece[] {
  const type = typeOfNames(names)
  if (type === null)
    return [{ kind: 'column', name }, unsupported(said.from, `no type is like ${names.join(', ')}`)]
  if ((said.demands.mostly ?? 1) < 1)
    return [{ kind: 'column', name }, unsupported(said.from, 'asks for a type of most cells only')]
  return [{ kind: 'type', column: name, type, from: said.from }]
}

/** Great Expectations looks for the expression anywhere in the cell (re.search). */
function searched(name: string, patterns: Patterns, said: Said): Piece[] {
  const all = Object.values(patterns).flat()
  const reason = all.map(whyNotInRe2).find((found) => found !== null)
  if (reason !== undefined)
    return [{ kind: 'column', name }, unsupported(said.from, `its regular expression ${reason}`)]
  return [cell(name, 'search', shortened(patterns), said)]
}

type Patterns = Readonly<Record<string, readonly string[]>>

/** In SQL Server brackets are a set of characters, in all other SQL they are brackets. */
function liked(name: string, patterns: Patterns, said: Said): Piece[] {
  const isSet = Object.values(patterns)
    .flat()
    .some((pattern) => /\[[^\]]+\]/.test(pattern))
  return isSet
    ? [
        { kind: 'column', name },
        unsupported(said.from, 'its LIKE pattern has a set of characters, as SQL Server has them'),
      ]
    : [cell(name, 'like', shortened(patterns), said)]
}

function shortened(patterns: Patterns): Patterns | string {
  const [only, ...more] = patterns['all'] ?? []
  return only !== undefined && more.length === 0 ? only : patterns
}

function inOrder(rule: string, asked: z.infer<z.ZodObject<typeof ordered>>, said: Said): Piece[] {
  // Of a column without a type the texts would be compared: "9" stands above "10".
  const type = asked.parse_strings_as_datetimes ? 'datetime' : 'number'
  return [
    { kind: 'type', column: asked.column, type, from: said.from, implied: true },
    cell(asked.column, rule, asked.strictly ? 'strictly' : true, said),
  ]
}
