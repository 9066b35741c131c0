import { wilsonInterval } from '../../stats/wilson.ts'
import type { FoundType } from './column-facts.ts'

type Scalar = string | number | boolean

/** One check that the data pass, and that what comes next can be expected to pass. */
export interface Suggestion {
  /** The key in mergemark.yml, and in a Table Schema's constraints. */
  readonly rule: string
  readonly option: Scalar | readonly Scalar[]
  /** The share of the judged cells that must pass; below 1 it is said in mergemark.yml, which a Table Schema cannot. */
  readonly mostly: number
  /** At least this share of such cells passes, by the rows that were seen: see `confidenceOf`. In [0, 1]. */
  readonly confidence: number
  /** What was seen, as a clause: `240 of 240 rows have a value`. */
  readonly why: string
}

export interface SuggestedColumn {
  readonly name: string
  readonly type: FoundType
  /** The share of the values that must read as the type. */
  readonly mostly: number
  /** What kind of personal data it seems to hold; null where it does not. */
  readonly sensitive: string | null
  readonly suggestions: readonly Suggestion[]
}

export interface SuggestedSchema {
  readonly path: string
  readonly rows: number
  /** Cells that mean "no value". */
  readonly nulls: readonly string[]
  /** The column that names a row; null where none does. */
  readonly key: string | null
  /** Columns that name a row together; empty where one does alone, or none do. */
  readonly primaryKey: readonly string[]
  /** Columns of texts or integers with a value in each row and none twice, however few there are. */
  readonly uniques: readonly string[]
  readonly columns: readonly SuggestedColumn[]
  /** What whoever reads the schema should know of the file, a sentence each. */
  readonly notes: readonly string[]
}

/** A constraint on values is suggested where at least nine in ten are sure to satisfy it (Deequ and Frictionless: 0.9). */
export const LEAST_CONFIDENCE = 0.9

/**
 * The lower end of Wilson's 95 % interval of the share that passes, `hits` of `n`: 0.9 takes 35 values without a
 * failing one, 0.99 takes 381. 0 where nothing was seen.
 */
export function confidenceOf(hits: number, n: number): number {
  return n === 0 ? 0 : wilsonInterval({ hits, n, confidence: 0.95 }).low
}

/**
 * What `mostly` can be asked for where `hits` of `n` pass: two decimals below, so that the next file of the size passes
 * by all but one chance in a thousand. At least 0.01.
 */
export function mostlyOf(hits: number, n: number): number {
  if (hits === n) return 1
  // The next file varies too, so the difference of two shares counts: √2 times the error of one.
  const { low } = wilsonInterval({ hits, n, confidence: 0.998 })
  const share = hits / n
  const least = share - Math.SQRT2 * (share - low)
  return Math.max(0.01, Math.floor(100 * least) / 100)
}

export function count(n: number): string {
  return n.toLocaleString('en')
}
