/**
 * Holds every metric against scikit-learn itself, and every test and interval against statsmodels and scipy: `npm run test:oracle -- [cases] [seed]`. Needs Python 3.11 or later
 * with venv, and the package index at the first run; never part of `npm test`, whose golden files are a part of this.
 */

import { spawnSync } from 'node:child_process'
import { computeMetric } from '../src/metrics/compute-metric.ts'
import { expandMetrics, labelSpaceOf } from '../src/metrics/expand.ts'
import { metrics } from '../src/metrics/index.ts'
import { createGenerator } from '../src/stats/generator.ts'
import type { Case } from './oracle/case.ts'
import { compareStatistics, isOff, type StatisticsCase } from './oracle/compare-statistics.ts'
import { generateCase } from './oracle/generate-case.ts'
import { preparePython } from './oracle/python.ts'
import { sampleOf, termsOf } from './oracle/sample-of.ts'

const TOLERANCE = 1e-9
/** Cases that one Python process is given. */
const CHUNK = 1000
/** Cases that are printed. */
const MOST_SHOWN = 5

type Expected = Readonly<Record<string, number | null>>

const cases = Number(process.argv[2] ?? 10_000)
const seed = Number(process.argv[3] ?? 1)
const python = preparePython()
const generator = createGenerator(seed)
const compared = new Map<string, number>()
const tasks = new Map<string, number>()
let differing = 0

for (let done = 0; done < cases; done += CHUNK) {
  const chunk = Array.from({ length: Math.min(CHUNK, cases - done) }, () => generateCase(generator))
  const expected = askScikitLearn(chunk)
  for (const [index, one] of chunk.entries()) {
    tasks.set(one.task, (tasks.get(one.task) ?? 0) + 1)
    const differences = compareCase(one, expected[index] as Expected)
    if (differences.length === 0) continue
    differing += 1
    if (differing > MOST_SHOWN) continue
    console.error(
      `\nCase ${done + index} of seed ${seed}:\n${differences.map((line) => `  ${line}`).join('\n')}`,
    )
    console.error(JSON.stringify(one))
  }
  console.log(`${done + chunk.length} cases, ${differing} differ`)
}

const general = (name: string) => name.replace(/\[.*\]$/s, '[…]')
const names = new Set([...compared.keys()].map(general))
const uncovered = metrics
  .filter(({ source, tasks }) => /sklearn|fairlearn/.test(source) && !tasks.includes('graded'))
  .flatMap((metric) => metric.names)
  .filter((name) => !names.has(general(name)))
const values = [...compared.values()].reduce((sum, count) => sum + count, 0)
console.log([...tasks].map(([task, count]) => `${count} ${task}`).join(', '))
console.log(`${values} values of ${names.size} names compared with scikit-learn 1.9, to ${TOLERANCE}`)
if (uncovered.length > 0) console.error(`Not compared: ${uncovered.join(', ')}`)
const wrong = compareTests(Math.ceil(cases / 20))
process.exitCode = differing > 0 || uncovered.length > 0 || wrong > 0 ? 1 : 0

/** How many numbers of tests and intervals differ on so many cases, each of one of every kind. */
function compareTests(count: number): number {
  const { status, stdout, error } = spawnSync(
    python,
    ['-B', 'scripts/oracle/statistics_cases.py', String(count), String(seed)],
    { encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (status !== 0) throw new Error(`statsmodels' side failed: ${error?.message ?? `exit ${status}`}`)
  const compared = (JSON.parse(stdout) as StatisticsCase[]).flatMap(compareStatistics)
  const off = compared.filter(isOff)
  for (const one of off.slice(0, MOST_SHOWN)) console.error(JSON.stringify(one))
  console.log(
    `${compared.length} numbers of tests and intervals on ${count} cases compared, ${off.length} differ`,
  )
  return off.length
}

function askScikitLearn(chunk: readonly Case[]): Expected[] {
  const { status, stdout, error } = spawnSync(python, ['-B', 'scripts/oracle/compute.py'], {
    input: chunk.map((one) => `${JSON.stringify(one)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`scikit-learn's side failed: ${error?.message ?? `exit ${status}`}`)
  const lines = stdout.trimEnd().split('\n')
  if (lines.length !== chunk.length) throw new Error(`${lines.length} answers to ${chunk.length} cases`)
  return lines.map((line) => JSON.parse(line) as Expected)
}

function compareCase(one: Case, expected: Expected): string[] {
  const sample = sampleOf(one)
  return expandMetrics(labelSpaceOf(sample, termsOf(one)), Object.keys(expected)).flatMap(
    ({ name, variant, reason }) => {
      compared.set(name, (compared.get(name) ?? 0) + 1)
      const ours = variant === null ? { value: null, reason } : computeMetric(variant, sample)
      const theirs = expected[name] ?? null
      return isClose(ours.value, theirs)
        ? []
        : [`${name}: ${ours.value} (${ours.reason}), scikit-learn ${theirs}`]
    },
  )
}

function isClose(ours: number | null, theirs: number | null): boolean {
  if (ours === null || theirs === null) return ours === theirs
  return Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(theirs))
}
