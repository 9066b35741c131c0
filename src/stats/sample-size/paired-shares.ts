import { criticalValue, normalCdf, normalQuantile } from '../normal.ts'
import { examplesByScoreTest, marginByScoreTest } from './score-test.ts'

/** A comparison of two models on the same examples, each right or wrong. All in (0, 1); `disagreement` in [0, 1]. */
export interface PairedPlan {
  /** Share of the examples on which just one of the two models is right. */
  readonly disagreement: number
  readonly confidence: number
  /** Chance of finding "not worse" where the true difference is 0. */
  readonly power: number
}

/** A number of examples or a margin, and the formula that it comes from. */
export interface Demand {
  readonly value: number
  readonly method: 'connor' | 'score-test'
}

/**
 * Connor's formula stands as long as it is short of what Tango's interval needs by no more than this. Where the margin
 * is as large as the disagreement it asks for two thirds of that, and its 80 % power is 45–70 % (simulated).
 */
const TOLERATED_SHORTFALL = 1.1

/**
 * Examples, not rounded, that show "not worse by `margin`" > 0: by Connor's formula, or by the score test where few
 * examples change for the margin. At the margin where the two change over, the number rises by a tenth.
 */
export function examplesForMargin(margin: number, plan: PairedPlan): Demand {
  const connor = examplesByConnor(margin, plan)
  const exact = examplesByScoreTest(margin, plan)
  return exact > TOLERATED_SHORTFALL * connor
    ? { value: exact, method: 'score-test' }
    : { value: connor, method: 'connor' }
}

/** The inverse: the smallest margin that `examples` > 0 show; null where they are too few for any drop below 1. */
export function marginForExamples(examples: number, plan: PairedPlan): Demand | null {
  const connor = marginByConnor(examples, plan)
  if (!(connor < 1)) return null
  // The smaller the margin, the better Connor's formula: where it fails at its own answer, the answer lies above.
  if (connor > 0 && examplesByScoreTest(connor, plan) <= TOLERATED_SHORTFALL * examples) {
    return { value: connor, method: 'connor' }
  }
  const exact = marginByScoreTest(examples, plan)
  return exact === null ? null : { value: exact, method: 'score-test' }
}

/**
 * The chance that `examples` show "not worse by `margin`" where the true difference is 0: Φ(m√(n/ψ) − z₁₋ₐ), Connor's
 * formula solved for the power. `disagreement` > 0.
 */
export function chanceByConnor(
  margin: number,
  given: { readonly examples: number } & Pick<PairedPlan, 'disagreement' | 'confidence'>,
): number {
  return normalCdf(margin * Math.sqrt(given.examples / given.disagreement) - criticalValue(given.confidence))
}

/** n = (z₁₋ₐ + z_power)²·ψ/m², ψ the disagreement: Connor 1987, Biometrics 43:207–211, at a true difference of 0. */
function examplesByConnor(margin: number, plan: PairedPlan): number {
  return (reachOf(plan) ** 2 * plan.disagreement) / (margin * margin)
}

function marginByConnor(examples: number, plan: PairedPlan): number {
  return reachOf(plan) * Math.sqrt(plan.disagreement / examples)
}

function reachOf({ confidence, power }: PairedPlan): number {
  return criticalValue(confidence) + normalQuantile(power)
}
