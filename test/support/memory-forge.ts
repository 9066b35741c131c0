import { isOlderRun } from '../../src/documents/run-order.ts'
import type { MergemarkError } from '../../src/errors/mergemark-error.ts'
import type { CheckReport, Comment, Forge } from '../../src/ports.ts'

/** A forge in memory. `fails` makes an operation fail: the error to throw, or null. */
export function createMemoryForge(
  options: {
    readonly comments?: readonly Pick<Comment, 'body' | 'own'>[]
    readonly fails?: (operation: keyof Forge) => MergemarkError | null
  } = {},
): Forge & {
  readonly stored: Comment[]
  /** In the order they were put; a check still in progress is replaced by its update. */
  readonly checks: CheckReport[]
  /** The names of the operations asked for, in order. */
  readonly calls: (keyof Forge)[]
} {
  const { fails = () => null } = options
  const stored = (options.comments ?? []).map((comment, index) => withUrl({ id: index + 1, ...comment }))
  const checks: CheckReport[] = []
  const calls: (keyof Forge)[] = []
  let lastId = stored.length

  const enter = (operation: keyof Forge) => {
    calls.push(operation)
    const error = fails(operation)
    if (error !== null) throw error
  }

  return {
    stored,
    checks,
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
      const comment = withUrl({ id, body, own: true })
      stored[index] = comment
      return comment
    },
    async deleteComment(id) {
      enter('deleteComment')
      stored.splice(
        stored.findIndex((comment) => comment.id === id),
        1,
      )
    },
    async putCheck(report) {
      enter('putCheck')
      const index = checks.findLastIndex(({ name, sha }) => name === report.name && sha === report.sha)
      const latest = checks[index]
      const url = `https://github.com/octo-org/penguins/runs/${report.name}`
      if (latest !== undefined && isOlderRun(orderOf(report), orderOf(latest))) return { url }
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
  }
}

function withUrl(comment: Omit<Comment, 'url'>): Comment {
  return { ...comment, url: `https://github.com/octo-org/penguins/pull/12#issuecomment-${comment.id}` }
}

function orderOf({ origin }: CheckReport) {
  return origin ?? { id: '0', attempt: 1 }
}
