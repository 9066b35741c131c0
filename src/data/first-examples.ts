import type { Example } from '../documents/data.ts'
import type { Cell, Table } from '../ports.ts'
import { inBatches } from './batches.ts'
import type { Shape } from './compile-plan.ts'
import { EXAMPLES, placeExamples } from './find-examples.ts'
import { compileRank, joinKeys, type KeyRanks, RANKS, rankOf } from './key-ranks.ts'
import { type PlannedTest, rowsOf } from './planned-check.ts'

/** A check that judges each row by itself, and how many it fails. */
export interface FailingTest {
  readonly test: PlannedTest
  readonly failing: number
  /** By which some failing rows come after others, and how many do, where that is known. */
  readonly ranks?: KeyRanks | null
  readonly ranked?: number
}

interface Asked {
  readonly table: Table & Shape
  readonly key: string | null
}

/** Records in which most failures show: to read so many costs little beside all of them. */
const FIRST_RECORDS = 50_000

/** Makes one number of a rank and a record, of which no file has so many. */
const RECORDS = 1_000_000_000_000_000

/**
 * The first failing rows of each check by their rank, found together: in the file's first records, and for those checks
 * whose failures, or whose new ones, are rarer in one scan of all.
 */
export async function findFirstExamples(
  failing: readonly FailingTest[],
  asked: Asked,
): Promise<Map<PlannedTest, Example[]>> {
  const found = await findWithin(failing, FIRST_RECORDS, asked)
  const rare = failing.filter((one) => !isEnough(found.get(one.test) ?? [], one))
  if (rare.length === 0) return found
  return new Map([...found, ...(await findWithin(rare, null, asked))])
}

/** Whether no other failing row would come before these. */
function isEnough(found: readonly Example[], { failing, ranks = null, ranked = 0 }: FailingTest): boolean {
  const first = found.filter(({ key }) => rankOf(key, ranks) === RANKS.new)
  return found.length >= Math.min(EXAMPLES, failing) && first.length >= Math.min(EXAMPLES, failing - ranked)
}

async function findWithin(
  failing: readonly FailingTest[],
  records: number | null,
  asked: Asked,
): Promise<Map<PlannedTest, Example[]>> {
  const found = new Map<PlannedTest, Example[]>()
  for (const group of Map.groupBy(failing, ({ test }) => test.from).values())
    for (const batch of inBatches(group)) {
      const [row = {}] = await asked.table.query(compileFirst(batch, records, asked))
      for (const [index, { test }] of batch.entries())
        found.set(test, await placeExamples(parse(row[`first_${index}`]), asked.table))
    }
  return found
}

function compileFirst(
  failing: readonly FailingTest[],
  records: number | null,
  { table: { dialect, rowNumber }, key }: Asked,
): string {
  const tests = failing.map(({ test }) => test)
  const rankings = failing.map(({ ranks = null }) => (key === null ? null : ranks))
  const [first] = tests
  const named = key === null ? 'NULL' : (first?.text?.(key) ?? 'NULL')
  const judged = tests.flatMap(({ value, fails }, index) => [
    `${value} AS value_${index}`,
    `${fails} AS fails_${index}`,
  ])
  const from = rowsOf(tests, key)
  const looked = records === null ? from : `(SELECT * FROM ${from} LIMIT ${records}) AS looked`
  const tested = `SELECT ${[`${rowNumber} AS record`, `${named} AS key`, ...judged].join(', ')} FROM ${looked}`
  const lists = tests.map((_, index) => {
    const fields = { record: 'record', value: `value_${index}`, key: 'key' }
    const ranks = rankings[index] ?? null
    const order = ranks === null ? 'record' : `(${compileRank(ranks, index)}) * ${RECORDS} + record`
    const rows = { order, where: `fails_${index}`, count: EXAMPLES }
    return `${dialect.firstRows(fields, rows)} AS first_${index}`
  })
  return `SELECT ${lists.join(', ')} FROM (${tested}) AS tested${joinKeys(rankings, dialect)}`
}

/** What the engine wrote: nothing of it is the file's but the texts. */
function parse(text: Cell | undefined): Record<string, Cell>[] {
  return typeof text === 'string' ? (JSON.parse(text) as Record<string, Cell>[]) : []
}
