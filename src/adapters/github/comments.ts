import { fault } from '../../errors/fault.ts'
import type { Comment } from '../../ports.ts'
import { type Connection, requireIdentity } from './connection.ts'
import { isWrittenBy } from './identify.ts'
import { listAll } from './list-all.ts'
import { isSameText } from './same-text.ts'
import { sendOnce, UNREPEATED } from './send-once.ts'
import { isAbsent } from './to-fault.ts'

interface ReceivedComment {
  readonly id: number
  readonly body?: string | undefined
  readonly html_url: string
}

/** All pages, oldest first. Who wrote them is asked only where there are any. */
export async function listComments(connection: Connection, pullRequest: number): Promise<Comment[]> {
  const { octokit, repository } = connection
  const target = { ...repository, issue_number: pullRequest }
  const found = await listAll((page) => octokit.rest.issues.listComments({ ...target, ...page }))
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
  const { octokit, repository } = connection
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
    connection,
  )
}

/** Throws `comment-gone` where somebody deleted it. */
export async function updateComment(
  { octokit, repository }: Connection,
  id: number,
  body: string,
): Promise<Comment> {
  try {
    const { data } = await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body })
    return toComment(data, { own: true })
  } catch (cause) {
    if (isAbsent(cause)) throw fault('comment-gone', { action: 'edit its own comment' }, { cause })
    throw cause
  }
}

/** What is not there is no error: after a lost answer it may be gone already. */
export async function deleteComment({ octokit, repository }: Connection, id: number): Promise<void> {
  try {
    await octokit.rest.issues.deleteComment({ ...repository, comment_id: id })
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
}

function toComment({ id, body, html_url }: ReceivedComment, { own }: { readonly own: boolean }): Comment {
  return { id, body: body ?? '', url: html_url, own }
}
