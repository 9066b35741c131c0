import { describe, expect, it } from 'vitest'
import { identifyRun } from '../../src/baseline/identify-run.ts'
import type { Git } from '../../src/ports.ts'
import { createEvent } from '../support/baseline-scenario.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const [root, fork, newer, head, merged] = ['0', '1', '2', '3', '4'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
  string,
]

// main: root - fork - newer; head branches off at fork; merged is GitHub's merge of head into newer.
function createHistory(branches: Record<string, string>): Git {
  const commits = {
    [root]: {},
    [fork]: { parents: [root] },
    [newer]: { parents: [fork] },
    [head]: { parents: [fork] },
    [merged]: { parents: [newer, head] },
  }
  return createMemoryGit({ commits, branches })
}
const identify = (
  event: Parameters<typeof createEvent>[0] | null,
  branches: Record<string, string>,
  named = {},
) =>
  identifyRun(
    { event: event === null ? null : createEvent(event), base: null, head: null, ...named },
    createHistory(branches),
  )

describe('of an event', () => {
  it('a pull request’s base is the main that GitHub merged it with, not the one of the event', async () => {
    const run = await identify({ name: 'pull_request', sha: merged, head, base: fork }, { HEAD: merged })
    expect(run).toEqual({ tested: merged, head, base: newer, event: 'pull_request', attempt: 1 })
  })

  it('where the pull request’s own commit is checked out, that is what is tested', async () => {
    const run = await identify({ name: 'pull_request', sha: merged, head, base: newer }, { HEAD: head })
    expect(run).toMatchObject({ tested: head, head, base: newer })
  })

  it('a merge commit of other things says nothing of the base', async () => {
    const run = await identify(
      { name: 'pull_request', sha: merged, head: fork, base: root },
      { HEAD: merged },
    )
    expect(run).toMatchObject({ tested: merged, head: fork, base: root })
  })

  it('a push’s base is the commit before it, and the first commit has none', async () => {
    expect(await identify({ name: 'push', sha: newer }, { HEAD: newer })).toMatchObject({
      tested: newer,
      head: newer,
      base: fork,
    })
    expect(await identify({ name: 'push', sha: root }, { HEAD: root })).toMatchObject({
      tested: root,
      base: null,
    })
  })

  it('a stacked pull request’s base is the branch it goes into', async () => {
    const event = { name: 'pull_request', sha: head, head, base: fork, branch: 'lower' } as const
    const branches = { HEAD: head, 'refs/remotes/origin/lower': newer, 'refs/remotes/origin/main': root }
    expect(await identify(event, branches)).toMatchObject({ tested: head, base: fork })
  })

  it('where the base was thrown away since, the base branch’s tip of now takes its place', async () => {
    const gone = 'a'.repeat(40)
    const event = { name: 'pull_request', sha: head, head, base: gone } as const
    const branches = { HEAD: head, 'refs/remotes/origin/main': newer }
    expect(await identify(event, branches)).toMatchObject({ base: newer })
    // Nothing better is known: what needs the commit will say that it is not there.
    expect(await identify(event, { HEAD: head })).toMatchObject({ base: gone })
  })

  it('a tag is like a branch: compared with main, or with the commit before where it is main’s tip', async () => {
    const tag = { name: 'push', branch: null } as const
    const main = { 'refs/remotes/origin/main': newer }
    expect(await identify({ ...tag, sha: head }, { HEAD: head, ...main })).toMatchObject({ base: newer })
    expect(await identify({ ...tag, sha: newer }, { HEAD: newer, ...main })).toMatchObject({ base: fork })
  })

  it('a merge queue says its base itself', async () => {
    const run = await identify({ name: 'merge_group', sha: merged, base: newer }, { HEAD: merged })
    expect(run).toMatchObject({ tested: merged, base: newer, event: 'merge_group' })
  })

  it('a dispatch on main is like a push, on another branch like a pull request', async () => {
    const branches = { HEAD: head, 'refs/remotes/origin/main': newer }
    expect(await identify({ name: 'workflow_dispatch', sha: newer, branch: 'main' }, branches)).toMatchObject(
      { base: fork },
    )
    expect(
      await identify({ name: 'workflow_dispatch', sha: head, branch: 'feature' }, branches),
    ).toMatchObject({ base: newer })
  })

  it('the attempt is the run’s', async () => {
    const run = { id: '17', attempt: 3, url: '' }
    expect(await identify({ name: 'push', sha: newer, run }, { HEAD: newer })).toMatchObject({ attempt: 3 })
  })
})

describe('on a terminal', () => {
  it('HEAD is compared with the remote’s default branch, else with main', async () => {
    const branches = { HEAD: head, main: fork, 'origin/main': newer }
    expect(await identify(null, branches)).toEqual({
      tested: head,
      head,
      base: newer,
      event: 'local',
      attempt: 1,
    })
    expect(await identify(null, { HEAD: head, main: fork })).toMatchObject({ base: fork })
    expect(await identify(null, { ...branches, 'refs/remotes/origin/HEAD': root })).toMatchObject({
      base: root,
    })
  })

  it('main itself is compared with the commit before it', async () => {
    expect(await identify(null, { HEAD: newer, main: newer })).toMatchObject({ tested: newer, base: fork })
  })

  it('a repository with neither has no base, and one without a commit no run', async () => {
    expect(await identify(null, { HEAD: head })).toMatchObject({ base: null })
    expect(await identify(null, {})).toBeNull()
  })

  it('outside a repository there is no run', async () => {
    const outside: Git = { ...createHistory({}), root: async () => null }
    expect(await identifyRun({ event: null, base: null, head: null }, outside)).toBeNull()
    // What an action hands on of an input that was left empty.
    expect(await identifyRun({ event: null, base: '', head: '' }, outside)).toBeNull()
  })

  it.each([
    { base: 'main', head: null },
    { base: null, head: 'main' },
  ])('outside a repository, a comparison that was asked for is not left out: $base, $head', async (named) => {
    const outside: Git = { ...createHistory({}), root: async () => null }
    await expect(identifyRun({ event: null, ...named }, outside)).rejects.toMatchObject({
      code: 'MM-302',
      kind: 'usage',
    })
  })
})

describe('revisions that are named', () => {
  it('come before the event and the repository', async () => {
    const branches = { HEAD: merged, main: newer, old: root, feature: head }
    expect(await identify(null, branches, { base: 'old', head: 'feature' })).toMatchObject({
      tested: head,
      head,
      base: root,
    })
    const event = { name: 'pull_request', sha: merged, head, base: newer } as const
    expect(await identify(event, branches, { base: 'old' })).toMatchObject({
      tested: merged,
      head,
      base: root,
    })
  })

  it('are an error where they name nothing', async () => {
    await expect(identify(null, { HEAD: head }, { base: 'mian' })).rejects.toMatchObject({
      code: 'MM-303',
      kind: 'usage',
      message: expect.stringContaining('--base is "mian"'),
    })
  })
})
