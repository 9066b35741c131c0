import type { Run } from '../documents/parts.ts'

/** What the two sides are called. */
export interface Words {
  /** What is judged. */
  readonly head: string
  /** What it is compared with, as the head of a column. */
  readonly base: string
  /** The commit that the baseline should belong to. */
  readonly point: string
}

/** Events that judge a commit after it has landed; everything else is about a change that may still be stopped. */
const AFTER_THE_FACT: readonly string[] = ['push', 'schedule', 'workflow_dispatch']

export function chooseWords(run: Run | null): Words {
  if (run === null) return { head: 'this run', base: 'main', point: 'merge base' }
  if (AFTER_THE_FACT.includes(run.event))
    return { head: 'this commit', base: 'before', point: 'previous commit' }
  return { head: 'this PR', base: 'main', point: 'merge base' }
}
