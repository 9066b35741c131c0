import * as z from 'zod'
import { cell, type Piece, type Said } from '../piece.ts'
import { ruleOver } from '../rule-over.ts'
import { compareWith } from '../sql-terms.ts'

/** One entry of a suite: what is asked (`kwargs`, without what every entry may say) and how it is called. */
export interface Expectation extends Said {
  readonly kwargs: unknown
}

/** What an expectation type comes to. Throws a zod error where the arguments are not understood. */
export type Mapping = (expectation: Expectation) => Piece[]

const comparable = z.union([z.number(), z.string().min(1)])
export const plain = z.union([z.string(), z.number(), z.boolean()])
export type Plain = z.infer<typeof plain>

/** Of a set the values: cells without one are not judged. */
export const values = z
  .array(plain.nullable())
  .transform((all) => all.filter((value) => value !== null))
  .nullish()

export const bounds = {
  min_value: comparable.nullish(),
  max_value: comparable.nullish(),
  strict_min: z.boolean().nullish(),
  strict_max: z.boolean().nullish(),
}
export type Bounds = z.infer<z.ZodObject<typeof bounds>>

/** A mapping with its arguments: any that is not named here is not understood. */
export function mapped<S extends z.ZodRawShape>(
  shape: S,
  map: (kwargs: z.output<z.ZodObject<S>>, said: Said) => Piece[],
): Mapping {
  const schema = z.strictObject(shape)
  return ({ kwargs, ...said }) => map(schema.parse(kwargs) as z.output<z.ZodObject<S>>, said)
}

interface Part {
  readonly rule: string
  readonly option: unknown
  readonly sql: string
  /** What is wrong with a cell that fails it: `is not at least 3`. */
  readonly words: string
}

/** Checks of one column that are one to whoever asks: `mostly` counts a cell once, whichever of them it fails. */
export function together(column: string, parts: readonly Part[], said: Said): Piece[] {
  const isShared = parts.length > 1 && (said.demands.mostly ?? 1) < 1
  if (!isShared) return parts.map(({ rule, option }) => cell(column, rule, option, said))
  const message = `${column} ${parts.map(({ words }) => words).join(', or ')}`
  return [ruleOver([column], parts.map(({ sql }) => sql).join(' AND '), { ...said, message })]
}

export function within(column: string, { min_value, max_value, strict_min, strict_max }: Bounds) {
  const least = strict_min
    ? ({ rule: 'exclusiveMinimum', sign: '>', words: 'is not above' } as const)
    : ({ rule: 'minimum', sign: '>=', words: 'is not at least' } as const)
  const most = strict_max
    ? ({ rule: 'exclusiveMaximum', sign: '<', words: 'is not below' } as const)
    : ({ rule: 'maximum', sign: '<=', words: 'is not at most' } as const)
  const part = ({ rule, sign, words }: typeof least | typeof most, option: Bounds['min_value']) =>
    option === null || option === undefined
      ? []
      : [{ rule, option, sql: compareWith(column, sign, option), words: `${words} ${option}` }]
  return [...part(least, min_value), ...part(most, max_value)]
}

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/

/**
 * A bound with a time is one of dates and times, which as text may be written in two ways. With a share and two bounds
 * that are numbers the rule stands over the column as numbers, and a text among them must not drop out of what is
 * judged: it is charged by the type.
 */
export function typeOfBounds(
  column: string,
  { min_value, max_value }: Bounds,
  { from, demands }: Said,
): Piece[] {
  const ends = [min_value, max_value]
  const isMoment = ends.some((bound) => typeof bound === 'string' && MOMENT.test(bound))
  const implied = { kind: 'type', column, from, implied: true } as const
  if (demands.mostly === undefined) return isMoment ? [{ ...implied, type: 'datetime' }] : []
  return ends.every((bound) => typeof bound === 'number') ? [{ ...implied, type: 'number' }] : []
}
