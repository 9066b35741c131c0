import type { Cell } from '../../ports.ts'

/** Tried in this order: what reads as an integer reads as a number, and 0 and 1 read as booleans too. */
export const READ_TYPES = ['integer', 'number', 'boolean', 'date', 'datetime'] as const
export type ReadType = (typeof READ_TYPES)[number]
/** Texts that are JSON, as nested records of JSON Lines are. */
export const JSON_TYPES = ['object', 'array'] as const
export type JsonType = (typeof JSON_TYPES)[number]
/** Text is what all else is. */
export type FoundType = ReadType | JsonType | 'string'

/** Forms that a text column may be written in, by the names of the check `format`. */
export const FORMATS = ['email', 'uuid', 'uri', 'ipv4'] as const
export type FoundFormat = (typeof FORMATS)[number]

/** What is known of one column of a file, as far as suggestions need it. */
export interface ColumnFacts {
  readonly name: string
  readonly type: FoundType
  /** Cells. */
  readonly rows: number
  /** Cells with a value. */
  readonly filled: number
  /** Cells that read as `type`. */
  readonly readable: number
  /** Different values; exact where every value may be different, else it may be estimated. */
  readonly distinct: number
  /** Of a column of numbers or dates; null elsewhere. */
  readonly min: Cell
  readonly max: Cell
  /** At 0.05, 0.5 and 0.95; null for a column without numbers. */
  readonly levels: readonly [low: number, middle: number, high: number] | null
  /** Correlation of the value with the record's number, in [−1, 1]; null for what is no number, or always the same. */
  readonly growth: number | null
  /** In characters; 0 where there is no value. */
  readonly shortest: number
  readonly longest: number
  /** Values that start or end with space. */
  readonly spaced: number
  /** Each value as it is spelt, most frequent first; null where there are more than `MOST_MEMBERS`. */
  readonly members: readonly Member[] | null
  /** Some different values, from the first records. */
  readonly sample: readonly string[]
  /** The form that most values are written in, and how many are; null for none that is known. */
  readonly format: { readonly name: FoundFormat; readonly hits: number } | null
}

export interface Member {
  readonly value: string
  readonly count: number
  /** Numbers of the first and the last record that holds it. */
  readonly first: number
  readonly last: number
}

/** TFDV takes a text for a category up to so many different values (api/validation_api.py). */
export const MOST_MEMBERS = 100
