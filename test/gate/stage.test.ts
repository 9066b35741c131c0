import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { verdictDocument } from '../../src/documents/verdict.ts'
import { gateStage } from '../../src/gate/stage.ts'
import type { Project } from '../../src/project/project.ts'
import { performStage } from '../../src/project/stage.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { baseline, compared, comparison, evaluation, metric, RUN } from '../support/report-documents.ts'

const BASE = `version: 1
name: penguins
train: { command: python train.py }
evaluations:
  test: { task: multiclass, command: python predict.py, predictions: p.csv, metrics: [accuracy], columns: { target: y } }
gate: { rules: [{ metric: accuracy, min: 0.5 }] }
`
const common = { schemaVersion: '1.0', name: 'penguins', run: RUN }
/** 2026-11-21, late in the evening in UTC. */
const NOW = Date.UTC(2026, 10, 21, 23, 30)
const DIGEST = `sha256:${'0'.repeat(64)}`
const trained = {
  ...common,
  kind: 'training',
  command: ['python', 'train.py'],
  exitCode: 0,
  seconds: 3,
  peakMemoryBytes: null,
  seeds: [],
  params: {},
  curves: [],
  model: null,
  engine: 'command',
  reused: false,
}

/** The gate's verdict on a bundle in which everything is well, but for what is named. */
async function judge(
  documents: Readonly<Record<string, object | null>> = {},
  texts: { readonly base?: string; readonly head?: string; readonly waivers?: string } = {},
) {
  const { base = BASE, head = base, waivers } = texts
  const of = waivers === undefined ? [] : [{ path: 'waivers.yml', text: waivers, digest: DIGEST }]
  const policy = {
    source: 'base',
    sha: RUN.base,
    path: 'mergemark.yml',
    text: base,
    digest: DIGEST,
    files: of,
  }
  const all: Record<string, object | null> = {
    policy: { ...common, kind: 'policy', ...policy },
    baseline: baseline(),
    training: trained,
    evaluation: evaluation([metric('accuracy', 0.955)]),
    comparison: comparison([compared('accuracy', { change: [-0.01, 0.01] })]),
    ...documents,
  }
  const files = createMemoryFiles(
    Object.fromEntries(
      Object.entries(all).flatMap(([kind, document]) =>
        document === null ? [] : [[`mergemark-out/${kind}.json`, JSON.stringify(document)]],
      ),
    ),
  )
  const project: Project = {
    name: 'penguins',
    head: parseConfiguration({ text: head, path: 'mergemark.yml' }),
    path: 'mergemark.yml',
    text: head,
    out: 'mergemark-out',
    run: RUN,
    event: null,
  }
  const { text } = await performStage(gateStage, project, {
    files,
    clock: { now: () => NOW, sleep: async () => undefined },
  })
  return verdictDocument.parse(text, 'verdict.json')
}

