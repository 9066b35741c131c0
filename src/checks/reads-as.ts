import type { ColumnType } from './define-check.ts'
import {
  DURATION,
  EMPTY_DURATION,
  GEOJSON_TYPES,
  GEOPOINT,
  GEOPOINT_ARRAY,
  INTEGER,
  NUMBER,
  TIME,
  YEAR,
  YEAR_MONTH,
} from './lexical-forms.ts'
import { fitsStrptime } from './strptime-form.ts'

/** What a column says of how its cells are written. */
export interface Written {
  readonly type: ColumnType
  /** strptime pattern of its dates and times. */
  readonly format?: string | undefined
}

/** Whether a value of the configuration reads as the column's type, as the engine will read it: see `valueInType`. */
export function readsAs(value: string | number | boolean, { type, format }: Written): boolean {
  const text = String(value)
  switch (type) {
    case 'string':
    case 'any':
    case 'list':
      return true
    case 'integer':
      return is(INTEGER, text)
    case 'number':
      return isNumber(text)
    case 'boolean':
      return /^(?:true|True|TRUE|1|false|False|FALSE|0)$/.test(text)
    // A date stands for its midnight beside dates and times, and a date and time for itself beside dates.
    case 'date':
    case 'datetime':
      return isMoment(text) || (format !== undefined && fitsStrptime(text, format))
    case 'time':
      return is(TIME, text) || (format !== undefined && fitsStrptime(text, format))
    case 'year':
      return is(YEAR, text)
    case 'yearmonth':
      return is(YEAR_MONTH, text)
    case 'duration':
      return is(DURATION, text) && !is(EMPTY_DURATION, text)
    case 'array':
      return Array.isArray(jsonOf(text))
    case 'object':
      return isObject(jsonOf(text))
    case 'geojson':
      return isGeoJson(jsonOf(text))
    case 'geopoint':
      return is(GEOPOINT, text) || is(GEOPOINT_ARRAY, text)
  }
}

/** The same of a bound: whole numbers lie within bounds that are none. */
export function boundsAs(value: string | number | boolean, written: Written): boolean {
  return readsAs(value, written.type === 'integer' ? { ...written, type: 'number' } : written)
}

function isNumber(text: string): boolean {
  return is(NUMBER, text) && Number.isFinite(Number(text))
}

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$/

/** A day of the calendar, alone or with a time of it. */
function isMoment(text: string): boolean {
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = (MOMENT.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  const of = (part: number) => (Number.isNaN(part) ? 0 : part)
  return isDay && of(hours) < 24 && of(minutes) < 60 && of(seconds) < 60
}

function is(form: string, text: string): boolean {
  return new RegExp(`^(?:${form})$`).test(text)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isGeoJson(value: unknown): boolean {
  return isObject(value) && GEOJSON_TYPES.includes(String(Object(value).type))
}
