import type { Ids } from './ids.ts'

/** The examples of one evaluation in memory, in the order of their ids: one form a kind of task. */
export type Sample = LabelledSample | MultilabelSample | RegressionSample | RankingSample | GradedSample

/** What examples have whatever the task is. All arrays have `size` entries. */
export interface Examples {
  readonly name: string
  readonly size: number
  readonly ids: Ids
  /** Non-negative, not all 0, or null for equal weights. */
  readonly weight: Float64Array | null
  /** Cluster of each example, as indices into `groups`. */
  readonly group: Int32Array | null
  readonly groups: readonly string[]
  /** Stratum of each example from 0 on, where resampling keeps the size of each; else null. */
  readonly strata: Int32Array | null
  readonly slices: readonly Slice[]
  /** Columns of the predictions that users' own metrics read, by name; finite numbers. */
  readonly measures: ReadonlyMap<string, Float64Array>
}

/** Members of a slice, ascending indices. */
export interface Slice {
  /** `column=value`, `column=value & other=value`, or the name of a condition. */
  readonly name: string
  /** What it is one part of: `column`, `column & other`, or its own name. */
  readonly of: string
  readonly members: Int32Array
}

/** One of several labels an example. Labels are held as indices into `labels`; −1 never occurs. */
export interface LabelledSample extends Examples {
  readonly task: 'binary' | 'multiclass'
  /** Of target and predictions together, sorted by UTF-16 code units. */
  readonly labels: readonly string[]
  /** binary: the label that counts as positive. */
  readonly positive: string | null
  readonly target: Int32Array
  readonly predicted: Int32Array
  /** One array a label, in the order of `labels`: the score given to it in [0, 1]; null where there are none. */
  readonly scores: readonly Float64Array[] | null
}

/** Any number of labels an example. */
export interface MultilabelSample extends Examples {
  readonly task: 'multilabel'
  /** Sorted by UTF-16 code units. */
  readonly labels: readonly string[]
  /** One array a label: 1 where the example has it, else 0. */
  readonly target: readonly Uint8Array[]
  readonly predicted: readonly Uint8Array[]
  /** One array a label, each in [0, 1], summing to anything; null where there are none. */
  readonly scores: readonly Float64Array[] | null
}

/** A finite number an example. */
export interface RegressionSample extends Examples {
  readonly task: 'regression'
  readonly target: Float64Array
  readonly predicted: Float64Array
  /** Predicted quantiles by their level in (0, 1); empty where there are none. */
  readonly quantiles: ReadonlyMap<number, Float64Array>
  /** Ends of a predicted interval, low ≤ high. */
  readonly bounds: { readonly low: Float64Array; readonly high: Float64Array } | null
  /**
   * Mean absolute error of the (seasonal) naive forecast on the training part of the example's series, > 0, which
   * MASE divides by.
   */
  readonly scale: Float64Array | null
}

/**
 * Documents ranked for queries; the queries are the examples, and `ids`, weights, groups and slices are theirs. The
 * documents of query q are rows `starts[q]` to `starts[q + 1]`: those that were retrieved, best score first and ties by
 * document, and then those that only the judgements have.
 */
export interface RankingSample extends Examples {
  readonly task: 'ranking'
  /** `size + 1` entries. */
  readonly starts: Uint32Array
  /** One a row: how relevant, ≥ 0; NaN where nobody judged it. */
  readonly relevance: Float64Array
  /** One a row; NaN where it was not retrieved. */
  readonly score: Float64Array
  /** One a row, as indices into `documents`. */
  readonly document: Uint32Array
  readonly documents: readonly string[]
}

/** Scores of a grader or a judge, one or several an example. */
export interface GradedSample extends Examples {
  readonly task: 'graded'
  /** Mean over the example's repeats. */
  readonly score: Float64Array
  /** Variance between its repeats, with divisor repeats − 1; NaN where there is one. */
  readonly variance: Float64Array
  readonly repeats: Uint32Array
}

export function isLabelled(sample: Sample): sample is LabelledSample {
  return sample.task === 'binary' || sample.task === 'multiclass'
}