describe('the gate', () => {
  it('passes a run that trained, evaluated and holds what the policy asks for', async () => {
    expect(await judge()).toMatchObject({ verdict: 'pass', rules: [{ outcome: 'within' }] })
  })

  it.each([
    ['there is no training.json', null],
    ['training.json says that nothing was trained', { ...trained, command: null, engine: 'none' }],
  ])('fails a project that trains where %s', async (why, training) => {
    const verdict = await judge({ training })
    expect(verdict).toMatchObject({ verdict: 'fail', sentence: 'the training failed' })
    expect(verdict.rules[0]).toMatchObject({ rule: 'train', kind: 'command', effect: 'fail' })
    expect(verdict.rules[0]?.message).toContain(why)
  })

  it('asks for no training of a project that has none', async () => {
    const base = BASE.replace(/^train.*\n/m, '')
    expect((await judge({ training: null }, { base })).verdict).toBe('pass')
  })

  it('fails a pull request that drops its training and commits the predictions', async () => {
    const head = BASE.replace(/^train.*\n/m, '')
    const verdict = await judge({ training: { ...trained, command: null, engine: 'none' } }, { head })
    expect(verdict).toMatchObject({ verdict: 'fail', sentence: 'predictions were not made by this run' })
    expect(verdict.policy.changes).toEqual(['train: removed; the predictions were not made by this run'])
    expect(verdict.rules[0]?.message).toMatch(/^This pull request removes train, so .* has to approve it/)
  })

  it('fails a pull request that drops the command of an evaluation', async () => {
    const verdict = await judge({}, { head: BASE.replace(' command: python predict.py,', '') })
    expect(verdict).toMatchObject({ verdict: 'fail', rules: [{ rule: 'evaluations.test.command' }, {}] })
  })

  it('lets a pull request choose other commands', async () => {
    expect((await judge({}, { head: BASE.replaceAll('python', 'make') })).verdict).toBe('pass')
  })

  it('fails where only an evaluation failed that main does not know: no failure is looked past', async () => {
    const failure = { code: 'MM-101', message: 'easy: no such file', place: null }
    const failed = evaluation([metric('accuracy', 0.955)], { failure })
    expect(await judge({ evaluation: failed })).toMatchObject({
      verdict: 'fail',
      sentence: 'the evaluation failed',
    })
  })

  it('fails a minimum that is met on other examples than main’s', async () => {
    const reason = 'not comparable with main: the evaluation set had 300 examples and has 1'
    const other = comparison([compared('accuracy', { head: 1, reason })], {
      comparable: false,
      obstacles: [{ evaluation: 'test', reason }],
    })
    expect(await judge({ comparison: other })).toMatchObject({
      verdict: 'fail',
      rules: [{ outcome: 'missing' }],
    })
  })

  it('judges the data by main’s checks, whatever the results name', async () => {
    const data = `data: { birds: { path: b.csv, columns: { mass: { minimum: 3 } } } }\n`
    const dataset = {
      name: 'birds',
      path: 'b.csv',
      digest: DIGEST,
      rows: 9,
      columns: [],
      drift: [],
      unsupported: [],
    }
    const results = { ...common, kind: 'data', datasets: [{ ...dataset, checks: [] }] }
    const head = `${BASE}data: { birds: { path: b.csv } }\n`
    const verdict = await judge({ data: results }, { base: `${BASE}${data}`, head })
    expect(verdict.verdict).toBe('fail')
    expect(verdict.rules.map(({ rule, outcome }) => [rule, outcome])).toContainEqual([
      'data.birds: minimum of mass',
      'missing',
    ])
  })

  it('judges a condition of the policy on this run’s documents', async () => {
    const at = (bar: string) =>
      BASE.replace('{ metric: accuracy, min: 0.5 }', `{ expr: 'metrics.test.accuracy >= ${bar}' }`)
    expect(await judge({}, { base: at('0.9') })).toMatchObject({ verdict: 'pass', rules: [{ kind: 'expr' }] })
    expect((await judge({}, { base: at('0.99') })).rules[0]?.outcome).toBe('violated')
    expect((await judge({ comparison: null }, { base: at('0.9') })).rules[0]?.outcome).toBe('missing')
  })

  it.each([
    ['2026-11-21', 'warn'],
    ['2026-11-20', 'fail'],
  ])('lets a waiver that expires on %s count by the day in UTC: %s', async (expires, verdict) => {
    const waivers = `- { metric: accuracy, reason: new sensor, owner: ada, expires: ${expires} }\n`
    const base = BASE.replace('min: 0.5 }] }', 'min: 0.99 }], waivers: waivers.yml }')
    const evidence = { kind: 'shares', n: 1204, gained: 10, lost: 58 } as const
    const worse = comparison([compared('accuracy', { base: 0.995, change: [-0.06, -0.02], evidence })])
    expect((await judge({ comparison: worse }, { base, head: BASE, waivers })).verdict).toBe(verdict)
  })

  it('says which attempt it is, and how often the sets were judged before where the store tells', async () => {
    const looks = [{ evaluation: 'test', records: 41 }]
    expect(await judge({ baseline: { ...baseline(), looks } })).toMatchObject({ attempt: 1, looks })
    expect((await judge({ baseline: { ...baseline(), looks: 'often' } })).looks).toBeUndefined()
  })
})
