import { describe, expect, test } from 'vitest'
import { createForge } from '../../src/adapters/github/forge.ts'
import type { CheckReport, Forge } from '../../src/ports.ts'
import { startGitHubServer } from '../support/github-server.ts'
import { createMemoryForge } from '../support/memory-forge.ts'

/** Another user's comment, and one by the token's own user. */
const EXISTING = [
  { body: 'mine?', own: false },
  { body: 'mine', own: true },
]
const CHECK: CheckReport = {
  name: 'mergemark/penguins',
  sha: 'a'.repeat(40),
  status: 'in_progress',
  title: 'Judging…',
  summary: 'soon',
  annotations: [],
  origin: { id: '7', attempt: 1, url: 'https://github.com/octo-org/penguins/actions/runs/7' },
}

interface Opened extends AsyncDisposable {
  readonly forge: Forge
  /** Conclusions of the checks that are there. */
  conclusions(): (string | null)[]
}

const forges: Record<string, () => Promise<Opened>> = {
  async GitHub() {
    const server = await startGitHubServer()
    for (const { body, own } of EXISTING) {
      server.state.addComment({ issue: 12, body, login: own ? 'github-actions[bot]' : 'mallory' })
    }
    const repository = { owner: 'octo-org', name: 'penguins' }
    const pace = { secondMs: 1, timeoutMs: 5_000 }
    return {
      forge: createForge({ token: 't0ken', repository, apiUrl: server.url, pace }),
      conclusions: () => server.state.checks.map(({ conclusion }) => conclusion),
      async [Symbol.asyncDispose]() {
        await server[Symbol.asyncDispose]()
        expect(server.violations).toEqual([])
      },
    }
  },
  async 'the twin in memory'() {
    const forge = createMemoryForge({ comments: EXISTING })
    const conclusions = () => forge.checks.map(({ conclusion }) => conclusion ?? null)
    return { forge, conclusions, async [Symbol.asyncDispose]() {} }
  },
}

describe.each(Object.entries(forges))('%s', (_name, open) => {
  test('lists comments oldest first and tells its own from those of others', async () => {
    await using opened = await open()
    const comments = await opened.forge.comments(12)
    expect(comments.map(({ body, own }) => ({ body, own }))).toEqual(EXISTING)
  })

  test('creates, edits and deletes a comment', async () => {
    await using opened = await open()
    const { forge } = opened
    const created = await forge.createComment(12, 'one')
    expect(created).toMatchObject({ body: 'one', own: true })
    expect(await forge.updateComment(created.id, 'two')).toMatchObject({
      id: created.id,
      body: 'two',
      url: created.url,
    })
    await forge.deleteComment(created.id)
    expect(await forge.comments(12)).toHaveLength(EXISTING.length)
  })

  test('completes the check that it opened', async () => {
    await using opened = await open()
    await opened.forge.putCheck(CHECK)
    await opened.forge.putCheck({ ...CHECK, status: 'completed', conclusion: 'failure', title: 'worse' })
    expect(opened.conclusions()).toEqual(['failure'])
  })

  test('follows a finished check with a new one, since GitHub lets none be opened again', async () => {
    await using opened = await open()
    await opened.forge.putCheck({ ...CHECK, status: 'completed', conclusion: 'success' })
    await opened.forge.putCheck({ ...CHECK, origin: { id: '7', attempt: 2, url: 'https://github.com/' } })
    expect(opened.conclusions()).toEqual(['success', null])
  })

  test('never overwrites the check of a newer run', async () => {
    await using opened = await open()
    await opened.forge.putCheck({ ...CHECK, origin: { id: '8', attempt: 1, url: 'https://github.com/' } })
    await opened.forge.putCheck({ ...CHECK, status: 'completed', conclusion: 'success' })
    expect(opened.conclusions()).toEqual([null])
  })

  test('tells whether the newest check of a name is still going', async () => {
    await using opened = await open()
    const { forge } = opened
    const { name, sha } = CHECK
    expect(await forge.checkState(sha, name)).toBeNull()
    await forge.putCheck(CHECK)
    expect(await forge.checkState(sha, name)).toBe('running')
    expect(await forge.checkState(sha, 'mergemark')).toBeNull()
    expect(await forge.checkState('b'.repeat(40), name)).toBeNull()
    await forge.putCheck({ ...CHECK, status: 'completed', conclusion: 'failure' })
    expect(await forge.checkState(sha, name)).toBe('completed')
    // Started once more, it is going again.
    await forge.putCheck({ ...CHECK, origin: { id: '7', attempt: 2, url: 'https://github.com/' } })
    expect(await forge.checkState(sha, name)).toBe('running')
  })
})
