import type { BaselineDocument } from './baseline.ts'

/** What a run was compared with, as the choice of it tells. */
export interface Against extends Pick<BaselineDocument, 'sha' | 'strategy'> {
  readonly pin?: string | null | undefined
}

/** Whether it is a commit of main, as it is or as it was: what is pinned or the latest of all need not be one. */
export function isOfMain({ strategy }: Pick<Against, 'strategy'>): boolean {
  return strategy !== 'pinned' && strategy !== 'latest'
}

/** Whether the pin is a name, and not the commit itself or its beginning. */
export function isNamed(pin: string | null | undefined, sha: string | null): pin is string {
  return typeof pin === 'string' && !(sha?.startsWith(pin) ?? false)
}

/** What the baseline is called within a sentence: `main`, `the pinned baseline best-2026`. The pin stays as written. */
export function nameBaseline(against: Against): string {
  const { strategy, sha, pin } = against
  if (isOfMain(against) || sha === null) return 'main'
  if (strategy === 'latest') return 'the latest record, which is not an ancestor'
  if (isNamed(pin, sha)) return `the pinned baseline ${pin}`
  return `${sha.slice(0, 7)}, to which the baseline is pinned`
}
