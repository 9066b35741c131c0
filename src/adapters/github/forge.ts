import type { Forge } from '../../ports.ts'
import { readCheckState } from './check-state.ts'
import { putCheck } from './checks.ts'
import { type Pace, USUAL_PACE } from './client.ts'
import { createComment, deleteComment, listComments, updateComment } from './comments.ts'
import { type Connection, connect } from './connection.ts'
import { toFault } from './to-fault.ts'

/** GitHub, GitHub Enterprise Server or a server like them at `apiUrl`. Octokit is loaded with the first request. */
export function createForge(options: {
  readonly token: string
  readonly repository: { readonly owner: string; readonly name: string }
  readonly apiUrl: string
  /** Told what is being waited for or tried again. */
  readonly log?: (text: string) => void
  readonly pace?: Pace
}): Forge {
  const { log = () => {}, pace = USUAL_PACE } = options
  const host = URL.parse(options.apiUrl)?.host ?? options.apiUrl
  let connecting: Promise<Connection> | undefined

  async function attempt<T>(
    action: string,
    permission: string,
    body: (connection: Connection) => Promise<T>,
  ): Promise<T> {
    connecting ??= connect({ ...options, log, pace })
    try {
      return await body(await connecting)
    } catch (error) {
      throw toFault(error, { action, permission, host })
    }
  }
  const onComments = <T>(action: string, body: (connection: Connection) => Promise<T>) =>
    attempt(action, 'pull-requests: write', body)

  return {
    comments: (pullRequest) =>
      onComments(`read the comments of #${pullRequest}`, (connection) =>
        listComments(connection, pullRequest),
      ),
    createComment: (pullRequest, body) =>
      onComments(`post the comment on #${pullRequest}`, (connection) =>
        createComment(connection, pullRequest, body),
      ),
    updateComment: (id, body) =>
      onComments('edit its own comment', (connection) => updateComment(connection, id, body)),
    deleteComment: (id) =>
      onComments('delete its own comment', (connection) => deleteComment(connection, id)),
    putCheck: (report) =>
      attempt(`set the check "${report.name}" on ${report.sha.slice(0, 7)}`, 'checks: write', (connection) =>
        putCheck(connection, report),
      ),
    checkState: (sha, name) =>
      attempt(`read the check "${name}" of ${sha.slice(0, 7)}`, 'checks: read', (connection) =>
        readCheckState(connection, { sha, name }),
      ),
  }
}
