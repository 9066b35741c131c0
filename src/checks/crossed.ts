import type * as z from 'zod'

/** Bounds on one number, by their keys. */
export interface Limits {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly above?: number | undefined
  readonly below?: number | undefined
}

/** What the number can be at all. */
export interface Range {
  readonly isWhole?: boolean
  readonly least?: number
  readonly most?: number
}

interface End {
  /** As it is written: `min: 5`; null for an end of the range. */
  readonly key: keyof Limits | null
  readonly at: number
  readonly isOpen: boolean
}

/** Adds an issue to an option's schema where no number meets its bounds: such a check could only fail. */
export function refuseCrossed(
  limits: Limits,
  context: z.RefinementCtx,
  range: Range = {},
  nameOf: (key: keyof Limits) => string = (key) => key,
): void {
  const crossed = findCrossed(lowerEnds(limits, range), upperEnds(limits, range), range)
  if (crossed === null) return
  const { key, other, at } = crossed
  const beside = typeof other === 'string' ? `beside \`${nameOf(other)}: ${at}\`` : `${other.words} ${at}`
  context.addIssue({
    code: 'custom',
    path: [nameOf(key)],
    message: `a bound that leaves something ${beside}`,
  })
}

/** The same of a list of quantiles: one is never below that of a lower level. */
export function refuseCrossedLevels(
  levels: readonly (Limits & { readonly level: number })[],
  context: z.RefinementCtx,
): void {
  for (const [index, upper] of levels.entries()) {
    const lower = levels.find(
      (one) =>
        one !== upper && one.level <= upper.level && findCrossed(lowerEnds(one), upperEnds(upper)) !== null,
    )
    if (lower === undefined) continue
    const [end] = upperEnds(upper)
    const message = `a bound that leaves something above the quantile ${lower.level}, which is to be ${wordsOf(lower)}`
    context.addIssue({ code: 'custom', path: [index, end?.key ?? 'level'], message })
  }
}

function wordsOf({ min, above }: Limits): string {
  return min === undefined ? `above ${above}` : `at least ${min}`
}

interface Crossed {
  readonly key: keyof Limits
  /** What it stands beside: another bound, or an end of the range. */
  readonly other: keyof Limits | { readonly words: string }
  readonly at: number
}

function findCrossed(lowers: readonly End[], uppers: readonly End[], range: Range = {}): Crossed | null {
  for (const lower of lowers) {
    for (const upper of uppers) {
      if (!isCrossed(lower, upper, range)) continue
      if (upper.key !== null)
        return { key: upper.key, other: lower.key ?? { words: 'at or above' }, at: lower.at }
      if (lower.key !== null) return { key: lower.key, other: { words: 'at or below' }, at: upper.at }
    }
  }
  return null
}

function lowerEnds({ min, above }: Limits, { least }: Range = {}): End[] {
  return [end('min', min), end('above', above, { isOpen: true }), end(null, least)].flat()
}

function upperEnds({ max, below }: Limits, { most }: Range = {}): End[] {
  return [end('max', max), end('below', below, { isOpen: true }), end(null, most)].flat()
}

function end(key: End['key'], at: number | undefined, { isOpen = false } = {}): End[] {
  return at === undefined ? [] : [{ key, at, isOpen }]
}

/** Whether nothing lies at or between the two. */
export function isCrossed(
  lower: Pick<End, 'at' | 'isOpen'>,
  upper: Pick<End, 'at' | 'isOpen'>,
  { isWhole = false }: Range = {},
): boolean {
  if (!isWhole) return lower.at > upper.at || (lower.at === upper.at && (lower.isOpen || upper.isOpen))
  const first = lower.isOpen ? Math.floor(lower.at) + 1 : Math.ceil(lower.at)
  const last = upper.isOpen ? Math.ceil(upper.at) - 1 : Math.floor(upper.at)
  return first > last
}
