import type { Connection } from './connection.ts'
import { listAll } from './list-all.ts'
import { isBot } from './pull-requests.ts'
import { isAbsent } from './to-fault.ts'

/** A comment is no decision, and one that was not sent yet is nothing at all. */
const DECISIONS: readonly string[] = ['APPROVED', 'CHANGES_REQUESTED', 'REQUEST_CHANGES', 'DISMISSED']
const MAY_WRITE: readonly string[] = ['admin', 'owner', 'maintain', 'write']

interface Review {
  readonly id: number
  readonly state: string
  readonly commit_id?: string | null
  readonly dismissed?: boolean
  readonly user: { readonly login: string; readonly type?: string } | null
}

/**
 * Who approved that very commit and may write: by the API, since a review's own `author_association` says nothing of
 * what its author may do. Bots are left out: a workflow can let `github-actions[bot]` approve.
 */
export async function findApprovers(
  connection: Connection,
  { number, sha }: { readonly number: number; readonly sha: string },
): Promise<string[]> {
  const { octokit, repository } = connection
  const target = { ...repository, pull_number: number }
  const reviews = await listAll<Review>((page) => octokit.rest.pulls.listReviews({ ...target, ...page }))
  const candidates = approvedBy(reviews.filter((review) => review.commit_id === sha))
  if (candidates.length === 0) return []
  const { data } = await octokit.rest.pulls.get(target)
  const others = candidates.filter((login) => login !== data.user?.login)
  const found: string[] = []
  for (const login of others) if (await mayWrite(connection, login)) found.push(login)
  return found.sort()
}

/** Logins of people whose last decision approves. */
function approvedBy(reviews: readonly Review[]): string[] {
  const last = new Map<string, boolean>()
  for (const { user, state, dismissed = false } of reviews.toSorted((one, other) => one.id - other.id)) {
    if (user === null || isBot(user) || !DECISIONS.includes(state)) continue
    last.set(user.login, state === 'APPROVED' && !dismissed)
  }
  return [...last].flatMap(([login, approves]) => (approves ? [login] : []))
}

async function mayWrite({ octokit, repository }: Connection, login: string): Promise<boolean> {
  try {
    const request = { ...repository, username: login }
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(request)
    return MAY_WRITE.includes(data.permission)
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}
