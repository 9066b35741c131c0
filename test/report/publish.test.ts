import { describe, expect, test } from 'vitest'
import { createForge } from '../../src/adapters/github/forge.ts'
import { fault } from '../../src/errors/fault.ts'
import { openChecks, type Publication, publishReport } from '../../src/report/publish.ts'
import { DENIED, type GitHubServer, startGitHubServer } from '../support/github-server.ts'
import { createMemoryForge } from '../support/memory-forge.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'

const [TESTED, HEAD, BASE] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string]
const BOT = 'github-actions[bot]'
const denied = (permission: string) =>
  fault('forge-denied', { action: 'post', permission, answer: 'Resource not accessible by integration' })

function originOf(id: string, attempt = 1): Publication['origin'] {
  return { id, attempt, url: `https://github.com/octo-org/penguins/actions/runs/${id}` }
}

function publication(changes: Partial<Publication> = {}): Publication {
  return {
    name: 'penguins',
    pullRequest: 12,
    run: { tested: TESTED, head: HEAD, base: BASE, event: 'pull_request', attempt: 1 },
    origin: originOf('100'),
    comment: '### penguins: worse',
    summary: 'worse',
    verdict: { verdict: 'fail', mode: 'enforce', sentence: 'penguins: worse than main' },
    annotations: [],
    ...changes,
  }
}

/** A GitHub of its own, and the two ways to use it. */
async function openGitHub(options: { login?: string } = {}) {
  const server = await startGitHubServer(options)
  const runner = createMemoryRunner()
  const repository = { owner: 'octo-org', name: 'penguins' }
  const pace = { secondMs: 1, timeoutMs: 5_000 }
  const forge = createForge({ token: 't0ken', repository, apiUrl: server.url, pace })
  const ports = { forge, runner }
  return {
    server,
    runner,
    ports,
    publish: (changes: Partial<Publication> = {}) => publishReport(publication(changes), ports),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      expect(server.violations).toEqual([])
    },
  }
}

const bodies = (server: GitHubServer) =>
  server.state.comments.map(({ body }) => body.slice(body.indexOf('\n') + 1))

