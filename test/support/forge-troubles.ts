import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import type { CheckReport, Forge } from '../../src/ports.ts'
import {
  DENIED,
  type GitHubServer,
  SECONDARY_LIMIT,
  startGitHubServer,
  type Trouble,
} from './github-server.ts'
import { CHARTS_COMMIT, fill, forgeOf, HEAD, RUN, ZIP } from './open-forges.ts'

const BOT = 'github-actions[bot]'
const CHECK: CheckReport = {
  name: 'mergemark',
  sha: HEAD,
  status: 'completed',
  conclusion: 'failure',
  title: 'worse',
  summary: 'much worse',
  text: 'a section',
  pullRequest: 13,
  annotations: Array.from({ length: 60 }, (_, index) => ({
    severity: 'error',
    title: 'minimum',
    message: `row ${index}`,
    place: { file: 'data/penguins.csv', line: index + 2, column: null },
  })),
  origin: { id: '7', attempt: 1, url: 'https://github.com/octo-org/penguins/actions/runs/7' },
}
const POSTED = 'posted'

/** All that Mergemark asks of a forge. */
export const ACTIONS = {
  comments: (forge) => forge.comments(12),
  createComment: (forge) => forge.createComment(12, POSTED),
  updateComment: (forge) => forge.updateComment(1001, 'edited'),
  deleteComment: (forge) => forge.deleteComment(1001),
  putCheck: (forge) => forge.putCheck(CHECK),
  checkState: (forge) => forge.checkState(HEAD, CHECK.name),
  checksOf: (forge) => forge.checksOf(HEAD),
  pullRequest: (forge) => forge.pullRequest(13),
  pullRequestsWithHead: (forge) =>
    forge.pullRequestsWithHead({ owner: 'mallory', branch: 'feature', sha: HEAD }),
  approvers: (forge) => forge.approvers(13, HEAD),
  workflowRun: (forge) => forge.workflowRun(RUN.id),
  artifact: (forge) => forge.artifact(RUN.id, 'mergemark-bundle', { largest: ZIP.length }),
  hasFile: (forge) => forge.hasFile('charts/ab/metrics-light.png', CHARTS_COMMIT),
  protection: (forge) => forge.protection('main'),
  capabilities: (forge) => forge.capabilities(),
} as const satisfies { readonly [K in keyof Forge]: (forge: Forge) => Promise<unknown> }
export type Action = keyof typeof ACTIONS

const answer = (status: number, message: string, headers: Record<string, string> = {}) => ({
  status,
  message,
  headers,
})
export const TROUBLES = {
  '401': answer(401, 'Bad credentials'),
  '403': DENIED,
  '403 secondary limit': SECONDARY_LIMIT,
  '403 limit used up': answer(403, 'API rate limit exceeded for installation', {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': '2147000000',
  }),
  '404': answer(404, 'Not Found'),
  '409': answer(409, 'Conflict'),
  '410': answer(410, 'Gone'),
  '422': answer(422, 'Validation Failed'),
  '429 for a second': answer(429, 'Too many requests', { 'retry-after': '1' }),
  '429 for an hour': answer(429, 'Too many requests', { 'retry-after': '3600' }),
  '500': answer(500, 'Internal Server Error'),
  '502': answer(502, 'Bad Gateway'),
  '503': answer(503, 'Service Unavailable'),
  'closed before it is carried out': 'dropped',
  'carried out, then closed': 'carried out, then dropped',
  'carried out, answer cut off': 'carried out, then cut off',
  'no answer': 'silent',
} as const satisfies Readonly<Record<string, Trouble['how']>>
export type TroubleName = keyof typeof TROUBLES

export interface Endpoint {
  readonly method: string
  readonly path: string
  /** How often it is asked when nothing is wrong. */
  readonly asked: number
}

export interface Told {
  readonly outcome: 'done' | 'told'
  /** Code of the error that was thrown. */
  readonly code: string | null
  /** Something that is no error of the catalogue was thrown. */
  readonly raw: unknown
  readonly requests: number
  /** How many more than usual were sent to the endpoint in trouble. */
  readonly again: number
  readonly log: readonly string[]
  /** Things that are there more than once. */
  readonly twice: readonly string[]
}

/** The endpoints that an action asks when nothing is wrong. */
export async function endpointsOf(action: Action): Promise<Endpoint[]> {
  await using server = await openServer()
  await ACTIONS[action](forgeOf(server))
  const seen = Map.groupBy(server.requests, ({ method, path }) => `${method} ${path}`)
  return [...seen].map(([one, requests]) => {
    const [method = '', path = ''] = one.split(' ')
    return { method, path, asked: requests.length }
  })
}

export async function sufferTrouble(suffered: {
  readonly action: Action
  readonly endpoint: Endpoint
  readonly trouble: TroubleName
  /** Default: every time. */
  readonly times?: number
}): Promise<Told> {
  const { action, endpoint, trouble, times } = suffered
  await using server = await openServer()
  const isHit = (request: Pick<Endpoint, 'method' | 'path'>) =>
    request.method === endpoint.method && request.path === endpoint.path
  server.trouble({
    method: endpoint.method,
    path: new RegExp(`^${endpoint.path.replaceAll('.', '\\.')}$`),
    how: TROUBLES[trouble],
    ...(times === undefined ? {} : { times }),
  })
  const log: string[] = []
  const forge = forgeOf(server, {
    log: (text) => log.push(text),
    timeoutMs: trouble === 'no answer' ? 40 : 2_000,
  })
  const thrown = await ACTIONS[action](forge).then(
    () => null,
    (error: unknown) => error,
  )
  const known = thrown instanceof MergemarkError
  return {
    outcome: thrown === null ? 'done' : 'told',
    code: known ? thrown.code : null,
    raw: known ? null : thrown,
    requests: server.requests.length,
    again: server.requests.filter(isHit).length - endpoint.asked,
    log,
    twice: findTwice(server),
  }
}

/** What is wrong with how it ended; nothing, most of all. */
export function complain({ code, outcome, raw, requests, again, log, twice }: Told): string[] {
  const problems: string[] = []
  if (raw !== null) problems.push(`threw ${raw}`)
  if (outcome === 'told' && !/^MM-6\d\d$/.test(code ?? '')) problems.push(`was told as ${code}`)
  if (twice.length > 0) problems.push(`twice: ${twice.join(', ')}`)
  if (requests > MOST_REQUESTS) problems.push(`${requests} requests`)
  if (again > 0 && log.length === 0) problems.push('waited without a word')
  return problems
}
/** One attempt, two more, and as many looks whether one has landed, for each of an action's few endpoints. */
const MOST_REQUESTS = 20

async function openServer(): Promise<GitHubServer> {
  const server = await startGitHubServer()
  server.state.addComment({ issue: 12, login: BOT, body: 'mine' })
  fill(server)
  server.state.content.branches.set('main', {
    required_status_checks: { contexts: ['mergemark'], checks: [] },
  })
  server.state.content.isAdministrator = true
  return server
}

function findTwice({ state }: GitHubServer): string[] {
  const posted = state.comments.filter(({ body }) => body === POSTED).map(({ body }) => `comment ${body}`)
  const checks = state.checks.map(({ name }) => `check ${name}`)
  const statuses = state.content.statuses.map(({ context }) => `status ${context}`)
  const annotations = state.checks.flatMap((check) =>
    check.annotations.map((annotation) => `annotation ${annotation['message']}`),
  )
  const all = [...posted, ...checks, ...statuses, ...annotations]
  return all.filter((one, index) => all.indexOf(one) !== index)
}
