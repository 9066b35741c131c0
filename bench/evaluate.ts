/**
 * Ten binary metrics of 1,000,000 predictions from CSV, start to exit: ours with and without intervals, beside pandas and
 * scikit-learn where python3 has them. Needs a build. `node bench/evaluate.ts [examples] [runs]`
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGenerator } from '../src/stats/generator.ts'

const EXAMPLES = Number(process.argv[2] ?? 1_000_000)
const RUNS = Number(process.argv[3] ?? 5)
const METRICS = [
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'f1',
  'matthews_corrcoef',
  'roc_auc',
  'average_precision',
  'log_loss',
  'brier_score',
]

const folder = mkdtempSync(join(tmpdir(), 'mergemark-bench-'))
const file = join(folder, 'predictions.csv')
writeFileSync(file, makePredictions())
const evaluate = ['dist/cli.js', 'evaluate', '--predictions', file, '--task', 'binary', '--positive', '1']
const ours = [...evaluate, '--metrics', METRICS.join(','), '--out', join(folder, 'out'), '--quiet']
const commands: Record<string, [string, string[]]> = {
  'without intervals': [process.execPath, [...ours, '--resamples', '0']],
  'with intervals': [process.execPath, ours],
  'pandas + scikit-learn': ['python3', ['-c', script(), file]],
}

const times = new Map<string, number[]>()
// In turn, so that a machine whose speed drifts is fair to all.
for (let run = 0; run <= RUNS; run += 1) {
  for (const [name, [command, args]] of Object.entries(commands)) {
    const started = performance.now()
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    const took = performance.now() - started
    if (status !== 0 && run === 0) console.log(`${name}: ended with ${status}: ${stderr.trim().slice(-500)}`)
    if (status === 0 && run > 0) times.set(name, [...(times.get(name) ?? []), took])
  }
}
rmSync(folder, { recursive: true })

const median = (name: string) => {
  const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
for (const name of Object.keys(commands)) console.log(`${name}: median ${median(name).toFixed(0)} ms`)
const plain = median('without intervals')
console.log(
  `pandas + scikit-learn / without intervals: ${(median('pandas + scikit-learn') / plain).toFixed(2)}`,
)
console.log(`with / without intervals: ${(median('with intervals') / plain).toFixed(2)}`)

function makePredictions(): string {
  const { nextFloat } = createGenerator(1)
  const rows = ['id,target,predicted,p_0,p_1']
  for (let example = 0; example < EXAMPLES; example += 1) {
    const target = nextFloat() < 0.3 ? 1 : 0
    const [one, other] = [nextFloat(), nextFloat()]
    const millionths = Math.round(1e6 * (target === 1 ? Math.max(one, other) : 0.9 * Math.min(one, other)))
    const score = (millionths / 1e6).toFixed(6)
    const rest = ((1e6 - millionths) / 1e6).toFixed(6)
    rows.push(`${example + 1},${target},${millionths >= 500_000 ? 1 : 0},${rest},${score}`)
  }
  return `${rows.join('\n')}\n`
}

function script(): string {
  return `
import sys
import pandas as pd
from sklearn import metrics as m
data = pd.read_csv(sys.argv[1])
target, predicted, score = data["target"], data["predicted"], data["p_1"]
print(m.accuracy_score(target, predicted), m.balanced_accuracy_score(target, predicted),
    m.precision_score(target, predicted), m.recall_score(target, predicted), m.f1_score(target, predicted),
    m.matthews_corrcoef(target, predicted), m.roc_auc_score(target, score),
    m.average_precision_score(target, score), m.log_loss(target, score), m.brier_score_loss(target, score))
`
}
