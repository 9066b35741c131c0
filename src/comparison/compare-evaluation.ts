import type { BaselineSettings, ThresholdSettings } from '../config/configuration.ts'
import type { Noise } from '../documents/baseline.ts'
import type { Flip, FlipCount, MetricComparison, Pairing } from '../documents/comparison.ts'
import type { Evaluation } from '../documents/evaluation.ts'
import type { Task } from '../documents/parts.ts'
import type { MetricTerms } from '../metrics/define-metric.ts'
import { labelSpaceOf } from '../metrics/expand.ts'
import { findMetric } from '../metrics/find-metric.ts'
import type { Sample } from '../sample/sample.ts'
import type { StoredSample } from '../sample/stored-sample.ts'
import { alignSides, type RebuiltSide, type RecordedSide } from './align-sides.ts'
import { whyThresholdDiffers } from './check-threshold.ts'
import { compareGiven, isMetricsOnly } from './compare-given.ts'
import { comparePair } from './compare-pair.ts'
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
  readonly base: {
    readonly evaluation: Evaluation | null
    readonly sample: StoredSample | null
    /** Why the record has no sample, where more is known. */
    readonly withoutSample: string | null
    readonly onNewSet: boolean
  } | null
  readonly absent: string
  /** Main's model on the head's evaluation set; null where it may not stand in for the record. */
  readonly rebuilt: RebuiltSide | null
  /** What the policy has done where the evaluation set changed. */
  readonly onChange: BaselineSettings['onEvaluationChange']
  /** How far main's numbers of this evaluation move between runs of one commit, by metric. */
  readonly noise: ReadonlyMap<string, Noise>
}
export type Terms = Omit<Weighing, 'pair'>

export interface EvaluationComparison {
  readonly metrics: readonly MetricComparison[]
  readonly flips: readonly Flip[]
  readonly flipCount: FlipCount | null
  readonly paired: boolean
  /** On which examples; null where there are none, or no pair. */
  readonly pairing: Pairing | null
  /** Main knows nothing of it, so that its not being paired takes nothing away. */
  readonly isNew: boolean
  /** Why the two sides cannot be paired. */
  readonly obstacle: { readonly evaluation: string; readonly reason: string } | null
}

const unpaired = { flips: [], flipCount: null, paired: false, pairing: null, isNew: false, obstacle: null }

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
  const sample = head.sample
  const obstructed = (reason: string) => ({
    ...withoutPair(sides, sample, terms, reason),
    obstacle: { evaluation: name, reason },
  })
  const absent = `main's record has no examples of "${name}"`
  if (base.evaluation === null) return { ...obstructed(absent), isNew: true }
  const aligned = alignSides({ ...sides, head: sample, base: describeBase(base, base.evaluation, absent) })
  if ('reason' in aligned) return obstructed(aligned.reason)
  const { base: restored, head: kept, recorded, pairing } = aligned
  const space = labelSpaceOf(kept, termsOf(sides.terms, evaluation))
  const expansions = expandHead(space, { asked, computed: evaluation, recorded: base.evaluation })
  const paired = comparePair(
    {
      base: { sample: restored, space: labelSpaceOf(restored, termsOf(sides.terms, recorded)) },
      head: { sample: kept, space },
      recorded,
      expansions,
    },
    terms,
  )
  const known = new Set(expansions.map((expansion) => expansion.name))
  const metrics = [...paired.metrics, ...baseOnly(sides, known)]
  return { ...paired, metrics, paired: true, pairing, isNew: false, obstacle: null }
}

function describeBase(
  { sample, withoutSample, onNewSet }: NonNullable<EvaluationPair['base']>,
  evaluation: Evaluation,
  absent: string,
): RecordedSide {
  const { failure } = evaluation
  const failed = failure === null ? null : `${absent}: ${failure.message}`
  return { evaluation, sample, onNewSet, absent: failed ?? withoutSample ?? absent }
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
