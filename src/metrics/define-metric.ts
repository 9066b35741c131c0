import type { Task } from '../documents/parts.ts'
import type { Sample } from '../sample/sample.ts'
import type { BinnedSums } from '../stats/normal-sums.ts'
import type { RankedClass } from '../stats/ranked-class.ts'
import type { OwnMetric } from './own-metric.ts'

/** A metric's number, or why there is none. `reason` beside a number warns, e.g. of a zero division. */
export type Value =
  | { readonly value: number; readonly reason: string | null }
  | { readonly value: null; readonly reason: string }

/** Counts of (target, predicted), row-major `labels`², or sums of weights; what `cells` metrics are functions of. */
export interface Cells {
  /** All labels of the sample, in its order. */
  readonly labels: readonly string[]
  readonly counts: Float64Array
  /**
   * Indices of the labels that averages run over, ascending: scikit-learn's, which occur as a target or a prediction,
   * even with weight 0. Where it is left out: labels with a positive sum.
   */
  readonly occurring?: readonly number[]
}

/** Why a metric cannot be computed on a sample at all. */
export interface Missing {
  readonly missing: string
}

/** A metric's value where each example weighs so much; what weights do not change is prepared once, for resampling. */
export type ValueOfWeights = (weight: Float64Array | null) => Value

/** How a value moves with the examples' weights. */
export interface Influence {
  /** w·∂value/∂w of each example; they sum to 0. */
  readonly values: Float64Array
  /** How many examples there are of the rarest class that the value needs; all of them where it needs no class. */
  readonly rarest: number
  /** From how many examples on the normal approximation is to be trusted; 0 where `rarest` alone decides. */
  readonly normalFrom: number
  /** The same of the difference of two values, whose error allows for outliers and skewness; left out: `normalFrom`. */
  readonly comparedFrom?: number
  /** Where its interval is symmetric: as it is, or as ln(x / (1 − x)) for a number in (0, 1). */
  readonly scale: 'linear' | 'logit'
}

/**
 * What a metric is computed from. The form decides interval, paired test and cost, so no metric picks its own
 * statistics.
 * - `share`: the share of hits among the examples it looks at; `hit` gives 1, 0, or null for an example outside it.
 *   Which examples are looked at may depend on the target only, never on the prediction. `hits` is for shares that
 *   scores decide: 1 or 0 for every example.
 * - `cells`: a function of the contingency table of targets and predictions.
 * - `mean`: the mean of a loss an example.
 * - `auc`: the area under the ROC curve of a class against the rest, or the mean of several such areas.
 * - `whole`: a number that takes all examples at once. `influence` is for values that are smooth
 *   enough for a normal approximation, else null. `bias`, where there is any: by how much at most the value lies above
 *   the true one on average, only because examples are few; null where it does not. `unresampled`, where there is any:
 *   why neither resampling nor a normal approximation tells how sure it is on this sample, e.g. of a maximum; null where
 *   they do.
 *   `sums`: for values of few sums, which can be resampled without the examples where those are many.
 * - `given`: a number from outside, e.g. the model's size; it has no examples, so no interval of its own.
 */
export type Form =
  | { readonly kind: 'share'; readonly hit: (target: number, predicted: number) => 0 | 1 | null }
  | { readonly kind: 'share'; readonly hits: (sample: Sample) => Float64Array | Missing }
  | { readonly kind: 'cells'; readonly compute: (cells: Cells) => Value }
  | {
      readonly kind: 'mean'
      readonly losses: (sample: Sample) => Float64Array | Missing
      /** Warns of examples whose loss is taken and not computed, e.g. by a zero division; null where there is none. */
      readonly remark?: (sample: Sample) => string | null | Missing
    }
  | { readonly kind: 'auc'; readonly classes: (sample: Sample) => readonly RankedClass[] | Missing }
  | {
      readonly kind: 'whole'
      readonly prepare: (sample: Sample) => ValueOfWeights | Missing
      readonly influence: ((sample: Sample) => Influence | Missing) | null
      readonly bias: ((sample: Sample) => number | Missing) | null
      readonly unresampled?: (sample: Sample) => string | null
      readonly sums?: (sample: Sample) => BinnedSums | Missing
    }
  | { readonly kind: 'given'; readonly value: Value }

/** What an evaluation's settings say of its metrics; when judging they are the policy's. */
export interface MetricTerms {
  readonly own: readonly OwnMetric[]
  /** What a confusion of two labels costs; pairs that are not named cost 1, hits 0. */
  readonly costs: readonly Cost[]
  /** graded: the score from which an example has passed. */
  readonly passMark: number | null
  /** Numbers from outside, by the metric's name. */
  readonly given: ReadonlyMap<string, Value>
}

export interface Cost {
  readonly target: string
  readonly predicted: string
  /** ≥ 0. */
  readonly cost: number
}

export const noTerms: MetricTerms = { own: [], costs: [], passMark: null, given: new Map() }

/** What an expansion of a family needs to know of the evaluation set. */
export interface LabelSpace {
  readonly task: Task
  readonly labels: readonly string[]
  readonly positive: string | null
  /** false: the predictions have no scores, and the default set leaves out what needs them. */
  readonly scored?: boolean
  /** What slices are parts of, e.g. columns; left out where it is not known yet. */
  readonly sliced?: readonly string[]
  readonly terms?: MetricTerms
}

/** One name that can be asked for: `f1_macro`, `recall[Gentoo]`. */
export interface MetricVariant {
  readonly name: string
  readonly form: Form
}

/**
 * A metric, or a family of them (`f1`, `f1_macro`, `f1[…]`) with one definition. Adding one: a file, a line in
 * index.ts, a test.
 */
export interface Metric {
  readonly name: string
  /** Raised when the same inputs would give another number; values of different versions are never compared. */
  readonly version: number
  readonly tasks: readonly Task[]
  readonly higherIsBetter: boolean
  readonly range: readonly [number, number]
  /** Where the formula comes from. */
  readonly source: string
  readonly summary: string
  /** Names that the family has whatever the labels are, for validation, help and the docs; `f1[label]` for a class. */
  readonly names: readonly string[]
  /** Further names beside those listed, e.g. of `ndcg_25`. */
  readonly pattern?: RegExp
  /** Whether it reads scores; it is missing where the predictions have none. */
  readonly needsScores: boolean
  /** All variants for this label space; with `pattern` also the one that is asked for. */
  readonly expand: (space: LabelSpace, asked?: string) => readonly MetricVariant[]
}

export function defineMetric(metric: Metric): Metric {
  return metric
}
