import { describe, expect, it } from 'vitest'
import type { FollowedRun, PullRequest, TriggerEvent, WorkflowRun } from '../../src/ports.ts'
import { followRun } from '../../src/project/follow-run.ts'
import { recallFollowed, rememberFollowed } from '../../src/project/followed-file.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { createMemoryForge } from '../support/memory-forge.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const sha = (digit: string) => digit.repeat(40)
const [OLD, TIP, HEAD, MERGE, EVIL, STRAY] = ['1', '2', '3', '4', '5', '6'].map(sha) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const WORKFLOW = '.github/workflows/mergemark.yml'
const FORK = 'stranger/penguins'

const followed: FollowedRun = {
  id: '41',
  attempt: 1,
  event: 'pull_request',
  path: WORKFLOW,
  headSha: HEAD,
  headBranch: 'better',
  headRepository: FORK,
  action: 'completed',
}
const event: TriggerEvent = {
  name: 'workflow_run',
  repository: { owner: 'octo-org', name: 'penguins', url: 'https://github.com/octo-org/penguins' },
  sha: TIP,
  head: TIP,
  base: null,
  branch: 'main',
  defaultBranch: 'main',
  pullRequest: null,
  untrusted: true,
  followed,
  run: { id: '90', attempt: 1, url: 'https://github.com/octo-org/penguins/actions/runs/90' },
}
const run: WorkflowRun = {
  id: '41',
  attempt: 2,
  path: WORKFLOW,
  event: 'pull_request',
  headSha: HEAD,
  headBranch: 'better',
  headOwner: 'stranger',
  headRepository: FORK,
  conclusion: 'success',
}
const pull: PullRequest = {
  number: 7,
  isOpen: true,
  base: { branch: 'main', sha: TIP },
  head: { sha: HEAD, branch: 'better', owner: 'stranger', repository: FORK },
  isFork: true,
  author: 'stranger',
  isBot: false,
  merge: MERGE,
}
const git = createMemoryGit({
  commits: {
    [OLD]: {},
    [TIP]: { parents: [OLD] },
    [HEAD]: { parents: [OLD] },
    [MERGE]: { parents: [TIP, HEAD] },
    // Anybody can make commits with any parents and push them to a fork.
    [EVIL]: { parents: [STRAY, HEAD] },
    [STRAY]: {},
    [sha('7')]: { parents: [OLD, HEAD] },
    [sha('8')]: { parents: [HEAD, TIP] },
    [sha('9')]: { parents: [TIP, HEAD, OLD] },
    [sha('a')]: { parents: [] },
  },
  branches: { 'refs/remotes/origin/main': TIP },
})

function follow({
  claim = null as string | null,
  runs = [run],
  pulls = [pull],
  trigger = event,
}: {
  claim?: string | null
  runs?: WorkflowRun[]
  pulls?: PullRequest[]
  trigger?: TriggerEvent
} = {}) {
  const forge = createMemoryForge({ content: { workflowRuns: runs, pullRequests: pulls } })
  return followRun(trigger, { workflow: WORKFLOW, claim }, { forge, git })
}

