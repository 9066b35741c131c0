/** Which columns of a predictions file hold what. */
export interface SampleColumns {
  /** null: examples are numbered from 1 in file order. */
  readonly id: string | null
  readonly target: string
  /** null: the label with the highest score is the prediction. */
  readonly predicted: string | null
  /** binary: the column with the positive label's score. */
  readonly score: string | null
  /** Template with `{class}`, e.g. `p_{class}`: one column a label. */
  readonly scores: string | null
  readonly weight: string | null
  readonly group: string | null
}
