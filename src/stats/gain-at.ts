import { type RankedClass, sumRanks } from './ranked-class.ts'

/**
 * The share of all positives that are among the `share` of all weight that ranks highest. Examples that tie at the cut
 * are shared proportionally, as if drawn at random. NaN where no positive has weight.
 */
export function gainAt(
  ranked: RankedClass,
  { share, weight }: { readonly share: number; readonly weight: Float64Array | null },
): number {
  const { positives, negatives, positive, negative } = sumRanks(ranked, weight)
  let left = share * (positive + negative)
  let found = 0
  for (let place = positives.length - 1; place >= 0 && left > 0; place -= 1) {
    const here = positives[place] as number
    const mass = here + (negatives[place] as number)
    if (mass === 0) continue
    found += here * Math.min(1, left / mass)
    left -= mass
  }
  return found / positive
}
