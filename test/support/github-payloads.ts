import { createRequire } from 'node:module'

/** GitHub's own example payloads, with the few fields replaced that a test is about. */
type Payload = Record<string, unknown>
interface Example {
  readonly name: string
  readonly examples: readonly Payload[]
}
const require = createRequire(import.meta.url)

export interface Names {
  /** `owner/name` */
  readonly repository?: string
  readonly defaultBranch?: string
}

export function pullRequestPayload(
  options: {
    readonly number: number
    readonly head: string
    readonly base: string
    readonly baseBranch?: string
    readonly author?: string
    /** `owner/name` where the head lies elsewhere; null for a fork that was deleted. */
    readonly headRepository?: string | null
  } & Names,
): Payload {
  const { repository = 'octo-org/penguins', headRepository = repository, baseBranch = 'main' } = options
  const payload = example('pull_request', (one) => one.action === 'synchronize')
  const pull = part(payload, 'pull_request')
  const head = part(pull, 'head')
  const base = part(pull, 'base')
  Object.assign(payload, { number: options.number })
  Object.assign(pull, { number: options.number })
  Object.assign(head, { sha: options.head })
  Object.assign(base, { sha: options.base, ref: baseBranch })
  Object.assign(part(pull, 'user'), { login: options.author ?? 'Codertocat' })
  Object.assign(part(base, 'repo'), namesOf(repository))
  if (headRepository === null) Object.assign(head, { repo: null })
  else Object.assign(part(head, 'repo'), namesOf(headRepository))
  return inRepository(payload, { ...options, repository })
}

export function pushPayload(
  options: { readonly before: string; readonly after: string; readonly ref?: string } & Names,
) {
  const payload = example('push', () => true)
  Object.assign(payload, {
    before: options.before,
    after: options.after,
    ref: options.ref ?? 'refs/heads/main',
  })
  return inRepository(payload, options)
}

export function mergeGroupPayload(
  options: { readonly head: string; readonly base: string } & Names,
): Payload {
  const payload = example('merge_group', (one) => one.action === 'checks_requested')
  Object.assign(part(payload, 'merge_group'), { head_sha: options.head, base_sha: options.base })
  return inRepository(payload, options)
}

export function workflowDispatchPayload(options: Names = {}): Payload {
  return inRepository(
    example('workflow_dispatch', () => true),
    options,
  )
}

/** GitHub documents none; real ones hold the cron line and the repository. */
export function schedulePayload(options: Names = {}): Payload {
  return inRepository({ schedule: '0 4 * * 1', repository: {} }, options)
}

function example(name: string, wanted: (one: Payload) => boolean): Payload {
  const events: readonly Example[] = require('@octokit/webhooks-examples')
  const found = events.find((event) => event.name === name)?.examples.find(wanted)
  if (found === undefined) throw new Error(`no example of ${name}`)
  return structuredClone(found)
}

function inRepository(
  payload: Payload,
  { repository = 'octo-org/penguins', defaultBranch = 'main' }: Names,
): Payload {
  Object.assign(part(payload, 'repository'), namesOf(repository), { default_branch: defaultBranch })
  return payload
}

function namesOf(repository: string): Payload {
  return { full_name: repository, name: repository.split('/')[1] }
}

function part(payload: Payload, key: string): Payload {
  return payload[key] as Payload
}
