// Cold start of the gate, bundled, on a bare copy of dist/ without node_modules: process start to exit, beside an
// empty Node process in the same run. Figures go to docs/performance.md by hand, with the machine they were taken on.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const RUNS = 25
/** DESIGN's goal for the gate, in milliseconds. */
const GOAL = 150

const folder = mkdtempSync(join(tmpdir(), 'mergemark-bench-'))
const bare = join(folder, 'mergemark')
cpSync('dist', join(bare, 'dist'), { recursive: true })
cpSync('examples', join(bare, 'examples'), { recursive: true })
const cli = join(bare, 'dist/cli.js')

const demo = spawnSync(process.execPath, ['dist/cli.js', 'demo', '--quiet', '--out', join(folder, 'demo')])
if (demo.status !== 0) throw new Error(`the demo failed: ${demo.stderr}`)
const project = join(folder, 'demo/penguins')
const git = (...args: string[]) => spawnSync('git', args, { cwd: project })
git('checkout', '--quiet', '--detach', 'main')
const out = join(folder, 'demo/reports/main')

// Without a repository to ask for main's policy: what reading, judging and writing take.
const judgedFiles = ['--comparison', findComparison(out), '--policy', join(project, 'mergemark.yml')]
const commands: Record<string, string[]> = {
  'empty node process': ['-e', ''],
  'mergemark gate': [cli, 'gate', '--out', out],
  'gate of two files': [cli, 'gate', ...judgedFiles, '--out', join(folder, 'alone')],
  'mergemark compare': [cli, 'compare', '--out', out],
  'mergemark --help': [cli, '--help'],
}
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]))
// In turn, so that a machine whose speed drifts is fair to all.
for (let run = 0; run <= RUNS; run += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const started = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: project })
    const took = performance.now() - started
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
    if (run > 0) times.get(name)?.push(took)
  }
}
rmSync(folder, { recursive: true })

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const empty = median(times.get('empty node process') ?? [])
for (const [name, values] of times) {
  const middle = median(values)
  const range = `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`
  console.log(
    `${name.padEnd(20)} median ${middle.toFixed(0)} ms (${range}), ${(middle / empty).toFixed(1)} x empty`,
  )
}
const gate = median(times.get('mergemark gate') ?? [])
console.log(`mergemark gate / the goal of ${GOAL} ms: ${(gate / GOAL).toFixed(2)}`)

/** The project's documents stand in a folder of its name. */
function findComparison(place: string): string {
  const [found] = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('comparison.json'),
  )
  if (found === undefined) throw new Error(`no comparison.json in ${place}`)
  return join(place, found)
}
