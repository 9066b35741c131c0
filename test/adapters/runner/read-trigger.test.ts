import { describe, expect, test } from 'vitest'
import type { WorkflowContext } from '../../../src/adapters/runner/read-context.ts'
import { readTrigger } from '../../../src/adapters/runner/read-trigger.ts'
import {
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  schedulePayload,
  workflowDispatchPayload,
} from '../../support/github-payloads.ts'

const TESTED = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)
const BASE = 'c'.repeat(40)

function context(eventName: string, payload: unknown, more: Partial<WorkflowContext> = {}): WorkflowContext {
  return {
    eventName,
    payload,
    sha: TESTED,
    ref: 'refs/heads/main',
    actor: 'octocat',
    serverUrl: 'https://github.example.com',
    repository: 'octo-org/penguins',
    runId: '7',
    runAttempt: '1',
    ...more,
  }
}

test('a pull request keeps apart what is tested, its head and its base', () => {
  const payload = pullRequestPayload({ number: 12, head: HEAD, base: BASE, baseBranch: 'release/1.x' })
  expect(readTrigger(context('pull_request', payload, { ref: 'refs/pull/12/merge' }))).toMatchObject({
    name: 'pull_request',
    sha: TESTED,
    head: HEAD,
    base: BASE,
    branch: 'release/1.x',
    pullRequest: 12,
  })
})

test('a push has no base, and is on its branch', () => {
  const payload = pushPayload({ before: BASE, after: TESTED, defaultBranch: 'trunk' })
  expect(readTrigger(context('push', payload, { ref: 'refs/heads/topic/one' }))).toMatchObject({
    name: 'push',
    head: TESTED,
    base: null,
    branch: 'topic/one',
    defaultBranch: 'trunk',
    pullRequest: null,
  })
})

test('a pushed tag is on no branch', () => {
  const payload = pushPayload({ before: BASE, after: TESTED, ref: 'refs/tags/v1' })
  expect(readTrigger(context('push', payload, { ref: 'refs/tags/v1' })).branch).toBeNull()
})

test('a merge group is compared with the branch that it is queued for', () => {
  const payload = mergeGroupPayload({ head: TESTED, base: BASE })
  const ref = 'refs/heads/gh-readonly-queue/main/pr-104-929f8209d40f77f4abc622a499c93a83babdbe64'
  const expected = { name: 'merge_group', head: TESTED, base: BASE, branch: 'main', pullRequest: null }
  expect(readTrigger(context('merge_group', payload, { ref }))).toMatchObject(expected)
})

test.each([
  ['workflow_dispatch', workflowDispatchPayload()],
  ['schedule', schedulePayload()],
])('%s runs on the branch that it was started on', (name, payload) => {
  const expected = { name, head: TESTED, base: null, branch: 'main', defaultBranch: 'main', untrusted: false }
  expect(readTrigger(context(name, payload))).toMatchObject(expected)
})

test('an event that Mergemark has no rules for is called other', () => {
  expect(readTrigger(context('issue_comment', {})).name).toBe('other')
})

describe('a run that follows another', () => {
  const followed = {
    id: 41,
    run_attempt: 2,
    event: 'pull_request',
    path: '.github/workflows/mergemark.yml@refs/pull/7/merge',
    head_sha: HEAD,
    head_branch: 'better',
    head_repository: { full_name: 'stranger/penguins' },
    actor: { login: 'stranger' },
    pull_requests: [],
  }
  const read = (change: object = {}, more: Partial<WorkflowContext> = {}) =>
    readTrigger(
      context('workflow_run', { action: 'completed', workflow_run: { ...followed, ...change } }, more),
    )

  test('knows which one, and nothing of a pull request', () => {
    expect(read()).toMatchObject({
      name: 'workflow_run',
      sha: TESTED,
      pullRequest: null,
      base: null,
      untrusted: true,
      followed: {
        id: '41',
        attempt: 2,
        event: 'pull_request',
        path: '.github/workflows/mergemark.yml',
        headSha: HEAD,
        headBranch: 'better',
        headRepository: 'stranger/penguins',
        action: 'completed',
      },
    })
  })

  test('is trusted only where the head lies in this repository and a person pushed it', () => {
    const own = { head_repository: { full_name: 'octo-org/penguins' } }
    expect(read(own).untrusted).toBe(false)
    expect(read({ ...own, actor: { login: 'dependabot[bot]' } }).untrusted).toBe(true)
    expect(read({ head_repository: null }).untrusted).toBe(true)
  })

  test('is refused where GitHub does not say which', () => {
    expect(() => readTrigger(context('workflow_run', { action: 'completed' }))).toThrow('no "workflow_run"')
  })
})

test('addresses follow the server, so that those of an Enterprise Server are right', () => {
  const { repository, run } = readTrigger(context('push', pushPayload({ before: BASE, after: TESTED })))
  expect(repository.url).toBe('https://github.example.com/octo-org/penguins')
  expect(run.url).toBe('https://github.example.com/octo-org/penguins/actions/runs/7/attempts/1')
})

describe('a pull request is not trusted', () => {
  const own = { number: 12, head: HEAD, base: BASE }
  test.each([
    ['from a fork', { headRepository: 'mallory/penguins' }, 'mallory'],
    ['from a fork that was deleted', { headRepository: null }, 'mallory'],
    ['by Dependabot', { author: 'dependabot[bot]' }, 'dependabot[bot]'],
    ['by Dependabot, run again by a person', { author: 'dependabot[bot]' }, 'octocat'],
  ])('when it is %s', (_what, changes, actor) => {
    const payload = pullRequestPayload({ ...own, ...changes })
    expect(readTrigger(context('pull_request', payload, { actor })).untrusted).toBe(true)
  })

  test('but is when it is a branch of the same repository', () => {
    expect(readTrigger(context('pull_request', pullRequestPayload(own))).untrusted).toBe(false)
  })
})

test.each([
  ['has no pull request', context('pull_request', {}), 'no "pull_request"'],
  ['has no merge group', context('merge_group', {}), 'no "merge_group"'],
  ['has no commit', context('push', {}, { sha: '' }), 'sha'],
  ['is of attempt 0', context('push', {}, { runAttempt: '0' }), 'runAttempt'],
  [
    'has a head that is no commit',
    context('pull_request', pullRequestPayload({ number: 1, head: 'x', base: BASE })),
    'head.sha',
  ],
])('an event that %s cannot be read', (_what, source, reason) => {
  expect(() => readTrigger(source)).toThrow(
    expect.objectContaining({ code: 'MM-611', message: expect.stringContaining(reason) }),
  )
})
