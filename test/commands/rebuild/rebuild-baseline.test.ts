import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFiles } from '../../../src/adapters/files/files.ts'
import { createGit } from '../../../src/adapters/git/git.ts'
import { createProcesses } from '../../../src/adapters/process/processes.ts'
import { rebuildBaseline } from '../../../src/commands/rebuild/rebuild-baseline.ts'
import { parseConfiguration } from '../../../src/config/parse-configuration.ts'
import { type BaselineDocument, baselineDocument } from '../../../src/documents/baseline.ts'
import { evaluationDocument } from '../../../src/documents/evaluation.ts'
import { type ManifestDocument, manifestDocument } from '../../../src/documents/manifest.ts'
import type { Run } from '../../../src/documents/parts.ts'
import { writeDocument } from '../../../src/project/document-folder.ts'
import type { Project } from '../../../src/project/project.ts'
import { takeRebuilt } from '../../../src/project/take-rebuilt.ts'
import {
  failingTraining,
  predicting,
  testSet,
  trainedConfiguration,
  training,
} from '../../support/flower-training.ts'
import { createRepository, type TestRepository } from '../../support/git-repository.ts'
import { createMemoryRunner } from '../../support/memory-runner.ts'
import { runNode } from '../../support/run-node.ts'
import { createScriptedProcesses } from '../../support/scripted-processes.ts'

const CLI = resolve('src/entry/cli.ts')
const installation = { version: '0', node: process.execPath, cli: CLI, examples: '' }

let repository: TestRepository
beforeEach(() => {
  repository = createRepository()
  vi.stubEnv('GITHUB_ACTIONS', 'true')
  vi.stubEnv('GITHUB_TOKEN', 'ghs_secret')
  vi.stubEnv('GITHUB_SHA', 'f'.repeat(40))
  vi.stubEnv('FLOWER_MODE', 'quiet')
})
afterEach(() => {
  vi.unstubAllEnvs()
  repository[Symbol.dispose]()
})

const common = { '.gitignore': 'mergemark-out/\nmodel/\nout/\n', 'predict.mjs': predicting }

/** Main, and a branch on it that is checked out. Files of `head` are changed there. */
function commit({
  baseline = 'on-missing: rebuild',
  main = {},
  head = {},
}: {
  baseline?: string
  main?: Readonly<Record<string, string>>
  head?: Readonly<Record<string, string>>
}) {
  const base = repository.commit('Classify flowers', {
    ...common,
    'mergemark.yml': trainedConfiguration(baseline),
    'train.mjs': training({ cut: 45 }),
    'data/test.csv': testSet(100),
    ...main,
  })
  repository.branch('change')
  const tested = repository.commit('Change something', { 'README.md': 'x\n', ...head })
  return { base, tested, text: trainedConfiguration(baseline) }
}

function projectOf({ base, tested, text }: ReturnType<typeof commit>): Project {
  const run: Run = { tested, head: tested, base, event: 'local', attempt: 1 }
  const head = parseConfiguration({ text, path: 'mergemark.yml' })
  return { name: 'flowers', head, path: 'mergemark.yml', text, out: 'mergemark-out', run, event: null }
}

function connect(root = repository.path) {
  const runner = createMemoryRunner()
  return {
    files: createFiles({ root }),
    git: createGit({ root }),
    processes: createProcesses({ root }),
    runner,
  }
}

/** What prepare found: by default that there is no record and that main is to be made again. */
async function prepare(
  project: Project,
  change: Partial<Pick<BaselineDocument, 'sha' | 'strategy' | 'record'>> = {},
) {
  await writeDocument(
    baselineDocument,
    {
      sha: project.run?.base ?? null,
      strategy: 'rebuild',
      distance: 0,
      ageSeconds: null,
      record: null,
      passedOver: [],
      ...change,
    },
    project,
    connect().files,
  )
}

/** An evaluation of the set of that digest, as far as deciding looks at one. */
function evaluationOf(run: Run | null, set: string) {
  const evaluation = {
    name: 'test',
    task: 'binary' as const,
    examples: 1,
    digest: `sha256:${set.repeat(64)}`,
    metrics: [],
    confusion: null,
    curves: [],
    failure: null,
  }
  return evaluationDocument.serialize({ name: 'flowers', run, evaluations: [evaluation], sample: null })
}

/** The record of main's run as prepare lays it out. */
async function layOutRecord(sha: string, change: Partial<ManifestDocument> = {}) {
  const { files } = connect()
  const run = { tested: sha, head: sha, base: null, event: 'push', attempt: 1 }
  await files.write('mergemark-out/base/evaluation.json', evaluationOf(run, 'a'))
  const digests = {
    tree: null,
    data: {},
    evaluationSets: {},
    metricDefinitions: null,
    configuration: null,
    model: null,
    environment: null,
  }
  const manifest = { name: 'flowers', run, files: [], digests, verdict: null, tool: 'test', ...change }
  await files.write('mergemark-out/base/manifest.json', manifestDocument.serialize(manifest as never))
}

