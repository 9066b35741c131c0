/** A bar that a value itself must meet, inclusive. */
export type Bound = { readonly kind: 'min' | 'max'; readonly value: number }

/** Sums of a few thousand doubles differ by less than this; a value at the bar must not fail for it. */
const ROUNDING = 1e-12

/** Whether `value` meets the bar. Never true for what is not finite. */
export function isWithin(value: number, { kind, value: bar }: Bound): boolean {
  if (!Number.isFinite(value) || !Number.isFinite(bar)) return false
  const slack = ROUNDING * Math.max(1, Math.abs(bar))
  return kind === 'min' ? value >= bar - slack : value <= bar + slack
}

/**
 * Whether a broken bar was broken on main already and is not broken further: such a one warns (DESIGN section 6).
 * `delta` is head − base on the same examples, null where the two cannot be compared.
 */
export function wasBrokenBefore(bound: Bound, main: { value: number | null; delta: number | null }): boolean {
  if (main.value === null || main.delta === null) return false
  if (!Number.isFinite(main.value) || !Number.isFinite(main.delta)) return false
  const further = bound.kind === 'min' ? -main.delta : main.delta
  return !isWithin(main.value, bound) && further <= ROUNDING
}
