import type { Task } from '../documents/parts.ts'
import type { Sample } from '../sample/sample.ts'
import type { RankedClass } from '../stats/ranked-class.ts'

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
  /** How many examples there are of the rarest class that the value needs. */
  readonly rarest: number
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
 *   the true one on average, only because examples are few; null where it does not.
 */
export type Form =
  | { readonly kind: 'share'; readonly hit: (target: number, predicted: number) => 0 | 1 | null }
  | { readonly kind: 'share'; readonly hits: (sample: Sample) => Float64Array | Missing }
  | { readonly kind: 'cells'; readonly compute: (cells: Cells) => Value }
  | { readonly kind: 'mean'; readonly losses: (sample: Sample) => Float64Array | Missing }
  | { readonly kind: 'auc'; readonly classes: (sample: Sample) => readonly RankedClass[] | Missing }
  | {
      readonly kind: 'whole'
      readonly prepare: (sample: Sample) => ValueOfWeights | Missing
      readonly influence: ((sample: Sample) => Influence | Missing) | null
      readonly bias: ((sample: Sample) => number) | null
    }

/** What an expansion of a family needs to know of the evaluation set. */
export interface LabelSpace {
  readonly task: Task
  readonly labels: readonly string[]
  readonly positive: string | null
  /** false: the predictions have no scores, and the default set leaves out what needs them. */
  readonly scored?: boolean
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
  /** Whether it reads scores; it is missing where the predictions have none. */
  readonly needsScores: boolean
  /** All variants for this label space. */
  readonly expand: (space: LabelSpace) => readonly MetricVariant[]
}

export function defineMetric(metric: Metric): Metric {
  return metric
}
