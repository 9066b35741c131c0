import type { CheckResult, Example } from '../documents/data.ts'

/** More than anybody looks through, and few enough to be held at once. */
const MOST = 1_000_000

/** Of which check of which data set a failing row is. */
interface Failed extends Pick<CheckResult, 'rule' | 'column' | 'severity'> {
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
  readonly text: () => string
  readonly count: () => number
}

export function collectFailures({ most = MOST }: { readonly most?: number } = {}): AllFailures {
  const lines: string[] = []
  return {
    add: (failed, examples) => {
      for (const example of examples) {
        if (lines.length >= most) return
        lines.push(JSON.stringify({ ...failed, ...example }))
      }
    },
    isOpen: () => lines.length < most,
    text: () => lines.map((line) => `${line}\n`).join(''),
    count: () => lines.length,
  }
}
