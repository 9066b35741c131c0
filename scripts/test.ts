// All of `npm test`: the checks, then the tests, one of which holds dist/ against a fresh build. Arguments go to vitest.
import { spawnSync } from 'node:child_process'

const steps: [title: string, program: string, args: string[]][] = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', []],
  ['dead code and dependencies', 'knip', []],
]
const failed: string[] = []
if (process.argv.length === 2) {
  for (const [title, program, args] of steps) {
    console.log(`• ${title}`)
    if (spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0) failed.push(title)
  }
}
const report = 'node_modules/.mergemark-tests.json'
const vitest = [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]
const { status } = spawnSync('vitest', vitest, { stdio: ['ignore', 'inherit', 'inherit'] })
if (failed.length > 0) console.error(`\nFailed besides the tests: ${failed.join(', ')}`)
process.exitCode = status !== 0 || failed.length > 0 ? 1 : 0
