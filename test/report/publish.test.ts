import { describe, expect, test } from 'vitest'
import { createForge } from '../../src/adapters/github/forge.ts'
import { fault } from '../../src/errors/fault.ts'
import { openChecks, type Publication, publishReport } from '../../src/report/publish.ts'
import { DENIED, type GitHubServer, startGitHubServer } from '../support/github-server.ts'
import { createMemoryForge } from '../support/memory-forge.ts'
import {
  HEAD,
  originOf,
  passing,
  projectSaying,
  publicationOf,
  publishingPorts,
  type Saying,
  seenOf,
} from '../support/publications.ts'

const BOT = 'github-actions[bot]'
const denied = (permission: string) =>
  fault('forge-denied', { action: 'post', permission, answer: 'Resource not accessible by integration' })

type Changes = Partial<Omit<Publication, 'projects'>> & Saying & { readonly said?: string }

/** Of one project whose comment's title is `said`. */
function publication({ name, verdict, comment, annotations, said = 'worse', ...changes }: Changes = {}) {
  const saying = {
    name,
    verdict,
    comment,
    annotations,
    parts: { title: `### ❌ penguins: ${said}`, ...changes.parts },
  }
  const given = Object.fromEntries(Object.entries(saying).filter(([, value]) => value !== undefined))
  return publicationOf({ ...changes, projects: [projectSaying(given as Saying)] })
}

/** A GitHub of its own, and the two ways to use it. */
async function openGitHub(options: { login?: string } = {}) {
  const server = await startGitHubServer(options)
  const repository = { owner: 'octo-org', name: 'penguins' }
  const pace = { secondMs: 1, timeoutMs: 5_000 }
  const forge = createForge({ token: 't0ken', repository, apiUrl: server.url, pace })
  const ports = { ...publishingPorts(), forge }
  return {
    server,
    runner: ports.runner,
    ports,
    publish: (changes: Changes = {}) => publishReport(publication(changes), ports),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      expect(server.violations).toEqual([])
    },
  }
}

const bodies = (server: GitHubServer) => server.state.comments.map(({ body }) => seenOf(body))

