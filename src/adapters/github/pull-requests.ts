import type { PullRequest } from '../../ports.ts'
import type { Connection } from './connection.ts'
import { listAll } from './list-all.ts'
import { isAbsent } from './to-fault.ts'

interface Account {
  readonly login: string
  readonly type?: string
}

interface Received {
  readonly number: number
  readonly state: string
  readonly merge_commit_sha: string | null
  readonly user: Account | null
  readonly base: { readonly ref: string; readonly sha: string; readonly repo: Held }
  readonly head: {
    readonly ref: string
    readonly sha: string
    readonly repo: Held | null
    readonly user: Account | null
  }
}
interface Held {
  readonly full_name: string
  readonly owner: Account
}

export async function readPullRequest(
  { octokit, repository }: Connection,
  number: number,
): Promise<PullRequest | null> {
  try {
    const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number })
    return toPullRequest(data)
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/**
 * Open ones only, held to the head here as well: Gitea knows no filter by head, and GitHub's knows no commit. A commit's
 * own list of pull requests (GET /commits/{sha}/pulls) leaves out those from forks.
 */
export async function findByHead(
  { octokit, repository }: Connection,
  { owner, branch, sha }: { readonly owner: string; readonly branch: string; readonly sha: string },
): Promise<PullRequest[]> {
  const filter = { ...repository, state: 'open', head: `${owner}:${branch}` } as const
  const found = await listAll((page) => octokit.rest.pulls.list({ ...filter, ...page }))
  return found
    .map(toPullRequest)
    .filter(({ isOpen, head }) => isOpen && head.sha === sha && head.branch === branch)
    .filter(({ head }) => head.owner?.toLowerCase() === owner.toLowerCase())
    .sort((one, other) => one.number - other.number)
}

function toPullRequest(received: Received): PullRequest {
  const { number, state, base, head, user } = received
  const repository = head.repo?.full_name ?? null
  return {
    number,
    isOpen: state === 'open',
    base: { branch: base.ref, sha: base.sha },
    head: {
      sha: head.sha,
      branch: head.ref,
      owner: head.repo?.owner.login ?? head.user?.login ?? null,
      repository,
    },
    isFork: repository !== base.repo.full_name,
    author: user?.login ?? null,
    isBot: isBot(user),
    merge: received.merge_commit_sha,
  }
}

export function isBot(user: Account | null): boolean {
  return user !== null && (user.type === 'Bot' || user.login.endsWith('[bot]'))
}
