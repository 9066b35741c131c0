import { isOlderRun } from '../../src/documents/run-order.ts'
import { fault } from '../../src/errors/fault.ts'
import type { MergemarkError } from '../../src/errors/mergemark-error.ts'
import type {
  CheckReport,
  Comment,
  Forge,
  ForgeCapabilities,
  FoundCheck,
  Protection,
  PullRequest,
  WorkflowRun,
} from '../../src/ports.ts'

/** What the forge holds besides comments and checks; all of it may be changed while a test runs. */
export interface MemoryForgeContent {
  pullRequests: PullRequest[]
  /** Decisions of people who may write. */
  approvals: { readonly pullRequest: number; readonly sha: string; readonly login: string }[]
  workflowRuns: WorkflowRun[]
  artifacts: { readonly runId: string; readonly name: string; readonly bytes: Uint8Array }[]
  /** Whether it serves a file; default: any. */
  serves: (path: string, commit: string) => boolean
  protections: Map<string, Protection>
}

export interface MemoryForge extends Forge {
  readonly stored: Comment[]
  /** In the order they were put; a check still in progress is replaced by its update. */
  readonly checks: CheckReport[]
  readonly content: MemoryForgeContent
  /** The names of the operations asked for, in order. */
  readonly calls: (keyof Forge)[]
}

/** As github.com answers. */
const CAPABILITIES: ForgeCapabilities = {
  product: 'github',
  version: null,
  checks: true,
  graphql: true,
  rulesets: true,
  workflowRuns: true,
}

/** A forge in memory. `fails` makes an operation fail: the error to throw, or null. */
export function createMemoryForge(
  options: {
    readonly comments?: readonly Pick<Comment, 'body' | 'own'>[]
    readonly content?: Partial<MemoryForgeContent>
    readonly capabilities?: Partial<ForgeCapabilities>
    readonly fails?: (operation: keyof Forge) => MergemarkError | null
  } = {},
): MemoryForge {
  const { fails = () => null } = options
  const capabilities = { ...CAPABILITIES, ...options.capabilities }
  const stored = (options.comments ?? []).map((comment, index) => withUrl({ id: index + 1, ...comment }))
  const checks: CheckReport[] = []
  const calls: (keyof Forge)[] = []
  const content: MemoryForgeContent = {
    pullRequests: [],
    approvals: [],
    workflowRuns: [],
    artifacts: [],
    serves: () => true,
    protections: new Map(),
    ...options.content,
  }
  let lastId = stored.length

  const enter = (operation: keyof Forge) => {
    calls.push(operation)
    const error = fails(operation)
    if (error !== null) throw error
  }

  return {
    stored,
    checks,
    content,
    calls,
    async comments() {
      enter('comments')
      return [...stored]
    },
    async createComment(_pullRequest, body) {
      enter('createComment')
      lastId += 1
      const comment = withUrl({ id: lastId, body, own: true })
      stored.push(comment)
      return comment
    },
    async updateComment(id, body) {
      enter('updateComment')
      const index = stored.findIndex((comment) => comment.id === id)
      if (index === -1) throw fault('comment-gone', { action: 'edit its own comment' })
      const comment = withUrl({ id, body, own: true })
      stored[index] = comment
      return comment
    },
    async deleteComment(id) {
      enter('deleteComment')
      const index = stored.findIndex((comment) => comment.id === id)
      if (index !== -1) stored.splice(index, 1)
    },
    async putCheck(report) {
      enter('putCheck')
      const index = checks.findLastIndex((check) => isSameCheck(check, report))
      const latest = checks[index]
      const url = urlOf(report)
      if (latest !== undefined && isOlderRun(orderOf(report), orderOf(latest))) return { url }
      if (latest !== undefined && saysTheSame(latest, report)) return { url }
      if (latest?.status === 'in_progress') checks[index] = report
      else checks.push(report)
      return { url }
    },
    async checkState(sha, name) {
      enter('checkState')
      const latest = checks.findLast((check) => check.name === name && check.sha === sha)
      if (latest === undefined) return null
      return latest.status === 'completed' ? 'completed' : 'running'
    },
    async checksOf(sha) {
      enter('checksOf')
      return checks
        .filter((check, index) => {
          const later = checks.slice(index + 1)
          return check.sha === sha && !later.some((other) => isSameCheck(other, check))
        })
        .map((check) => toFound(check, capabilities))
        .sort(byName)
    },
    async pullRequest(number) {
      enter('pullRequest')
      return content.pullRequests.find((one) => one.number === number) ?? null
    },
    async pullRequestsWithHead({ owner, branch, sha }) {
      enter('pullRequestsWithHead')
      return content.pullRequests
        .filter(({ isOpen, head }) => isOpen && head.sha === sha && head.branch === branch)
        .filter(({ head }) => head.owner === owner)
        .sort((one, other) => one.number - other.number)
    },
    async approvers(pullRequest, sha) {
      enter('approvers')
      const author = content.pullRequests.find(({ number }) => number === pullRequest)?.author
      return content.approvals
        .filter((approval) => approval.pullRequest === pullRequest && approval.sha === sha)
        .map(({ login }) => login)
        .filter((login) => login !== author)
        .sort()
    },
    async workflowRun(id) {
      enter('workflowRun')
      return content.workflowRuns.find((run) => run.id === id) ?? null
    },
    async artifact(runId, name, { largest }) {
      enter('artifact')
      const found = content.artifacts.findLast((one) => one.runId === runId && one.name === name)
      if (found === undefined) return null
      const bytes = found.bytes.length
      if (bytes > largest) throw fault('artifact-too-large', { name, bytes, largest })
      return found.bytes
    },
    async hasFile(path, commit) {
      enter('hasFile')
      return content.serves(path, commit)
    },
    async protection(branch) {
      enter('protection')
      return content.protections.get(branch) ?? null
    },
    async capabilities() {
      enter('capabilities')
      return capabilities
    },
  }
}

function withUrl(comment: Omit<Comment, 'url'>): Comment {
  return { ...comment, url: `https://github.com/octo-org/penguins/pull/12#issuecomment-${comment.id}` }
}

function orderOf({ origin }: CheckReport) {
  return origin ?? { id: '0', attempt: 1 }
}

function isSameCheck(one: CheckReport, other: CheckReport): boolean {
  return one.name === other.name && one.sha === other.sha && one.pullRequest === other.pullRequest
}

function saysTheSame(one: CheckReport, other: CheckReport): boolean {
  const said = ({ status, conclusion, title, summary, text, origin }: CheckReport) =>
    JSON.stringify([status, conclusion ?? null, title, summary, text ?? '', origin?.id, origin?.attempt])
  return said(one) === said(other)
}

function toFound(check: CheckReport, capabilities: ForgeCapabilities): FoundCheck {
  return {
    name: check.name,
    kind: capabilities.checks ? 'check' : 'status',
    status: check.status,
    conclusion: check.conclusion ?? null,
    title: check.title,
    text: capabilities.checks ? (check.text ?? null) : null,
    pullRequest: capabilities.checks ? (check.pullRequest ?? null) : null,
    origin: check.origin ?? null,
    url: urlOf(check),
  }
}

function urlOf({ name }: CheckReport): string {
  return `https://github.com/octo-org/penguins/runs/${name}`
}

function byName(one: FoundCheck, other: FoundCheck): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}
