import { wilsonInterval } from './wilson.ts'

interface Ends {
  readonly low: number
  readonly high: number
}

/**
 * Two-sided interval for the difference head − base of two paired shares, from the Wilson interval of each: R. G.
 * Newcombe, "Improved confidence intervals for the difference between binomial proportions based on paired data",
 * Stat. Med. 17, 1998, method 10, with φ corrected for continuity. `both`: examples that both sides hit. n > 0.
 */
export function pairedNewcombe(counts: {
  readonly n: number
  readonly both: number
  readonly gained: number
  readonly lost: number
  readonly confidence: number
}): Ends {
  const { n, both, gained, lost, confidence } = counts
  const head = shareOf({ hits: both + gained, n, confidence })
  const base = shareOf({ hits: both + lost, n, confidence })
  return combine(head, base, correlationOf(counts))
}

/** The same of two shares of different examples: R. G. Newcombe, Stat. Med. 17, 1998, 873–890, method 10. */
export function unpairedNewcombe(input: {
  readonly head: { readonly hits: number; readonly n: number }
  readonly base: { readonly hits: number; readonly n: number }
  readonly confidence: number
}): Ends {
  const { head, base, confidence } = input
  return combine(shareOf({ ...head, confidence }), shareOf({ ...base, confidence }), 0)
}

function shareOf(input: { hits: number; n: number; confidence: number }): Ends & { readonly value: number } {
  return { value: input.hits / input.n, ...wilsonInterval(input) }
}

function combine(
  head: ReturnType<typeof shareOf>,
  base: ReturnType<typeof shareOf>,
  correlation: number,
): Ends {
  const difference = head.value - base.value
  const reach = (one: number, other: number) =>
    Math.sqrt(Math.max(0, one ** 2 - 2 * correlation * one * other + other ** 2))
  return {
    low: difference - reach(head.value - head.low, base.high - base.value),
    high: difference + reach(head.high - head.value, base.value - base.low),
  }
}

/** φ̂, its numerator brought nearer to 0 by n/2 where it is positive; 0 where a margin of the table is empty. */
function correlationOf(counts: { n: number; both: number; gained: number; lost: number }): number {
  const { n, both, gained, lost } = counts
  const neither = n - both - gained - lost
  const margins = (both + gained) * (lost + neither) * (both + lost) * (gained + neither)
  if (margins === 0) return 0
  const cross = both * neither - gained * lost
  return (cross > 0 ? Math.max(0, cross - n / 2) : cross) / Math.sqrt(margins)
}
