/** What a case of somebody else's came to here. */
export type Outcome = Passed | Differing | Skipped

interface Passed {
  readonly label: string
  readonly result: 'passed'
}

export interface Differing {
  readonly label: string
  readonly result: 'differs'
  /** In words; for a reader of the page. */
  readonly expected: string
  readonly found: string
}

export interface Skipped {
  readonly label: string
  readonly result: 'skipped'
  readonly reason: string
}

export function compare(label: string, expected: string, found: string): Passed | Differing {
  return expected === found ? { label, result: 'passed' } : { label, result: 'differs', expected, found }
}

export function skip(label: string, reason: string): Skipped {
  return { label, result: 'skipped', reason }
}
