import type { ColumnFacts } from './column-facts.ts'
import type { OpenTable } from './measure-facts.ts'
import { partsOfKey } from './suggest-key.ts'

/** Pairs of more columns than that are many queries for little. */
const MOST_PARTS = 6

/** So many rows would have met another of the same pair by chance. */
const LEAST_MEETINGS = 5

/** Two columns that name a row together, and not by chance; empty where no pair does. */
export async function findPrimaryKey(facts: readonly ColumnFacts[], table: OpenTable): Promise<string[]> {
  const { dialect, relation, rows } = table
  for (const [first, second] of pairsOf(partsOfKey(facts).slice(0, MOST_PARTS))) {
    if (meetingsOf(rows, first.distinct * second.distinct) < LEAST_MEETINGS) continue
    const pair = [first, second].map(({ name }) => dialect.identifier(name)).join(', ')
    const [row = {}] = await table.query(
      `SELECT count(*) AS pairs FROM (SELECT DISTINCT ${pair} FROM ${relation}) AS different`,
    )
    if (Number(row['pairs']) === rows) return [first.name, second.name]
  }
  return []
}

function pairsOf(parts: readonly ColumnFacts[]): (readonly [ColumnFacts, ColumnFacts])[] {
  return parts.flatMap((first, index) => parts.slice(index + 1).map((second) => [first, second] as const))
}

/** How many pairs of rows fall together where each row takes one of `places` at random (the birthday problem). */
function meetingsOf(rows: number, places: number): number {
  return (rows * (rows - 1)) / (2 * places)
}
