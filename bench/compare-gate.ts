/**
 * Compare and gate of 1,000,000 paired predictions in 20 slices, eleven metrics, 10,000 resamples: process start to
 * exit, beside a process that does nothing but read the two CSV files with the same reader. Needs a build.
 * `node bench/compare-gate.ts [examples] [runs]`
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTables } from '../src/adapters/duckdb/tables.ts'
import { createFiles } from '../src/adapters/files/files.ts'
import { compare } from '../src/comparison/compare.ts'
import type { EvaluationSettings } from '../src/config/configuration.ts'
import { metricRulesOf } from '../src/config/metric-rules.ts'
import { parseConfiguration } from '../src/config/parse-configuration.ts'
import { usualEvaluation } from '../src/config/usual-evaluation.ts'
import { evaluateForComparison } from '../src/evaluation/evaluate-file.ts'
import { readPredictions } from '../src/evaluation/read-predictions.ts'
import { judge } from '../src/gate/judge.ts'
import { storeWhole } from '../src/sample/store-whole.ts'
import { createGenerator } from '../src/stats/generator.ts'

const SLICES = 20
const LABEL_METRICS = [
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'f1',
  'recall[0]',
  'matthews_corrcoef',
  'cohen_kappa',
  'jaccard',
  'precision[0]',
]
const METRICS = [...LABEL_METRICS, 'roc_auc']
// 25 comparing bars, of which Holm's family needs 10,000 resamples: five on the whole set, one on each slice.
const POLICY = `version: 1
name: bench
evaluations:
  predictions:
    task: binary
    predictions: head.csv
    columns: { id: id, target: target, predicted: predicted, score: p_1 }
    positive: "1"
    slices: [region]
    metrics: ${JSON.stringify(METRICS)}
gate:
  rules:
${['accuracy', 'f1', 'matthews_corrcoef', 'balanced_accuracy', 'roc_auc'].map((name) => `    - { metric: ${name}, margin: 0.01 }`).join('\n')}
    - { metric: accuracy, slice: region, margin: 0.05, as: guard }
`

const [first = '1000000', second = '3'] = process.argv.slice(2)
if (first === '--read') await readBoth(second)
else if (first === '--judge') await judgeBoth(second)
else measure(Number(first), Number(second))

function measure(examples: number, runs: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'mergemark-bench-'))
  writePredictions(folder, examples)
  writeFileSync(join(folder, 'mergemark.yml'), POLICY)
  const [cli, out, script] = ['dist/cli.js', join(folder, 'out'), import.meta.filename]
  const files = ['base', 'head'].flatMap((side) => [`--${side}-predictions`, join(folder, `${side}.csv`)])
  const task = ['--task', 'binary', '--positive', '1', '--id', 'id', '--slices', 'region']
  const policy = ['--comparison', join(out, 'comparison.json'), '--policy', join(folder, 'mergemark.yml')]
  const steps: Record<string, string[]> = {
    'read both files': [script, '--read', folder],
    'read, compare and judge, 10,000 resamples': [script, '--judge', folder],
    'mergemark compare': [cli, 'compare', ...files, ...task, '--metrics', METRICS.join(','), '--out', out],
    'mergemark gate': [cli, 'gate', ...policy, '--out', out],
  }
  const times = new Map(Object.keys(steps).map((name) => [name, [] as number[]]))
  // In turn, so that a machine whose speed drifts is fair to all.
  for (let run = 0; run < runs; run += 1) {
    for (const [name, args] of Object.entries(steps)) {
      const started = performance.now()
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      times.get(name)?.push(performance.now() - started)
      // The gate's own verdict may be 1.
      if (status !== 0 && name !== 'mergemark gate')
        throw new Error(`${name} ended with ${status}: ${stderr}`)
      if (args.includes('--judge')) console.log(stdout.trim())
    }
  }
  rmSync(folder, { recursive: true })
  const median = (name: string) =>
    times.get(name)?.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
  const reading = median('read both files')
  const tell = (name: string, took: number) =>
    console.log(`${name}: median ${took.toFixed(0)} ms, ${(took / reading).toFixed(2)} x reading`)
  for (const name of times.keys()) tell(name, median(name))
  tell('mergemark compare and gate', median('mergemark compare') + median('mergemark gate'))
}

function settingsOf(folder: string, side: string): EvaluationSettings {
  const { evaluations } = parseConfiguration({
    text: readFileSync(join(folder, 'mergemark.yml'), 'utf8'),
    path: 'mergemark.yml',
  })
  return {
    ...usualEvaluation,
    ...evaluations[0],
    predictions: [join(folder, `${side}.csv`)],
  } as EvaluationSettings
}

async function readBoth(folder: string): Promise<void> {
  const tables = createTables({ root: folder })
  for (const side of ['base', 'head']) {
    const path = join(folder, `${side}.csv`)
    await readPredictions(settingsOf(folder, side), path, { examples: null, judgements: null }, { tables })
  }
}

/** What `compare` and `gate` do in a project, without the store: the policy's rules are known while comparing. */
async function judgeBoth(folder: string): Promise<void> {
  const ports = { tables: createTables({ root: folder }), files: createFiles({ root: folder }) }
  const path = 'mergemark.yml'
  const { gate } = parseConfiguration({ text: readFileSync(join(folder, path), 'utf8'), path })
  const terms = { seed: 1, confidence: gate.confidence }
  const started = performance.now()
  const base = await evaluateForComparison(settingsOf(folder, 'base'), terms, ports)
  const head = await evaluateForComparison(settingsOf(folder, 'head'), terms, ports)
  if (base.sample === null || head.sample === null) throw new Error('there are no examples')
  const evaluated = performance.now()
  const comparison = compare({
    baseline: { sha: null, strategy: 'pinned', distance: null, ageSeconds: null },
    head: { evaluations: [head.evaluation], samples: [head.sample] },
    base: { evaluations: [base.evaluation], samples: [storeWhole(base.sample)] },
    metrics: new Map([['predictions', METRICS]]),
    sameModel: false,
    asked: metricRulesOf(gate.rules),
    ...terms,
  })
  const compared = performance.now()
  const { rules } = judge({
    settings: gate,
    comparison,
    datasets: null,
    expectedDatasets: [],
    failures: { comparison: null, data: null, evaluation: null, training: null },
    policy: { source: 'head', sha: null, digest: `sha256:${'0'.repeat(64)}` },
    changes: [],
    today: '2026-11-21',
    attempt: 1,
    evaluate: () => ({ outcome: 'missing', reason: null }),
  })
  const shown = (from: number, to: number) => `${(to - from).toFixed(0)} ms`
  console.log(
    `reading and evaluating both ${shown(started, evaluated)}, comparing ${shown(evaluated, compared)}, ` +
      `judging ${rules.length} bars ${shown(compared, performance.now())}`,
  )
}

/** A head that differs from its base in a fifth of its scores. */
function writePredictions(folder: string, examples: number): void {
  const { nextFloat } = createGenerator(1)
  const sides = { base: ['id,target,predicted,p_0,p_1,region'], head: ['id,target,predicted,p_0,p_1,region'] }
  for (let example = 0; example < examples; example += 1) {
    const target = nextFloat() < 0.3 ? 1 : 0
    const region = Math.floor(SLICES * nextFloat())
    const draw = () => {
      const [one, other] = [nextFloat(), nextFloat()]
      return Math.round(1e6 * (target === 1 ? Math.max(one, other) : 0.9 * Math.min(one, other)))
    }
    const base = draw()
    const scores = { base, head: nextFloat() < 0.8 ? base : draw() }
    for (const side of ['base', 'head'] as const) {
      const [one, zero] = [scores[side], 1e6 - scores[side]].map((score) => (score / 1e6).toFixed(6))
      sides[side].push(
        `${example + 1},${target},${scores[side] >= 500_000 ? 1 : 0},${zero},${one},r${region}`,
      )
    }
  }
  for (const [side, rows] of Object.entries(sides))
    writeFileSync(join(folder, `${side}.csv`), `${rows.join('\n')}\n`)
}
