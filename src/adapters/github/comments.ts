import type { Comment } from '../../ports.ts'
import { type Connection, requireIdentity } from './connection.ts'
import { isWrittenBy } from './identify.ts'
import { sendOnce, UNREPEATED } from './send-once.ts'

interface ReceivedComment {
  readonly id: number
  readonly body?: string | undefined
  readonly html_url: string
}

/** All pages, oldest first. Who wrote them is asked only where there are any. */
export async function listComments(connection: Connection, pullRequest: number): Promise<Comment[]> {
  const { octokit, repository } = connection
  const found = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: pullRequest,
    per_page: 100,
  })
  if (found.length === 0) return []
  const identity = await requireIdentity(connection)
  return found
    .map((comment) => toComment(comment, { own: isWrittenBy(identity, comment.user ?? null) }))
    .sort((one, other) => one.id - other.id)
}

/** Posts one comment, once: after a lost answer an own comment with the same text is taken for the one posted. */
export async function createComment(
  connection: Connection,
  pullRequest: number,
  body: string,
): Promise<Comment> {
  const { octokit, repository, pace } = connection
  return sendOnce(
    {
      async send() {
        const request = { ...repository, issue_number: pullRequest, body, request: UNREPEATED }
        const { data } = await octokit.rest.issues.createComment(request)
        return toComment(data, { own: true })
      },
      async findLanded() {
        const comments = await listComments(connection, pullRequest)
        return comments.findLast((comment) => comment.own && isSameText(comment.body, body)) ?? null
      },
    },
    pace,
  )
}

export async function updateComment(
  { octokit, repository }: Connection,
  id: number,
  body: string,
): Promise<Comment> {
  const { data } = await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body })
  return toComment(data, { own: true })
}

export async function deleteComment({ octokit, repository }: Connection, id: number): Promise<void> {
  await octokit.rest.issues.deleteComment({ ...repository, comment_id: id })
}

function toComment({ id, body, html_url }: ReceivedComment, { own }: { readonly own: boolean }): Comment {
  return { id, body: body ?? '', url: html_url, own }
}

/** A forge may store other line ends, and no space at the end. */
function isSameText(one: string, other: string): boolean {
  return normalise(one) === normalise(other)
}

function normalise(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}