/** The head was evaluated on another set than that record. */
async function evaluateOtherwise({ run }: Project) {
  await connect().files.write('mergemark-out/evaluation.json', evaluationOf(run, 'b'))
}

async function rebuilt(project: Project, sha: string) {
  const taken = await takeRebuilt(project, sha, connect().files)
  const bytes = taken?.files.get('evaluation.json')
  if (taken === null || bytes === undefined) throw new Error('nothing was made again')
  const [evaluation] = evaluationDocument.parse(
    new TextDecoder().decode(bytes),
    'evaluation.json',
  ).evaluations
  if (evaluation === undefined) throw new Error('there is no evaluation')
  const accuracy = evaluation.metrics.find(({ name }) => name === 'accuracy')?.value
  return { taken, evaluation, accuracy }
}

const headEvaluation = () => {
  const path = join(repository.path, 'mergemark-out/evaluation.json')
  return evaluationDocument.parse(readFileSync(path, 'utf8'), path).evaluations[0]
}
const hasRebuilt = () => existsSync(join(repository.path, 'mergemark-out/rebuilt'))

describe('where no record serves and the policy says rebuild', () => {
  it('main is trained and evaluated by its own code, and left for the judge', async () => {
    const commits = commit({ head: { 'train.mjs': training({ cut: 0 }) } })
    const project = projectOf(commits)
    await prepare(project)
    const ports = connect()
    expect(await rebuildBaseline(project, { installation }, ports)).toBe('rebuilt')
    const { taken, accuracy } = await rebuilt(project, commits.base)
    // Main cuts at 45 of 100 where the truth is at 50: 5 are wrong.
    expect(accuracy).toBe(0.95)
    expect([...taken.files.keys()].sort()).toEqual([
      'evaluation.json',
      'manifest.json',
      'sample.bin',
      'training.json',
    ])
    expect(taken.manifest.run?.event).toBe('rebuild')
    expect(taken.manifest.digests.tree).toBe(repository.git('rev-parse', `${commits.base}^{tree}`))
    expect(repository.git('status', '--porcelain')).toBe('')
    expect(repository.git('rev-parse', 'HEAD')).toBe(commits.tested)
    expect(ports.runner.lines.filter((line) => /trustworthy/.test(line))).toHaveLength(1)
  })

  it('main’s code sees no token and nothing that says that this is a workflow, and what it prints is only shown', async () => {
    const project = projectOf(commit({}))
    await prepare(project)
    const ports = connect()
    await rebuildBaseline(project, { installation }, ports)
    const seen = ports.runner.lines.find((line) => line.includes('seen '))
    expect(seen).toContain('FLOWER_MODE')
    expect(seen).not.toMatch(/GITHUB_|RUNNER_|INPUT_|ACTIONS_/)
    const evil = ports.runner.lines.filter((line) => line.includes('main is worse'))
    expect(evil.every((line) => line.startsWith('output: '))).toBe(true)
    expect(evil.length).toBeGreaterThan(0)
  })

  it('a training of main that fails is said with its last lines, and leaves nothing', async () => {
    const project = projectOf(commit({ main: { 'train.mjs': failingTraining } }))
    await prepare(project)
    const failing = rebuildBaseline(project, { installation }, connect())
    await expect(failing).rejects.toMatchObject({ code: 'MM-360', mend: expect.stringContaining('lightgbm') })
    expect(hasRebuilt()).toBe(false)
  })

  it('a main that named the project otherwise is no main of it', async () => {
    const text = trainedConfiguration('on-missing: rebuild')
    const commits = commit({ main: { 'mergemark.yml': text.replace('name: flowers', 'name: blooms') } })
    const project = projectOf(commits)
    await prepare(project)
    const failing = rebuildBaseline(project, { installation }, connect())
    await expect(failing).rejects.toMatchObject({
      code: 'MM-360',
      message: expect.stringContaining('blooms'),
    })
    expect(hasRebuilt()).toBe(false)
  })

  it('a project in a folder further down is made again there', async () => {
    const text = trainedConfiguration('on-missing: rebuild')
    const files = { ...common, 'train.mjs': training({ cut: 45 }), 'data/test.csv': testSet(100) }
    const below = Object.fromEntries(
      Object.entries({ ...files, 'mergemark.yml': text }).map(([path, content]) => [
        `models/a/${path}`,
        content,
      ]),
    )
    const base = repository.commit('Classify flowers', below)
    const tested = repository.commit('Change something', { 'README.md': 'x\n' })
    const project = projectOf({ base, tested, text })
    const ports = connect(join(repository.path, 'models/a'))
    await prepare(project)
    await ports.files.copy(join(repository.path, 'mergemark-out'), 'mergemark-out')
    await rebuildBaseline(project, { installation }, ports)
    expect(await takeRebuilt(project, base, ports.files)).not.toBeNull()
  })
})

