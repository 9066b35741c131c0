/**
 * Holm's step-down adjustment of `p`, in the order given: p̃₍ᵢ₎ = max_{j ≤ i} min(1, (k − j + 1)·p₍ⱼ₎). What could not
 * be computed (null, not finite) counts as 1 and still makes the family larger. Source: Holm 1979, Scand J Statist 6:65–70.
 */
export function adjustHolm(p: readonly (number | null)[]): number[] {
  const known = p.map((value) =>
    value !== null && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1,
  )
  const ascending = known.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const adjusted = new Array<number>(p.length).fill(1)
  let largest = 0
  for (const [rank, { value, index }] of ascending.entries()) {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * value))
    adjusted[index] = largest
  }
  return adjusted
}
