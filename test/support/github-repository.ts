import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { sampleAnswer } from './github-operations.ts'
import { type Incoming, NOT_FOUND, numberIn, page, type Reply, textIn } from './github-requests.ts'
import { idOf, showUser } from './github-users.ts'

export interface StoredPull {
  readonly number: number
  state: 'open' | 'closed'
  author: string
  /** `owner/name`; null where it was deleted. */
  headRepository: string | null
  readonly branch: string
  head: string
  base: string
  readonly baseBranch: string
  merge: string | null
}

export interface StoredReview {
  readonly pull: number
  readonly login: string
  readonly sha: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
}

export interface StoredRun {
  readonly id: number
  readonly attempt: number
  readonly path: string
  readonly event: string
  readonly head: string
  readonly branch: string
  readonly headRepository: string | null
  readonly conclusion: string | null
}

export interface StoredArtifact {
  readonly id: number
  readonly run: number
  readonly name: string
  readonly bytes: Uint8Array
  /** What the list says of it; default: the truth. */
  readonly listed?: { readonly bytes?: number; readonly digest?: string; readonly expired?: boolean }
}

export interface StoredStatus {
  readonly id: number
  readonly sha: string
  readonly login: string
  readonly context: string
  readonly state: string
  readonly description: string
  readonly target: string | null
}

/** What a repository holds besides comments and checks; tests fill it. */
export interface RepositoryContent {
  readonly pulls: StoredPull[]
  readonly reviews: StoredReview[]
  /** `admin`, `write`, `read`, `none`; whoever is not in it is no user at all. */
  readonly permissions: Map<string, string>
  readonly runs: StoredRun[]
  readonly artifacts: StoredArtifact[]
  readonly statuses: StoredStatus[]
  /** Paths by commit. */
  readonly files: Map<string, readonly string[]>
  /** The bare repository that the forge serves; null: no file but those of `files`. */
  remote: string | null
  readonly rules: Map<string, readonly Record<string, unknown>[]>
  /** Classic protection, as an administrator sees it; null for an unprotected branch. */
  readonly branches: Map<string, Record<string, unknown> | null>
  /** Who reads: only an administrator sees the whole of a classic rule. */
  isAdministrator: boolean
}

export function createContent(): RepositoryContent {
  return {
    pulls: [],
    reviews: [],
    permissions: new Map(),
    runs: [],
    artifacts: [],
    statuses: [],
    files: new Map(),
    remote: null,
    rules: new Map(),
    branches: new Map(),
    isAdministrator: false,
  }
}

type Carry = (request: Incoming) => Reply

export function operationsOn(
  content: RepositoryContent,
  { repository, login, app }: { repository: string; login: string; app: string | null },
): Record<string, Carry> {
  const sample = (request: Incoming, parts: unknown, status = 200): Reply => ({
    status,
    body: sampleAnswer(request.operation, status, parts),
  })
  const list = (request: Incoming, items: readonly unknown[]): Reply =>
    page(
      items.map((parts) => sampleAnswer(request.operation, 200, parts, { item: true })),
      request,
    )

  return {
    'GET /meta': (request) => sample(request, {}),
    'GET /repos/{owner}/{repo}/pulls': (request) => {
      const { state, head } = request.query
      const found = content.pulls.filter(
        (pull) =>
          (state === undefined || state === 'all' || pull.state === state) &&
          (head === undefined || head === `${pull.headRepository?.split('/')[0]}:${pull.branch}`),
      )
      return list(
        request,
        found.map((pull) => showPull(pull, repository)),
      )
    },
    'GET /repos/{owner}/{repo}/pulls/{pull_number}': (request) => {
      const pull = content.pulls.find(({ number }) => number === numberIn(request, 'pull_number'))
      return pull === undefined ? NOT_FOUND : sample(request, showPull(pull, repository))
    },
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': (request) => {
      const number = numberIn(request, 'pull_number')
      const found = content.reviews.filter(({ pull }) => pull === number)
      const shown = found.map((review, index) => ({
        id: index + 1,
        state: review.state,
        commit_id: review.sha,
        user: showUser(review.login),
      }))
      return list(request, shown)
    },
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission': (request) => {
      const name = request.values.get('username') ?? ''
      const permission = content.permissions.get(name)
      if (permission === undefined) return NOT_FOUND
      return sample(request, { permission, role_name: permission, user: null })
    },
    'GET /repos/{owner}/{repo}/actions/runs': (request) =>
      sample(request, { total_count: content.runs.length }),
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}': (request) => {
      const run = content.runs.find(({ id }) => id === numberIn(request, 'run_id'))
      return run === undefined ? NOT_FOUND : sample(request, showRun(run, repository))
    },
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': (request) => {
      const { name } = request.query
      const found = content.artifacts.filter(
        (artifact) =>
          artifact.run === numberIn(request, 'run_id') && (name === undefined || artifact.name === name),
      )
      return page(found.map(showArtifact), request, (artifacts) => ({
        total_count: found.length,
        artifacts,
      }))
    },
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': (request) => {
      const artifact = content.artifacts.find(({ id }) => id === numberIn(request, 'artifact_id'))
      if (artifact === undefined) return NOT_FOUND
      if (artifact.listed?.expired) return { status: 410, body: { message: 'Artifact has expired' } }
      return { status: 302, body: null, headers: { location: `${request.url}/signed/${artifact.id}` } }
    },
    'GET /repos/{owner}/{repo}/contents/{path}': (request) => {
      const commit = request.query['ref'] ?? ''
      const paths = content.files.get(commit) ?? listFiles(content.remote, commit)
      const folder = request.values.get('path') ?? ''
      const found = paths?.filter((path) => posix.dirname(path) === (folder === '' ? '.' : folder)) ?? []
      if (found.length === 0) return NOT_FOUND
      return { status: 200, body: found.map((path) => showEntry(path)) }
    },
    'GET /repos/{owner}/{repo}/rules/branches/{branch}': (request) =>
      page([...(content.rules.get(request.values.get('branch') ?? '') ?? [])], request),
    'GET /repos/{owner}/{repo}/branches/{branch}': (request) => {
      const classic = content.branches.get(request.values.get('branch') ?? '')
      if (classic === undefined) return NOT_FOUND
      const required = classic?.['required_status_checks']
      const seen =
        required === undefined ? { enabled: true } : { enabled: true, required_status_checks: required }
      return sample(request, {
        name: request.values.get('branch'),
        protected: classic !== null,
        protection: classic === null ? { enabled: false } : seen,
      })
    },
    'GET /repos/{owner}/{repo}/branches/{branch}/protection': (request) => {
      const classic = content.branches.get(request.values.get('branch') ?? '')
      if (!content.isAdministrator)
        return { status: 403, body: { message: 'Resource not accessible by integration' } }
      if (classic === undefined || classic === null)
        return { status: 404, body: { message: 'Branch not protected' } }
      return { status: 200, body: classic }
    },
    'GET /repos/{owner}/{repo}/commits/{ref}/statuses': (request) => {
      const found = content.statuses.filter(({ sha }) => sha === request.values.get('ref'))
      return list(request, found.toReversed().map(showStatus))
    },
    'POST /repos/{owner}/{repo}/statuses/{sha}': (request) => {
      const body = request.body as Record<string, string>
      const description = body['description'] ?? ''
      if ([...description].length > 140)
        return { status: 422, body: { message: 'Validation Failed: description is too long' } }
      const status: StoredStatus = {
        id: content.statuses.length + 1,
        sha: request.values.get('sha') ?? '',
        login: app === null ? login : `${app}[bot]`,
        context: textIn(request, 'context'),
        state: textIn(request, 'state'),
        description,
        target: body['target_url'] ?? null,
      }
      content.statuses.push(status)
      return sample(request, showStatus(status), 201)
    },
  }
}

