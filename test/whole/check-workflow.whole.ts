import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createArtifactStore } from '../support/artifact-store.ts'
import { createFlowers, openPullRequest, predictions } from '../support/flowers.ts'
import { pullRequestPayload, pushPayload } from '../support/github-payloads.ts'
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts'
import { type Occasion, offerPullRequest, type PlayedRun, playJobs, readKey } from '../support/play-jobs.ts'
import { onPullRequest, onPush } from '../support/play-workflow.ts'

const repositoryName = 'octo-org/penguins'
let repository: ReturnType<typeof createFlowers>
let server: GitHubServer

beforeEach(async () => {
  repository = createFlowers()
  server = await startGitHubServer({ repository: repositoryName })
  server.state.content.remote = repository.remote
})
afterEach(async () => {
  expect(server.violations).toEqual([])
  await server[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
})

type Pull = ReturnType<typeof openPullRequest>
type Meddle = NonNullable<Parameters<typeof playJobs>[1]['meddle']>

function push(runId = 1): Occasion {
  const { main } = repository
  const event = pushPayload({ before: '0'.repeat(40), after: main, repository: repositoryName })
  return { eventName: 'push', event, sha: main, ref: 'refs/heads/main', runId }
}

function pullRequest(
  pull: Pull,
  { more = {}, author, fork }: { more?: object; author?: string; fork?: string } = {},
): Occasion {
  const { head, base, merge } = pull
  const event = pullRequestPayload({
    number: 7,
    head,
    base,
    repository: repositoryName,
    ...(author === undefined ? {} : { author }),
    ...(fork === undefined ? {} : { headRepository: fork }),
  })
  offerPullRequest(repository, { number: 7, head, merge })
  return { eventName: 'pull_request', event: { ...event, ...more }, sha: merge, ref: 'refs/pull/7/merge' }
}

function play(occasion: Occasion, more: { inputs?: object; meddle?: Meddle } = {}): Promise<PlayedRun> {
  return playJobs('check.yml', { repository, server, occasion, ...(more as object) })
}

const recordMain = () => onPush('run', repository.main, { workspace: repository.path, server })
const open = (wrong: number) => openPullRequest(repository, { 'predictions.csv': predictions({ wrong }) })
const results = (run: PlayedRun) => Object.fromEntries([...run].map(([name, { result }]) => [name, result]))
const said = (run: PlayedRun) =>
  [...run].flatMap(([job, { steps }]) => steps.map((step) => `${job}/${step.title}: ${step.said}`)).join('\n')
/** The newest: what GitHub goes by. */
const overall = (sha: string) =>
  server.state.checks.filter((one) => one.name === 'mergemark' && one.sha === sha).slice(-1)

describe('check.yml', () => {
  it('judges a push to main, posts its check and records it', async () => {
    const run = await play(push())
    expect(results(run), said(run)).toEqual({
      announce: 'success',
      compute: 'success',
      judge: 'success',
      publish: 'success',
    })
    expect(run.get('judge')?.outputs['verdict']).toBe('warn')
    expect(overall(repository.main)).toMatchObject([{ conclusion: 'success' }])
    expect(repository.gitIn(repository.remote, 'for-each-ref')).toContain('refs/mergemark/records')
  })

  it('stops a pull request that makes the model worse, with the verdict of the one-step form', async () => {
    await recordMain()
    const pull = open(60)
    const run = await play(pullRequest(pull))
    expect(results(run), said(run)).toEqual({
      announce: 'success',
      compute: 'success',
      judge: 'failure',
      publish: 'success',
    })
    expect(run.get('judge')?.outputs['verdict']).toBe('fail')
    expect(overall(pull.head)).toMatchObject([{ status: 'completed', conclusion: 'failure' }])
    expect(server.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining('regressed')])
    // Neither the job that runs the pull request's code nor the one that judges writes anything.
    const writers = [...run].filter(([, { writes }]) => writes.length > 0).map(([name]) => name)
    expect(writers).toEqual(['announce', 'publish'])

    repository.git('checkout', '--quiet', '--detach', pull.merge)
    const one = await onPullRequest('run', pull, { workspace: repository.path, server })
    expect(one.outputs.get('sentence')).toBe(run.get('judge')?.outputs['sentence'])
  })

  it('lets a pull request pass that changes nothing that matters', async () => {
    await recordMain()
    const pull = openPullRequest(repository, { 'README.md': 'Flowers.\n' })
    const run = await play(pullRequest(pull))
    expect(run.get('judge')?.outputs['verdict'], said(run)).toBe('pass')
    expect(overall(pull.head)).toMatchObject([{ conclusion: 'success' }])
  })

  it('runs nothing when a title is edited, and everything when another branch is to be merged into', async () => {
    const pull = open(20)
    const edited = await play(
      pullRequest(pull, { more: { action: 'edited', changes: { title: { from: 'x' } } } }),
    )
    expect(new Set(Object.values(results(edited)))).toEqual(new Set(['skipped']))
    const base = { ref: { from: 'lax' }, sha: { from: pull.base } }
    const retargeted = await play(pullRequest(pull, { more: { action: 'edited', changes: { base } } }))
    expect(Object.values(results(retargeted))).not.toContain('skipped')
  })

  it.each([
    ['a fork', { fork: 'stranger/penguins' }],
    ['Dependabot', { author: 'dependabot[bot]' }],
  ])('only computes for a pull request of %s', async (_, whose) => {
    const run = await play(pullRequest(open(20), whose))
    expect(results(run), said(run)).toEqual({
      announce: 'skipped',
      compute: 'success',
      judge: 'skipped',
      publish: 'skipped',
    })
    expect(server.writes()).toEqual([])
  })

  it('computes for a fork whose title was edited, lest check-fork.yml find no bundle', async () => {
    const more = { action: 'edited', changes: { title: { from: 'x' } } }
    const run = await play(pullRequest(open(20), { fork: 'stranger/penguins', more }))
    expect(run.get('compute')?.result).toBe('success')
  })

  it('runs the commands of `setup` in the project’s folder, each as it is written', async () => {
    const setup = 'printf "%s" "$(pwd -P)" > "set up; \'here\'"\nfalse | true'
    const pull = open(20)
    const run = await play(pullRequest(pull), { inputs: { setup } })
    const compute = run.get('compute')
    expect(compute?.result).toBe('failure') // pipefail
    expect(readFileSync(join(compute?.workspace ?? '', "set up; 'here'"), 'utf8')).toBe(compute?.workspace)
    expect(run.get('judge')?.result).toBe('failure')
    expect(overall(pull.head)).toMatchObject([{ conclusion: 'failure' }])
  })
})

