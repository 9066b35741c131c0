import type { MetricRule } from '../config/configuration.ts'
import type { Slice } from '../sample/sample.ts'

/** Bars of a rule that compare with something, each of which is tested for itself. */
export function countComparing({ margin, relativeMargin, improve, equivalent, budget }: MetricRule): number {
  return [margin, relativeMargin, improve, equivalent, budget].filter((bar) => bar !== null).length
}

/** `rule.slice` is the name of a slice, or of what slices are parts of, which means each of them. */
export function isAboutSlice({ slice }: MetricRule, { name, of }: Pick<Slice, 'name' | 'of'>): boolean {
  return slice !== null && (slice === name || slice === of)
}

/** Relative margins that are asked of the metric, on the whole set or on a slice, each once. */
export function relativeMarginsOf(
  rules: readonly MetricRule[],
  { metric, slice }: { readonly metric: string; readonly slice: Pick<Slice, 'name' | 'of'> | null },
): number[] {
  const margins = rules.flatMap((rule) => {
    if (rule.metric !== metric || rule.relativeMargin === null) return []
    const isMeant = slice === null ? rule.slice === null : isAboutSlice(rule, slice)
    return isMeant ? [rule.relativeMargin] : []
  })
  return [...new Set(margins)]
}