function showPull(pull: StoredPull, repository: string) {
  const [owner = ''] = (pull.headRepository ?? '').split('/')
  return {
    id: pull.number,
    number: pull.number,
    state: pull.state,
    merge_commit_sha: pull.merge,
    user: showUser(pull.author),
    base: { ref: pull.baseBranch, sha: pull.base, repo: showRepository(repository) },
    head: {
      ref: pull.branch,
      sha: pull.head,
      repo: pull.headRepository === null ? null : showRepository(pull.headRepository),
      user: owner === '' ? null : showUser(owner),
    },
  }
}

function showRepository(fullName: string) {
  const [owner = '', name = ''] = fullName.split('/')
  return { full_name: fullName, name, owner: showUser(owner) }
}

function showRun(run: StoredRun, repository: string) {
  return {
    id: run.id,
    run_attempt: run.attempt,
    path: run.path,
    event: run.event,
    head_sha: run.head,
    head_branch: run.branch,
    conclusion: run.conclusion,
    status: run.conclusion === null ? 'in_progress' : 'completed',
    repository: showRepository(repository),
    head_repository: run.headRepository === null ? null : showRepository(run.headRepository),
  }
}

function showArtifact({ id, name, bytes, listed = {} }: StoredArtifact) {
  return {
    id,
    node_id: `A_${id}`,
    name,
    size_in_bytes: listed.bytes ?? bytes.length,
    url: 'https://api.github.test/artifact',
    archive_download_url: 'https://api.github.test/artifact/zip',
    expired: listed.expired ?? false,
    created_at: '2026-01-02T03:04:05Z',
    expires_at: '2026-04-02T03:04:05Z',
    updated_at: '2026-01-02T03:04:05Z',
    digest: listed.digest ?? `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  }
}

/** As git names them; a forge that looks serves what was pushed at once. */
function listFiles(remote: string | null, commit: string): readonly string[] {
  if (remote === null) return []
  const { status, stdout } = spawnSync('git', ['ls-tree', '-r', '--name-only', commit], {
    cwd: remote,
    encoding: 'utf8',
  })
  return status === 0 ? stdout.split('\n').filter((path) => path !== '') : []
}

function showEntry(path: string) {
  const url = `https://api.github.test/contents/${path}`
  return {
    type: 'file',
    size: 1,
    name: posix.basename(path),
    path,
    sha: 'f'.repeat(40),
    url,
    git_url: url,
    html_url: url,
    download_url: url,
    _links: { self: url, git: url, html: url },
  }
}

function showStatus({ id, login, context, state, description, target }: StoredStatus) {
  return {
    id,
    context,
    state,
    description,
    target_url: target,
    url: `https://api.github.test/statuses/${id}`,
    creator: { ...showUser(login), id: idOf(login) },
  }
}
