import type { Cell, Dialect } from '../ports.ts'

/** Rows are shown in this order: what is new, what cannot be told, what main has too. */
export const RANKS = { new: 0, untold: 1, known: 2 } as const
export type Rank = (typeof RANKS)[keyof typeof RANKS]

/** The rank of rows by their key, of those without one under null; a key that is not named is new, as far as is known. */
export type KeyRanks = ReadonlyMap<string | null, Rank>

/** Longer ones identify nothing: keys become part of a question. */
const LONGEST_KEY = 1000

/** The key as it tells rows apart. */
export function keyOf(cell: Cell): string | null {
  return cell === null || String(cell).length > LONGEST_KEY ? null : String(cell)
}

/** SQL of the same. */
export function compileKey(expression: string, dialect: Pick<Dialect, 'length' | 'literal'>): string {
  return `CASE WHEN ${dialect.length(expression)} <= ${LONGEST_KEY} THEN ${expression} END`
}

export function rankOf(cell: Cell, ranks: KeyRanks | null): Rank {
  return ranks?.get(keyOf(cell)) ?? RANKS.new
}

/** SQL of a row's rank, where it stands beside its `known_<index>`, see `joinKeys`. */
export function compileRank(ranks: KeyRanks | null, index: number): string {
  if (ranks === null || ranks.size === 0) return `${RANKS.new}`
  const without = ranks.get(null) ?? RANKS.new
  const named = [...ranks.keys()].some((key) => key !== null) ? `coalesce(known_${index}, ${RANKS.new})` : '0'
  return `CASE WHEN key IS NULL THEN ${without} ELSE ${named} END`
}

/**
 * SQL that lays beside the `key` of each row its rank in each of several rankings: `known_0` and so on, and `known_key`,
 * NULL of keys that none of them names. Empty where none names any. A join, since DuckDB holds a row against every
 * member of a list, one after the other.
 */
export function joinKeys(
  rankings: readonly (KeyRanks | null)[],
  { literal }: Pick<Dialect, 'literal'>,
): string {
  const keys = new Set(rankings.flatMap((ranks) => [...(ranks?.keys() ?? [])].filter((key) => key !== null)))
  if (keys.size === 0) return ''
  const rows = [...keys].map((key) => {
    const ranks = rankings.map((ranking) => ranking?.get(key) ?? RANKS.new)
    return `(${[literal(key), ...ranks].join(', ')})`
  })
  const names = ['known_key', ...rankings.map((_, index) => `known_${index}`)]
  return ` LEFT JOIN (VALUES ${rows.join(', ')}) AS known (${names.join(', ')}) ON key = known_key`
}
