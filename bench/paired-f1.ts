/**
 * One paired interval of a difference of F1, 10,000 examples x 10,000 resamples: ours in this process beside scipy's
 * vectorised bootstrap, where python3 has SciPy. `node bench/paired-f1.ts`
 */
import { spawnSync } from 'node:child_process'
import { quantileAt } from '../src/stats/evidence.ts'
import { createGenerator } from '../src/stats/generator.ts'
import { resampleCells } from '../src/stats/resample-cells.ts'
import { resampledEvidence } from '../src/stats/resample-summary.ts'

const EXAMPLES = 10_000
const RESAMPLES = 10_000
const RUNS = 9

const generator = createGenerator(1)
const joint = makeJoint()

// The first runs are slow because they compile: one call in a fresh process is shown beside the median.
const times = Array.from({ length: RUNS }, () => {
  const started = performance.now()
  const found = weigh()
  return { took: performance.now() - started, found }
})
const first = times[0]?.took ?? Number.NaN
const median = times.map(({ took }) => took).sort((a, b) => a - b)[(RUNS - 1) / 2] ?? Number.NaN
const { low, high } = times[0]?.found ?? {}
console.log(`mergemark: ${first.toFixed(1)} ms first, ${median.toFixed(1)} ms median; ${low} to ${high}`)

const python = spawnSync('python3', ['-c', script()], {
  input: JSON.stringify({
    target: [...joint.target],
    base: [...joint.base],
    head: [...joint.head],
    resamples: RESAMPLES,
  }),
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
})
if (python.status !== 0) console.log('scipy: not measured, python3 has no SciPy')
else {
  const other = JSON.parse(python.stdout) as { seconds: number; low: number; high: number }
  console.log(`scipy: ${(other.seconds * 1000).toFixed(0)} ms; ${other.low} to ${other.high}`)
  const ratio = (took: number) => ((other.seconds * 1000) / took).toFixed(0)
  console.log(`scipy / mergemark: ${ratio(first)} first, ${ratio(median)} median`)
}

function weigh() {
  const [draws] = resampleCells({
    joint,
    statistics: [f1],
    resamples: RESAMPLES,
    generator: createGenerator(1),
  })
  if (draws === undefined) return null
  const differences = draws.head.map((value, draw) => value - (draws.base[draw] as number))
  const evidence = resampledEvidence({ n: EXAMPLES, delta: 0, differences })
  return evidence && { low: quantileAt(evidence, 0.025), high: quantileAt(evidence, 0.975) }
}

function f1(table: Float64Array): number {
  const wrong = (table[1] as number) + (table[2] as number)
  const right = 2 * (table[3] as number)
  return right + wrong === 0 ? 0 : right / (right + wrong)
}

function makeJoint() {
  const flip = (share: number, label: number) => (generator.nextFloat() < share ? 1 - label : label)
  const target = Int32Array.from({ length: EXAMPLES }, () => (generator.nextFloat() < 0.3 ? 1 : 0))
  const base = target.map((label) => flip(0.1, label))
  const head = base.map((label, index) => (generator.nextFloat() < 0.05 ? (target[index] as number) : label))
  return { labels: 2, target, base, head: head.map((label) => flip(0.01, label)) }
}

function script(): string {
  return `
import json, sys, time
import numpy as np
from scipy.stats import bootstrap
given = json.load(sys.stdin)
target, base, head = (np.array(given[name], dtype=bool) for name in ("target", "base", "head"))
def f1(t, p, axis):
    right = 2 * np.sum(t & p, axis=axis)
    return right / (right + np.sum(t ^ p, axis=axis))
def change(t, b, h, axis=-1):
    return f1(t, h, axis) - f1(t, b, axis)
started = time.perf_counter()
found = bootstrap((target, base, head), change, paired=True, vectorized=True, n_resamples=given["resamples"],
    batch=500, method="percentile", rng=np.random.default_rng(1)).confidence_interval
print(json.dumps({"seconds": time.perf_counter() - started, "low": found.low, "high": found.high}))
`
}
