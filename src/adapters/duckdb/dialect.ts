import type { Dialect } from '../../ports.ts'
import { formOfTime, WORDS_FOR_TIMES } from './parse-time.ts'

/**
 * DuckDB's SQL. Its casts read more than data should be taken for: '1.5' as the integer 2, '1e3' as 1000, '1_000', 'nan',
 * 'infinity', '2020-1-1'. So each cast is guarded by the lexical form of Table Schema.
 */
export const dialect: Dialect = {
  identifier,
  literal,
  tryCast: (expression, type) => casts[type](`(${expression})`),
  matches: (expression, pattern) => `regexp_full_match(${expression}, ${literal(pattern)})`,
  contains: (expression, pattern) => `regexp_matches(${expression}, ${literal(unlike(pattern))})`,
  extract: (expression, pattern) => `regexp_extract(${expression}, ${literal(pattern)}, 1)`,
  parseTime,
  jsonKind: (expression) => `CASE WHEN ${isJson(expression)} THEN json_type(${expression}) END`,
  jsonText: (expression, member) => `TRY(json_extract_string(${expression}, ${literal(`$."${member}"`)}))`,
  previous: (expression, order) => `lag(${expression} IGNORE NULLS) OVER (ORDER BY ${order})`,
  length: (expression) => `length(${expression})`,
  occurrences: (expression) => `count(*) OVER (PARTITION BY ${expression})`,
  isFinite: (expression) => `isfinite(${expression})`,
  // A FILTER copies the rows that it lets through, for each aggregate: with twenty of them that took as long as the rest.
  countWhere: (condition) => `coalesce(count_if(${condition}), 0)`,
  distinct: (expression) => `approx_count_distinct(${expression})`,
  quantiles: (expression, levels) =>
    levels.map(
      (_, index) => `quantile_cont(${expression}, [${levels.map(literal).join(', ')}])[${index + 1}]`,
    ),
  firstRows: (fields, { order, where, count }) => {
    const packed = Object.entries(fields).map(([name, sql]) => `${identifier(name)} := ${sql}`)
    return `to_json(arg_min(struct_pack(${packed.join(', ')}), ${order}, ${count}) FILTER (WHERE ${where}))`
  },
}

function parseTime(expression: string, format: string): string {
  const isForm = `regexp_full_match(${expression}, ${literal(formOfTime(format))})`
  const isWord = `regexp_full_match(${expression}, ${literal(WORDS_FOR_TIMES)})`
  return `CASE WHEN ${isForm} AND NOT ${isWord} THEN try_strptime(${expression}, ${literal(format)}) END`
}

/** DuckDB takes NaN, Infinity and a comma before a closing bracket for JSON, which has none of them (RFC 8259). */
function isJson(expression: string): string {
  const bare = `regexp_replace(${expression}, '"(?:[^"\\\\]|\\\\.)*"', '""', 'g')`
  return `json_valid(${expression}) AND NOT regexp_matches(${bare}, '(?i)nan|inf|,\\s*[]}]')`
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function literal(value: string | number | bigint | boolean): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no SQL literal`)
  return `${value}`
}

/**
 * DuckDB makes a LIKE of a pattern with `(?s)` if it can, and its LIKE backtracks: hours for a cell chosen for it. It leaves
 * a pattern with a group alone. What begins as no pattern can stays as it is, to be refused.
 */
function unlike(pattern: string): string {
  return /^[*+?]/.test(pattern) || !/[\\[(]/.test(pattern) ? pattern : `()${pattern}`
}

const NUMBER = '[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?'
const DATE = '[0-9]{4}-[0-9]{2}-[0-9]{2}'
const LOCAL = `${DATE}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?`
const OFFSET = `${LOCAL}(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)`

const casts: Readonly<Record<Parameters<Dialect['tryCast']>[1], (text: string) => string>> = {
  integer: (text) => castWhere(text, '[+-]?[0-9]+', 'BIGINT'),
  number: (text) => `CASE WHEN ${fits(text, NUMBER)} AND ${isFiniteNumber(text)} THEN ${asDouble(text)} END`,
  boolean: (text) =>
    `CASE WHEN ${text} IN ('true', 'True', 'TRUE', '1') THEN true WHEN ${text} IN ('false', 'False', 'FALSE', '0') THEN false END`,
  date: (text) => castWhere(text, DATE, 'DATE'),
  datetime: (text) =>
    `CASE WHEN ${fits(text, LOCAL)} THEN TRY_CAST(${text} AS TIMESTAMP) WHEN ${fits(text, OFFSET)} THEN ${instant(text)} END`,
}

function castWhere(text: string, form: string, type: string): string {
  return `CASE WHEN ${fits(text, form)} THEN TRY_CAST(${text} AS ${type}) END`
}

function fits(text: string, form: string): string {
  return `regexp_full_match(${text}, '${form}')`
}

/** 1e999 is well formed and reads as infinity. A NULLIF would repeat the whole expression each time it is planned. */
function isFiniteNumber(text: string): string {
  return `isfinite(${asDouble(text)})`
}

function asDouble(text: string): string {
  return `TRY_CAST(${text} AS DOUBLE)`
}

/** In UTC, whatever the time zone of the machine. A cast to TIMESTAMP would drop the offset. */
function instant(text: string): string {
  return `make_timestamp(epoch_us(TRY_CAST(${text} AS TIMESTAMPTZ)))`
}
