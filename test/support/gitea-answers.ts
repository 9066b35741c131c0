import type { Reply } from './github-requests.ts'
import type { RecordedRequest } from './github-server.ts'

const VERSIONS = { gitea: '1.26.0', forgejo: '14.0.2+gitea-1.22.0' } as const
/** Gitea's words to what it does not know. */
const UNKNOWN: Reply = { status: 404, body: { message: "The target couldn't be found." } }
const ABSENT = [/^\/meta$/, /^\/graphql$/, /check-runs/, /\/rules\/branches\//]

const PAGE = 30

type CarryOut = (request: RecordedRequest) => Reply

/**
 * What was measured of Gitea 1.26, where it differs from GitHub: comments come all at once, other lists are counted and
 * not linked, a status is read back as `status`, pull requests are not filtered by head, and there are neither check
 * runs nor GraphQL nor rulesets.
 */
export function answerLikeGitea(
  request: RecordedRequest,
  { product, carryOut }: { readonly product: keyof typeof VERSIONS; readonly carryOut: CarryOut },
): Reply {
  const { path, query } = request
  if (path === '/version') return { status: 200, body: { version: VERSIONS[product] } }
  if (ABSENT.some((pattern) => pattern.test(path))) return UNKNOWN
  const first = carryOut(request)
  if (!Array.isArray(first.body)) return { ...first, body: renameState(path, first.body) }
  if (query['page'] === undefined) return first
  const items = collect(request, carryOut).map((item) => renameState(path, item))
  if (path.endsWith('/comments')) return { status: 200, body: items }
  const page = Number(query['page'] ?? 1)
  return {
    status: 200,
    body: items.slice((page - 1) * PAGE, page * PAGE),
    headers: { 'x-total-count': String(items.length) },
  }
}

function collect(request: RecordedRequest, carryOut: CarryOut): unknown[] {
  const { head: _, ...query } = request.query
  const found: unknown[] = []
  for (let page = 1; ; page += 1) {
    const { body } = carryOut({ ...request, query: { ...query, per_page: '100', page: String(page) } })
    found.push(...(body as unknown[]))
    if ((body as unknown[]).length < 100) return found
  }
}

function renameState(path: string, body: unknown): unknown {
  if (!/\/statuses(\/|$)/.test(path) || typeof body !== 'object' || body === null) return body
  const { state, ...rest } = body as Record<string, unknown>
  return { ...rest, status: state }
}