describe('code of a pull request that knows check.yml', () => {
  const inCompute =
    (act: (at: Parameters<Meddle>[0]) => void, before = 'upload-artifact'): Meddle =>
    (at) => {
      if (at.job === 'compute' && at.step === before) act(at)
    }

  it('cannot have its own documents posted under the name of those that judge uploads', async () => {
    await recordMain()
    const pull = open(60)
    await onPullRequest('run', pull, { workspace: repository.path, server })
    const out = join(repository.path, 'mergemark-out')
    const forged = new Map(
      [
        'verdict.json',
        'policy.json',
        'comparison.json',
        'baseline.json',
        'evaluation.json',
        'sample.bin',
      ].map((name) => [name, readFileSync(join(out, name))] as const),
    )
    const verdict = JSON.parse(String(forged.get('verdict.json')))
    forged.set('verdict.json', Buffer.from(JSON.stringify({ ...verdict, verdict: 'pass', rules: [] })))
    const run = await play(pullRequest(pull), {
      meddle: inCompute(({ artifacts }) => artifacts.add('mergemark-judged', forged)),
    })
    // Judge could not upload under that name, so there is nothing to fetch.
    const fetched = run.get('publish')?.steps.find(({ title }) => title === 'download-artifact')
    expect(fetched?.outcome).toBe('skipped')
    expect(run.get('judge')?.result).toBe('failure')
    expect(overall(pull.head), said(run)).toMatchObject([{ conclusion: 'failure' }])
  })

  it('ends red where it hands nothing over', async () => {
    const pull = open(20)
    const meddle = inCompute(({ workspace }) => rmSync(join(workspace, 'mergemark-out'), { recursive: true }))
    const run = await play(pullRequest(pull), { meddle })
    expect(run.get('judge')?.outputs['verdict'], said(run)).not.toBe('pass')
    expect(run.get('judge')?.result).toBe('failure')
    expect(overall(pull.head), said(run)).toMatchObject([{ conclusion: 'failure' }])
  })

  it('gains nothing by documents in its commit', async () => {
    await recordMain()
    const forged = { 'mergemark-out/policy.json': '{}', 'mergemark-out/verdict.json': '{"verdict":"pass"}' }
    const changes = { '.gitignore': '', 'predictions.csv': predictions({ wrong: 60 }), ...forged }
    const pull = openPullRequest(repository, changes)
    const run = await play(pullRequest(pull))
    expect(run.get('judge')?.outputs['verdict'], said(run)).toBe('fail')
    expect(overall(pull.head)).toMatchObject([{ conclusion: 'failure' }])
  })

  it('gains nothing by a verdict in its bundle', async () => {
    await recordMain()
    const pull = open(60)
    const meddle = inCompute(({ workspace }) => {
      const out = join(workspace, 'mergemark-out')
      mkdirSync(join(out, 'base'), { recursive: true })
      for (const name of ['verdict.json', 'policy.json', 'comparison.json', 'base/manifest.json'])
        writeFileSync(join(out, name), '{"verdict":"pass"}')
    })
    const run = await play(pullRequest(pull), { meddle })
    expect(run.get('judge')?.outputs['verdict'], said(run)).toBe('fail')
  })
})

