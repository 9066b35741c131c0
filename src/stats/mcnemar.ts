import cdf from '@stdlib/stats-base-dists-binomial-cdf'

/**
 * One-sided mid-p value of McNemar's test for "head is no worse than main" (true difference ≥ 0): small where more
 * examples were lost than gained. P(X < gained) + ½P(X = gained) with X ~ Bin(gained + lost, ½); 1 where no example
 * changed. Source: McNemar 1947; mid-p after Fagerland, Lydersen & Laake 2013, BMC Med Res Methodol 13:91.
 */
export function midPNoWorse({ gained, lost }: { readonly gained: number; readonly lost: number }): number {
  const changed = gained + lost
  if (changed === 0) return 1
  return (cdf(gained - 1, changed, 0.5) + cdf(gained, changed, 0.5)) / 2
}

/** The same without the mid-p correction: P(X ≤ gained), never below its level and often well above (McNemar 1947). */
export function exactNoWorse({ gained, lost }: { readonly gained: number; readonly lost: number }): number {
  return gained + lost === 0 ? 1 : cdf(gained, gained + lost, 0.5)
}
