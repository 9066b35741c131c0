import type { Table } from '../../ports.ts'
import type { Shape } from '../compile-plan.ts'

/** How programs write that there is no value: those of pandas.read_csv that are words or signs of their own. */
export const NULL_WORDS: readonly string[] = [
  'NA',
  'N/A',
  'n/a',
  'nan',
  'NaN',
  'NULL',
  'null',
  'None',
  'none',
  '<NA>',
  '#N/A',
  '-',
  '--',
  '?',
  '.',
]

export interface WordCounts {
  /** Of one column: how often each of `NULL_WORDS` stands in it, those that do. */
  readonly words: ReadonlyMap<string, number>
  /** Cells with a value, the words among them. */
  readonly filled: number
  /** The most cells that read as one type other than text. */
  readonly readable: number
}

/**
 * The words that stand for no value: all that keeps a column of numbers, dates or truth values from being one, and less
 * than half of it. In a column of text alone they may be values: NA is Namibia.
 */
export function chooseNullWords(columns: readonly WordCounts[]): string[] {
  const chosen = new Set<string>()
  for (const { words, filled, readable } of columns) {
    const missing = [...words.values()].reduce((sum, count) => sum + count, 0)
    if (missing > 0 && readable + missing === filled && readable > missing) {
      for (const word of words.keys()) chosen.add(word)
    }
  }
  return NULL_WORDS.filter((word) => chosen.has(word))
}

/** Counts the words in these columns, one query for all. */
export async function countNullWords(
  columns: readonly string[],
  { dialect, relation, query }: Pick<Table & Shape, 'dialect' | 'relation' | 'query'>,
): Promise<Map<string, Map<string, number>>> {
  if (columns.length === 0) return new Map()
  const listed = NULL_WORDS.map((word) => dialect.literal(word)).join(', ')
  const counted = columns.map((name, position) => {
    const cell = dialect.identifier(name)
    return `SELECT ${position} AS position, ${cell} AS word, count(*) AS occurrences FROM ${relation} WHERE ${cell} IN (${listed}) GROUP BY ${cell}`
  })
  const rows = await query(counted.join(' UNION ALL '))
  const found = Map.groupBy(rows, ({ position }) => Number(position))
  return new Map(
    columns.map((name, position) => [
      name,
      new Map(
        (found.get(position) ?? []).map(({ word, occurrences }) => [String(word), Number(occurrences)]),
      ),
    ]),
  )
}
