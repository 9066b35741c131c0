import type { Strategy } from '../documents/baseline.ts'
import { isOfMain } from '../documents/name-baseline.ts'
import { type HeadName, nameHead } from '../documents/name-head.ts'
import type { Run } from '../documents/parts.ts'

/** What the two sides are called. */
export interface Words {
  /** What is judged. */
  readonly head: HeadName
  /** What it is compared with, as the head of a column. */
  readonly base: string
  /** The same within a sentence. */
  readonly side: string
  /** The branch whose policy judges. */
  readonly branch: string
  /** The commit that the baseline should belong to. */
  readonly point: string
}

/** `strategy`: by which the baseline was chosen; what is not of main is never called so. */
export function chooseWords(run: Run | null, strategy: Strategy | null): Words {
  const words = chooseForEvent(run)
  if (strategy === null || isOfMain({ strategy })) return words
  return { ...words, base: 'baseline', side: 'the baseline' }
}

function chooseForEvent(run: Run | null): Words {
  const head = nameHead(run?.event ?? null)
  if (head === 'this commit')
    return {
      head,
      base: 'before',
      side: 'the commit before',
      branch: 'the branch',
      point: 'previous commit',
    }
  return { head, base: 'main', side: 'main', branch: 'main', point: 'merge base' }
}
