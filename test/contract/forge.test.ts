import { describe, expect, test } from 'vitest'
import type { CheckReport } from '../../src/ports.ts'
import {
  APPROVERS,
  CHARTS_COMMIT,
  EXISTING,
  forges,
  HEAD,
  OLD_HEAD,
  PULL_REQUESTS,
  RUN,
  ZIP,
} from '../support/open-forges.ts'

const CHECK: CheckReport = {
  name: 'mergemark/penguins',
  sha: 'a'.repeat(40),
  status: 'in_progress',
  title: 'Judging…',
  summary: 'soon',
  annotations: [],
  origin: { id: '7', attempt: 1, url: 'https://github.com/octo-org/penguins/actions/runs/7' },
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
    expect(opened.conclusions().at(-1)).toBe('failure')
    expect(await opened.forge.checksOf(CHECK.sha)).toMatchObject([
      { name: CHECK.name, status: 'completed', conclusion: 'failure', title: 'worse' },
    ])
  })

  test('follows a finished check with a new one, since GitHub lets none be opened again', async () => {
    await using opened = await open()
    await opened.forge.putCheck({ ...CHECK, status: 'completed', conclusion: 'success' })
    await opened.forge.putCheck({ ...CHECK, origin: { id: '7', attempt: 2, url: 'https://github.com/' } })
    expect(opened.conclusions()).toEqual(['success', null])
  })

  test('never overwrites the check of a newer run', async () => {
    await using opened = await open()
    const newer = { id: '8', attempt: 1, url: 'https://github.com/octo-org/penguins/actions/runs/8' }
    await opened.forge.putCheck({ ...CHECK, origin: newer })
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
  test('says once what a run says twice', async () => {
    await using opened = await open()
    const report = { ...CHECK, status: 'completed', conclusion: 'success', text: '<!-- a -->\nx' } as const
    await opened.forge.putCheck(report)
    await opened.forge.putCheck(report)
    expect(opened.conclusions()).toEqual(['success'])
  })

  test('finds the checks of a commit, the newest of each name, and whose run made them', async () => {
    await using opened = await open()
    const { forge } = opened
    await forge.putCheck({ ...CHECK, name: 'mergemark' })
    await forge.putCheck({ ...CHECK, status: 'completed', conclusion: 'success', title: 'first' })
    const again = {
      id: '7',
      attempt: 2,
      url: 'https://github.com/octo-org/penguins/actions/runs/7/attempts/2',
    }
    await forge.putCheck({ ...CHECK, title: 'again', origin: again })
    expect(await forge.checksOf(CHECK.sha)).toMatchObject([
      { name: 'mergemark', status: 'in_progress', conclusion: null, origin: CHECK.origin },
      { name: 'mergemark/penguins', status: 'in_progress', conclusion: null, title: 'again', origin: again },
    ])
    expect(await forge.checksOf('9'.repeat(40))).toEqual([])
  })

  test('edits no comment that somebody deleted, and deletes it as well as twice', async () => {
    await using opened = await open()
    const { forge } = opened
    const { id } = await forge.createComment(12, 'one')
    await forge.deleteComment(id)
    await forge.deleteComment(id)
    await expect(forge.updateComment(id, 'two')).rejects.toMatchObject({ code: 'MM-609' })
  })

  test.each(PULL_REQUESTS)('reads pull request $number', async (expected) => {
    await using opened = await open()
    expect(await opened.forge.pullRequest(expected.number)).toEqual(expected)
  })

  test('has no pull request of a number that is not there', async () => {
    await using opened = await open()
    expect(await opened.forge.pullRequest(99)).toBeNull()
  })

  test('finds every open pull request with exactly that head', async () => {
    await using opened = await open()
    const { forge } = opened
    const head = { owner: 'mallory', branch: 'feature', sha: HEAD }
    const numbers = async (wanted: typeof head) =>
      (await forge.pullRequestsWithHead(wanted)).map(({ number }) => number)
    expect(await numbers(head)).toEqual([13, 16])
    expect(await numbers({ ...head, sha: OLD_HEAD })).toEqual([])
    expect(await numbers({ ...head, owner: 'eve' })).toEqual([])
    expect(await numbers({ ...head, branch: 'other' })).toEqual([])
  })

  test('names the people with write access who approved that very commit', async () => {
    await using opened = await open()
    expect(await opened.forge.approvers(13, HEAD)).toEqual(APPROVERS)
    expect(await opened.forge.approvers(12, HEAD)).toEqual([])
  })

  test('reads a workflow run', async () => {
    await using opened = await open()
    expect(await opened.forge.workflowRun(RUN.id)).toEqual(RUN)
    expect(await opened.forge.workflowRun('71')).toBeNull()
  })

  test('reads the newest artifact of a name, and none that is too large', async () => {
    await using opened = await open()
    const { forge } = opened
    const bytes = await forge.artifact(RUN.id, 'mergemark-bundle', { largest: ZIP.length })
    expect(Buffer.from(bytes ?? [])).toEqual(ZIP)
    expect(await forge.artifact(RUN.id, 'other', { largest: 100 })).toBeNull()
    await expect(
      forge.artifact(RUN.id, 'mergemark-bundle', { largest: ZIP.length - 1 }),
    ).rejects.toMatchObject({ code: 'MM-607' })
  })

  test('knows which files of a commit it serves', async () => {
    await using opened = await open()
    const { forge } = opened
    expect(await forge.hasFile('charts/ab/metrics-light.png', CHARTS_COMMIT)).toBe(true)
    expect(await forge.hasFile('charts/ab/metrics-dark.png', CHARTS_COMMIT)).toBe(false)
    expect(await forge.hasFile('charts/ab/metrics-light.png', HEAD)).toBe(false)
  })
})

describe.each(Object.entries(forges).filter(([name]) => !['Gitea', 'Forgejo'].includes(name)))(
  '%s, which has checks',
  (_name, open) => {
    test('keeps a text with each check, and one check of a name for each pull request', async () => {
      await using opened = await open()
      const { forge } = opened
      const section = '<!-- mergemark:section -->\n**worse**'
      await forge.putCheck({ ...CHECK, pullRequest: 13, text: section })
      await forge.putCheck({ ...CHECK, pullRequest: 16, status: 'completed', conclusion: 'success' })
      const done = { status: 'completed', conclusion: 'failure' } as const
      await forge.putCheck({ ...CHECK, ...done, pullRequest: 13, text: section })
      expect(await forge.checksOf(CHECK.sha)).toMatchObject([
        { kind: 'check', pullRequest: 13, conclusion: 'failure', text: section },
        { kind: 'check', pullRequest: 16, conclusion: 'success', text: null },
      ])
    })
  },
)
