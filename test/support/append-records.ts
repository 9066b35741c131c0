import process from 'node:process'
import { createClock } from '../../src/adapters/clock/clock.ts'
import { createGitRecords } from '../../src/adapters/git/git-records.ts'
import { createRandom } from '../../src/adapters/random/random.ts'

/** A writer of its own process: `node append-records.ts <root> <name> <count>` adds that many records, one by one. */
const [root = '', name = '', count = '0'] = process.argv.slice(2)
await using records = createGitRecords({ root, clock: createClock(), random: createRandom() })
for (let at = 0; at < Number(count); at += 1) {
  const folder = `runs/${name}-${at}`
  const { tries } = await records.append({
    folder,
    files: new Map([['a.txt', new TextEncoder().encode(`${name} ${at}\n`)]]),
    message: `${name} ${at}`,
    lines: new Map([['index/all.jsonl', folder]]),
  })
  process.stdout.write(`${tries}\n`)
}
