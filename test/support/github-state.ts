import { createContent, operationsOn, type RepositoryContent } from './github-repository.ts'
import { type Incoming, NOT_FOUND, numberIn, page, type Reply, textIn } from './github-requests.ts'
import { idOf, showPrivateUser, showUser } from './github-users.ts'

/** What a GitHub repository holds of pull requests, in memory: comments, check runs and the rest. */

export interface StoredComment {
  readonly id: number
  readonly issue: number
  readonly login: string
  body: string
}

export interface StoredCheck {
  readonly id: number
  readonly name: string
  readonly sha: string
  readonly app: string
  externalId: string
  status: string
  conclusion: string | null
  title: string | null
  summary: string | null
  text: string | null
  detailsUrl: string | null
  readonly annotations: Record<string, unknown>[]
}

export interface GitHubState {
  readonly comments: StoredComment[]
  readonly checks: StoredCheck[]
  readonly content: RepositoryContent
  addComment(comment: {
    readonly issue: number
    readonly login: string
    readonly body: string
  }): StoredComment
  addCheck(check: Partial<StoredCheck> & Pick<StoredCheck, 'name' | 'sha'>): StoredCheck
  graphql(body: unknown): Reply
  carryOut(request: Incoming): Reply
}

const BODY_LIMIT = 65_536

export function createGitHubState({
  login = 'github-actions[bot]',
  repository = 'octo-org/penguins',
}: {
  readonly login?: string
  readonly repository?: string
}): GitHubState {
  const content = createContent()
  const comments: StoredComment[] = []
  const checks: StoredCheck[] = []
  const app = /^(.+)\[bot\]$/.exec(login)?.[1] ?? null
  let lastId = 1000

  const operations: Record<string, (request: Incoming) => Reply> = {
    ...operationsOn(content, { repository, login, app }),
    // An installation's token may not ask who it is: https://docs.github.com/rest/users/users (GET /user).
    'GET /user': () =>
      app === null
        ? { status: 200, body: showPrivateUser(login) }
        : denied('Resource not accessible by integration'),
    'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (request) =>
      page(
        comments
          .filter(({ issue }) => issue === numberIn(request, 'issue_number'))
          .map(showComment(request.url)),
        request,
      ),
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (request) => {
      const body = textIn(request, 'body')
      if (body.length > BODY_LIMIT) return tooLong()
      const comment = state.addComment({ issue: numberIn(request, 'issue_number'), login, body })
      return { status: 201, body: showComment(request.url)(comment) }
    },
    'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (request) => {
      const comment = comments.find(({ id }) => id === numberIn(request, 'comment_id'))
      if (comment === undefined) return NOT_FOUND
      if (textIn(request, 'body').length > BODY_LIMIT) return tooLong()
      comment.body = textIn(request, 'body')
      return { status: 200, body: showComment(request.url)(comment) }
    },
    'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': (request) => {
      const index = comments.findIndex(({ id }) => id === numberIn(request, 'comment_id'))
      if (index === -1) return NOT_FOUND
      comments.splice(index, 1)
      return { status: 204, body: null }
    },
    'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': (request) => {
      const { check_name: name, filter = 'latest' } = request.query
      const found = checks.filter(
        (check) => check.sha === request.values.get('ref') && (name === undefined || check.name === name),
      )
      // `latest`: the newest of each name and app.
      const kept =
        filter === 'all' ? found : found.filter((check) => !found.some((other) => isLater(other, check)))
      return page(kept.map(showCheck(request.url)), request, (items) => ({
        total_count: kept.length,
        check_runs: items,
      }))
    },
    'POST /repos/{owner}/{repo}/check-runs': (request) => {
      if (app === null) return denied('You must authenticate via a GitHub App.')
      const check = state.addCheck({
        name: textIn(request, 'name'),
        sha: textIn(request, 'head_sha'),
        app,
        status: 'queued',
      })
      change(check, request.body as CheckBody)
      return { status: 201, body: showCheck(request.url)(check) }
    },
    'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': (request) => {
      const check = checks.find(({ id }) => id === numberIn(request, 'check_run_id'))
      return check === undefined ? NOT_FOUND : { status: 200, body: showCheck(request.url)(check) }
    },
    'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': (request) => {
      const check = checks.find(({ id }) => id === numberIn(request, 'check_run_id'))
      if (check === undefined) return NOT_FOUND
      if (check.app !== app)
        return denied(
          'Invalid app_id `1` - check run can only be modified by the GitHub App that created it.',
        )
      change(check, request.body as CheckBody)
      return { status: 200, body: showCheck(request.url)(check) }
    },
  }

  const state: GitHubState = {
    comments,
    checks,
    content,
    addComment(comment) {
      lastId += 1
      const stored = { id: lastId, ...comment }
      comments.push(stored)
      return stored
    },
    addCheck(check) {
      lastId += 1
      const stored: StoredCheck = {
        app: app ?? 'github-actions',
        externalId: '',
        status: 'in_progress',
        conclusion: null,
        title: null,
        summary: null,
        text: null,
        detailsUrl: null,
        annotations: [],
        ...check,
        id: lastId,
      }
      checks.push(stored)
      return stored
    },
    graphql(body) {
      const query = (body as { query?: string }).query ?? ''
      if (!/^query \{ viewer \{ databaseId login \} \}$/.test(query)) {
        return { status: 200, body: { errors: [{ message: `unexpected query ${query}` }] } }
      }
      return { status: 200, body: { data: { viewer: { databaseId: idOf(login), login } } } }
    },
    carryOut(request) {
      const [owner, name] = repository.split('/')
      const known = request.values.get('owner') ?? owner
      if (known !== owner || (request.values.get('repo') ?? name) !== name) return NOT_FOUND
      return operations[request.operation]?.(request) ?? NOT_FOUND
    },
  }
  return state
}

