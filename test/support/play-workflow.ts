import { resolve } from 'node:path'
import { pullRequestPayload, pushPayload } from './github-payloads.ts'
import type { GitHubServer } from './github-server.ts'
import { type FinishedAction, spawnAction } from './spawn-action.ts'

const REPOSITORY = 'octo-org/penguins'

interface Step {
  readonly workspace: string
  readonly server?: GitHubServer
  readonly inputs?: Readonly<Record<string, string>>
  readonly runId?: number
  readonly env?: Readonly<Record<string, string>>
}

/** Path of an action's built file. */
export function actionFile(name: string): string {
  return resolve(`dist/action-${name}.js`)
}

/** A step of a workflow set off by a pull request. */
export function onPullRequest(
  action: string,
  pull: {
    readonly head: string
    readonly base: string
    readonly merge: string
    readonly headRepository?: string
  },
  step: Step,
): Promise<FinishedAction> {
  const { head, base, merge, headRepository } = pull
  const place = headRepository === undefined ? {} : { headRepository }
  const event = pullRequestPayload({ number: 7, head, base, repository: REPOSITORY, ...place })
  return spawnAction({
    ...common(action, step),
    eventName: 'pull_request',
    event,
    sha: merge,
    ref: 'refs/pull/7/merge',
  })
}

/** A step of a workflow set off by a push to main. */
export function onPush(action: string, sha: string, step: Step): Promise<FinishedAction> {
  const event = pushPayload({ before: '0'.repeat(40), after: sha, repository: REPOSITORY })
  return spawnAction({ ...common(action, step), eventName: 'push', event, sha, ref: 'refs/heads/main' })
}

function common(action: string, { server, inputs = {}, ...step }: Step) {
  return {
    main: actionFile(action),
    repository: REPOSITORY,
    inputs: { token: 'ghs_secret', ...inputs },
    ...(server === undefined ? {} : { apiUrl: server.url }),
    ...step,
  }
}
