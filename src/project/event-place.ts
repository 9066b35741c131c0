import type { TriggerEvent } from '../ports.ts'

/**
 * Whether the event speaks for the default branch itself: only then is a run recorded, and a push to any other branch
 * posts nothing, lest its checks stand in for those of a pull request with the same commit.
 */
export function isOnDefaultBranch({ name, branch, defaultBranch }: TriggerEvent): boolean {
  const isOfBranch = name === 'push' || name === 'workflow_dispatch' || name === 'schedule'
  return isOfBranch && branch !== null && (defaultBranch === null || branch === defaultBranch)
}

/** Whether there is a pull request, a queue or the default branch to report to. */
export function isReported(event: TriggerEvent): boolean {
  return event.name === 'pull_request' || event.name === 'merge_group' || isOnDefaultBranch(event)
}
