import process from 'node:process'
import { createClock } from '../../src/adapters/clock/clock.ts'
import { createGitRecords } from '../../src/adapters/git/git-records.ts'
import { createRandom } from '../../src/adapters/random/random.ts'

/** A writer of its own process: `node append-records.ts <root> <name> <count>` adds that many records, one by one. */
const [root = '', name = '', count = '0'] = process.argv.slice(2)
await using records = createGitRecords({ root, clock: createClock(), random: createRandom() })
for (let at = 0; at < Number(count); at += 1) {
  const content = new TextEncoder().encode(`${name} ${at}\n`)
  const { tries } = await records.append(`runs/${name}-${at}`, new Map([['a.txt', content]]), `${name} ${at}`)
  process.stdout.write(`${tries}\n`)
}
