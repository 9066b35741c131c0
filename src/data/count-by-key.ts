import type { Table } from '../ports.ts'
import { inBatches } from './batches.ts'
import type { Shape } from './compile-plan.ts'
import { compileKeyed } from './find-examples.ts'
import { compileKey, joinKeys, RANKS } from './key-ranks.ts'
import { type PlannedTest, rowsOf } from './planned-check.ts'

/** How many rows of each key fail a check; null: of those without one. */
export type TimesByKey = ReadonlyMap<string | null, number>

interface Asked {
  readonly table: Table & Shape
  readonly key: string
  /** Rows of these keys and rows without one alone; null: all. */
  readonly among: ReadonlySet<string> | null
}

/** Keys that are told apart, and characters of theirs: they become part of a question. */
export const MOST_KEYS = 10_000
const MOST_CHARACTERS = 1_000_000

/**
 * By the key of its row, how often each check fails: in one scan of all that judge rows by themselves. null for one
 * that fails in rows of more keys than are told apart, or longer ones.
 */
export async function countByKey(
  tests: readonly PlannedTest[],
  asked: Asked,
): Promise<ReadonlyMap<PlannedTest, TimesByKey | null>> {
  const counted = new Map<PlannedTest, TimesByKey | null>()
  const together = tests.filter(({ rowwise, text }) => rowwise === true && text !== undefined)
  const alone = new Set(tests.filter((test) => !together.includes(test)))
  for (const group of Map.groupBy(together, ({ from }) => from).values())
    for (const batch of inBatches(group)) {
      const found = await countTogether(batch, asked)
      // One that fails everywhere does not hide the others.
      for (const [index, test] of batch.entries())
        if (found === null) alone.add(test)
        else counted.set(test, found[index] ?? null)
    }
  for (const test of alone) counted.set(test, await countAlone(test, asked))
  return counted
}

async function countTogether(tests: readonly PlannedTest[], asked: Asked): Promise<TimesByKey[] | null> {
  const { dialect } = asked.table
  const [first] = tests
  const named = `${compileKey(first?.text?.(asked.key) ?? 'NULL', dialect)} AS key`
  const judged = tests.map(({ fails }, index) => `${fails} AS fails_${index}`)
  return readTimes(`SELECT ${[named, ...judged].join(', ')} FROM ${rowsOf(tests, asked.key)}`, {
    ...asked,
    times: tests.map((_, index) => dialect.countWhere(`fails_${index}`)),
    failing: tests.map((_, index) => `fails_${index}`).join(' OR '),
  })
}

async function countAlone(test: PlannedTest, asked: Asked): Promise<TimesByKey | null> {
  const keyed = `(${compileKeyed(test, asked)}) AS keyed`
  const tested = `SELECT ${compileKey('key', asked.table.dialect)} AS key FROM ${keyed}`
  const found = await readTimes(tested, { ...asked, times: ['count(*)'], failing: 'true' })
  return found?.[0] ?? null
}

async function readTimes(
  tested: string,
  { times, failing, among, table }: Asked & { readonly times: readonly string[]; readonly failing: string },
): Promise<TimesByKey[] | null> {
  const ranks = new Map([...(among ?? [])].map((key) => [key, RANKS.known] as const))
  const joined = joinKeys([ranks], table.dialect)
  const isNamed = joined === '' ? '' : ' OR known_key IS NOT NULL'
  const scope = among === null ? '' : ` AND (key IS NULL${isNamed})`
  const counts = times.map((count, index) => `${count} AS times_${index}`)
  const rows = await table.query(
    `SELECT key, ${counts.join(', ')} FROM (${tested}) AS tested${joined} WHERE (${failing})${scope} GROUP BY key LIMIT ${MOST_KEYS + 2}`,
  )
  const keys = rows.flatMap(({ key = null }) => (key === null ? [] : [String(key)]))
  const characters = keys.reduce((sum, key) => sum + key.length, 0)
  if (keys.length > MOST_KEYS || characters > MOST_CHARACTERS) return null
  return times.map((_, index) => {
    const own = rows.map(({ key = null, [`times_${index}`]: count = 0 }) => {
      return [key === null ? null : String(key), Number(count)] as const
    })
    return new Map(own.filter(([, count]) => count > 0))
  })
}
