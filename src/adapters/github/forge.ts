import type { Forge, ForgeCapabilities } from '../../ports.ts'
import { findApprovers } from './approvers.ts'
import { readArtifact } from './artifacts.ts'
import { findCapabilities } from './capabilities.ts'
import { putCheckOrStatus, readChecksOrStatuses, readState } from './check-or-status.ts'
import { type Pace, USUAL_PACE } from './client.ts'
import { createComment, deleteComment, listComments, updateComment } from './comments.ts'
import { type Connection, connect } from './connection.ts'
import { readProtection } from './protection.ts'
import { findByHead, readPullRequest } from './pull-requests.ts'
import { hasFile } from './served-files.ts'
import { toFault } from './to-fault.ts'
import { readWorkflowRun } from './workflow-runs.ts'

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
  let asking: Promise<ForgeCapabilities> | undefined

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
      attempt(`set the check "${report.name}" on ${short(report.sha)}`, 'checks: write', (connection) =>
        putCheckOrStatus(connection, report),
      ),
    checkState: (sha, name) =>
      attempt(`read the check "${name}" of ${short(sha)}`, 'checks: read', (connection) =>
        readState(connection, { sha, name }),
      ),
    checksOf: (sha) =>
      attempt(`read the checks of ${short(sha)}`, 'checks: read', (connection) =>
        readChecksOrStatuses(connection, sha),
      ),
    pullRequest: (number) =>
      attempt(`read #${number}`, 'pull-requests: read', (connection) => readPullRequest(connection, number)),
    pullRequestsWithHead: (head) =>
      attempt(`find the pull requests of ${short(head.sha)}`, 'pull-requests: read', (connection) =>
        findByHead(connection, head),
      ),
    approvers: (number, sha) =>
      attempt(`read who approved #${number}`, 'pull-requests: read', (connection) =>
        findApprovers(connection, { number, sha }),
      ),
    workflowRun: (id) =>
      attempt(`read the workflow run ${id}`, 'actions: read', (connection) =>
        readWorkflowRun(connection, id),
      ),
    artifact: (runId, name, { largest }) =>
      attempt(`read the artifact "${name}" of run ${runId}`, 'actions: read', (connection) =>
        readArtifact(connection, { runId, name, largest }),
      ),
    hasFile: (path, commit) =>
      attempt(`look for a file of ${short(commit)}`, 'contents: read', (connection) =>
        hasFile(connection, { path, commit }),
      ),
    protection: (branch) =>
      attempt(`read what protects "${branch}"`, 'contents: read', (connection) =>
        readProtection(connection, branch),
      ),
    capabilities() {
      asking ??= attempt('ask what the server can do', 'metadata: read', findCapabilities)
      return asking
    },
  }
}

function short(sha: string): string {
  return sha.slice(0, 7)
}
