/**
 * p-values adjusted so that the share of false discoveries stays below a level whatever depends on what: Y. Benjamini
 * and D. Yekutieli, "The control of the false discovery rate in multiple testing under dependency", Annals of
 * Statistics 29, 2001, theorem 1.3. In the order given.
 */
export function adjustByBenjaminiYekutieli(ps: readonly number[]): number[] {
  const m = ps.length
  let harmonic = 0
  for (let rank = 1; rank <= m; rank += 1) harmonic += 1 / rank
  const order = [...ps.keys()].sort((a, b) => (ps[b] as number) - (ps[a] as number))
  const adjusted = new Array<number>(m).fill(1)
  let lowest = 1
  for (const [place, index] of order.entries()) {
    lowest = Math.min(lowest, ((ps[index] as number) * m * harmonic) / (m - place))
    adjusted[index] = lowest
  }
  return adjusted
}
