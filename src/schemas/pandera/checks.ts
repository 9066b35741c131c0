import * as z from 'zod'
import { whyNotInRe2 } from '../../checks/re2.ts'
import { listOf } from '../../checks/set-of-values.ts'
import { amongThese } from '../among-these.ts'
import { cell, type Piece, type Said, unsupported } from '../piece.ts'
import { fromStart } from '../python-pattern.ts'
import { ruleOver } from '../rule-over.ts'
import { compareWith, isAmong, literal, textOf } from '../sql-terms.ts'

/** Throws a zod error where the arguments are not understood. */
type Mapping = (column: string, given: Readonly<Record<string, unknown>>, said: Said) => Piece[]

const bound = z.union([z.number(), z.string().min(1)])
const plain = z.union([z.string(), z.number(), z.boolean()])
const plains = z.array(plain).min(1)
const text = z.string().min(1)
const size = z.int().nonnegative().optional()

/** A check with one argument, which is written with its name or without. */
function ofOne<S extends z.ZodType>(
  name: string,
  value: S,
  map: (column: string, value: z.output<S>, said: Said) => Piece[],
): Mapping {
  return (column, given, said) => {
    const [only, ...more] = Object.entries(given)
    if (only === undefined || more.length > 0 || ![name, 'value'].includes(only[0]))
      return [unsupported(said.from, `takes ${name} only`)]
    return map(column, value.parse(only[1]), said)
  }
}

function ordered(name: string, rule: string): Mapping {
  return ofOne(name, bound, (column, value, said) => [cell(column, rule, value, said)])
}

const range = z.strictObject({
  min_value: bound,
  max_value: bound,
  include_min: z.boolean().default(true),
  include_max: z.boolean().default(true),
})
const lengths = z.strictObject({ min_value: size, max_value: size, exact_value: size, value: size })

/** Of pandera's own checks those that judge the cells of a column. */
const named: Readonly<Record<string, Mapping>> = {
  equal_to: ofOne('value', plain, (column, value, said) => amongThese(column, [value], said)),
  not_equal_to: ofOne('value', plain, (column, value, said) => [noneOf(column, [value], said)]),
  greater_than: ordered('min_value', 'exclusiveMinimum'),
  greater_than_or_equal_to: ordered('min_value', 'minimum'),
  less_than: ordered('max_value', 'exclusiveMaximum'),
  less_than_or_equal_to: ordered('max_value', 'maximum'),
  in_range: (column, given, said) => {
    const asked = range.parse(given)
    return [
      cell(column, asked.include_min ? 'minimum' : 'exclusiveMinimum', asked.min_value, said),
      cell(column, asked.include_max ? 'maximum' : 'exclusiveMaximum', asked.max_value, said),
    ]
  },
  isin: ofOne('allowed_values', plains, (column, values, said) => amongThese(column, values, said)),
  notin: ofOne('forbidden_values', plains, (column, values, said) => [noneOf(column, values, said)]),
  str_matches: ofOne('pattern', text, (column, pattern, said) =>
    expression(column, { pattern, rule: 'pattern', option: fromStart(pattern) }, said),
  ),
  str_contains: ofOne('pattern', text, (column, pattern, said) =>
    expression(column, { pattern, rule: 'search', option: pattern }, said),
  ),
  str_startswith: ofOne('string', text, (column, start, said) => [
    ruleOver([column], `starts_with(${textOf(column)}, ${literal(start)})`, {
      ...said,
      message: `${column} does not start with ${start}`,
    }),
  ]),
  str_endswith: ofOne('string', text, (column, end, said) => [
    ruleOver([column], `ends_with(${textOf(column)}, ${literal(end)})`, {
      ...said,
      message: `${column} does not end with ${end}`,
    }),
  ]),
  str_length: (column, given, said) => {
    const { min_value, max_value, exact_value, value } = lengths.parse(given)
    const [least, most] = [exact_value ?? value ?? min_value, exact_value ?? value ?? max_value]
    return [
      ...(least === undefined ? [] : [cell(column, 'minLength', least, said)]),
      ...(most === undefined ? [] : [cell(column, 'maxLength', most, said)]),
    ]
  },
  unique_values_eq: ofOne('values', plains, (column, values, said) => [
    cell(column, 'distinct-values', { equal: values }, said),
  ]),
}
/** pandera has short names for these. */
export const checks: Readonly<Record<string, Mapping | undefined>> = {
  ...named,
  eq: named['equal_to'],
  ne: named['not_equal_to'],
  gt: named['greater_than'],
  ge: named['greater_than_or_equal_to'],
  lt: named['less_than'],
  le: named['less_than_or_equal_to'],
  between: named['in_range'],
}

function noneOf(column: string, values: readonly z.infer<typeof plain>[], said: Said): Piece {
  if (values.every((value) => typeof value === 'string')) return cell(column, 'not-in-set', values, said)
  const [only] = values
  const sql =
    values.length === 1 && only !== undefined ? compareWith(column, '=', only) : isAmong(column, values)
  const message = `${column} is one of ${listOf(values)}`
  return ruleOver([column], `NOT coalesce(${sql}, false)`, { ...said, message })
}

function expression(
  column: string,
  { pattern, rule, option }: { pattern: string; rule: string; option: string },
  said: Said,
): Piece[] {
  const reason = whyNotInRe2(pattern)
  return reason === null
    ? [cell(column, rule, option, said)]
    : [unsupported(said.from, `its regular expression ${reason}`)]
}
