// Twenty checks of a CSV file of 20 columns, alone and with the full profile, process start to exit and peak memory,
// beside one query written by hand in DuckDB for the counts and one for the profile, and beside Great Expectations and
// Pandera on pandas, in turn in one run. The counts of all must agree. Figures go to docs/performance.md by hand, with the machine they were taken on.
//   node bench/data.ts [--rows 1000000] [--large] [--runs 5] [--python <with the peers>] [--no-peers] [--cli <file>]
// --large: 5,000,000 rows. Without --python the peers are installed into a new virtual environment.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { checks, columns } from './data/columns.ts'
import { findPeers } from './data/peers.ts'
import { type Ran, runProcess } from './data/run-process.ts'
import { writeFile } from './data/write-file.ts'

const { values: asked } = parseArgs({
  options: {
    rows: { type: 'string' },
    large: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    python: { type: 'string' },
    'no-peers': { type: 'boolean', default: false },
    cli: { type: 'string', default: 'dist/cli.js' },
  },
})
const rows = Number(asked.rows ?? (asked.large ? 5_000_000 : 1_000_000))
const runs = Number(asked.runs)

interface Contestant {
  readonly name: string
  readonly command: readonly string[]
  /** Mergemark ends with 1 where a check fails. */
  readonly codes?: readonly number[]
  /** Failing cells by check, from what it printed or wrote. */
  readonly counts?: (ran: Ran) => Map<string, number>
}

const BY_HAND = { checks: 'counts by hand', profile: 'profile by hand' }

const folder = mkdtempSync(join(tmpdir(), 'mergemark-bench-'))
try {
  await measure()
} finally {
  rmSync(folder, { recursive: true })
}

async function measure(): Promise<void> {
  const bytes = writeFile(join(folder, 'data.csv'), rows)
  console.log(
    `${rows.toLocaleString('en')} x ${columns.length}, ${(bytes / 1e6).toFixed(0)} MB, ${checks.length} checks`,
  )
  writeFileSync(join(folder, 'checks.json'), JSON.stringify(checks))
  for (const profile of ['none', 'full'])
    writeFileSync(join(folder, `${profile}.yml`), configuration(profile))

  const contestants = contend()
  const taken = new Map(contestants.map(({ name }) => [name, [] as Ran[]]))
  const counted = new Map<string, ReadonlyMap<string, number>>()
  // In turn, so that a machine whose speed drifts is fair to all; the first of each warms the disk's cache.
  for (let run = 0; run <= runs; run += 1) {
    for (const { name, command, codes, counts } of contestants) {
      const ran = await runProcess(command, { cwd: folder, ...(codes === undefined ? {} : { codes }) })
      if (run > 0) taken.get(name)?.push(ran)
      if (counts !== undefined) counted.set(name, counts(ran))
    }
  }
  for (const { name } of contestants) console.log(describe(name, taken))
  compareCounts(counted)
}

function contend(): Contestant[] {
  const cli = [process.execPath, resolve(asked.cli), 'validate-data', '--quiet', '--config']
  const contestant = (name: string, profile: string): Contestant => ({
    name,
    command: [...cli, `${profile}.yml`, '--out', join(folder, profile)],
    codes: [0, 1],
    counts: () => readCounts(profile),
  })
  const byHand = [process.execPath, join(import.meta.dirname, 'data', 'hand-written.ts')]
  const file = join(folder, 'data.csv')
  const printed = ({ stdout }: Ran) => toCounts(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
  const own: Contestant[] = [
    { name: BY_HAND.checks, command: [...byHand, 'counts', file], counts: printed },
    contestant('mergemark, 20 checks', 'none'),
    { name: BY_HAND.profile, command: [...byHand, 'profile', file] },
    contestant('mergemark, 20 checks and profile', 'full'),
  ]
  if (asked['no-peers']) return own
  const peers = findPeers(asked.python, folder)
  if ('reason' in peers) {
    console.log(`peers are left out: ${peers.reason}`)
    return own
  }
  console.log(peers.versions)
  const script = join(import.meta.dirname, 'data', 'peer.py')
  return [
    ...own,
    ...['great_expectations', 'pandera'].map((peer) => ({
      name: peer,
      command: [peers.python, script, peer, file, join(folder, 'checks.json')],
      counts: printed,
    })),
  ]
}

function configuration(profile: string): string {
  const said = columns
    .filter(({ type, check }) => type !== undefined || check !== undefined)
    .map(({ name, type = 'string', check }) => {
      const own = check === undefined ? '' : `, ${check[0]}: ${JSON.stringify(check[1])}`
      return `      ${name}: { type: ${type}${own} }\n`
    })
  return `version: 1\nname: bench\ndata:\n  set:\n    path: data.csv\n    profile: ${profile}\n    columns:\n${said.join('')}`
}

function toCounts(counts: Readonly<Record<string, string | number>>): Map<string, number> {
  return new Map(Object.entries(counts).map(([name, count]) => [name, Number(count)]))
}

function readCounts(out: string): Map<string, number> {
  const { datasets } = JSON.parse(readFileSync(join(folder, out, 'data.json'), 'utf8')) as {
    readonly datasets: readonly {
      readonly checks: readonly { readonly rule: string; readonly column: string; readonly failing: number }[]
    }[]
  }
  return new Map(
    (datasets[0]?.checks ?? []).map(({ rule, column, failing }) => [`${rule} ${column}`, failing]),
  )
}

function describe(name: string, taken: ReadonlyMap<string, readonly Ran[]>): string {
  const own = taken.get(name) ?? []
  const times = own.map(({ milliseconds }) => milliseconds)
  const middle = median(times)
  const beside = name.includes('profile') ? BY_HAND.profile : BY_HAND.checks
  const ratio = middle / median((taken.get(beside) ?? []).map(({ milliseconds }) => milliseconds))
  const range = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`
  const peaks = own.flatMap(({ megabytes }) => megabytes ?? [])
  const memory = peaks.length === 0 ? 'peak not told' : `peak ${Math.max(...peaks).toFixed(0)} MB`
  return `${name.padEnd(32)} median ${middle.toFixed(0)} ms (${range}), ${ratio.toFixed(2)} x ${beside}, ${memory}`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function compareCounts(counted: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  const expected = counted.get(BY_HAND.checks) ?? new Map<string, number>()
  for (const [name, counts] of counted) {
    const differing = [...expected].filter(([check, count]) => counts.get(check) !== count)
    const said = differing.map(([check, count]) => `${check}: ${counts.get(check)} instead of ${count}`)
    console.log(`${name.padEnd(32)} ${said.length === 0 ? 'the same counts' : said.join('; ')}`)
    if (said.length > 0) process.exitCode = 1
  }
}
