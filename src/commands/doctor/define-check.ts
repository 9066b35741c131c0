import type { Surroundings } from './surroundings.ts'

/** From the best to the worst. `not seen`: nobody could look, which says nothing either way. */
export const results = ['ok', 'not seen', 'warning', 'problem'] as const
export type Result = (typeof results)[number]

/** What one look found: a sentence about how it is, and how to mend what is not well. */
export interface Finding {
  readonly result: Result
  readonly sentence: string
  /** null where there is nothing to mend. */
  readonly mend: string | null
}

/** One thing that the doctor looks at. It changes nothing, and may throw any MergemarkError: that is a finding too. */
export interface DoctorCheck {
  /** In kebab-case, for those who read JSON. */
  readonly name: string
  readonly group: 'this machine' | 'the repository' | 'the project' | 'the forge' | 'the workflows'
  /** What it looks at, and what for. */
  readonly looksAt: string
  /** None where there is nothing of the kind to look at. */
  readonly look: (around: Surroundings) => Promise<readonly Finding[]>
}

export function defineCheck(check: DoctorCheck): DoctorCheck {
  return check
}

export function ok(sentence: string): Finding {
  return { result: 'ok', sentence, mend: null }
}

export function notSeen(sentence: string, mend: string | null = null): Finding {
  return { result: 'not seen', sentence, mend }
}

export function warning(sentence: string, mend: string): Finding {
  return { result: 'warning', sentence, mend }
}

export function problem(sentence: string, mend: string): Finding {
  return { result: 'problem', sentence, mend }
}

export function worstOf(found: readonly Result[]): Result {
  return results.findLast((result) => found.includes(result)) ?? 'not seen'
}
