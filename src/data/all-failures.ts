import type { CheckResult, Example } from '../documents/data.ts'

/** More than anybody looks through, and few enough to be held at once. */
const MOST = 1_000_000

/** Of which check of which data set a failing row is; `mostly` lets some off, and the check passes all the same. */
interface Failed extends Pick<CheckResult, 'rule' | 'column' | 'severity' | 'result'> {
  readonly dataset: string
  readonly path: string
}

/**
 * Every failing row of a run with its cell as it stands in the file: JSON Lines for the eyes of whoever asks, never a
 * document.
 */
export interface AllFailures {
  readonly add: (failed: Failed, examples: readonly Example[]) => void
  /** Whether there is room for more. */
  readonly isOpen: () => boolean
  /** Says that there are more than were added. */
  readonly leaveOut: () => void
  /** Whether all that were found are in it. */
  readonly isWhole: () => boolean
  readonly text: () => string
  readonly count: () => number
  /** Of checks that pass all the same. */
  readonly countLetOff: () => number
}

export function collectFailures({ most = MOST }: { readonly most?: number } = {}): AllFailures {
  const lines: string[] = []
  let hasMore = false
  let letOff = 0
  return {
    add: (failed, examples) => {
      for (const example of examples) {
        if (lines.length >= most) return
        lines.push(JSON.stringify({ ...failed, ...example }))
        if (failed.result === 'pass') letOff += 1
      }
    },
    isOpen: () => lines.length < most,
    leaveOut: () => {
      hasMore = true
    },
    isWhole: () => !hasMore && lines.length < most,
    text: () => lines.map((line) => `${line}\n`).join(''),
    count: () => lines.length,
    countLetOff: () => letOff,
  }
}
