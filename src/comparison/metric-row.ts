import type { MetricComparison } from '../documents/comparison.ts'
import type { MetricValue } from '../documents/evaluation.ts'
import type { Evidence, Interval } from '../documents/parts.ts'
import type { Expansion } from '../metrics/expand.ts'
import { type ChangeInterval, intervalOf, pNoWorse } from '../stats/evidence.ts'
import type { Computed } from './sides.ts'
import { turn, type Weight } from './weighing.ts'

const nothing = {
  slice: null,
  base: null,
  head: null,
  delta: null,
  interval: null,
  headInterval: null,
  test: null,
  p: null,
  evidence: null,
  n: 0,
}

/** A metric that could be paired: its change, with interval and p-value read from the evidence. */
export function pairedRow(row: {
  evaluation: string
  expansion: Expansion
  head: Computed
  base: Computed
  delta: number
  weight: Weight
  confidence: number
}): MetricComparison {
  const { evaluation, expansion, head, base, delta, weight, confidence } = row
  const { evidence } = weight
  const { higherIsBetter } = expansion.metric
  const p = evidence === null ? null : pNoWorse(evidence)
  return {
    ...oneSidedRow({
      evaluation,
      expansion,
      head,
      headInterval: weight.headInterval,
      confidence,
      base: base.value,
      reason: null,
    }),
    delta,
    interval: evidence === null ? null : changeInterval(evidence, { higherIsBetter, confidence }),
    test: evidence === null || p === null ? null : testOf(evidence),
    p,
    evidence,
    ...(weight.relative === undefined ? {} : { relative: weight.relative.map((one) => ({ ...one })) }),
    reason:
      evidence === null
        ? (head.reason ?? weight.reason ?? 'the difference is not defined on these examples')
        : (head.reason ?? ofMain(base.reason)),
  }
}

/** The head's value, and main's where it is known, without a comparison; `reason` says why. */
export function oneSidedRow(row: {
  evaluation: string
  expansion: Expansion
  head: Computed
  headInterval: ChangeInterval | null
  confidence: number
  base: number | null
  reason: string | null
}): MetricComparison {
  const { evaluation, expansion, head, headInterval, confidence, base, reason } = row
  const { name, metric } = expansion
  return {
    ...nothing,
    evaluation,
    name,
    base,
    head: head.value,
    headInterval: headInterval === null ? null : { ...headInterval, confidence },
    reason,
    n: head.n,
    higherIsBetter: metric.higherIsBetter,
  }
}

/** A metric that only main's record has a value for. */
export function baseOnlyRow(evaluation: string, recorded: MetricValue, reason: string): MetricComparison {
  const { name, value, higherIsBetter } = recorded
  return { ...nothing, evaluation, name, base: value, reason, higherIsBetter }
}

/** A metric that was asked for and that neither side has. */
export function emptyRow(row: {
  evaluation: string
  name: string
  reason: string
  higherIsBetter: boolean
}): MetricComparison {
  return { ...nothing, ...row }
}

function changeInterval(
  evidence: Evidence,
  to: { higherIsBetter: boolean; confidence: number },
): Interval | null {
  const found = intervalOf(evidence, to.confidence)
  if (found === null) return null
  const ends = [turn(found.low, to), turn(found.high, to)] as const
  return { low: Math.min(...ends), high: Math.max(...ends), confidence: to.confidence, method: found.method }
}

function testOf({ kind }: Evidence): string | null {
  const tests = {
    shares: 'mcnemar-mid-p',
    normal: 'paired-z',
    resampled: 'paired-bootstrap',
    identical: null,
    point: null,
  }
  return tests[kind]
}

function ofMain(reason: string | null): string | null {
  return reason === null ? null : `main: ${reason}`
}
