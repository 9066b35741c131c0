import type { BaselineSettings, MetricRule, ThresholdSettings } from '../config/configuration.ts'
import type { Noise } from '../documents/baseline.ts'
import type {
  ErrorKind,
  Flip,
  FlipCount,
  MetricComparison,
  MovedSlice,
  Pairing,
} from '../documents/comparison.ts'
import type { Evaluation } from '../documents/evaluation.ts'
import type { Task } from '../documents/parts.ts'
import type { MetricTerms } from '../metrics/define-metric.ts'
import { type Expansion, labelSpaceOf } from '../metrics/expand.ts'
import { findMetric } from '../metrics/find-metric.ts'
import type { Sample } from '../sample/sample.ts'
import type { StoredSample } from '../sample/stored-sample.ts'
import { alignSides, type RebuiltSide, type RecordedSide } from './align-sides.ts'
import { whyThresholdDiffers } from './check-threshold.ts'
import { compareAlone } from './compare-alone.ts'
import { compareGiven, isMetricsOnly } from './compare-given.ts'
import { comparePair } from './compare-pair.ts'
import { compareRuns } from './compare-runs.ts'
import { compareSlices, describeSlices } from './compare-slices.ts'
import { findErrorKinds } from './error-kinds.ts'
import { findFlips } from './flips.ts'
import { baseOnlyRow, emptyRow } from './metric-row.ts'
import { findMovedSlices } from './moved-slices.ts'
import type { Pair } from './pair.ts'
import { expandHead, termsOf, wholeSet } from './sides.ts'
import type { Weighing } from './weighing.ts'

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
  /** Rules that are about this evaluation. */
  readonly rules?: readonly MetricRule[]
  /** Metrics that are compared; null or left out for all. */
  readonly only?: ReadonlySet<string> | null
  /** Whose threshold was kept, where `base` is not main; left out where it is. */
  readonly main?: Evaluation | null
}
export type Terms = Omit<Weighing, 'pair' | 'slice'>

export interface EvaluationComparison {
  readonly metrics: readonly MetricComparison[]
  readonly flips: readonly Flip[]
  readonly movedSlices: readonly MovedSlice[]
  readonly errorKinds: readonly ErrorKind[]
  readonly flipCount: FlipCount | null
  readonly paired: boolean
  /** On which examples; null where there are none, or no pair. */
  readonly pairing: Pairing | null
  /** Main knows nothing of it, so that its not being paired takes nothing away. */
  readonly isNew: boolean
  /** Why the two sides cannot be paired. */
  readonly obstacle: { readonly evaluation: string; readonly reason: string } | null
}

const unpaired = {
  flips: [],
  flipCount: null,
  movedSlices: [],
  errorKinds: [],
  paired: false,
  pairing: null,
  isNew: false,
  obstacle: null,
}

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
  const names = { asked, computed: evaluation, recorded: base.evaluation }
  const expansions = keepWanted(expandHead(space, names), sides)
  const { rules = [] } = sides
  const both = {
    base: { sample: restored, space: labelSpaceOf(restored, termsOf(sides.terms, recorded)) },
    head: { sample: kept, space },
    recorded,
    expansions,
    rules,
    slice: null,
  }
  const { metrics: whole, pair } = comparePair(both, terms)
  const { slices, digests } = aligned
  // What the documents give for each run is of all examples.
  const withRuns = (rows: readonly MetricComparison[]) =>
    pairing.examples === 'common' ? rows : compareRuns(rows, { base: recorded, head: evaluation }, terms)
  const parts = { sides: both, digests, slices, expansions, rules, computed: evaluation, recorded }
  const known = new Set(expansions.map((expansion) => expansion.name))
  return {
    metrics: [...withRuns(whole), ...baseOnly(sides, known), ...compareSlices(parts, terms)],
    ...describeChanges(pair, sides),
    paired: true,
    pairing,
    isNew: false,
    obstacle: null,
  }
}

/** What changed example by example: for a reader, so that it is not asked for where only some metrics are. */
function describeChanges(pair: Pair, { only = null }: EvaluationPair) {
  if (only !== null) return { flips: [], flipCount: null, movedSlices: [], errorKinds: [] }
  const { flips, count } = findFlips(pair)
  const movedSlices = findMovedSlices(pair, pair.head.slices)
  return { flips, flipCount: count, movedSlices, errorKinds: findErrorKinds(pair) }
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

/** What the head has and main has not, or not on the same examples. */
function withoutPair(
  sides: EvaluationPair,
  sample: Sample,
  terms: Terms,
  reason: string,
): EvaluationComparison {
  const { asked, head, base, rules = [] } = sides
  const recorded = base?.evaluation ?? null
  const space = labelSpaceOf(sample, termsOf(sides.terms, head.evaluation))
  const expansions = keepWanted(expandHead(space, { asked, computed: head.evaluation, recorded }), sides)
  const values = recorded === null ? [] : wholeSet(recorded)
  const whole = { recorded: new Map(values.map(({ name, value }) => [name, value])), slice: null }
  const metrics = compareAlone({ sample, expansions, reason, ...whole }, terms)
  const { slices } = sample
  const ofSlices = describeSlices(
    { sample, slices, expansions, rules, computed: head.evaluation, recorded, reason },
    terms,
  )
  const known = new Set(expansions.map((expansion) => expansion.name))
  return { metrics: [...metrics, ...baseOnly(sides, known), ...ofSlices], ...unpaired }
}

function keepWanted(expansions: readonly Expansion[], { only = null }: EvaluationPair): readonly Expansion[] {
  return only === null ? expansions : expansions.filter(({ name }) => only.has(name))
}

function baseOnly(
  { name, base, only = null }: EvaluationPair,
  known: ReadonlySet<string>,
): MetricComparison[] {
  if (base?.evaluation == null || only !== null) return []
  const gone = wholeSet(base.evaluation).filter((metric) => !known.has(metric.name))
  return gone.map((metric) => baseOnlyRow(name, metric, 'only main has it: this run does not compute it'))
}

/** In which of the policy's terms the head's examples were evaluated otherwise. */
function whyOtherTerms(
  { positive, threshold, head, base, main }: EvaluationPair,
  sample: Sample,
): string | null {
  const found = 'positive' in sample ? sample.positive : null
  // Labels that are whole numbers are spelled without a fraction.
  if (positive !== null && found !== null && found !== positive && found !== positive.replace(/\.0+$/, ''))
    return `its positive label is "${found}", and the policy's is "${positive}"`
  return whyThresholdDiffers(threshold, {
    head: head.evaluation,
    main: main === undefined ? (base?.evaluation ?? null) : main,
    sample,
  })
}
