import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { configuration, createFlowers, openPullRequest, petals, predictions } from '../support/flowers.ts'
import { DENIED, type GitHubServer, startGitHubServer } from '../support/github-server.ts'
import { onPullRequest, onPush } from '../support/play-workflow.ts'

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

const step = () => ({ workspace: repository.path, server })
const recordMain = () => onPush('run', repository.main, step())
const comments = () => server.state.comments.map(({ body }) => body)
const checks = () => server.state.checks.map(({ name, sha, conclusion }) => ({ name, sha, conclusion }))

describe('a push to main', () => {
  it('is judged, checked on its commit and recorded where no clone fetches it', async () => {
    const result = await recordMain()
    expect(result.exitCode, result.stdout).toBe(0)
    expect(result.outputs.get('verdict')).toBe('warn')
    expect(checks()).toContainEqual({ name: 'mergemark', sha: repository.main, conclusion: 'success' })
    expect(comments()).toEqual([])
    const refs = repository.gitIn(repository.remote, 'for-each-ref', '--format=%(refname)')
    expect(refs).toContain('refs/mergemark/records')
    repository.gitIn(repository.folder, 'clone', '--quiet', repository.remote, 'stranger')
    const fetched = repository.gitIn(
      join(repository.folder, 'stranger'),
      'for-each-ref',
      '--format=%(refname)',
    )
    expect(fetched).not.toContain('mergemark')
  })
})

describe('a pull request', () => {
  it('that changes nothing that matters passes, with one comment and both checks on its head', async () => {
    await recordMain()
    const pull = openPullRequest(repository, { 'README.md': 'Flowers.\n' })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode, result.stdout).toBe(0)
    expect(result.outputs.get('verdict')).toBe('pass')
    expect(result.outputs.get('sentence')).toContain('at least as good as main')
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain('at least as good as main')
    expect(checks()).toContainEqual({ name: 'mergemark', sha: pull.head, conclusion: 'success' })
    expect(checks()).toContainEqual({ name: 'mergemark/flowers', sha: pull.head, conclusion: 'success' })
    expect(result.summary).toContain('at least as good as main')
  })

  it('that makes the model worse is stopped', async () => {
    await recordMain()
    const pull = openPullRequest(repository, { 'predictions.csv': predictions({ wrong: 60 }) })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode).toBe(1)
    expect(result.outputs.get('verdict')).toBe('fail')
    expect(comments()[0]).toContain('regressed')
    expect(checks()).toContainEqual({ name: 'mergemark', sha: pull.head, conclusion: 'failure' })
  })

  it('that breaks the data is stopped at the physical line of the bad cell', async () => {
    await recordMain()
    const pull = openPullRequest(repository, { 'data/petals.csv': petals({ line: 17, cell: '400' }) })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode).toBe(1)
    expect(result.stdout).toMatch(/::error [^\n]*file=data\/petals\.csv,[^\n]*line=17/)
    expect(comments()[0]).toContain('data/petals.csv:17')
  })

  it('cannot relax the policy it is judged by', async () => {
    await recordMain()
    const lax = configuration({ margin: '0.5' })
    const pull = openPullRequest(repository, {
      'mergemark.yml': lax,
      'predictions.csv': predictions({ wrong: 60 }),
    })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode).toBe(1)
    expect(comments()[0]).toMatch(/policy/i)
    expect(comments()[0]).toContain('0.5')
  })

  it('has its comment edited, not repeated, when it is mended', async () => {
    await recordMain()
    const worse = openPullRequest(repository, { 'predictions.csv': predictions({ wrong: 60 }) }, 'worse')
    await onPullRequest('run', worse, { ...step(), runId: 1001 })
    const mended = openPullRequest(
      repository,
      { 'predictions.csv': predictions({ wrong: 20 }), 'README.md': 'x\n' },
      'mended',
    )
    const result = await onPullRequest('run', mended, { ...step(), runId: 1002 })
    expect(result.exitCode, result.stdout).toBe(0)
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain('✅')
  })

  it('before anything was recorded says that there is no baseline, and warns', async () => {
    const pull = openPullRequest(repository, { 'README.md': 'Flowers.\n' })
    const result = await onPullRequest('run', pull, step())
    expect(result.outputs.get('verdict')).toBe('warn')
    expect(comments()[0]).toMatch(/no (record|baseline)/)
  })

  it('of a new project bootstraps by its own policy', async () => {
    repository.commit('Remove the project', { 'mergemark.yml': null })
    repository.push('main')
    const pull = openPullRequest(repository, { 'mergemark.yml': configuration() })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode, result.stdout).toBe(0)
    expect(result.outputs.get('verdict')).toBe('warn')
  })

  it('is stopped where main’s configuration was removed after it had records', async () => {
    await recordMain()
    repository.git('checkout', '--quiet', 'main')
    repository.commit('Remove the project', { 'mergemark.yml': null })
    repository.push('main')
    const pull = openPullRequest(repository, { 'mergemark.yml': configuration() })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode).toBe(1)
    expect(result.outputs.get('verdict')).toBe('fail')
  })

  it('from a fork is refused, red, and nothing is posted', async () => {
    const pull = openPullRequest(repository, { 'README.md': 'Flowers.\n' })
    const result = await onPullRequest('run', { ...pull, headRepository: 'stranger/penguins' }, step())
    expect(result.exitCode).toBe(2)
    expect(result.stdout).toContain('MM-013')
    expect(server.writes()).toEqual([])
  })
})

describe('when GitHub says no', () => {
  it('a token that may not write leaves the verdict standing and names the permission', async () => {
    await recordMain()
    server.trouble({ method: 'POST', how: DENIED })
    server.trouble({ method: 'PATCH', how: DENIED })
    const pull = openPullRequest(repository, { 'predictions.csv': predictions({ wrong: 60 }) })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode).toBe(1)
    expect(result.stdout).toContain('pull-requests: write')
    expect(result.stdout).toContain('checks: write')
  })

  it('a GitHub that is down changes neither the verdict nor the exit code', async () => {
    await recordMain()
    server.trouble({ path: /./, how: { status: 503, message: 'down' } })
    const pull = openPullRequest(repository, { 'README.md': 'Flowers.\n' })
    const result = await onPullRequest('run', pull, step())
    expect(result.exitCode, result.stdout).toBe(0)
    expect(result.outputs.get('verdict')).toBe('pass')
    expect(result.stdout).toContain('MM-602')
  })

  it('a remote that refuses the record leaves the verdict standing and says what to allow', async () => {
    const hook = join(repository.remote, 'hooks', 'pre-receive')
    const { chmodSync, writeFileSync } = await import('node:fs')
    writeFileSync(hook, '#!/bin/sh\nexit 1\n')
    chmodSync(hook, 0o755)
    const result = await recordMain()
    expect(result.outputs.get('verdict')).toBe('warn')
    expect(result.stdout).toContain('contents: write')
  })
})

it('the report’s files lie where the outputs say', async () => {
  const result = await recordMain()
  const path = join(repository.path, result.outputs.get('report') ?? 'none')
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, 'utf8')).toContain('<!doctype html>')
})
