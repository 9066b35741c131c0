import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTables } from '../../src/adapters/duckdb/tables.ts'
import { createFiles } from '../../src/adapters/files/files.ts'
import { createProcesses } from '../../src/adapters/process/processes.ts'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { type Evaluation, evaluationDocument } from '../../src/documents/evaluation.ts'
import { evaluationStage } from '../../src/evaluation/stage.ts'
import type { Project } from '../../src/project/project.ts'
import { performStage } from '../../src/project/stage.ts'
import { arrowFixture } from '../support/arrow-files.ts'
import { createHearingRunner } from '../support/heard-output.ts'
import { createMemoryGit } from '../support/memory-git.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mergemark-evaluate-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const common = { schemaVersion: '1.0', name: 'flowers', run: null }

/** Evaluates with a real table engine and real processes. */
async function evaluate(evaluations: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const text = `version: 1\nname: flowers\nevaluations:\n  test: { ${evaluations} }\ndata: { a: { path: a.csv, columns: { x: { required: true } } } }\n`
  const ports = {
    files: createFiles({ root }),
    tables: createTables({ root }),
    processes: createProcesses({ root }),
    git: createMemoryGit({ commits: {} }),
    runner: createHearingRunner(),
  }
  for (const [path, content] of Object.entries(files)) await ports.files.write(path, content)
  const project: Project = {
    name: 'flowers',
    head: parseConfiguration({ text, path: 'mergemark.yml' }),
    path: 'mergemark.yml',
    text,
    out: 'out',
    run: null,
    event: null,
  }
  const { text: written, error } = await performStage(evaluationStage, project, ports)
  const [evaluation] = evaluationDocument.parse(written, 'out/evaluation.json').evaluations
  if (evaluation === undefined) throw error ?? new TypeError('there is no evaluation')
  return { evaluation, error }
}
const numberOf = ({ metrics }: Evaluation, name: string) =>
  metrics.find((metric) => metric.name === name)?.value
const reasonOf = ({ metrics }: Evaluation, name: string) =>
  metrics.find((metric) => metric.name === name)?.reason

const SCORED = 'id,target,score,ms\n1,1,0.9,10\n2,0,0.4,20\n3,1,0.45,30\n4,0,0.1,40\n'
const binary = 'task: binary, predictions: p.csv, columns: { score: score }'

