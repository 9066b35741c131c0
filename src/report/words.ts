import type { Strategy } from '../documents/baseline.ts'
import { isOfMain } from '../documents/name-baseline.ts'
import type { Run } from '../documents/parts.ts'

/** What the two sides are called. */
export interface Words {
  /** What is judged. */
  readonly head: string
  /** What it is compared with, as the head of a column. */
  readonly base: string
  /** The same within a sentence. */
  readonly side: string
  /** The branch whose policy judges. */
  readonly branch: string
  /** The commit that the baseline should belong to. */
  readonly point: string
}

/** Events that judge a commit after it has landed; everything else is about a change that may still be stopped. */
const AFTER_THE_FACT: readonly string[] = ['push', 'schedule', 'workflow_dispatch']

/** `strategy`: by which the baseline was chosen; what is not of main is never called so. */
export function chooseWords(run: Run | null, strategy: Strategy | null): Words {
  const words = chooseForEvent(run)
  if (strategy === null || isOfMain({ strategy })) return words
  return { ...words, base: 'baseline', side: 'the baseline' }
}

function chooseForEvent(run: Run | null): Words {
  const main = { base: 'main', side: 'main', branch: 'main', point: 'merge base' }
  if (run === null) return { head: 'this run', ...main }
  if (AFTER_THE_FACT.includes(run.event))
    return {
      head: 'this commit',
      base: 'before',
      side: 'the commit before',
      branch: 'the branch',
      point: 'previous commit',
    }
  return { head: 'this PR', ...main }
}
