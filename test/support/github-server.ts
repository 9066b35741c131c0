import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { answerLikeGitea } from './gitea-answers.ts'
import { checkAnswer, checkRequest, findOperation } from './github-operations.ts'
import type { Reply } from './github-requests.ts'
import { createGitHubState, type GitHubState } from './github-state.ts'

export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  /** Whether it bore a token. */
  readonly signed: boolean
}

/**
 * Which server it plays: each has its own paths. GitHub Enterprise Server takes what its own older description allows,
 * and Gitea and Forgejo do as `gitea-answers.ts` says.
 */
export type Product = 'github' | 'ghes' | 'gitea' | 'forgejo'
const PREFIXES = { github: '', ghes: '/api/v3', gitea: '/api/v1', forgejo: '/api/v1' } as const

/** What goes wrong with the requests that match. */
export interface Trouble {
  readonly method?: string
  readonly path?: RegExp
  /** How many of them; all when absent. */
  readonly times?: number
  readonly how:
    | {
        readonly status: number
        readonly message: string
        readonly headers?: Readonly<Record<string, string>>
      }
    /** Closed before the request is carried out. */
    | 'dropped'
    /** Carried out, then closed without an answer. */
    | 'carried out, then dropped'
    /** Carried out, and half of the answer is sent. */
    | 'carried out, then cut off'
    /** Never answered. */
    | 'silent'
}

/** GitHub's words to a token that may not write. */
export const DENIED = { status: 403, message: 'Resource not accessible by integration' } as const
export const SECONDARY_LIMIT = {
  status: 403,
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  headers: { 'retry-after': '1' },
} as const

export interface GitHubServer extends AsyncDisposable {
  /** For GITHUB_API_URL. */
  readonly url: string
  readonly state: GitHubState
  /** In order; also those that came to nothing. */
  readonly requests: readonly RecordedRequest[]
  /** Those that write, as `POST /repos/…`. */
  writes(): string[]
  trouble(trouble: Trouble): void
  /** What GitHub's own description does not allow, in requests and in this server's answers. Always to be empty. */
  readonly violations: readonly string[]
}

/**
 * Answers like GitHub's REST API for the operations that Mergemark uses, on a free port of 127.0.0.1. Each request
 * and each answer is held against GitHub's OpenAPI description.
 */
export async function startGitHubServer(
  options: { readonly login?: string; readonly repository?: string; readonly product?: Product } = {},
): Promise<GitHubServer> {
  const { product = 'github' } = options
  const prefix = PREFIXES[product]
  const edition = product === 'ghes' ? 'ghes' : 'github'
  const state = createGitHubState(options)
  const requests: RecordedRequest[] = []
  const violations: string[] = []
  const troubles: { trouble: Trouble; left: number }[] = []
  const sockets = new Set<Socket>()

  const server = createServer(async (request, response) => {
    const recorded = await record(request, prefix)
    requests.push(recorded)
    const found = troubles.find(({ trouble, left }) => left > 0 && isHit(trouble, recorded))
    if (found !== undefined) found.left -= 1
    const how = found?.trouble.how
    if (how === 'silent') return
    if (how === 'dropped') return request.socket.destroy()
    if (typeof how === 'object')
      return send(response, { status: how.status, body: { message: how.message }, headers: how.headers })
    const reply = answer(recorded)
    if (how === 'carried out, then dropped') return request.socket.destroy()
    if (how === 'carried out, then cut off') return cutOff(response, reply)
    send(response, reply)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`

  function answer(request: RecordedRequest): Reply {
    if (request.path.startsWith('/signed/')) return serveSigned(request)
    const isGitea = product === 'gitea' || product === 'forgejo'
    const reply = isGitea
      ? answerLikeGitea(request, { product, carryOut: answerLikeGitHub })
      : answerLikeGitHub(request)
    const told = request.path === '/meta' && product === 'ghes' ? { installed_version: '3.17.1' } : {}
    return request.path === '/meta' ? { ...reply, body: { ...(reply.body as object), ...told } } : reply
  }

  function serveSigned({ path, signed }: RecordedRequest): Reply {
    if (signed) violations.push(`${path}: the token was sent to where artifacts are kept`)
    const artifact = state.content.artifacts.find(({ id }) => `/signed/${id}` === path)
    return { status: artifact === undefined ? 404 : 200, body: artifact?.bytes ?? null }
  }

  function answerLikeGitHub(request: RecordedRequest): Reply {
    if (request.path === '/graphql') return state.graphql(request.body)
    const found = findOperation(request.method, request.path, edition)
    if (found === null) return { status: 404, body: { message: 'Not Found' } }
    const { operation, values } = found
    const query = new URLSearchParams(request.query)
    const problems = checkRequest(operation, { values, query, body: request.body }, edition)
    violations.push(...problems.map((problem) => `${request.method} ${request.path}: ${problem}`))
    if (problems.length > 0)
      return { status: 422, body: { message: `Invalid request: ${problems.join('; ')}` } }
    const reply = state.carryOut({
      ...request,
      operation: `${operation.method} ${operation.path}`,
      values,
      url,
    })
    if (reply.status < 400 && edition === 'github') {
      const wrong = checkAnswer(operation, reply.status, reply.body)
      violations.push(...wrong.map((problem) => `the server's own answer to ${request.path}: ${problem}`))
    }
    return reply
  }

  return {
    url,
    state,
    requests,
    violations,
    writes: () =>
      requests
        .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
        .map(({ method, path }) => `${method} ${path}`),
    trouble: (trouble) => troubles.push({ trouble, left: trouble.times ?? Number.POSITIVE_INFINITY }),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function isHit({ method, path }: Trouble, request: RecordedRequest): boolean {
  return (
    (method === undefined || method === request.method) && (path === undefined || path.test(request.path))
  )
}

async function record(request: IncomingMessage, prefix: string): Promise<RecordedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://github.test')
  return {
    method: request.method ?? 'GET',
    // GitHub Enterprise Server answers GraphQL beside `/api/v3`, not below it.
    path: pathname === '/api/graphql' ? '/graphql' : pathname.slice(prefix.length),
    query: Object.fromEntries(searchParams),
    body: text === '' ? null : JSON.parse(text),
    signed: request.headers.authorization !== undefined,
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const isFile = body instanceof Uint8Array
  const type = isFile ? 'application/zip' : 'application/json; charset=utf-8'
  response.writeHead(status, { 'content-type': type, ...headers })
  if (isFile) response.end(body)
  else response.end(status === 204 ? '' : JSON.stringify(body))
}

function cutOff(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    ...headers,
  })
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}
