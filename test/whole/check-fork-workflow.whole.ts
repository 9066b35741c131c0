import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createArtifactStore } from '../support/artifact-store.ts'
import { createFlowers, openPullRequest, predictions } from '../support/flowers.ts'
import { pullRequestPayload } from '../support/github-payloads.ts'
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts'
import { type Occasion, offerPullRequest, type PlayedRun, playJobs, readKey } from '../support/play-jobs.ts'
import { onPush } from '../support/play-workflow.ts'

const NAME = 'octo-org/penguins'
const FORK = 'stranger/penguins'
const WORKFLOW = '.github/workflows/mergemark.yml'
const RUN = 1000

let repository: ReturnType<typeof createFlowers>
let server: GitHubServer
let pull: ReturnType<typeof openPullRequest>

beforeEach(async () => {
  repository = createFlowers()
  server = await startGitHubServer({ repository: NAME })
  server.state.content.remote = repository.remote
  await onPush('run', repository.main, { workspace: repository.path, server })
  server.state.checks.length = 0
})
afterEach(async () => {
  expect(server.violations).toEqual([])
  await server[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
})

/** The fork's pull request, as GitHub has it, and what its own run computes. */
async function compute(wrong: number): Promise<PlayedRun> {
  pull = openPullRequest(repository, { 'predictions.csv': predictions({ wrong }) })
  const { head, base, merge } = pull
  offerPullRequest(repository, { number: 7, head, merge })
  // Only GitHub has the fork's branch.
  repository.git('push', '--quiet', 'origin', ':change')
  const { content } = server.state
  const from = { headRepository: FORK, branch: 'change', head }
  content.pulls.push({
    number: 7,
    state: 'open',
    author: 'stranger',
    base,
    baseBranch: 'main',
    merge,
    ...from,
  })
  content.runs.push({
    id: RUN,
    attempt: 1,
    path: WORKFLOW,
    event: 'pull_request',
    conclusion: 'success',
    ...from,
  })
  const event = pullRequestPayload({ number: 7, head, base, repository: NAME, headRepository: FORK })
  const occasion = { eventName: 'pull_request', event, sha: merge, ref: 'refs/pull/7/merge', runId: RUN }
  const artifacts = createArtifactStore()
  const run = await playJobs('check.yml', { repository, server, occasion, artifacts })
  for (const { id, name, zip } of artifacts.artifacts)
    content.artifacts.push({ id, run: RUN, name, bytes: zip })
  return run
}

function followed(
  action: 'requested' | 'completed',
  { runId = 2000, of = {} }: { runId?: number; of?: object } = {},
): Occasion {
  const run = {
    id: RUN,
    run_attempt: 1,
    event: 'pull_request',
    path: WORKFLOW,
    head_sha: pull.head,
    head_branch: 'change',
    head_repository: { full_name: FORK },
    actor: { login: 'stranger' },
    conclusion: action === 'completed' ? 'success' : null,
    ...of,
  }
  const event = {
    action,
    workflow_run: run,
    repository: { full_name: NAME, name: 'penguins', default_branch: 'main' },
  }
  return { eventName: 'workflow_run', event, sha: repository.main, ref: 'refs/heads/main', runId }
}

const follow = (occasion: Occasion) => playJobs('check-fork.yml', { repository, server, occasion })
const results = (run: PlayedRun) => Object.fromEntries([...run].map(([name, { result }]) => [name, result]))
const said = (run: PlayedRun) =>
  [...run].flatMap(([job, { steps }]) => steps.map((step) => `${job}/${step.title}: ${step.said}`)).join('\n')
/** The newest: what GitHub goes by. */
const overall = () =>
  server.state.checks.filter(({ name, sha }) => name === 'mergemark' && sha === pull.head).slice(-1)
const approve = () => {
  server.state.content.permissions.set('maintainer', 'write')
  server.state.content.reviews.push({ pull: 7, login: 'maintainer', sha: pull.head, state: 'APPROVED' })
}

describe('a pull request from a fork', () => {
  it('has its check opened by the run that is requested, and decided by the one that completes', async () => {
    await compute(20)
    const requested = await follow(followed('requested'))
    expect(results(requested), said(requested)).toEqual({
      announce: 'success',
      judge: 'skipped',
      publish: 'skipped',
    })
    expect(overall()).toMatchObject([{ status: 'in_progress' }])
    const completed = await follow(followed('completed', { runId: 2001 }))
    expect(results(completed), said(completed)).toEqual({
      announce: 'skipped',
      judge: 'success',
      publish: 'success',
    })
    // Nobody who may write has looked at it.
    expect(overall(), said(completed)).toMatchObject([{ status: 'completed', conclusion: 'failure' }])
    expect(server.state.comments).toHaveLength(1)
    const writers = [...completed].filter(([, { writes }]) => writes.length > 0).map(([name]) => name)
    expect(writers).toEqual(['publish'])

    approve()
    const again = await follow(followed('completed', { runId: 2002 }))
    expect(again.get('judge')?.outputs['verdict'], said(again)).toBe('pass')
    expect(overall()).toMatchObject([{ status: 'completed', conclusion: 'success' }])
  })

  it('that makes the model worse fails, approved or not, without marking the default branch as failed', async () => {
    await compute(60)
    approve()
    const run = await follow(followed('completed'))
    expect(run.get('judge')).toMatchObject({ result: 'success', outputs: { verdict: 'fail' } })
    expect(overall()).toMatchObject([{ conclusion: 'failure' }])
    expect(server.state.comments[0]?.body).toContain('regressed')
  })

  it('leaves no file of its own in the jobs that follow', async () => {
    await compute(60)
    const run = await follow(followed('completed'))
    for (const name of ['judge', 'publish']) {
      const file = join(run.get(name)?.workspace ?? '', 'predictions.csv')
      expect(readFileSync(file, 'utf8'), name).toBe(predictions({ wrong: 20 }))
    }
  })

  it('ends red where its bundle is gone', async () => {
    await compute(20)
    approve()
    server.state.content.artifacts.length = 0
    const run = await follow(followed('completed'))
    expect(run.get('judge')?.outputs['verdict'], said(run)).not.toBe('pass')
    expect(overall(), said(run)).toMatchObject([{ conclusion: 'failure' }])
  })
})

describe('check-fork.yml passes over', () => {
  const skipped = { announce: 'skipped', judge: 'skipped', publish: 'skipped' }

  it.each([
    ['a pull request of the repository itself', { head_repository: { full_name: NAME } }],
    ['a run of another workflow file', { path: '.github/workflows/evil.yml' }],
    ['a push', { event: 'push' }],
    ['a run that waits for leave to start', { conclusion: 'action_required' }],
    ['a run that was cancelled', { conclusion: 'cancelled' }],
  ])('%s', async (_, of) => {
    pull = openPullRequest(repository, { 'a.md': 'a\n' })
    expect(results(await follow(followed('completed', { of })))).toEqual(skipped)
  })
})

it('what opens a check and what completes it wait for each other', () => {
  pull = { head: repository.main, base: repository.main, merge: repository.main }
  const group = (occasion: Occasion) =>
    readKey('check-fork.yml', occasion, ({ concurrency }) => concurrency.group)
  expect(group(followed('requested'))).toBe(group(followed('completed', { runId: 2001 })))
  expect(group(followed('completed', { of: { id: RUN + 1 } }))).not.toBe(group(followed('completed')))
})
