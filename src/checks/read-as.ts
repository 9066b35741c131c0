import type { Dialect } from '../ports.ts'
import type { ColumnType } from './define-check.ts'
import {
  DISTANT_TIME,
  DURATION,
  EMPTY_DURATION,
  GEOJSON_TYPES,
  GEOPOINT,
  GEOPOINT_ARRAY,
  TIME,
  TIME_OF_DAY,
  YEAR,
  YEAR_MONTH,
} from './lexical-forms.ts'

/** SQL of a text in a type, NULL where it does not read as one; `format` is a strptime pattern of dates and times. */
export function readAs(
  text: string,
  type: ColumnType,
  dialect: Dialect,
  format: string | null = null,
): string {
  if (format !== null && isTime(type)) return timeOf(dialect.parseTime(text, format), type)
  switch (type) {
    case 'string':
    case 'any':
    case 'list':
      return text
    case 'integer':
    case 'number':
    case 'boolean':
    case 'date':
    case 'datetime':
      return dialect.tryCast(text, type)
    case 'time':
      return clockOf(text, dialect)
    case 'year':
      return `CASE WHEN ${dialect.matches(text, YEAR)} THEN ${dialect.tryCast(text, 'integer')} END`
    case 'yearmonth':
      return kept(text, dialect.matches(text, YEAR_MONTH))
    case 'duration':
      return `CASE WHEN ${isDuration(text, dialect)} THEN ${secondsOf(text, dialect)} END`
    case 'array':
    case 'object':
      return kept(text, `${dialect.jsonKind(text)} = '${type.toUpperCase()}'`)
    case 'geojson':
      return kept(text, `${dialect.jsonKind(text)} = 'OBJECT' AND ${isGeoJson(text, dialect)}`)
    case 'geopoint':
      return kept(text, `${dialect.matches(text, GEOPOINT)} OR ${dialect.matches(text, GEOPOINT_ARRAY)}`)
  }
}

/** The types whose cells a strptime pattern can describe. */
export function isTime(type: ColumnType): type is 'date' | 'datetime' | 'time' {
  return type === 'date' || type === 'datetime' || type === 'time'
}

export function isTimeFormat(format: string): boolean {
  return format.includes('%')
}

function timeOf(instant: string, type: 'date' | 'datetime' | 'time'): string {
  if (type === 'datetime') return instant
  // As text, times of one form are in their order.
  return type === 'date' ? `CAST(${instant} AS DATE)` : `CAST(CAST(${instant} AS TIME) AS VARCHAR)`
}

/**
 * The time in UTC as a text that is ordered as times are: `-22:30:00` of the day before, `24:00:00+01:30:00` of the day
 * after. As written, `17:00:00.9` stands before `17:00:00Z`.
 */
function clockOf(text: string, dialect: Dialect): string {
  const instant = `CAST(${dialect.tryCast(`'${NO_DAY}T' || ${text}`, 'datetime')} AS VARCHAR)`
  const clock = `substr(${instant}, 12)`
  const distant = `CASE substr(${instant}, 1, 10) WHEN '${NO_DAY}' THEN ${clock} WHEN '${DAY_BEFORE}' THEN '-' || ${clock} ELSE '24:00:00+' || ${clock} END`
  return `CASE WHEN ${dialect.matches(text, DISTANT_TIME)} THEN ${distant} WHEN ${dialect.matches(text, TIME)} THEN ${dialect.extract(text, TIME_OF_DAY)} END`
}

const NO_DAY = '1970-01-02'
const DAY_BEFORE = '1970-01-01'

function kept(text: string, condition: string): string {
  return `CASE WHEN ${condition} THEN ${text} END`
}

function isGeoJson(text: string, dialect: Dialect): string {
  const types = GEOJSON_TYPES.map((type) => dialect.literal(type)).join(', ')
  return `coalesce(${dialect.jsonText(text, 'type')} IN (${types}), false)`
}

function isDuration(text: string, dialect: Dialect): string {
  return `${dialect.matches(text, DURATION)} AND NOT ${dialect.matches(text, EMPTY_DURATION)}`
}

/** Seconds of each part; a year counts 365 days and a month 30, as there is no other total order of durations. */
const PARTS: readonly (readonly [pattern: string, seconds: number])[] = [
  ['^[^T]*?([0-9]+)Y', 365 * 86400],
  ['^[^T]*?([0-9]+)M', 30 * 86400],
  ['^[^T]*?([0-9]+)D', 86400],
  ['T.*?([0-9]+)H', 3600],
  ['T.*?([0-9]+)M', 60],
  ['T.*?([0-9.]+)S', 1],
]

function secondsOf(text: string, dialect: Dialect): string {
  // The point of a duration is a point in files with a decimal comma too, so it is no number of the dialect.
  const parts = PARTS.map(
    ([pattern, seconds]) => `coalesce(TRY_CAST(${dialect.extract(text, pattern)} AS DOUBLE), 0) * ${seconds}`,
  )
  return `CASE WHEN ${text} LIKE '-%' THEN -1 ELSE 1 END * (${parts.join(' + ')})`
}