describe('the comment', () => {
  test('is posted once and then edited in place', async () => {
    await using github = await openGitHub()
    const first = await github.publish()
    const second = await github.publish({ origin: originOf('101'), said: 'better' })
    expect(second).toEqual({ commentUrl: first.commentUrl, problems: [] })
    expect(bodies(github.server)).toEqual(['### ❌ penguins: better'])
  })

  test('is found among 1,000 others', async () => {
    await using github = await openGitHub()
    await github.publish()
    for (let index = 0; index < 999; index += 1) {
      github.server.state.addComment({ issue: 12, login: 'octocat', body: 'me too' })
    }
    await github.publish({ origin: originOf('101'), said: 'better' })
    expect(github.server.state.comments).toHaveLength(1000)
    expect(bodies(github.server)[0]).toBe('### ❌ penguins: better')
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
    const newer = await github.publish({ origin: originOf('1000'), said: 'newer' })
    // 999 is less than 1000 as a number, more as text.
    const older = await github.publish({ origin: originOf('999', 3), said: 'older' })
    expect(bodies(github.server)).toEqual(['### ❌ penguins: newer'])
    expect(older.commentUrl).toBe(newer.commentUrl)
    expect(github.runner.lines.join('\n')).toContain('A newer run has reported on #12 already')
  })

  test('of an earlier attempt gives way to the next one’s', async () => {
    await using github = await openGitHub()
    await github.publish({ said: 'first' })
    await github.publish({ said: 'second', origin: originOf('100', 2) })
    await github.publish({ said: 'first, late' })
    expect(bodies(github.server)).toEqual(['### ❌ penguins: second'])
  })

  test('that a race left twice is kept in its oldest place only', async () => {
    await using github = await openGitHub()
    await github.publish()
    const [kept] = github.server.state.comments
    for (let copy = 0; copy < 2; copy += 1) {
      github.server.state.addComment({ issue: 12, login: BOT, body: kept?.body ?? '' })
    }
    await github.publish({ origin: originOf('101'), said: 'better' })
    expect(github.server.state.comments).toEqual([
      { ...kept, body: expect.stringContaining('penguins: better') },
    ])
  })

  test('of another project is left alone where each has its own', async () => {
    await using github = await openGitHub()
    const comment = 'per-project'
    await github.publish({ comment, said: 'one' })
    await github.publish({ comment, name: 'walruses', said: 'two' })
    await github.publish({ comment, origin: originOf('101'), said: 'three' })
    expect(bodies(github.server)).toEqual(['### ❌ penguins: three', '### ❌ penguins: two'])
  })

  test('is cut by whole paragraphs rather than refused when it is too long', async () => {
    await using github = await openGitHub()
    const lead = ['kept', ...Array.from({ length: 3_000 }, () => 'a paragraph of text, all on its line')]
    const { problems } = await github.publish({ parts: { lead: lead.join('\n\n') } })
    expect(problems).toEqual([])
    const [body = ''] = bodies(github.server)
    expect(body).toMatch(/^### ❌ penguins: worse\n\nkept\n\na paragraph of text, all on its line\n/)
    expect(body).toMatch(/_Left out for length\. \[The run\]\(https:\S+\/100\) has the whole report\._$/)
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
  const conclude = async (changes: Changes | Publication) => {
    const forge = createMemoryForge()
    const all = 'projects' in changes ? changes : publication(changes)
    await publishReport(all, { ...publishingPorts(), forge })
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
    const projects = [passing('walruses'), projectSaying(), projectSaying({ name: 'seals', verdict: null })]
    const checks = await conclude(publicationOf({ projects }))
    expect(checks.map(({ conclusion }) => conclusion)).toEqual(['success', 'failure', 'failure', 'failure'])
    const title = '2 of 3 projects may not be merged: penguins, seals'
    expect(checks[3]).toMatchObject({ name: 'mergemark', title })
  })

  test('over no project are red', async () => {
    expect((await conclude(publicationOf({ projects: [] })))[0]?.conclusion).toBe('failure')
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
    const { problems } = await publishReport(publication(), { ...publishingPorts(), forge })
    expect(problems).toHaveLength(1)
    expect(forge.checks).toHaveLength(2)
  })

  test('leaves the comment when it is the checks that fail', async () => {
    const forge = createMemoryForge({
      fails: (operation) => (operation === 'putCheck' ? denied('checks: write') : null),
    })
    const { commentUrl } = await publishReport(publication(), { ...publishingPorts(), forge })
    expect(commentUrl).toMatch(/#issuecomment-1$/)
  })

  test('is tried again, then reported when GitHub stays down', async () => {
    await using github = await openGitHub()
    github.server.trouble({ how: { status: 500, message: 'Server Error' } })
    const { problems } = await github.publish()
    expect(problems.map(({ code }) => code)).toEqual(['MM-602', 'MM-602', 'MM-602'])
    expect(github.server.requests).toHaveLength(3 + 1 + 1 + 1 + 1)
    expect(github.runner.lines).toHaveLength(1)
  })

  test('is not mistaken for a bug, which is thrown', async () => {
    const forge = { ...createMemoryForge(), putCheck: () => Promise.reject(new TypeError('a bug')) }
    await expect(publishReport(publication(), { ...publishingPorts(), forge })).rejects.toThrow('a bug')
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
    await github.publish({ said: 'earlier' })
    for (const id of ['101', '102']) await openChecks(announcement(originOf(id)), github.ports)
    expect(bodies(github.server)).toEqual([
      `> **Out of date.** [A run](${originOf('102').url}) is judging ${HEAD.slice(0, 7)}.\n\n### ❌ penguins: earlier`,
    ])
    await github.publish({ origin: originOf('102'), said: 'later' })
    expect(bodies(github.server)).toEqual(['### ❌ penguins: later'])
  })

  test('posts no comment of its own', async () => {
    await using github = await openGitHub()
    await openChecks(announcement(originOf('100')), github.ports)
    expect(github.server.state.comments).toEqual([])
  })
})
