import * as z from 'zod'
import { sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { TriggerEvent } from '../../ports.ts'
import type { WorkflowContext } from './read-context.ts'

const DEPENDABOT = 'dependabot[bot]'

const repository = z.object({ full_name: z.string() })
const pullRequest = z.object({
  number: z.int().positive(),
  // A fork that was deleted leaves null behind.
  head: z.object({ sha, repo: repository.nullable() }),
  base: z.object({ sha, ref: z.string(), repo: repository }),
  user: z.object({ login: z.string() }).nullish(),
})
const mergeGroup = z.object({ head_sha: sha, base_sha: sha, base_ref: z.string() })
const payload = z.object({
  repository: z.object({ default_branch: z.string().optional() }).optional(),
  pull_request: pullRequest.optional(),
  merge_group: mergeGroup.optional(),
})
const context = z.object({
  sha,
  repository: z.string().regex(/^[^/\s]+\/[^/\s]+$/, 'expected "owner/name"'),
  runId: z.string().regex(/^\d+$/, 'expected a number'),
  runAttempt: z.string().regex(/^[1-9]\d*$/, 'expected a number from 1'),
  payload,
})
type Payload = z.infer<typeof payload>
type Commits = Pick<TriggerEvent, 'head' | 'base' | 'branch' | 'pullRequest'>

/** The event in Mergemark's words. Throws `event-unreadable` where the runner's are incomplete. */
export function readTrigger(source: WorkflowContext): TriggerEvent {
  const known = context.safeParse(source)
  if (!known.success) throw fault('event-unreadable', { reason: reasonOf(known.error) })
  const { data } = known
  const [owner = '', name = ''] = data.repository.split('/')
  const url = `${source.serverUrl}/${data.repository}`
  const event = nameOf(source.eventName)
  return {
    name: event,
    repository: { owner, name, url },
    sha: data.sha,
    ...commitsOf(event, data.sha, source.ref, data.payload),
    defaultBranch: data.payload.repository?.default_branch ?? null,
    untrusted: isUntrusted(source.actor, data.payload),
    run: {
      id: data.runId,
      attempt: Number(data.runAttempt),
      url: `${url}/actions/runs/${data.runId}/attempts/${data.runAttempt}`,
    },
  }
}

function nameOf(name: string): TriggerEvent['name'] {
  const known = ['pull_request', 'push', 'merge_group', 'workflow_dispatch', 'schedule'] as const
  return known.find((one) => one === name) ?? 'other'
}

function commitsOf(event: TriggerEvent['name'], tested: string, ref: string, found: Payload): Commits {
  if (event === 'pull_request') {
    const { number, head, base } = expectPart(found.pull_request, 'pull_request')
    return { head: head.sha, base: base.sha, branch: base.ref, pullRequest: number }
  }
  if (event === 'merge_group') {
    const { head_sha: head, base_sha: base, base_ref: into } = expectPart(found.merge_group, 'merge_group')
    return { head, base, branch: branchOf(into), pullRequest: null }
  }
  return { head: tested, base: null, branch: branchOf(ref), pullRequest: null }
}

function expectPart<T>(part: T | undefined, name: string): T {
  if (part === undefined) throw fault('event-unreadable', { reason: `the event has no "${name}"` })
  return part
}

function branchOf(ref: string): string | null {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1] ?? null
}

/**
 * GitHub gives a read-only token and no secrets to the pull requests of forks and of Dependabot. Whoever runs one of
 * Dependabot's again is the actor then, so its author counts too.
 */
function isUntrusted(actor: string, { pull_request: pull }: Payload): boolean {
  if (actor === DEPENDABOT) return true
  if (pull === undefined) return false
  return pull.user?.login === DEPENDABOT || pull.head.repo?.full_name !== pull.base.repo.full_name
}

function reasonOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    .join('; ')
}
