import type { CheckResult } from '../../documents/data.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { Doubt } from './find-slips.ts'

/** What the data ask for in place of a check that they fail. */
export type Relaxation =
  | {
      readonly kind: 'set'
      readonly option: unknown
      readonly added?: readonly unknown[]
      /** Those of `added` that one row of many holds. */
      readonly once?: readonly unknown[]
      /** What the column holds and the list does not take in. */
      readonly doubtful?: readonly Doubt[]
    }
  /** The same check, of which fewer cells must pass: `hits` of `total` do. */
  | {
      readonly kind: 'mostly'
      readonly option: unknown
      readonly mostly: number
      readonly hits: number
      readonly total: number
      readonly doubtful?: readonly Doubt[]
    }
  | { readonly kind: 'drop' }
  /** All that fails is doubtful, and too much to be let off: it goes on failing. */
  | { readonly kind: 'leave'; readonly doubtful: readonly Doubt[] }

export interface Failed {
  readonly rule: string
  readonly option: unknown
  readonly result: Pick<CheckResult, 'failing' | 'total' | 'observed'>
  readonly facts: ColumnFacts
  /** No value of the column may be written anywhere. */
  readonly sensitive: boolean
}

/** So few of so many are slips, that say nothing against the check. */
const FEW = 0.05
export const MANY = 100

export const drop: Relaxation = { kind: 'drop' }

export function areFew({ failing, total }: Pick<CheckResult, 'failing' | 'total'>): boolean {
  return total >= MANY && failing <= FEW * total
}

/** The check with a share that may fail, where few do; else null. */
export function letOff({ option, result }: Failed): Extract<Relaxation, { kind: 'mostly' }> | null {
  return areFew(result) ? mostly(option, result) : null
}

export function mostly(
  option: unknown,
  { failing, total }: Failed['result'],
): Extract<Relaxation, { kind: 'mostly' }> {
  const hits = total - failing
  return { kind: 'mostly', option, mostly: shareBelow(hits, total), hits, total }
}

/** A share below the one that passes, with as few digits as tell the two apart. */
export function shareBelow(hits: number, total: number): number {
  const share = hits / total
  for (let digits = 2; digits < 9; digits++) {
    const step = 10 ** -digits
    const floored = Math.floor(share / step)
    const below = (floored * step >= share ? floored - 1 : floored) * step
    // Ten times as many slips as there are is no longer what was seen.
    if (below > 0 && 1 - below <= 10 * (1 - share)) return Number(below.toFixed(digits))
  }
  return Math.max(0.01, Number((share / 2).toPrecision(2)))
}