describe('the comment', () => {
  test('is posted once and then edited in place', async () => {
    await using github = await openGitHub()
    const first = await github.publish()
    const second = await github.publish({ origin: originOf('101'), comment: '### penguins: better' })
    expect(second).toEqual({ commentUrl: first.commentUrl, problems: [] })
    expect(bodies(github.server)).toEqual(['### penguins: better'])
  })

  test('is found among 1,000 others', async () => {
    await using github = await openGitHub()
    await github.publish()
    for (let index = 0; index < 999; index += 1) {
      github.server.state.addComment({ issue: 12, login: 'octocat', body: 'me too' })
    }
    await github.publish({ origin: originOf('101'), comment: 'better' })
    expect(github.server.state.comments).toHaveLength(1000)
    expect(bodies(github.server)[0]).toBe('better')
  })

  test('is not another author’s who has pasted the marker', async () => {
    await using github = await openGitHub()
    await github.publish()
    const marked = github.server.state.comments.splice(0)[0]?.body ?? ''
    github.server.state.addComment({ issue: 12, login: 'mallory', body: marked })
    await github.publish({ origin: originOf('101') })
    const comments = github.server.state.comments.map(({ login, body }) => ({
      login,
      forged: body === marked,
    }))
    expect(comments).toEqual([
      { login: 'mallory', forged: true },
      { login: BOT, forged: false },
    ])
  })

  test('is not one of its own that only quotes the marker', async () => {
    await using github = await openGitHub()
    await github.publish()
    const marked = github.server.state.comments.splice(0)[0]?.body ?? ''
    github.server.state.addComment({ issue: 12, login: BOT, body: `Another bot's report\n${marked}` })
    await github.publish()
    expect(github.server.state.comments).toHaveLength(2)
  })

  test('asks for no write when it says the same already', async () => {
    await using github = await openGitHub()
    await github.publish()
    const before = github.server.writes().length
    const { commentUrl } = await github.publish()
    expect(github.server.writes()).toHaveLength(before)
    expect(commentUrl).toMatch(/#issuecomment-\d+$/)
  })

  test('of a newer run is never overwritten by an older one', async () => {
    await using github = await openGitHub()
    const newer = await github.publish({ origin: originOf('1000'), comment: 'newer' })
    // 999 is less than 1000 as a number, more as text.
    const older = await github.publish({ origin: originOf('999', 3), comment: 'older' })
    expect(bodies(github.server)).toEqual(['newer'])
    expect(older.commentUrl).toBe(newer.commentUrl)
    expect(github.runner.lines.join('\n')).toContain('A newer run has reported on #12 already')
  })

  test('of an earlier attempt gives way to the next one’s', async () => {
    await using github = await openGitHub()
    await github.publish({ comment: 'first' })
    await github.publish({ comment: 'second', origin: originOf('100', 2) })
    await github.publish({ comment: 'first, late' })
    expect(bodies(github.server)).toEqual(['second'])
  })

  test('that a race left twice is kept in its oldest place only', async () => {
    await using github = await openGitHub()
    await github.publish()
    const [kept] = github.server.state.comments
    for (let copy = 0; copy < 2; copy += 1) {
      github.server.state.addComment({ issue: 12, login: BOT, body: kept?.body ?? '' })
    }
    await github.publish({ origin: originOf('101'), comment: 'better' })
    expect(github.server.state.comments).toEqual([{ ...kept, body: expect.stringMatching(/\nbetter$/) }])
  })

  test('of another project on the same pull request is left alone', async () => {
    await using github = await openGitHub()
    await github.publish({ comment: 'one' })
    await github.publish({ name: 'walruses', comment: 'two' })
    await github.publish({ origin: originOf('101'), comment: 'three' })
    expect(bodies(github.server)).toEqual(['three', 'two'])
  })

  test('is cut at a line rather than refused when it is too long', async () => {
    await using github = await openGitHub()
    const { problems } = await github.publish({ comment: 'a line of text\n'.repeat(6_000) })
    expect(problems).toEqual([])
    expect(github.server.state.comments[0]?.body.slice(-90)).toMatch(
      /a line of text\n\n_The rest did not fit/,
    )
  })

  test('is not posted where there is no pull request', async () => {
    await using github = await openGitHub()
    expect(await github.publish({ pullRequest: null })).toEqual({ commentUrl: null, problems: [] })
    expect(github.server.writes()).toEqual([
      'POST /repos/octo-org/penguins/check-runs',
      'POST /repos/octo-org/penguins/check-runs',
    ])
  })
})

describe('the checks', () => {
  const conclude = async (changes: Partial<Publication>) => {
    const forge = createMemoryForge()
    await publishReport(publication(changes), { forge, runner: createMemoryRunner() })
    return forge.checks.map(({ name, sha, conclusion, title }) => ({ name, sha, conclusion, title }))
  }

  test.each([
    ['pass', 'enforce', 'success'],
    ['warn', 'enforce', 'success'],
    ['fail', 'enforce', 'failure'],
    ['fail', 'observe', 'success'],
  ] as const)(
    'of the verdict %s in mode %s are a %s, on the head and not on the tested commit',
    async (verdict, mode, conclusion) => {
      const checks = await conclude({ verdict: { verdict, mode, sentence: 'said so' } })
      const title = mode === 'observe' ? 'Only observing; would fail: said so' : 'said so'
      expect(checks).toEqual([
        { name: 'mergemark/penguins', sha: HEAD, conclusion, title },
        { name: 'mergemark', sha: HEAD, conclusion, title },
      ])
    },
  )

  test('without a verdict are red', async () => {
    const checks = await conclude({ verdict: null })
    expect(checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
    expect(checks[0]?.title).toBe('penguins: no verdict could be reached')
  })

  test('over several projects are as red as the worst of them', async () => {
    const good = {
      name: 'walruses',
      verdict: { verdict: 'pass', mode: 'enforce', sentence: 'fine' },
    } as const
    const bad = {
      name: 'penguins',
      verdict: { verdict: 'fail', mode: 'enforce', sentence: 'worse' },
    } as const
    const lost = { name: 'seals', verdict: null }
    const [own, overall] = await conclude({ ...good, projects: [good, bad, lost] })
    expect(own?.conclusion).toBe('success')
    const title = '2 of 3 projects may not be merged: penguins, seals'
    expect(overall).toMatchObject({ conclusion: 'failure', title })
  })

  test('over no project are red', async () => {
    expect((await conclude({ projects: [] }))[1]?.conclusion).toBe('failure')
  })

  test('hold the annotations once, with hostile text as text', async () => {
    await using github = await openGitHub()
    const hostile = '::error::<!-- mergemark -->\n[x](javascript:1)'
    const place = { file: 'data.csv', line: 3, column: 7 }
    await github.publish({ annotations: [{ severity: 'error', title: hostile, message: hostile, place }] })
    expect(github.server.state.checks.map(({ annotations }) => annotations.length)).toEqual([1, 0])
    expect(github.server.state.checks[0]?.annotations[0]).toEqual({
      path: 'data.csv',
      start_line: 3,
      end_line: 3,
      start_column: 7,
      end_column: 7,
      annotation_level: 'failure',
      title: hostile,
      message: hostile,
    })
    expect(github.runner.annotations).toEqual([])
  })

  test('show what is hidden in a sentence', async () => {
    const [check] = await conclude({
      verdict: { verdict: 'pass', mode: 'enforce', sentence: 'a\u202eb\u0000\nc' },
    })
    expect(check?.title).toBe('a\\u202eb\\u0000\\nc')
  })
})

describe('posting that fails', () => {
  test('is a problem that names the permission, and nothing is thrown', async () => {
    await using github = await openGitHub()
    github.server.trouble({ method: 'POST', path: /^\/repos/, how: DENIED })
    const { commentUrl, problems } = await github.publish()
    expect(commentUrl).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(['MM-601', 'MM-601', 'MM-601'])
    expect(github.runner.lines).toEqual([
      expect.stringMatching(
        /^warn: MM-601: [\s\S]*`checks: write`[\s\S]*fork[\s\S]*The verdict stands without it\.$/,
      ),
      expect.stringMatching(
        /^warn: MM-601: [\s\S]*`pull-requests: write`[\s\S]*The verdict stands without it\.$/,
      ),
    ])
  })

  test('leaves the checks when it is the comment that fails', async () => {
    const forge = createMemoryForge({
      fails: (operation) => (operation === 'createComment' ? denied('pull-requests: write') : null),
    })
    const { problems } = await publishReport(publication(), { forge, runner: createMemoryRunner() })
    expect(problems).toHaveLength(1)
    expect(forge.checks).toHaveLength(2)
  })

  test('leaves the comment when it is the checks that fail', async () => {
    const forge = createMemoryForge({
      fails: (operation) => (operation === 'putCheck' ? denied('checks: write') : null),
    })
    const { commentUrl } = await publishReport(publication(), { forge, runner: createMemoryRunner() })
    expect(commentUrl).toMatch(/#issuecomment-1$/)
  })

  test('is tried again, then reported when GitHub stays down', async () => {
    await using github = await openGitHub()
    github.server.trouble({ how: { status: 500, message: 'Server Error' } })
    const { problems } = await github.publish()
    expect(problems.map(({ code }) => code)).toEqual(['MM-602', 'MM-602', 'MM-602'])
    expect(github.server.requests).toHaveLength(3 + 1 + 1)
    expect(github.runner.lines).toHaveLength(1)
  })

  test('is not mistaken for a bug, which is thrown', async () => {
    const forge = { ...createMemoryForge(), putCheck: () => Promise.reject(new TypeError('a bug')) }
    await expect(publishReport(publication(), { forge, runner: createMemoryRunner() })).rejects.toThrow(
      'a bug',
    )
  })
})

describe('announcing a run', () => {
  const announcement = (origin: Publication['origin']) => ({
    names: ['penguins'],
    pullRequest: 12,
    run: publication().run,
    origin,
  })

  test('opens the checks that the report then completes', async () => {
    await using github = await openGitHub()
    expect(await openChecks(announcement(originOf('100')), github.ports)).toEqual({ problems: [] })
    expect(github.server.state.checks.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'mergemark/penguins in_progress',
      'mergemark in_progress',
    ])
    await github.publish()
    expect(github.server.state.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
  })

  test('says on an earlier comment that it is out of date, once, until the report replaces it', async () => {
    await using github = await openGitHub()
    await github.publish({ comment: 'earlier' })
    for (const id of ['101', '102']) await openChecks(announcement(originOf(id)), github.ports)
    expect(bodies(github.server)).toEqual([
      `> **Out of date.** [A run](${originOf('102').url}) is judging ${HEAD.slice(0, 7)}.\n\nearlier`,
    ])
    await github.publish({ origin: originOf('102'), comment: 'later' })
    expect(bodies(github.server)).toEqual(['later'])
  })

  test('posts no comment of its own', async () => {
    await using github = await openGitHub()
    await openChecks(announcement(originOf('100')), github.ports)
    expect(github.server.state.comments).toEqual([])
  })
})