describe('the concurrency of check.yml', () => {
  const group = (occasion: Occasion) => readKey('check.yml', occasion, ({ concurrency }) => concurrency.group)
  const cancels = (occasion: Occasion) =>
    readKey('check.yml', occasion, ({ concurrency }) => concurrency['cancel-in-progress'])

  it('ends the run of an older commit of the pull request', () => {
    const pull = open(20)
    const older = { ...pullRequest(pull), runId: 1 }
    expect(group({ ...pullRequest(pull), runId: 2 })).toBe(group(older))
    expect(cancels(older)).toBe('true')
  })

  it('ends no run for an edited title, whose own run does nothing', () => {
    const pull = open(20)
    const more = { action: 'edited', changes: { title: { from: 'x' } } }
    expect(group(pullRequest(pull, { more }))).not.toBe(group(pullRequest(pull)))
  })

  it('lets every push to main finish, for each is to be recorded', () => {
    expect(group(push(1))).not.toBe(group(push(2)))
    expect(cancels(push(1))).toBe('false')
  })
})

describe.each(['check.yml', 'check-fork.yml'])('the permissions of %s', (file) => {
  const { jobs } = parse(readFileSync(`.github/workflows/${file}`, 'utf8'))

  it('let only the jobs write that run nothing and read nothing of the pull request', () => {
    const writing = Object.keys(jobs).filter((name) =>
      Object.values(jobs[name].permissions).includes('write'),
    )
    expect(writing).toEqual(['announce', 'publish'])
  })

  it('leave no token in a checkout, and give a secret to nothing but the recording', () => {
    for (const [name, { steps }] of Object.entries<{ steps: Record<string, unknown>[] }>(jobs)) {
      for (const step of steps) {
        if (String(step['uses']).startsWith('actions/checkout@'))
          expect(step['with'], name).toMatchObject({ 'persist-credentials': false })
        if (JSON.stringify(step).includes('secrets.')) expect(step['uses'], name).toBe('$/actions/record')
      }
    }
  })

  it('let code of the pull request run in compute alone', () => {
    const running = /^\$\/actions\/(train|evaluate|validate-data)$/
    for (const [name, { steps }] of Object.entries<{ steps: Record<string, unknown>[] }>(jobs)) {
      if (name === 'compute') continue
      expect(
        steps.filter(({ uses }) => running.test(String(uses))),
        name,
      ).toEqual([])
    }
  })
})

it('a store of artifacts refuses a name that is taken, as GitHub’s does', () => {
  const store = createArtifactStore()
  store.add('a', new Map())
  expect(() => store.add('a', new Map())).toThrow('already')
})
