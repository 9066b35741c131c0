import { type Piece, type Said, table, unsupported } from '../piece.ts'

/** Of dbt's parts of a date those whose length does not depend on the calendar. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['minute', 'm'],
  ['hour', 'h'],
  ['day', 'd'],
  ['week', 'w'],
])
const IDENTIFIER = /^(?:[A-Za-z_][A-Za-z0-9_]*|"[^"]+"|`[^`]+`)$/

interface Recency {
  /** A column, as SQL writes it. */
  readonly field: string
  readonly datepart: string
  readonly interval: number
}

/** The newest value of a column is no older than so many parts of a date. */
export function noOlderThan({ field, datepart, interval }: Recency, said: Said): Piece[] {
  const unit = UNITS.get(datepart.toLowerCase())
  if (!IDENTIFIER.test(field)) return [unsupported(said.from, 'asks for an expression, and not for a column')]
  const column = field.replaceAll(/["`]/g, '')
  const named: Piece = { kind: 'column', name: column }
  if (unit === undefined) return [named, unsupported(said.from, 'an age is in minutes, hours, days or weeks')]
  return [named, table('freshness', { column, 'max-age': `${interval}${unit}` }, said)]
}