interface CheckBody {
  readonly status?: string
  readonly conclusion?: string
  readonly external_id?: string
  readonly details_url?: string
  readonly output?: {
    readonly title?: string
    readonly summary?: string
    readonly text?: string
    readonly annotations?: Record<string, unknown>[]
  }
}

/** As GitHub does: a completed check keeps its status and conclusion, and annotations are only ever added. */
function change(
  check: StoredCheck,
  { status, conclusion, external_id: externalId, details_url: detailsUrl, output }: CheckBody,
) {
  if (check.status !== 'completed') {
    check.conclusion = conclusion ?? check.conclusion
    check.status = conclusion === undefined ? (status ?? check.status) : 'completed'
  }
  check.externalId = externalId ?? check.externalId
  check.detailsUrl = detailsUrl ?? check.detailsUrl
  check.title = output?.title ?? check.title
  check.summary = output?.summary ?? check.summary
  check.text = output?.text ?? check.text
  check.annotations.push(...(output?.annotations ?? []))
}

function isLater(one: StoredCheck, other: StoredCheck): boolean {
  return one.name === other.name && one.app === other.app && one.id > other.id
}

function showComment(url: string) {
  return ({ id, issue, login, body }: StoredComment) => ({
    id,
    node_id: `IC_${id}`,
    url: `${url}/repos/octo-org/penguins/issues/comments/${id}`,
    html_url: `https://github.com/octo-org/penguins/pull/${issue}#issuecomment-${id}`,
    issue_url: `${url}/repos/octo-org/penguins/issues/${issue}`,
    body,
    user: showUser(login),
    created_at: '2026-01-02T03:04:05Z',
    updated_at: '2026-01-02T03:04:05Z',
    author_association: 'CONTRIBUTOR',
    performed_via_github_app: null,
  })
}

function showCheck(url: string) {
  return (check: StoredCheck) => ({
    id: check.id,
    node_id: `CR_${check.id}`,
    head_sha: check.sha,
    external_id: check.externalId,
    url: `${url}/repos/octo-org/penguins/check-runs/${check.id}`,
    html_url: `https://github.com/octo-org/penguins/runs/${check.id}`,
    details_url: check.detailsUrl,
    status: check.status,
    conclusion: check.conclusion,
    started_at: '2026-01-02T03:04:05Z',
    completed_at: check.status === 'completed' ? '2026-01-02T03:04:05Z' : null,
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/repos/octo-org/penguins/check-runs/${check.id}/annotations`,
    },
    name: check.name,
    check_suite: { id: 1 },
    app: {
      id: 15_368,
      slug: check.app,
      node_id: 'A_1',
      owner: showUser('github'),
      name: check.app,
      description: null,
      external_url: 'https://github.com/features/actions',
      html_url: `https://github.com/apps/${check.app}`,
      created_at: '2018-07-30T09:30:17Z',
      updated_at: '2018-07-30T09:30:17Z',
      permissions: { checks: 'write' },
      events: [],
    },
    pull_requests: [],
  })
}

function denied(message: string): Reply {
  return { status: 403, body: { message } }
}

function tooLong(): Reply {
  const errors = [
    {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body is too long (maximum is 65536 characters)',
    },
  ]
  return { status: 422, body: { message: 'Validation Failed', errors } }
}
