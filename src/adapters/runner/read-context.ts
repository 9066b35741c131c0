import { access } from 'node:fs/promises'
import { fault } from '../../errors/fault.ts'
import { readVariable } from '../environment.ts'

/** What the workflow's runner tells of the event, as it tells it. */
export interface WorkflowContext {
  readonly eventName: string
  /** GITHUB_SHA: what is checked out. */
  readonly sha: string
  /** GITHUB_REF: `refs/heads/main`, `refs/pull/12/merge`. */
  readonly ref: string
  readonly actor: string
  readonly serverUrl: string
  /** `owner/name` */
  readonly repository: string
  readonly runId: string
  readonly runAttempt: string
  /** The webhook's body. */
  readonly payload: unknown
}

/** Throws `event-unreadable` rather than going on with an empty event, as the toolkit would. */
export async function readContext(): Promise<WorkflowContext> {
  const eventPath = requireVariable('GITHUB_EVENT_PATH')
  const [eventName, sha] = [requireVariable('GITHUB_EVENT_NAME'), requireVariable('GITHUB_SHA')]
  const [repository, runId] = [requireVariable('GITHUB_REPOSITORY'), requireVariable('GITHUB_RUN_ID')]
  try {
    await access(eventPath)
    // Its import reads the environment and the event file, once in the life of the process.
    const { context } = await import('@actions/github')
    return {
      eventName,
      sha,
      ref: context.ref ?? '',
      actor: context.actor ?? '',
      serverUrl: context.serverUrl,
      repository,
      runId,
      runAttempt: readVariable('GITHUB_RUN_ATTEMPT') ?? '1',
      payload: context.payload,
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw fault('event-unreadable', { reason: `GITHUB_EVENT_PATH ("${eventPath}"): ${reason}` }, { cause })
  }
}

function requireVariable(name: string): string {
  const value = readVariable(name)
  if (value === undefined) throw fault('event-unreadable', { reason: `${name} is not set` })
  return value
}
