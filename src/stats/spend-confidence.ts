/**
 * The confidence at which attempt k ≥ 1 is judged, so that all attempts together err no more often than one would at
 * `confidence`: 1 − 2a·wₖ with a = (1 − confidence)/2, w₁ = 1/2 and wₖ = 1/(k(k + 1)), which sum to 1 (Bonferroni with
 * unequal shares).
 */
export function spendOverAttempts({ confidence, attempt }: { confidence: number; attempt: number }): number {
  const share = attempt <= 1 ? 1 / 2 : 1 / (attempt * (attempt + 1))
  return 1 - (1 - confidence) * share
}

/** The confidence of each of `members` claims of which one is enough: Bonferroni, the first step of Holm 1979. */
export function shareAmong({ confidence, members }: { confidence: number; members: number }): number {
  return 1 - (1 - confidence) / Math.max(1, members)
}
