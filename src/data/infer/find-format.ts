import { format } from '../../checks/format.ts'
import { type ColumnFacts, FORMATS } from './column-facts.ts'
import type { OpenTable } from './measure-facts.ts'

/** Values that are looked at before all are counted, and the share of them that must be of the form. */
const LOOKED_AT = 100
const LEAST_SHARE = 0.9

/** A first guess from the sample, by JavaScript; whether it is right is counted by the check itself. */
const GUESSES = {
  email: /^[^@\s]+@[^@\s]+$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  uri: /^[a-z][a-z0-9+.-]*:\/\/\S+$/i,
  ipv4: /^\d{1,3}(\.\d{1,3}){3}$/,
} as const

/** The known form of a column of texts, and how many of its cells are written in it. */
export async function findFormat(
  name: string,
  sample: readonly string[],
  { dialect, relation, rowNumber, query }: OpenTable,
): Promise<ColumnFacts['format']> {
  const looked = sample.slice(0, LOOKED_AT)
  const guess = FORMATS.find(
    (one) => looked.filter((value) => GUESSES[one].test(value)).length >= LEAST_SHARE * looked.length,
  )
  if (looked.length === 0 || guess === undefined) return null
  const text = dialect.identifier(name)
  const fails = format.fails({ text, typed: text, type: 'string', record: rowNumber }, guess, dialect)
  const [row = {}] = await query(
    `SELECT ${dialect.countWhere(`${text} IS NOT NULL AND NOT (${fails})`)} AS hits FROM ${relation}`,
  )
  return { name: guess, hits: Number(row['hits']) }
}
