import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  failingTraining,
  predicting,
  testSet,
  trainedConfiguration,
  training,
} from '../support/flower-training.ts'
import { openPullRequest } from '../support/flowers.ts'
import { createRepository, type TestRepository } from '../support/git-repository.ts'
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts'
import { onPullRequest, onPush } from '../support/play-workflow.ts'

/** What compute hands over: the bundle, and what it made of main. */
const BUNDLE = ['data.json', 'training.json', 'evaluation.json', 'sample.bin', 'rebuilt']

let repository: TestRepository
let server: GitHubServer
beforeEach(async () => {
  repository = createRepository()
  server = await startGitHubServer({ repository: 'octo-org/penguins' })
  server.state.content.remote = repository.remote
})
afterEach(async () => {
  expect(server.violations).toEqual([])
  await server[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
})

/** Main is right on every one of its 300 examples. */
function commitMain({
  baseline,
  train = training({ cut: 150 }),
}: {
  baseline: string
  train?: string
}): string {
  const main = repository.commit('Classify flowers', {
    '.gitignore': 'mergemark-out/\nmodel/\nout/\n',
    'mergemark.yml': trainedConfiguration(baseline),
    'train.mjs': train,
    'predict.mjs': predicting,
    'data/test.csv': testSet(300),
  })
  repository.push('main')
  return main
}

const step = () => ({ workspace: repository.path, server })
const read = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, 'mergemark-out', name), 'utf8'))

describe('without a record anywhere, on-missing: rebuild', () => {
  it('compares with main trained again: an equal model passes, and the report says how', async () => {
    const main = commitMain({ baseline: 'on-missing: rebuild' })
    const pull = openPullRequest(repository, { 'README.md': 'Flowers.\n' })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode, result.stdout).toBe(0)
    expect(read(repository.path, 'baseline.json')).toMatchObject({ strategy: 'rebuild', sha: main })
    expect(server.state.comments[0]?.body).toMatch(/trained and evaluated again/)
    expect(result.stdout).toContain('docs/threat-model.md')
  })

  it('stops a model that is worse than main’s', async () => {
    commitMain({ baseline: 'on-missing: rebuild' })
    const pull = openPullRequest(repository, { 'train.mjs': training({ cut: 90 }) })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode, result.stdout).toBe(1)
    expect(result.outputs.get('verdict')).toBe('fail')
    expect(server.state.comments[0]?.body).toContain('regressed')
  })

  it('is red where main’s training fails, and says why in the log', async () => {
    commitMain({ baseline: 'on-missing: rebuild', train: failingTraining })
    const pull = openPullRequest(repository, { 'train.mjs': training({ cut: 150 }) })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode).toBe(1)
    expect(result.outputs.get('verdict')).toBe('fail')
    expect(result.stdout).toContain('MM-360')
    const outcomes = read(repository.path, 'verdict.json').rules.map(
      ({ outcome }: { outcome: string }) => outcome,
    )
    expect(outcomes).toContain('missing')
  })

  it('takes no rebuilt/ that the pull request committed for main’s', async () => {
    commitMain({ baseline: 'on-missing: rebuild', train: failingTraining })
    const pull = openPullRequest(repository, {
      '.gitignore': 'model/\nout/\n',
      'mergemark-out/rebuilt/manifest.json': '{}',
      'train.mjs': training({ cut: 150 }),
    })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode).toBe(1)
    expect(existsSync(join(repository.path, 'mergemark-out/rebuilt'))).toBe(false)
  })
})

describe('with examples that have grown, on-evaluation-change: re-evaluate', () => {
  it('compares with main’s model on the new examples', async () => {
    const main = commitMain({ baseline: 'on-evaluation-change: re-evaluate' })
    const recorded = await onPush('run', main, step())
    expect(recorded.exitCode, recorded.stdout).toBe(0)
    const pull = openPullRequest(repository, {
      'data/test.csv': testSet(400),
      'train.mjs': training({ cut: 200 }),
    })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode, result.stdout).toBe(0)
    const [accuracy] = read(repository.path, 'comparison.json').metrics
    // Main's cut stays at 150 where the truth is now at 200 of 400: 50 are wrong.
    expect(accuracy).toMatchObject({ name: 'accuracy', base: 0.875, head: 1 })
  })
})

describe('in three jobs', () => {
  /** A fresh clone at a commit, as actions/checkout leaves one in another job. */
  function checkOut(name: string, commit: string): string {
    repository.gitIn(repository.folder, 'clone', '--quiet', repository.remote, name)
    const folder = join(repository.folder, name)
    repository.gitIn(folder, 'fetch', '--quiet', repository.path, commit)
    repository.gitIn(folder, 'checkout', '--quiet', '--detach', commit)
    return folder
  }

  /** Computes, lets `meddle` at the bundle, and judges in a checkout of the base branch. */
  async function judge(meddle: (rebuilt: string) => void = () => {}) {
    commitMain({ baseline: 'on-missing: rebuild' })
    const pull = openPullRequest(repository, { 'README.md': 'x\n' })
    const compute = checkOut('compute', pull.merge)
    for (const action of ['baseline', 'validate-data', 'train', 'evaluate']) {
      const { exitCode, stdout } = await onPullRequest(action, pull, {
        workspace: compute,
        inputs: { token: '' },
      })
      expect(exitCode, `${action}: ${stdout}`).toBe(0)
    }
    meddle(join(compute, 'mergemark-out/rebuilt'))
    const workspace = checkOut('judge', pull.base)
    repository.gitIn(workspace, 'fetch', '--quiet', repository.path, pull.merge)
    mkdirSync(join(workspace, 'mergemark-out'))
    for (const name of BUNDLE) {
      cpSync(join(compute, 'mergemark-out', name), join(workspace, 'mergemark-out', name), {
        recursive: true,
      })
    }
    await onPullRequest('baseline', pull, { workspace })
    await onPullRequest('compare', pull, { workspace })
    return onPullRequest('gate', pull, { workspace })
  }

  it('main’s numbers cross with the bundle', async () => {
    const gate = await judge()
    expect(gate.exitCode, gate.stdout).toBe(0)
    expect(gate.outputs.get('verdict')).toBe('pass')
  })

  it('an altered sample of main’s ends red', async () => {
    const gate = await judge((rebuilt) => writeFileSync(join(rebuilt, 'sample.bin'), 'other'))
    expect(gate.exitCode).toBe(1)
    expect(gate.outputs.get('verdict')).toBe('fail')
  })
})
