import type { Evidence } from '../documents/parts.ts'
import { quantileAt } from './evidence.ts'
import { criticalValue, normalCdf, normalQuantile } from './normal.ts'

interface Question {
  /** > 0. */
  readonly margin: number
  readonly confidence: number
  /** Chance of finding "not worse" where nothing changed, in (0, 1). */
  readonly power?: number
}

/**
 * How many examples would show that nothing fell by `margin`, with this chance, where the true difference is 0 and the
 * disagreement is the observed one; null where the evidence does not tell or no number would do (margin 0).
 * Shares: n = (z₁₋ₐ + z_power)²·ψ/m² with ψ the share of examples that changed (Connor 1987, Biometrics 43:207–211,
 * at Δ = 0), and at least as many as Tango's interval of no change at all needs: n(1/m) > z²(1 − m)/m². Any other
 * form: the observed error scaled by 1/√n.
 */
export function examplesNeeded(
  evidence: Evidence,
  { margin, confidence, power = 0.8 }: Question,
): number | null {
  if (!(margin > 0)) return null
  const z = criticalValue(confidence)
  const reach = z + normalQuantile(power)
  if (evidence.kind === 'shares') {
    const disagreement = (evidence.gained + evidence.lost) / evidence.n
    const withoutChange = z * z * (1 / margin - 1)
    return asCount(Math.max((reach * reach * disagreement) / (margin * margin), withoutChange))
  }
  if (evidence.kind !== 'normal' && evidence.kind !== 'resampled') return null
  const error = evidence.kind === 'normal' ? evidence.error : errorOf(evidence)
  return error === null || !(error > 0) ? null : asCount(evidence.n * ((reach * error) / margin) ** 2)
}

/** The share of examples whose hit changed, where the evidence says. */
export function disagreementOf(evidence: Evidence): number | null {
  return evidence.kind === 'shares' ? (evidence.gained + evidence.lost) / evidence.n : null
}

/** Half the width of the middle 68 %: one standard error of a bell shape, and unmoved by its outliers. */
function errorOf(evidence: Extract<Evidence, { kind: 'resampled' }>): number | null {
  const low = quantileAt(evidence, normalCdf(-1))
  const high = quantileAt(evidence, normalCdf(1))
  return low === null || high === null ? null : (high - low) / 2
}

function asCount(examples: number): number | null {
  const count = Math.max(1, Math.ceil(examples))
  return Number.isSafeInteger(count) ? count : null
}