describe('the evaluation stage', () => {
  it('reads predictions of Arrow as it reads those of CSV', async () => {
    const columns = 'columns: { id: id, score: score }'
    const text = await evaluate(`task: binary, predictions: p.csv, ${columns}`, { 'p.csv': SCORED })
    const arrow = await evaluate(`task: binary, predictions: p.feather, ${columns}`, {
      'p.feather': arrowFixture('predictions.feather'),
    })
    expect(arrow).toEqual(text)
    expect(numberOf(arrow.evaluation, 'roc_auc')).toBe(1)
  })

  it('has metrics from a column and from a command beside its own', async () => {
    const count =
      'let n = 0; process.stdin.on("data", (c) => { n += c.length }).on("end", () => console.log(n))'
    const own = `{ name: ms, column: ms, direction: lower }, { name: bytes, command: [${process.execPath}, -e, '${count}'], direction: lower }, { name: broken, command: [${process.execPath}, -e, 'process.exit(3)'], direction: lower }`
    const { evaluation, error } = await evaluate(`${binary}, metrics: [accuracy, ${own}]`, {
      'p.csv': SCORED,
    })
    expect(error).toBeNull()
    // By the highest score, 1 is predicted from 0.5 on: examples 1, 2 and 4 are right.
    expect(numberOf(evaluation, 'accuracy')).toBe(0.75)
    expect(numberOf(evaluation, 'ms')).toBe(25)
    expect(numberOf(evaluation, 'bytes')).toBe(SCORED.length)
    expect(numberOf(evaluation, 'broken')).toBeNull()
    expect(reasonOf(evaluation, 'broken')).toContain('3')
  })

  it('keeps the threshold that main chose by the same rule', async () => {
    const threshold = { value: 0.42, source: 'here', rule: 'maximise f1' }
    const before = {
      name: 'test',
      task: 'binary',
      examples: 4,
      digest: null,
      metrics: [],
      confusion: null,
      curves: [],
      failure: null,
    }
    const base = { ...common, kind: 'evaluation', evaluations: [{ ...before, threshold }], sample: null }
    const settings = `${binary}, threshold: { maximise: f1 }, metrics: [accuracy]`
    const { evaluation } = await evaluate(settings, {
      'p.csv': SCORED,
      'out/base/evaluation.json': JSON.stringify(base),
    })
    expect(evaluation.threshold).toEqual({ value: 0.42, source: 'baseline', rule: 'maximise f1' })
    expect(numberOf(evaluation, 'accuracy')).toBe(1)
  })

  it('takes the numbers of the training, and none where nothing was trained', async () => {
    const settings = `${binary}, metrics: [training_seconds, model_bytes]`
    const untrained = await evaluate(settings, { 'p.csv': SCORED })
    expect(numberOf(untrained.evaluation, 'training_seconds')).toBeNull()
    expect(reasonOf(untrained.evaluation, 'training_seconds')).toBe('there is no training.json')
    const training = {
      ...{
        ...common,
        kind: 'training',
        command: ['make'],
        exitCode: 0,
        seconds: 12.5,
        peakMemoryBytes: null,
      },
      ...{ seeds: [1], params: {}, curves: [], engine: 'command', reused: false },
      model: { path: 'model', digest: `sha256:${'0'.repeat(64)}`, bytes: 4096 },
    }
    const trained = await evaluate(settings, { 'out/training.json': JSON.stringify(training) })
    expect(numberOf(trained.evaluation, 'training_seconds')).toBe(12.5)
    expect(numberOf(trained.evaluation, 'model_bytes')).toBe(4096)
  })

  it('takes several files of a glob as runs, and refuses them where nothing says what they are', async () => {
    const files = {
      'f-1.csv': 'id,target,predicted\n1,a,a\n2,b,a\n',
      'f-2.csv': 'id,target,predicted\n3,a,a\n4,b,b\n',
    }
    const settings = 'task: multiclass, predictions: "f-*.csv", metrics: [accuracy]'
    const { evaluation } = await evaluate(`${settings}, runs: folds`, files)
    expect(evaluation.runs).toEqual({ kind: 'folds', count: 2 })
    expect(numberOf(evaluation, 'accuracy')).toBe(0.75)
    const { error } = await evaluate(settings, files)
    expect([error?.code, error?.message]).toEqual([
      'MM-266',
      'evaluation "test" has 2 files of predictions by "f-*.csv", and nothing says what they are',
    ])
  })

  it('removes what an earlier run left before its command runs, and misses what was not written', async () => {
    const settings = `task: binary, command: [${process.execPath}, -e, "0"], predictions: "f-*.csv", runs: seeds`
    const { evaluation, error } = await evaluate(settings, { 'f-1.csv': SCORED })
    expect([error?.code, evaluation.metrics]).toEqual(['MM-268', []])
  })

  it('reads a file of metrics without any example', async () => {
    const { evaluation, error } = await evaluate('task: metrics-only, metrics-file: m.json', {
      'm.json': '{"accuracy": 0.9}',
    })
    expect(error).toBeNull()
    expect(evaluation).toMatchObject({ task: 'metrics-only', examples: 0, digest: null })
    expect(numberOf(evaluation, 'accuracy')).toBe(0.9)
  })

  it('names the pattern that no file matches', async () => {
    const { error } = await evaluate('task: binary, predictions: "f-*.csv"')
    expect(error?.message).toContain('"f-*.csv"')
  })
})
