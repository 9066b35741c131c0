import type { Evidence } from '../documents/parts.ts'
import { intervalOf, quantileAt } from './evidence.ts'
import { criticalValue, normalCdf, normalQuantile } from './normal.ts'
import { examplesForMargin, marginForExamples } from './sample-size/paired-shares.ts'

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
 * Shares: by Connor's formula, or by Tango's score test where few examples change for the margin. Any other form: the
 * observed error scaled by 1/√n.
 */
export function examplesNeeded(
  evidence: Evidence,
  { margin, confidence, power = 0.8 }: Question,
): number | null {
  if (!(margin > 0)) return null
  const disagreement = disagreementOf(evidence)
  if (disagreement !== null) {
    return asCount(examplesForMargin(margin, { disagreement, confidence, power }).value)
  }
  if (evidence.kind !== 'normal' && evidence.kind !== 'resampled') return null
  const reach = criticalValue(confidence) + normalQuantile(power)
  const error = evidence.kind === 'normal' ? evidence.error : errorOf(evidence)
  return error === null || !(error > 0) ? null : asCount(evidence.n * ((reach * error) / margin) ** 2)
}

/**
 * The inverse of `examplesNeeded`: the smallest margin that as many examples as these would show nothing fell by, with
 * this chance where the true difference is 0. In the metric's unit. null where the evidence carries no interval at
 * this confidence (one number a run, too few clusters or resamples, no variance), where identical inputs leave
 * nothing to reckon with, and where so few examples could not even show a share’s fall from 1 to 0.
 */
export function smallestDrop(
  evidence: Evidence,
  { confidence, power = 0.8 }: Omit<Question, 'margin'>,
): number | null {
  if (evidence.kind === 'shares') {
    const { n, gained, lost } = evidence
    if (!(n > 0)) return null
    return marginForExamples(n, { disagreement: (gained + lost) / n, confidence, power })?.value ?? null
  }
  if (evidence.kind !== 'normal' && evidence.kind !== 'resampled') return null
  if (intervalOf(evidence, confidence) === null) return null
  const error = evidence.kind === 'normal' ? evidence.error : errorOf(evidence)
  if (error === null) return null
  const margin = (criticalValue(confidence) + normalQuantile(power)) * error
  return margin > 0 && Number.isFinite(margin) ? margin : null
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
