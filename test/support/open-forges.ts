import { createForge } from '../../src/adapters/github/forge.ts'
import type { Forge, PullRequest, WorkflowRun } from '../../src/ports.ts'
import { type GitHubServer, type Product, startGitHubServer } from './github-server.ts'
import { createMemoryForge } from './memory-forge.ts'

/** Another user's comment, and one by the token's own user. */
export const EXISTING = [
  { body: 'mine?', own: false },
  { body: 'mine', own: true },
]
export const HEAD = 'b'.repeat(40)
export const OLD_HEAD = 'd'.repeat(40)
const BASE = 'e'.repeat(40)
export const CHARTS_COMMIT = 'f'.repeat(40)
export const ZIP = Buffer.from('PK a zip file')

export interface Opened extends AsyncDisposable {
  readonly forge: Forge
  /** Conclusions of the checks, or of the statuses that stand for them; null while one is in progress. */
  conclusions(): (string | null)[]
}

const own: PullRequest = {
  number: 12,
  isOpen: true,
  base: { branch: 'main', sha: BASE },
  head: { sha: 'a'.repeat(40), branch: 'feature', owner: 'octo-org', repository: 'octo-org/penguins' },
  isFork: false,
  author: 'alice',
  isBot: false,
  merge: null,
}
const forked: PullRequest = {
  ...own,
  number: 13,
  head: { sha: HEAD, branch: 'feature', owner: 'mallory', repository: 'mallory/penguins' },
  isFork: true,
  author: 'mallory',
  merge: 'c'.repeat(40),
}
export const PULL_REQUESTS: readonly PullRequest[] = [
  own,
  forked,
  { ...forked, number: 14, isOpen: false },
  {
    ...own,
    number: 15,
    author: 'dependabot[bot]',
    isBot: true,
    head: { ...own.head, branch: 'dependabot/npm' },
  },
  { ...forked, number: 16, base: { branch: 'develop', sha: BASE } },
  { ...forked, number: 17, head: { ...forked.head, owner: null, repository: null }, merge: null },
]
export const RUN: WorkflowRun = {
  id: '70',
  attempt: 2,
  path: '.github/workflows/mergemark.yml',
  event: 'pull_request',
  headSha: HEAD,
  headBranch: 'feature',
  headOwner: 'mallory',
  headRepository: 'mallory/penguins',
  conclusion: 'success',
}

/** Reviews of the fork's pull request, in order; only bob's and frank's are a writer's approval of its head. */
const REVIEWS = [
  ['bob', HEAD, 'APPROVED'],
  ['carol', HEAD, 'APPROVED'],
  ['dave', OLD_HEAD, 'APPROVED'],
  ['erin', HEAD, 'APPROVED'],
  ['erin', HEAD, 'CHANGES_REQUESTED'],
  ['frank', HEAD, 'APPROVED'],
  ['frank', HEAD, 'COMMENTED'],
  ['grace', HEAD, 'DISMISSED'],
  ['mallory', HEAD, 'APPROVED'],
  ['github-actions[bot]', HEAD, 'APPROVED'],
  ['ghost', HEAD, 'APPROVED'],
] as const
const PERMISSIONS = {
  bob: 'write',
  carol: 'read',
  dave: 'write',
  erin: 'write',
  frank: 'admin',
  grace: 'write',
  mallory: 'write',
  'github-actions[bot]': 'write',
}
export const APPROVERS = ['bob', 'frank']

/** Each with the same comments, pull requests, reviews, run, artifact and files. */
export const forges: Record<string, () => Promise<Opened>> = {
  GitHub: () => openServer('github'),
  'GitHub Enterprise Server': () => openServer('ghes'),
  Gitea: () => openServer('gitea'),
  Forgejo: () => openServer('forgejo'),
  async 'the twin in memory'() {
    const forge = createMemoryForge({
      comments: EXISTING,
      content: {
        pullRequests: [...PULL_REQUESTS],
        approvals: [...APPROVERS, 'mallory'].map((login) => ({ pullRequest: 13, sha: HEAD, login })),
        workflowRuns: [RUN],
        artifacts: [{ runId: RUN.id, name: 'mergemark-bundle', bytes: ZIP }],
        serves: (path, commit) => path === 'charts/ab/metrics-light.png' && commit === CHARTS_COMMIT,
      },
    })
    const conclusions = () => forge.checks.map(({ conclusion }) => conclusion ?? null)
    return { forge, conclusions, async [Symbol.asyncDispose]() {} }
  },
}

async function openServer(product: Product): Promise<Opened> {
  const isGitHub = product === 'github' || product === 'ghes'
  // Gitea has no apps: its tokens are a user's.
  const login = isGitHub ? 'github-actions[bot]' : 'mergemark'
  const server = await startGitHubServer({ product, login })
  for (const comment of EXISTING) {
    server.state.addComment({ issue: 12, body: comment.body, login: comment.own ? login : 'mallory' })
  }
  fill(server)
  return {
    forge: forgeOf(server),
    conclusions: () =>
      isGitHub
        ? server.state.checks.map(({ conclusion }) => conclusion)
        : server.state.content.statuses.map(({ state }) => (state === 'pending' ? null : state)),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      if (server.violations.length > 0) throw new Error(server.violations.join('\n'))
    },
  }
}

export function forgeOf(
  server: GitHubServer,
  options: { readonly log?: (text: string) => void; readonly timeoutMs?: number } = {},
): Forge {
  const { log = () => {}, timeoutMs = 5_000 } = options
  const repository = { owner: 'octo-org', name: 'penguins' }
  const pace = { secondMs: 1, timeoutMs }
  return createForge({ token: 't0ken', repository, apiUrl: server.url, log, pace })
}

/** Puts the situation above into a server. */
export function fill({ state: { content } }: GitHubServer): void {
  for (const { number, isOpen, base, head, author, merge } of PULL_REQUESTS) {
    content.pulls.push({
      number,
      state: isOpen ? 'open' : 'closed',
      author: author ?? '',
      headRepository: head.repository,
      branch: head.branch,
      head: head.sha,
      base: base.sha,
      baseBranch: base.branch,
      merge,
    })
  }
  for (const [login, sha, state] of REVIEWS) content.reviews.push({ pull: 13, login, sha, state })
  for (const [login, permission] of Object.entries(PERMISSIONS)) content.permissions.set(login, permission)
  const { attempt, path, event, conclusion, headRepository } = RUN
  const run = { attempt, path: `${path}@refs/heads/main`, event, conclusion, headRepository }
  content.runs.push({ id: Number(RUN.id), head: HEAD, branch: 'feature', ...run })
  const artifact = { run: Number(RUN.id), name: 'mergemark-bundle' }
  content.artifacts.push({ ...artifact, id: 1, bytes: Buffer.from('of the first attempt') })
  content.artifacts.push({ ...artifact, id: 2, bytes: ZIP })
  content.files.set(CHARTS_COMMIT, ['charts/ab/metrics-light.png', 'index.txt'])
}
