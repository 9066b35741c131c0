import { describe, expect, test } from 'vitest'
import { createForge } from '../../../src/adapters/github/forge.ts'
import type { Annotation, CheckReport } from '../../../src/ports.ts'
import { DENIED, type GitHubServer, SECONDARY_LIMIT, startGitHubServer } from '../../support/github-server.ts'

const SHA = 'a'.repeat(40)
const BOT = 'github-actions[bot]'
const COMMENTS = /\/issues\/12\/comments$/
const origin = { id: '7', attempt: 1, url: 'https://github.com/octo-org/penguins/actions/runs/7' }
const check: CheckReport = {
  name: 'mergemark',
  sha: SHA,
  status: 'completed',
  conclusion: 'failure',
  title: 'worse',
  summary: 'much worse',
  annotations: [],
  origin,
}

function forgeOf(server: GitHubServer, options: { log?: (text: string) => void; timeoutMs?: number } = {}) {
  const { log = () => {}, timeoutMs = 5_000 } = options
  const repository = { owner: 'octo-org', name: 'penguins' }
  return createForge({
    token: 't0ken',
    repository,
    apiUrl: server.url,
    log,
    pace: { secondMs: 1, timeoutMs },
  })
}

function annotations(count: number, more: Partial<Annotation> = {}): Annotation[] {
  return Array.from({ length: count }, (_, index) => ({
    severity: 'error' as const,
    title: 'minimum',
    message: `row ${index}`,
    place: { file: 'data/penguins.csv', line: index + 2, column: null },
    ...more,
  }))
}

describe('comments', () => {
  test('finds all of 1,000, on ten pages', async () => {
    await using server = await startGitHubServer()
    for (let index = 0; index < 1000; index += 1) {
      server.state.addComment({ issue: 12, login: index === 999 ? BOT : 'octocat', body: `comment ${index}` })
    }
    const comments = await forgeOf(server).comments(12)
    expect(comments).toHaveLength(1000)
    expect(comments.filter(({ own }) => own).map(({ body }) => body)).toEqual(['comment 999'])
    expect(server.requests.filter(({ path }) => COMMENTS.test(path))).toHaveLength(10)
    expect(server.violations).toEqual([])
  })

  test('of a person are told by GET /user where there is no GraphQL', async () => {
    await using server = await startGitHubServer({ login: 'hubot' })
    server.trouble({ path: /\/graphql$/, how: { status: 404, message: 'Not Found' } })
    server.state.addComment({ issue: 12, login: 'hubot', body: 'mine' })
    server.state.addComment({ issue: 12, login: BOT, body: 'not mine' })
    expect((await forgeOf(server).comments(12)).map(({ own }) => own)).toEqual([true, false])
    expect(server.violations).toEqual([])
  })

  test('are nobody’s and nothing is claimed when GitHub will not tell who the token is', async () => {
    await using server = await startGitHubServer()
    server.trouble({ path: /\/graphql$/, how: { status: 404, message: 'Not Found' } })
    server.state.addComment({ issue: 12, login: BOT, body: 'mine?' })
    await expect(forgeOf(server).comments(12)).rejects.toMatchObject({ code: 'MM-606' })
  })
})

test('a limit that is used up is told as one, whoever is asked who the token is', async () => {
  await using server = await startGitHubServer()
  server.state.addComment({ issue: 12, login: BOT, body: 'mine?' })
  server.trouble({ path: /\/graphql$/, how: SECONDARY_LIMIT })
  await expect(forgeOf(server).comments(12)).rejects.toMatchObject({ code: 'MM-604' })
})

