import * as z from 'zod'
import { sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { FollowedRun, TriggerEvent } from '../../ports.ts'
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
const workflowRun = z.object({
  id: z.int().positive(),
  run_attempt: z.int().positive().nullish(),
  event: z.string(),
  path: z.string(),
  head_sha: sha,
  head_branch: z.string().nullish(),
  head_repository: repository.nullish(),
  actor: z.object({ login: z.string() }).nullish(),
})
const payload = z.object({
  action: z.string().optional(),
  workflow_run: workflowRun.optional(),
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
    untrusted: isUntrusted(source.actor, { ...data.payload, own: data.repository }),
    ...(event === 'workflow_run' ? { followed: followedBy(data.payload) } : {}),
    run: {
      id: data.runId,
      attempt: Number(data.runAttempt),
      url: `${url}/actions/runs/${data.runId}/attempts/${data.runAttempt}`,
    },
  }
}

function nameOf(name: string): TriggerEvent['name'] {
  const known = [
    'pull_request',
    'push',
    'merge_group',
    'workflow_dispatch',
    'schedule',
    'workflow_run',
  ] as const
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

/** Files of the pull request's own are named with a ref behind them: `.github/workflows/a.yml@refs/pull/7/merge`. */
function followedBy(found: Payload): FollowedRun {
  const run = expectPart(found.workflow_run, 'workflow_run')
  return {
    id: String(run.id),
    attempt: run.run_attempt ?? 1,
    event: run.event,
    path: run.path.replace(/@.*$/, ''),
    headSha: run.head_sha,
    headBranch: run.head_branch ?? null,
    headRepository: run.head_repository?.full_name ?? null,
    action: found.action ?? 'completed',
  }
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
function isUntrusted(
  actor: string,
  { pull_request: pull, workflow_run: followed, own }: Payload & { readonly own: string },
): boolean {
  if (actor === DEPENDABOT) return true
  if (followed !== undefined)
    return followed.actor?.login === DEPENDABOT || followed.head_repository?.full_name !== own
  if (pull === undefined) return false
  return pull.user?.login === DEPENDABOT || pull.head.repo?.full_name !== pull.base.repo.full_name
}

function reasonOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    .join('; ')
}
