/** How examples are parted into slices. */
export type SliceSettings =
  /** Every value of the column. */
  | { readonly kind: 'column'; readonly column: string }
  /** The rows where an SQL condition is true. */
  | { readonly kind: 'condition'; readonly name: string; readonly where: string }
  /** Every pair of values of two columns. */
  | { readonly kind: 'crossing'; readonly columns: readonly [string, string] }
  /** Bins of a column of numbers with as many examples each. */
  | { readonly kind: 'quantiles'; readonly column: string; readonly bins: number }
