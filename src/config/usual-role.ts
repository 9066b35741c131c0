import { findMetric } from '../metrics/find-metric.ts'

/** What a rule does with doubt where it says nothing: rules about a part, a slice or a class, are guards. */
export function usualRole(about: {
  readonly metric: string
  readonly slice: string | null
}): 'prove' | 'guard' {
  return about.slice !== null || isOfClass(about.metric) ? 'guard' : 'prove'
}

/** `recall[Gentoo]`, but not `equalized_odds_ratio[sex]`: that is of the whole set. */
function isOfClass(metric: string): boolean {
  return metric.endsWith(']') && (findMetric(metric)?.names.some((name) => name.endsWith('[label]')) ?? false)
}
