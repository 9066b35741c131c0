import type { Evidence } from '../documents/parts.ts'
import { deltaOf, intervalOf, isProvenIdentical } from './evidence.ts'
import { type Change, type ChangeOutcome, decideOutcome } from './outcomes.ts'

/** What is asked of a change. All amounts in the metric's own unit, ≥ 0, but that of `relative-margin`: a share. */
export type Asked =
  | { readonly kind: 'margin' | 'budget' | 'improve' | 'equivalent'; readonly amount: number }
  /** `relative`: of head − (1 − amount)·base, turned so that more is better; `base`: main's value. */
  | {
      readonly kind: 'relative-margin'
      readonly amount: number
      readonly base: number | null
      readonly relative: Evidence | null
    }

export interface AskedChange extends Omit<Change, 'margin'> {
  readonly asked: Asked
}

/**
 * The outcome of a change by what is asked of it, first match wins, with [L, U] the two-sided interval at `confidence`,
 * a = (1 − confidence)/2 and p the adjusted one-sided p of the plain change:
 * - margin, budget m: see `decideOutcome`.
 * - relative-margin r, with the index r for head − (1 − r)·base: missing where main's value is not above 0; improved:
 *   L > 0; not-worse: Lᵣ > 0, or proven identical; regressed: deltaᵣ < 0 and p ≤ a; inconclusive otherwise.
 * - improve g: improved: L > g; regressed: delta < 0 and p ≤ a; violated: U ≤ g; inconclusive otherwise.
 * - equivalent e: not-worse: −e < L and U < e, or proven identical (two one-sided tests: Schuirmann 1987,
 *   J Pharmacokinet Biopharm 15:657); regressed: delta < −e and p ≤ a; violated: delta > e and L > 0; else inconclusive.
 *
 * Of one number a run, the noise floor stands in for the interval.
 */
export function decideAsked({ asked, ...change }: AskedChange): ChangeOutcome {
  const { evidence } = change
  const { kind, amount } = asked
  if (evidence === null || !(amount >= 0) || !Number.isFinite(amount)) return 'missing'
  if (kind === 'margin' || kind === 'budget') return decideOutcome({ ...change, margin: amount })
  if (!Number.isFinite(deltaOf(evidence))) return 'missing'
  if (kind === 'relative-margin') return decideRelative({ ...change, evidence }, asked)
  const read = evidence.kind === 'point' ? readPoint(evidence.delta, change) : readTested(evidence, change)
  return kind === 'improve' ? decideGain(read, amount) : decideEquivalence(read, amount)
}

/** Why a relative margin has nothing to be relative to; null where it has. */
export function refuseRelative(base: number | null): string | null {
  if (base === null || !Number.isFinite(base)) return 'main has no value that a share could be of'
  return base > 0 ? null : `a share of main's value means nothing where that is ${base}, not above 0`
}

type Terms = Omit<Change, 'margin' | 'evidence'> & { readonly evidence: Evidence }

function decideRelative(
  { evidence, ...terms }: Terms,
  { base, relative }: Extract<Asked, { kind: 'relative-margin' }>,
): ChangeOutcome {
  if (refuseRelative(base) !== null) return 'missing'
  // The same inputs prove by their number or not at all: what is r·base above them has no error of its own.
  if (evidence.kind === 'identical') return isProvenIdentical(evidence) ? 'not-worse' : 'inconclusive'
  if (relative === null || !Number.isFinite(deltaOf(relative))) return 'missing'
  const plain = decideOutcome({ ...terms, evidence, margin: 0 })
  if (plain === 'improved') return plain
  if (relative.kind === 'point') return decidePointBelow(relative.delta, terms)
  const low = intervalOf(relative, terms.confidence)?.low ?? -Infinity
  if (low > 0) return 'not-worse'
  return deltaOf(relative) < 0 && isRealDrop(terms) ? 'regressed' : 'inconclusive'
}

function decidePointBelow(delta: number, { noiseFloor = 0 }: Pick<Change, 'noiseFloor'>): ChangeOutcome {
  if (delta >= 0) return 'not-worse'
  return delta < -noiseFloor ? 'regressed' : 'inconclusive'
}

/** A change with its ends, and what it is enough for. */
interface Read {
  readonly low: number
  readonly high: number
  readonly isWithin: (bar: number) => boolean
  /** Whether it is a drop below `bar`, or a rise above it, and not by chance. */
  readonly dropsBelow: (bar: number) => boolean
  readonly risesAbove: (bar: number) => boolean
}

function readTested(evidence: Evidence, terms: Omit<Change, 'margin' | 'evidence'>): Read {
  const delta = deltaOf(evidence)
  const { low, high } = intervalOf(evidence, terms.confidence) ?? { low: -Infinity, high: Infinity }
  return {
    low,
    high,
    isWithin: (bar) => (-bar < low && high < bar) || isProvenIdentical(evidence),
    dropsBelow: (bar) => delta < bar && isRealDrop(terms),
    risesAbove: (bar) => delta > bar && low > 0,
  }
}

function readPoint(delta: number, { noiseFloor = 0 }: Pick<Change, 'noiseFloor'>): Read {
  return {
    low: delta - noiseFloor,
    high: delta + noiseFloor,
    isWithin: (bar) => Math.abs(delta) <= bar,
    dropsBelow: (bar) => delta < bar - noiseFloor,
    risesAbove: (bar) => delta > bar + noiseFloor,
  }
}

function decideGain({ low, high, dropsBelow }: Read, gain: number): ChangeOutcome {
  if (low > gain) return 'improved'
  if (dropsBelow(0)) return 'regressed'
  return high <= gain ? 'violated' : 'inconclusive'
}

function decideEquivalence({ isWithin, dropsBelow, risesAbove }: Read, bar: number): ChangeOutcome {
  if (isWithin(bar)) return 'not-worse'
  if (dropsBelow(-bar)) return 'regressed'
  return risesAbove(bar) ? 'violated' : 'inconclusive'
}

function isRealDrop({ pAdjusted, confidence }: Pick<Change, 'pAdjusted' | 'confidence'>): boolean {
  return pAdjusted <= (1 - confidence) / 2
}