describe('where main’s record cannot be paired with this run', () => {
  const found = { strategy: 'merge-base', record: 'runs/x' } as const

  it('main’s model is evaluated on the grown examples, if the policy says re-evaluate', async () => {
    const baseline = 'on-evaluation-change: re-evaluate'
    const commits = commit({ baseline, head: { 'data/test.csv': testSet(200) } })
    const project = projectOf(commits)
    for (const step of ['train', 'evaluate']) runNode(repository.path, [CLI, step])
    await layOutRecord(commits.base)
    await prepare(project, found)
    expect(await rebuildBaseline(project, { installation }, connect())).toBe('re-evaluated')
    const { taken, evaluation, accuracy } = await rebuilt(project, commits.base)
    expect(evaluation.examples).toBe(200)
    expect(evaluation.digest).toBe(headEvaluation()?.digest)
    // Main's cut stays at 45, the truth is now at 100: 55 of 200 are wrong.
    expect(accuracy).toBeCloseTo(0.725, 12)
    expect(taken.manifest.run?.event).toBe('re-evaluate')
  })

  it('nothing is made again if the policy says otherwise', async () => {
    const commits = commit({
      baseline: 'on-evaluation-change: fail',
      head: { 'data/test.csv': testSet(200) },
    })
    const project = projectOf(commits)
    await evaluateOtherwise(project)
    await layOutRecord(commits.base)
    await prepare(project, found)
    expect(await rebuildBaseline(project, { installation }, connect())).toBe('nothing-to-do')
    expect(hasRebuilt()).toBe(false)
  })

  it('a record that keeps no predictions is made good on its own evaluation set', async () => {
    const commits = commit({ baseline: 'predictions: private', head: { 'data/test.csv': testSet(200) } })
    const project = projectOf(commits)
    const sample = { digest: `sha256:${'0'.repeat(64)}`, bytes: 1, place: 'none' as const }
    await layOutRecord(commits.base, { sample })
    await prepare(project, found)
    expect(await rebuildBaseline(project, { installation }, connect())).toBe('re-evaluated')
    expect((await rebuilt(project, commits.base)).evaluation.examples).toBe(100)
  })

  it('main’s model keeps the thresholds of its record, and its copy is gone afterwards', async () => {
    const commits = commit({ baseline: 'on-evaluation-change: re-evaluate' })
    const project = projectOf(commits)
    await evaluateOtherwise(project)
    await layOutRecord(commits.base)
    await prepare(project, found)
    const ports = connect()
    const seen: unknown[] = []
    const processes = createScriptedProcesses([
      { when: / train / },
      {
        when: / evaluate /,
        act: async ({ folder = '' }) => {
          seen.push(existsSync(join(folder, 'train.mjs')))
          seen.push((await ports.files.inspect('mergemark-out/rebuilt/base/evaluation.json'))?.kind)
        },
        exitCode: 3,
      },
    ])
    const failing = rebuildBaseline(project, { installation }, { ...ports, processes })
    await expect(failing).rejects.toMatchObject({ code: 'MM-360' })
    expect(seen).toEqual([true, 'file'])
    expect(existsSync(processes.ran[1]?.folder ?? '/')).toBe(false)
    expect(hasRebuilt()).toBe(false)
  })

  it('examples are not written through a link that leads out of main’s copy', async () => {
    const baseline = 'on-evaluation-change: re-evaluate'
    const commits = commit({ baseline, head: { 'data/test.csv': testSet(200) } })
    const project = projectOf(commits)
    repository.git('checkout', '--quiet', commits.base)
    await rm(join(repository.path, 'data'), { recursive: true })
    symlinkSync(repository.folder, join(repository.path, 'data'))
    const linked = repository.commit('Keep the data elsewhere')
    repository.git('checkout', '--quiet', 'change')
    await evaluateOtherwise(project)
    await layOutRecord(commits.base)
    await prepare(project, { ...found, sha: linked })
    const failing = rebuildBaseline(project, { installation }, connect())
    await expect(failing).rejects.toMatchObject({ code: 'MM-362' })
    expect(readdirSync(repository.folder)).not.toContain('test.csv')
  })
})

describe('where main’s record serves', () => {
  it('what lay in rebuilt/ is removed: it was not made by this run', async () => {
    const project = projectOf(commit({}))
    const ports = connect()
    await ports.files.write('mergemark-out/rebuilt/manifest.json', '{}')
    await prepare(project, { strategy: 'merge-base', record: 'runs/x' })
    expect(await rebuildBaseline(project, { installation }, ports)).toBe('nothing-to-do')
    expect(hasRebuilt()).toBe(false)
  })

  it('a project without any past has nothing to make again', async () => {
    const project = projectOf(commit({}))
    await prepare(project, { sha: null, strategy: 'bootstrap' })
    expect(await rebuildBaseline(project, { installation }, connect())).toBe('nothing-to-do')
  })
})
