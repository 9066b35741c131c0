import type { ThresholdSettings } from '../config/configuration.ts'
import type { Flip, FlipCount, MetricComparison } from '../documents/comparison.ts'
import type { Evaluation } from '../documents/evaluation.ts'
import type { Task } from '../documents/parts.ts'
import type { MetricTerms } from '../metrics/define-metric.ts'
import { labelSpaceOf } from '../metrics/expand.ts'
import { findMetric } from '../metrics/find-metric.ts'
import type { Sample } from '../sample/sample.ts'
import { restoreSample, type StoredSample } from '../sample/stored-sample.ts'
import { whyThresholdDiffers } from './check-threshold.ts'
import { compareGiven, isMetricsOnly } from './compare-given.ts'
import { comparePair } from './compare-pair.ts'
import { keepSlices } from './keep-slices.ts'
import { baseOnlyRow, emptyRow, oneSidedRow } from './metric-row.ts'
import { pairSamples } from './pair.ts'
import { computeExpansion, expandHead, termsOf, wholeSet } from './sides.ts'
import { weighMetrics } from './weigh-metrics.ts'
import type { Weighed, Weighing } from './weighing.ts'

export interface EvaluationPair {
  readonly name: string
  /** Names that the policy asks for, none for the task's default set; null where the policy has no such evaluation. */
  readonly asked: readonly string[] | null
  /** By the policy; null where it has no such evaluation. */
  readonly task: Task | null
  /** The positive label and the threshold by the policy; null where it names none. */
  readonly positive: string | null
  readonly threshold: ThresholdSettings | null
  /** Own metrics, costs and the pass mark, as the policy has them. */
  readonly terms: MetricTerms
  readonly head: { readonly evaluation: Evaluation | null; readonly sample: Sample | null }
  /** null where there is no baseline; `absent` then says why. */
  readonly base: { readonly evaluation: Evaluation | null; readonly sample: StoredSample | null } | null
  readonly absent: string
}
export type Terms = Omit<Weighing, 'pair'>

export interface EvaluationComparison {
  readonly metrics: readonly MetricComparison[]
  readonly flips: readonly Flip[]
  readonly flipCount: FlipCount | null
  readonly paired: boolean
  /** Main knows nothing of it, so that its not being paired takes nothing away. */
  readonly isNew: boolean
  /** Why the two sides cannot be paired. */
  readonly obstacle: { readonly evaluation: string; readonly reason: string } | null
}

const unpaired = { flips: [], flipCount: null, paired: false, isNew: false, obstacle: null }

/** One evaluation on both sides; nothing that only one of them has is left out. */
export function compareEvaluation(sides: EvaluationPair, terms: Terms): EvaluationComparison {
  const { name, task, head, base, asked } = sides
  const { evaluation } = head
  if (task === 'metrics-only' && isMetricsOnly(evaluation))
    return compareGiven({ ...sides, head: { evaluation } }, terms)
  if (head.sample === null) return withoutHead(sides, evaluation?.failure?.message ?? 'it was not evaluated')
  if (task !== null && head.sample.task !== task)
    return withoutHead(sides, `its task is ${head.sample.task}, and the policy's is ${task}`)
  const differs = whyOtherTerms(sides, head.sample)
  if (differs !== null) return withoutHead(sides, differs)
  if (base === null) return withoutPair(sides, head.sample, terms, sides.absent)
  if (base.evaluation === null || base.sample === null) {
    const why = base.evaluation?.failure?.message
    const reason = `main's record has no examples of "${name}"${why === undefined ? '' : `: ${why}`}`
    const result = withoutPair(sides, head.sample, terms, reason)
    return { ...result, isNew: base.evaluation === null, obstacle: { evaluation: name, reason } }
  }
  const kept = keepSlices(head.sample, base.sample.sliceDigests)
  const restored = restoreSample(base.sample, kept)
  if ('differs' in restored) {
    const reason = `not comparable with main: ${restored.differs}`
    return { ...withoutPair(sides, head.sample, terms, reason), obstacle: { evaluation: name, reason } }
  }
  const space = labelSpaceOf(kept, termsOf(sides.terms, evaluation))
  const expansions = expandHead(space, { asked, computed: evaluation, recorded: base.evaluation })
  const paired = comparePair(
    {
      base: { sample: restored, space: labelSpaceOf(restored, termsOf(sides.terms, base.evaluation)) },
      head: { sample: kept, space },
      recorded: base.evaluation,
      expansions,
    },
    terms,
  )
  const known = new Set(expansions.map((expansion) => expansion.name))
  const metrics = [...paired.metrics, ...baseOnly(sides, known)]
  return { ...paired, metrics, paired: true, isNew: false, obstacle: null }
}

