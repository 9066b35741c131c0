import process from 'node:process'
import { createClock } from '../../../src/adapters/clock/clock.ts'
import { createRandom } from '../../../src/adapters/random/random.ts'
import { createStores } from '../../../src/adapters/records/stores.ts'
import { MergemarkError } from '../../../src/errors/mergemark-error.ts'
import { makeLoadRecord } from './load-record.ts'
import type { Told, Writing } from './start-writer.ts'

/** A writer of its own process: it says that it is ready, waits for the end of its stdin, and adds one record. */
const { root, place, at, record = {}, clockAheadMs = 0 } = JSON.parse(process.argv[2] ?? '') as Writing
const clock = createClock()
const addition = makeLoadRecord(at, record)
await using stores = createStores({
  root,
  clock: { ...clock, now: () => clock.now() + clockAheadMs },
  random: createRandom(),
  token: null,
})
process.stdout.write('ready\n')
for await (const _ of process.stdin);
const started = performance.now()
process.stdout.write(`${JSON.stringify(await write())}\n`)

async function write(): Promise<Told> {
  const records = stores.open(place, { signers: null, leastSequence: 0, signingKey: null })
  try {
    const added = await records.append(addition)
    return { added, failed: null, milliseconds: performance.now() - started }
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    const { code, message, mend } = error
    return { added: null, failed: { code, message, mend }, milliseconds: performance.now() - started }
  }
}
