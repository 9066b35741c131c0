import { type Piece, type Said, sqlRule } from './piece.ts'
import { allOf, isPresent } from './sql-terms.ts'

/** A condition on the rows in which all of these columns have a value. */
export function ruleOver(columns: readonly string[], sql: string, said: Said): Piece {
  return ruleWhere(allOf(columns.map(isPresent)), sql, said)
}

export function ruleWhere(judged: string | null, sql: string, said: Said): Piece {
  const when = allOf([judged, said.demands.when])
  return sqlRule(sql, { ...said, demands: { ...said.demands, ...(when === null ? {} : { when }) } })
}