function withoutHead({ name, asked, base, terms }: EvaluationPair, why: string): EvaluationComparison {
  const reason = `this run has no results for "${name}": ${why}`
  const recorded = base?.evaluation ?? null
  const rows = recorded === null ? [] : wholeSet(recorded).map((metric) => baseOnlyRow(name, metric, reason))
  const known = new Set(rows.map((row) => row.name))
  const wanted = (asked ?? []).filter((metric) => !known.has(metric))
  const empty = wanted.map((metric) =>
    emptyRow({
      evaluation: name,
      name: metric,
      reason,
      higherIsBetter: findMetric(metric, terms.own)?.higherIsBetter ?? true,
    }),
  )
  return { metrics: [...rows, ...empty], ...unpaired, obstacle: { evaluation: name, reason } }
}

/** The head's values with their own intervals; main's as it recorded them, for reading only. */
function withoutPair(
  sides: EvaluationPair,
  sample: Sample,
  terms: Terms,
  reason: string,
): EvaluationComparison {
  const { name, asked, head, base } = sides
  const recordedByMain = base?.evaluation ?? null
  const space = labelSpaceOf(sample, termsOf(sides.terms, head.evaluation))
  const expansions = expandHead(space, { asked, computed: head.evaluation, recorded: recordedByMain })
  const rows = expansions.map((expansion) => ({ expansion, computed: computeExpansion(expansion, sample) }))
  const alone = rows.flatMap(({ expansion, computed }): Weighed[] => {
    const { variant } = expansion
    if (variant === null || computed.value === null) return []
    const { higherIsBetter } = expansion.metric
    return [{ name: expansion.name, form: variant.form, higherIsBetter, value: computed.value, delta: 0 }]
  })
  const weights = weighMetrics(alone, { ...terms, pair: pairSamples({ base: sample, head: sample }) })
  const recorded = new Map(
    (recordedByMain === null ? [] : wholeSet(recordedByMain)).map((metric) => [metric.name, metric.value]),
  )
  const metrics = rows.map(({ expansion, computed }) =>
    oneSidedRow({
      evaluation: name,
      expansion,
      head: computed,
      headInterval: weights.get(expansion.name)?.headInterval ?? null,
      confidence: terms.confidence,
      base: recorded.get(expansion.name) ?? null,
      reason: computed.value === null ? computed.reason : reason,
    }),
  )
  const known = new Set(expansions.map((expansion) => expansion.name))
  return { metrics: [...metrics, ...baseOnly(sides, known)], ...unpaired }
}

function baseOnly({ name, base }: EvaluationPair, known: ReadonlySet<string>): MetricComparison[] {
  if (base?.evaluation == null) return []
  const gone = wholeSet(base.evaluation).filter((metric) => !known.has(metric.name))
  return gone.map((metric) => baseOnlyRow(name, metric, 'only main has it: this run does not compute it'))
}

/** In which of the policy's terms the head's examples were evaluated otherwise. */
function whyOtherTerms({ positive, threshold, head, base }: EvaluationPair, sample: Sample): string | null {
  const found = 'positive' in sample ? sample.positive : null
  // Labels that are whole numbers are spelled without a fraction.
  if (positive !== null && found !== null && found !== positive && found !== positive.replace(/\.0+$/, ''))
    return `its positive label is "${found}", and the policy's is "${positive}"`
  return whyThresholdDiffers(threshold, { head: head.evaluation, main: base?.evaluation ?? null, sample })
}
