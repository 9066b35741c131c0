import type { Evidence, Outcome } from '../documents/parts.ts'
import { deltaOf, intervalOf, isProvenIdentical } from './evidence.ts'

/** What a comparing rule can come to once there is a baseline. */
export type ChangeOutcome = Extract<
  Outcome,
  'improved' | 'not-worse' | 'regressed' | 'violated' | 'inconclusive' | 'missing'
>

export interface Change {
  /** null where nothing could be computed or compared. */
  readonly evidence: Evidence | null
  /** The drop that is tolerated, ≥ 0. */
  readonly margin: number
  readonly confidence: number
  /** One-sided p for "head is no worse than main", Holm-adjusted over all comparing rules of the policy. */
  readonly pAdjusted: number
  /** How far one number a run moves by itself, ≥ 0; read only where there are no examples. */
  readonly noiseFloor?: number
}

/**
 * The outcome table of DESIGN section 6, first match wins, with [L, U] the two-sided interval at `confidence` and
 * a = (1 − confidence)/2:
 * missing (not computed, not finite, not comparable); improved: L > 0; not-worse: L > −margin, or proven identical;
 * regressed: delta < −margin and p ≤ a; inconclusive otherwise. The passed ones together are a claim of level a
 * (intersection–union: Berger 1982, Technometrics 24:295).
 */
export function decideOutcome({
  evidence,
  margin,
  confidence,
  pAdjusted,
  noiseFloor = 0,
}: Change): ChangeOutcome {
  if (evidence === null || !(margin >= 0) || !Number.isFinite(margin)) return 'missing'
  const delta = deltaOf(evidence)
  if (!Number.isFinite(delta)) return 'missing'
  if (evidence.kind === 'point') return decidePoint({ delta, margin, noiseFloor })
  const low = intervalOf(evidence, confidence)?.low ?? -Infinity
  if (low > 0) return 'improved'
  if (low > -margin || isProvenIdentical(evidence)) return 'not-worse'
  if (delta < -margin && pAdjusted <= (1 - confidence) / 2) return 'regressed'
  return 'inconclusive'
}

/** One number a run and no examples: points are compared with the noise floor, and marked untested. */
function decidePoint(point: { delta: number; margin: number; noiseFloor: number }): ChangeOutcome {
  const { delta, margin, noiseFloor } = point
  if (delta > noiseFloor) return 'improved'
  if (delta >= -margin) return 'not-worse'
  return delta < -margin - noiseFloor ? 'regressed' : 'inconclusive'
}
