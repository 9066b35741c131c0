import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFlowers, openPullRequest, predictions } from '../support/flowers.ts'
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts'
import { onPullRequest, onPush } from '../support/play-workflow.ts'
import type { FinishedAction } from '../support/spawn-action.ts'

/** What compute hands over, and nothing else: DESIGN section 8. */
const BUNDLE = ['data.json', 'training.json', 'evaluation.json', 'sample.bin']
/** What judge hands to publish. */
const JUDGED = [...BUNDLE, 'baseline.json', 'policy.json', 'comparison.json', 'verdict.json', 'base']

let repository: ReturnType<typeof createFlowers>
let server: GitHubServer

beforeEach(async () => {
  repository = createFlowers()
  server = await startGitHubServer({ repository: 'octo-org/penguins' })
  server.state.content.remote = repository.remote
})
afterEach(async () => {
  expect(server.violations).toEqual([])
  await server[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
})

/** A fresh clone at a commit, as actions/checkout leaves one in another job. */
function checkOut(name: string, commit: string): string {
  repository.gitIn(repository.folder, 'clone', '--quiet', repository.remote, name)
  const folder = join(repository.folder, name)
  repository.gitIn(folder, 'fetch', '--quiet', repository.path, commit)
  repository.gitIn(folder, 'checkout', '--quiet', '--detach', commit)
  return folder
}

/** The artifact's way from one job to the next. */
function carry(names: readonly string[], from: string, to: string): void {
  mkdirSync(join(to, 'mergemark-out'), { recursive: true })
  for (const name of names) {
    const source = join(from, 'mergemark-out', name)
    if (existsSync(source)) cpSync(source, join(to, 'mergemark-out', name), { recursive: true })
  }
}

type Pull = ReturnType<typeof openPullRequest>

async function compute(pull: Pull): Promise<string> {
  const workspace = checkOut('compute', pull.merge)
  const inputs = { token: '' }
  for (const action of ['baseline', 'validate-data', 'train', 'evaluate']) {
    const { exitCode, stdout } = await onPullRequest(action, pull, { workspace, inputs })
    expect(exitCode, `${action}: ${stdout}`).toBe(0)
  }
  return workspace
}

/** Judges in a checkout of the base branch: it has no file of the pull request but the bundle. */
async function judge(pull: Pull, bundle: string): Promise<{ workspace: string; gate: FinishedAction }> {
  const workspace = checkOut('judge', pull.base)
  repository.gitIn(workspace, 'fetch', '--quiet', repository.path, pull.merge)
  carry(BUNDLE, bundle, workspace)
  await onPullRequest('baseline', pull, { workspace })
  await onPullRequest('compare', pull, { workspace })
  const gate = await onPullRequest('gate', pull, { workspace })
  return { workspace, gate }
}

async function publish(pull: Pull, judged: string): Promise<FinishedAction> {
  const workspace = checkOut('publish', pull.base)
  carry(JUDGED, judged, workspace)
  return onPullRequest('report', pull, { workspace, server, inputs: { publish: 'true' } })
}

describe('compute, judge and publish in three directories', () => {
  it('come to the same verdict as one step, with only the bundle crossing', async () => {
    await onPush('run', repository.main, { workspace: repository.path, server })
    const pull = openPullRequest(repository, { 'predictions.csv': predictions({ wrong: 60 }) })
    const { workspace, gate } = await judge(pull, await compute(pull))
    expect(gate.exitCode, gate.stdout).toBe(1)
    expect(gate.outputs.get('verdict')).toBe('fail')
    const posted = await publish(pull, workspace)
    expect(posted.exitCode, posted.stdout).toBe(0)
    expect(server.state.comments.map(({ body }) => body)[0]).toContain('regressed')
    expect(posted.outputs.get('comment-url')).toContain('http')

    const one = await onPullRequest('run', pull, { workspace: repository.path, server })
    const rules = (folder: string) =>
      JSON.parse(readFileSync(join(folder, 'mergemark-out/verdict.json'), 'utf8')).rules
    expect(rules(workspace)).toEqual(rules(repository.path))
    expect(one.outputs.get('sentence')).toBe(gate.outputs.get('sentence'))
  })

  it('give no weight to a metric that the bundle claims: judge recomputes it from the sample', async () => {
    await onPush('run', repository.main, { workspace: repository.path, server })
    const pull = openPullRequest(repository, { 'predictions.csv': predictions({ wrong: 60 }) })
    const bundle = await compute(pull)
    const path = join(bundle, 'mergemark-out/evaluation.json')
    const document = JSON.parse(readFileSync(path, 'utf8'))
    for (const metric of document.evaluations[0].metrics) metric.value = 1
    writeFileSync(path, JSON.stringify(document))
    const { gate } = await judge(pull, bundle)
    expect(gate.exitCode).toBe(1)
  })

  it('refuse a sample that was swapped for another', async () => {
    await onPush('run', repository.main, { workspace: repository.path, server })
    const pull = openPullRequest(repository, { 'predictions.csv': predictions({ wrong: 60 }) })
    const bundle = await compute(pull)
    const path = join(bundle, 'mergemark-out/sample.bin')
    const bytes = readFileSync(path)
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 0xff
    writeFileSync(path, bytes)
    const { gate } = await judge(pull, bundle)
    expect(gate.exitCode).toBe(1)
    expect(gate.outputs.get('verdict')).toBe('fail')
  })

  it('end red where the bundle never came', async () => {
    await onPush('run', repository.main, { workspace: repository.path, server })
    const pull = openPullRequest(repository, { 'README.md': 'x\n' })
    const { gate } = await judge(pull, join(repository.folder, 'nothing'))
    expect(gate.exitCode).not.toBe(0)
  })
})