describe('the pull request behind a workflow run', () => {
  it('is found by the forge, and judged as if it had set off this run', async () => {
    const { events, problem } = await follow({ claim: MERGE })
    expect(problem).toBeNull()
    expect(events).toEqual([
      expect.objectContaining({
        name: 'pull_request',
        sha: MERGE,
        head: HEAD,
        base: TIP,
        branch: 'main',
        pullRequest: 7,
        untrusted: true,
        run: event.run,
      }),
    ])
    expect(events[0]?.followed?.attempt).toBe(2)
  })

  it.each([
    ['its head itself', HEAD, HEAD],
    ['an older merge into the base', sha('7'), sha('7')],
    ['nothing', null, HEAD],
  ])('is tested at what the bundle claims where that is %s', async (_what, claim, tested) => {
    const { events, problem } = await follow({ claim })
    expect([events[0]?.sha, problem]).toEqual([tested, null])
    // Even then the policy is that of the branch as it is now.
    expect(events[0]?.base).toBe(TIP)
  })

  it.each([
    ['a merge into something that is not on the base', EVIL],
    ['a merge the other way round', sha('8')],
    ['a merge of more', sha('9')],
    ['a root commit', sha('a')],
    ['the base itself', TIP],
    ['a commit that nobody has', sha('f')],
  ])('is tested at its head, without the bundle, where that claims %s', async (_what, claim) => {
    const { events, problem } = await follow({ claim })
    expect(events[0]?.sha).toBe(HEAD)
    expect(problem).toContain('no merge of 3333333')
  })

  it.each<[string, Partial<WorkflowRun>]>([
    ['was set off by a push', { event: 'push' }],
    ['is of a workflow that the pull request brought along', { path: '.github/workflows/evil.yml' }],
    ['is of another head', { headSha: OLD }],
  ])('is not looked for where the run %s', async (_what, change) => {
    await expect(follow({ runs: [{ ...run, ...change }] })).rejects.toMatchObject({ code: 'MM-523' })
  })

  it('is not looked for where there is no such run, or nothing to follow', async () => {
    await expect(follow({ runs: [] })).rejects.toMatchObject({ code: 'MM-523' })
    await expect(follow({ trigger: { ...event, name: 'push' } })).rejects.toMatchObject({ code: 'MM-523' })
  })

  it.each<[string, PullRequest]>([
    ['has newer commits', { ...pull, head: { ...pull.head, sha: OLD } }],
    ['was closed', { ...pull, isOpen: false }],
    ['is of another owner', { ...pull, head: { ...pull.head, owner: 'victim' } }],
    ['is of another repository', { ...pull, head: { ...pull.head, repository: 'stranger/other' } }],
    ['is of another branch', { ...pull, head: { ...pull.head, branch: 'main' } }],
  ])('is none where the only one %s', async (_what, other) => {
    await expect(follow({ pulls: [other] })).rejects.toMatchObject({ code: 'MM-524' })
  })

  it('is each of several with that head, unless the bundle is the forge’s merge of one', async () => {
    const other = { ...pull, number: 3, base: { branch: 'release', sha: TIP }, merge: null }
    const numbers = async (claim: string) =>
      (await follow({ claim, pulls: [pull, other] })).events.map(({ pullRequest }) => pullRequest)
    expect(await numbers(HEAD)).toEqual([3, 7])
    expect(await numbers(MERGE)).toEqual([7])
  })

  it('is trusted where it comes from this repository and a person', async () => {
    const own = { ...pull, isFork: false, author: 'octocat' }
    expect((await follow({ pulls: [own] })).events[0]?.untrusted).toBe(false)
    const bot = { ...own, author: 'dependabot[bot]' }
    expect((await follow({ pulls: [bot] })).events[0]?.untrusted).toBe(true)
  })

  it('is remembered for this run and no other', async () => {
    const files = createMemoryFiles()
    const { events } = await follow({ claim: MERGE })
    await rememberFollowed('out', events, files)
    const recalled = await recallFollowed('out', event, files)
    expect(
      recalled.map(({ name, sha: tested, base, pullRequest }) => [name, tested, base, pullRequest]),
    ).toEqual([['pull_request', MERGE, TIP, 7]])
    const later = { ...event, run: { ...event.run, attempt: 2 } }
    await expect(recallFollowed('out', later, files)).rejects.toMatchObject({ code: 'MM-525' })
    const another = { ...event, followed: { ...followed, id: '42' } }
    await expect(recallFollowed('out', another, files)).rejects.toMatchObject({ code: 'MM-525' })
    await files.write('out/followed.json', '{"pullRequests":[]}')
    await expect(recallFollowed('out', event, files)).rejects.toMatchObject({ code: 'MM-525' })
    await expect(recallFollowed('nowhere', event, files)).rejects.toMatchObject({ code: 'MM-525' })
  })
})
