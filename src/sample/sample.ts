import type { Task } from '../documents/parts.ts'

/**
 * The examples of one evaluation in memory, sorted by id (UTF-16 code units). All arrays have `size` entries.
 * Labels are held as indices into `labels`; −1 never occurs.
 */
export interface Sample {
  readonly name: string
  readonly task: Task
  readonly size: number
  readonly ids: readonly string[]
  /** Of target and predictions together, sorted. */
  readonly labels: readonly string[]
  /** binary: the label that counts as positive. */
  readonly positive: string | null
  readonly target: Int32Array
  readonly predicted: Int32Array
  /** One array a label, in the order of `labels`: the score given to it in [0, 1]; null where there are none. */
  readonly scores: readonly Float64Array[] | null
  /** Non-negative, or null for equal weights. */
  readonly weight: Float64Array | null
  /** Cluster of each example, as indices into `groups`. */
  readonly group: Int32Array | null
  readonly groups: readonly string[]
  /** Members of each slice, ascending indices. */
  readonly slices: readonly Slice[]
}

/** `name` is written `column=value`. */
export interface Slice {
  readonly name: string
  readonly members: Int32Array
}
