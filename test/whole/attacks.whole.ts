import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { configuration, createFlowers, openPullRequest, petals, predictions } from '../support/flowers.ts'
import { pushPayload } from '../support/github-payloads.ts'
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts'
import { actionFile, onPullRequest, onPush } from '../support/play-workflow.ts'
import { spawnAction } from '../support/spawn-action.ts'

// docs/threat-model.md, "The attacks": those of somebody who may write to the repository.
let repository: ReturnType<typeof createFlowers>
let server: GitHubServer

beforeEach(async () => {
  repository = createFlowers()
  server = await startGitHubServer({ repository: 'octo-org/penguins' })
  server.state.content.remote = repository.remote
  await onPush('run', repository.main, step())
})
afterEach(async () => {
  await server[Symbol.asyncDispose]()
  repository[Symbol.dispose]()
})

const step = (inputs: Record<string, string> = {}) => ({ workspace: repository.path, server, inputs })
const bad = predictions({ wrong: 60 })
const records = () =>
  repository.gitIn(repository.remote, 'ls-tree', '-r', '--name-only', 'refs/mergemark/records').split('\n')
const train = 'train:\n  command: node train.mjs\n'
const trainer = 'console.log("training")\n'

describe('a pull request does not pass by', () => {
  it('renaming its project, to start without a baseline', async () => {
    const text = configuration().replace('name: flowers', 'name: blossoms')
    const pull = openPullRequest(repository, { 'mergemark.yml': text, 'predictions.csv': bad })
    const { exitCode, outputs } = await onPullRequest('run', pull, step())
    expect(outputs.get('verdict')).toBe('fail')
    expect(exitCode).toBe(1)
  })

  it('removing one of the projects that a glob finds', async () => {
    repository.git('checkout', '--quiet', 'main')
    repository.commit('Two projects', {
      'a/mergemark.yml': configuration(),
      'b/mergemark.yml': configuration().replace('flowers', 'others'),
    })
    repository.push('main')
    const pull = openPullRequest(repository, { 'a/mergemark.yml': null })
    const { exitCode, stdout } = await onPullRequest('run', pull, step({ config: '*/mergemark.yml' }))
    expect(stdout).toContain('MM-018')
    expect(exitCode).toBe(2)
  })

  it('keeping only the examples that its model gets right', async () => {
    repository.git('checkout', '--quiet', 'main')
    const bars = configuration().replace('margin: 0.02', 'min: 0.9')
    const main = repository.commit('Ask for a minimum', { 'mergemark.yml': bars })
    repository.push('main')
    await onPush('run', main, step())
    const few = bad
      .split('\n')
      .filter((_, index) => index === 0 || index > 100)
      .join('\n')
    const pull = openPullRequest(repository, { 'predictions.csv': few })
    const { exitCode, outputs, stdout } = await onPullRequest('run', pull, step())
    expect(outputs.get('verdict'), stdout).toBe('fail')
    expect(exitCode).toBe(1)
  })

  it('dropping the training and committing predictions', async () => {
    repository.git('checkout', '--quiet', 'main')
    const trained = `import('node:fs').then((fs) => fs.writeFileSync('predictions.csv', fs.readFileSync('kept.csv')))\n`
    const files = {
      'mergemark.yml': configuration({ extra: train }),
      'train.mjs': trained,
      'kept.csv': predictions({ wrong: 20 }),
    }
    const main = repository.commit('Train', files)
    repository.push('main')
    expect((await onPush('run', main, step())).exitCode).toBe(0)
    const pull = openPullRequest(repository, {
      'mergemark.yml': configuration(),
      'predictions.csv': predictions({ wrong: 0 }),
    })
    const { exitCode, outputs, stdout } = await onPullRequest('run', pull, step())
    expect(outputs.get('verdict'), stdout).toBe('fail')
    expect(exitCode).toBe(1)
  })

  it('training code that rewrites what the data checks found', async () => {
    repository.git('checkout', '--quiet', 'main')
    const keep = `const fs = await import('node:fs'); fs.writeFileSync('predictions.csv', fs.readFileSync('kept.csv'))\n`
    const files = {
      'mergemark.yml': configuration({ extra: train }),
      'train.mjs': keep,
      'kept.csv': predictions({ wrong: 20 }),
    }
    repository.commit('Train', files)
    repository.push('main')
    const forge = `${keep}const path = 'mergemark-out/data.json'
const data = JSON.parse(fs.readFileSync(path, 'utf8')); data.datasets[0].checks = []
fs.writeFileSync(path, JSON.stringify(data))\n`
    const pull = openPullRequest(repository, {
      'train.mjs': forge,
      'data/petals.csv': petals({ line: 9, cell: '400' }),
    })
    const { exitCode, outputs } = await onPullRequest('run', pull, step())
    expect(outputs.get('verdict')).toBe('fail')
    expect(exitCode).toBe(1)
  })

  it('training code that leaves a document nobody can read: the checks end red, none stays open', async () => {
    repository.git('checkout', '--quiet', 'main')
    repository.commit('Train', { 'mergemark.yml': configuration({ extra: train }), 'train.mjs': trainer })
    repository.push('main')
    const wreck = `import('node:fs').then((fs) => fs.writeFileSync('mergemark-out/data.json', 'x'))\n`
    const pull = openPullRequest(repository, { 'train.mjs': wreck })
    const { exitCode } = await onPullRequest('run', pull, step())
    expect(exitCode).not.toBe(0)
    const checks = server.state.checks.filter(({ sha }) => sha === pull.head)
    expect(checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
    expect(server.state.comments).toHaveLength(1)
  })

  it('its own branch’s push, whose check would stand in for the pull request’s', async () => {
    const pull = openPullRequest(repository, {
      'mergemark.yml': configuration({ margin: '0.9' }),
      'predictions.csv': bad,
    })
    await onPullRequest('run', pull, step())
    repository.git('checkout', '--quiet', 'change')
    const before = { checks: server.state.checks.length, records: records().length }
    const event = pushPayload({
      before: '0'.repeat(40),
      after: pull.head,
      ref: 'refs/heads/change',
      repository: 'octo-org/penguins',
    })
    const pushed = await spawnAction({
      main: actionFile('run'),
      workspace: repository.path,
      repository: 'octo-org/penguins',
      inputs: { token: 'ghs_secret' },
      apiUrl: server.url,
      eventName: 'push',
      event: { ...event, repository: { ...(event['repository'] as object), default_branch: 'main' } },
      sha: pull.head,
      ref: 'refs/heads/change',
    })
    expect(pushed.outputs.get('verdict'), pushed.stdout).toBe('fail')
    expect({ checks: server.state.checks.length, records: records().length }).toEqual(before)
  })

  it('having something else checked out than what is tested', async () => {
    const pull = openPullRequest(repository, { 'predictions.csv': bad })
    repository.git('checkout', '--quiet', 'main')
    const { exitCode, stdout } = await onPullRequest('run', pull, step())
    expect(stdout).toContain('MM-017')
    expect(exitCode).toBe(2)
  })

  it('a store that is out of reach while its code runs', async () => {
    const text = configuration().replace(', maximum: 40', '')
    const pull = openPullRequest(repository, {
      'mergemark.yml': text,
      'data/petals.csv': petals({ line: 9, cell: '400' }),
    })
    const workspace = repository.path
    repository.git('remote', 'set-url', 'origin', join(repository.folder, 'gone.git'))
    const inputs = { token: '' }
    await onPullRequest('baseline', pull, { workspace, inputs })
    const checked = await onPullRequest('validate-data', pull, { workspace, inputs })
    expect(checked.exitCode).not.toBe(0)
  })
})

it('a run that is not on the default branch is never recorded', async () => {
  const pull = openPullRequest(repository, { 'README.md': 'x\n' })
  await onPullRequest('run', pull, step())
  const { exitCode, stdout } = await onPullRequest('record', pull, step())
  expect(stdout).toContain('MM-019')
  expect(exitCode).toBe(2)
})

it('a project in a folder of its own is judged there', async () => {
  repository.git('checkout', '--quiet', 'main')
  const inside = {
    'ml/mergemark.yml': configuration().replace('flowers', 'inner'),
    'ml/predictions.csv': predictions({ wrong: 20 }),
    'ml/data/petals.csv': petals(),
  }
  const main = repository.commit('A project in a folder', inside)
  repository.push('main')
  const inputs = { 'working-directory': 'ml' }
  expect((await onPush('run', main, step(inputs))).exitCode).toBe(0)
  const pull = openPullRequest(repository, { 'README.md': 'x\n' })
  const { exitCode, outputs, stdout } = await onPullRequest('run', pull, step(inputs))
  expect(outputs.get('verdict'), stdout).toBe('pass')
  expect(exitCode).toBe(0)
})