describe('a token that may not write', () => {
  test('is told the permission that comments need, and why a fork has none', async () => {
    await using server = await startGitHubServer()
    server.trouble({ method: 'POST', path: COMMENTS, how: DENIED })
    const error = await forgeOf(server)
      .createComment(12, 'hello')
      .catch((caught) => caught)
    expect(error).toMatchObject({ code: 'MM-601', mend: expect.stringContaining('`pull-requests: write`') })
    expect(error.message).toContain('"Resource not accessible by integration"')
    expect(error.mend).toMatch(/fork .*Dependabot.* read-only/)
    expect(server.writes()).toHaveLength(1)
  })

  test('is told the permission that checks need, where statuses are refused as well', async () => {
    await using server = await startGitHubServer()
    server.trouble({ method: 'POST', path: /check-runs$|\/statuses\//, how: DENIED })
    const putting = forgeOf(server).putCheck(check)
    await expect(putting).rejects.toMatchObject({
      code: 'MM-601',
      mend: expect.stringContaining('`checks: write`'),
    })
  })

  test('is told when it is no token at all', async () => {
    await using server = await startGitHubServer()
    server.trouble({ how: { status: 401, message: 'Bad credentials' } })
    await expect(forgeOf(server).createComment(12, 'hello')).rejects.toMatchObject({ code: 'MM-605' })
  })
})

describe('a GitHub that fails', () => {
  test('is asked again, and the log says so', async () => {
    await using server = await startGitHubServer()
    const log: string[] = []
    server.trouble({ method: 'GET', path: COMMENTS, times: 2, how: { status: 502, message: 'Bad Gateway' } })
    expect(await forgeOf(server, { log: (text) => log.push(text) }).comments(12)).toEqual([])
    expect(server.requests).toHaveLength(3)
    expect(log).toEqual([expect.stringContaining('2 more tries'), expect.stringContaining('1 more try')])
  })

  test('is given up after three tries, and after one from then on', async () => {
    await using server = await startGitHubServer()
    server.trouble({ how: { status: 503, message: 'Unavailable' } })
    const forge = forgeOf(server)
    await expect(forge.comments(12)).rejects.toMatchObject({
      code: 'MM-602',
      message: expect.stringContaining('Unavailable'),
    })
    expect(server.requests).toHaveLength(3)
    await expect(forge.updateComment(1, 'x')).rejects.toMatchObject({ code: 'MM-602' })
    expect(server.requests).toHaveLength(4)
  })

  test('is given up when it never answers', async () => {
    await using server = await startGitHubServer()
    server.trouble({ how: 'silent' })
    await expect(forgeOf(server, { timeoutMs: 20 }).comments(12)).rejects.toMatchObject({ code: 'MM-602' })
  })

  test('is told apart from one that nobody can reach', async () => {
    const server = await startGitHubServer()
    const forge = forgeOf(server)
    await server[Symbol.asyncDispose]()
    await expect(forge.comments(12)).rejects.toMatchObject({
      code: 'MM-602',
      message: expect.stringContaining('127.0.0.1'),
    })
  })

  test('never has half a list taken for an empty one', async () => {
    await using server = await startGitHubServer()
    server.state.addComment({ issue: 12, login: BOT, body: 'mine' })
    server.trouble({ path: COMMENTS, times: 1, how: 'carried out, then cut off' })
    expect(await forgeOf(server).comments(12)).toHaveLength(1)
  })

  test.each(['carried out, then dropped', 'carried out, then cut off'] as const)(
    'does not make it post a comment twice: %s',
    async (how) => {
      await using server = await startGitHubServer()
      server.trouble({ method: 'POST', path: COMMENTS, times: 1, how })
      const comment = await forgeOf(server).createComment(12, 'once')
      expect(server.state.comments.map(({ body }) => body)).toEqual(['once'])
      expect(comment.id).toBe(server.state.comments[0]?.id)
    },
  )

  test('makes it post again what was dropped before it arrived', async () => {
    await using server = await startGitHubServer()
    server.trouble({ method: 'POST', path: COMMENTS, times: 1, how: 'dropped' })
    await forgeOf(server).createComment(12, 'once')
    expect(server.state.comments.map(({ body }) => body)).toEqual(['once'])
  })

  test('does not make it create a check twice, or annotate twice', async () => {
    await using server = await startGitHubServer()
    server.trouble({ method: 'POST', path: /check-runs$/, times: 1, how: 'carried out, then dropped' })
    server.trouble({ method: 'PATCH', path: /check-runs\/\d+$/, times: 1, how: 'carried out, then dropped' })
    await forgeOf(server).putCheck({ ...check, annotations: annotations(3) })
    expect(server.state.checks).toMatchObject([{ conclusion: 'failure', annotations: { length: 3 } }])
    expect(server.violations).toEqual([])
  })
})

describe('a rate limit', () => {
  test('that is short is waited for, and the log says so', async () => {
    await using server = await startGitHubServer()
    const log: string[] = []
    server.trouble({ method: 'POST', times: 1, path: COMMENTS, how: SECONDARY_LIMIT })
    await forgeOf(server, { log: (text) => log.push(text) }).createComment(12, 'once')
    expect(server.state.comments).toHaveLength(1)
    expect(log).toEqual([expect.stringContaining('rate limited for 1 s; waiting')])
  })

  test('that is long is not', async () => {
    await using server = await startGitHubServer()
    const headers = { 'retry-after': '3600' }
    server.trouble({ method: 'POST', path: COMMENTS, how: { ...SECONDARY_LIMIT, headers } })
    await expect(forgeOf(server).createComment(12, 'once')).rejects.toMatchObject({ code: 'MM-604' })
    expect(server.writes()).toHaveLength(1)
  })
})

describe('a check', () => {
  test('takes 120 annotations, fifty a request, worst first', async () => {
    await using server = await startGitHubServer()
    const mixed = [...annotations(100, { severity: 'warning' }), ...annotations(20)]
    await forgeOf(server).putCheck({ ...check, annotations: mixed })
    const [stored] = server.state.checks
    expect(stored?.annotations).toHaveLength(120)
    expect(stored?.annotations.slice(0, 21).map((one) => one['annotation_level'])).toEqual([
      ...Array.from({ length: 20 }, () => 'failure'),
      'warning',
    ])
    expect(server.writes()).toHaveLength(1 + 3)
    expect(server.violations).toEqual([])
  })

  test('annotates no place that GitHub has not', async () => {
    await using server = await startGitHubServer()
    const nowhere = ['/etc/passwd', '../secret.csv', ''].map((file) => ({ file, line: 1, column: null }))
    const places = [...nowhere, { file: 'data.csv', line: null, column: null }]
    const all = places.flatMap((place) => annotations(1, { place }))
    await forgeOf(server).putCheck({ ...check, annotations: all })
    expect(server.state.checks[0]?.annotations).toEqual([])
    expect(server.violations).toEqual([])
  })

  test('leaves a workflow job of the same name and app alone', async () => {
    await using server = await startGitHubServer()
    await forgeOf(server).putCheck({ ...check, status: 'in_progress' })
    server.state.addCheck({ name: 'mergemark', sha: SHA, externalId: '0b0d2d2c-job' })
    await forgeOf(server).putCheck(check)
    expect(server.state.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', null])
  })

  test('says it once when nothing has changed', async () => {
    await using server = await startGitHubServer()
    const forge = forgeOf(server)
    const first = await forge.putCheck(check)
    expect(await forge.putCheck(check)).toEqual(first)
    expect(server.writes()).toHaveLength(1)
  })

  test('is never too long for GitHub, in whatever script it is written', async () => {
    await using server = await startGitHubServer()
    await forgeOf(server).putCheck({ ...check, title: '企鵝'.repeat(500), summary: '🐧'.repeat(40_000) })
    const [stored] = server.state.checks
    expect(Buffer.byteLength(stored?.summary ?? '')).toBeLessThanOrEqual(65_535)
    expect(stored?.summary).toMatch(/^(🐧)+…$/u)
    expect(server.violations).toEqual([])
  })

  test('of a person’s token is a commit status, since only apps may make checks, and the log says so', async () => {
    await using server = await startGitHubServer({ login: 'hubot' })
    const log: string[] = []
    const forge = forgeOf(server, { log: (text) => log.push(text) })
    await forge.putCheck(check)
    await forge.putCheck({ ...check, name: 'mergemark/penguins', conclusion: 'success' })
    expect(server.state.content.statuses).toMatchObject([
      { sha: SHA, context: 'mergemark', state: 'failure', description: 'worse', target: origin.url },
      { sha: SHA, context: 'mergemark/penguins', state: 'success' },
    ])
    expect(server.writes().filter((write) => write.endsWith('/check-runs'))).toHaveLength(1)
    expect(log).toEqual([expect.stringMatching(/GitHub App.*commit statuses stand for them/)])
    expect(server.violations).toEqual([])
  })
})

test('the token goes to GitHub in its header and into no error', async () => {
  await using server = await startGitHubServer()
  server.trouble({ how: DENIED })
  const error = await forgeOf(server)
    .createComment(12, 'hello')
    .catch((caught) => caught)
  expect(JSON.stringify([error, error.cause, error.cause.request, error.stack])).not.toContain('t0ken')
})
