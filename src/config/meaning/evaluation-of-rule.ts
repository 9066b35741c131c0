/** What must be known of an evaluation to tell whether a rule is about it. */
export interface Candidate {
  readonly name: string
  /** Names of the metrics it lists. */
  readonly metrics: readonly string[]
}

/**
 * The evaluations that a rule without `evaluation` could be about: those that list its metric, or all where none
 * does, since what a rule names is always computed. Exactly one settles it.
 */
export function evaluationsOfMetric(metric: string, evaluations: readonly Candidate[]): string[] {
  const listing = evaluations.filter(({ metrics }) => metrics.includes(metric))
  return (listing.length > 0 ? listing : evaluations).map(({ name }) => name)
}
