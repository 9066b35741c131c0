/** Which columns of a predictions file hold what. */
export interface SampleColumns {
  /** null: examples are numbered from 1 in file order. */
  readonly id: string | null
  /**
   * multilabel: with `{class}` in it one column of 0 and 1 a label, else one column of labels with `separator` between
   * them.
   */
  readonly target: string
  /** null: the label with the highest score is the prediction. multilabel: written like the target. */
  readonly predicted: string | null
  /** binary: the column with the positive label's score. ranking: what documents are ranked by. graded: the score. */
  readonly score: string | null
  /** Template with `{class}`, e.g. `p_{class}`: one column a label. */
  readonly scores: string | null
  readonly weight: string | null
  readonly group: string | null
  /** graded: tells the repeats of an example apart; null: they need no name. */
  readonly repeat: string | null
  /** multilabel: between the labels of a cell. */
  readonly separator: string
  /** ranking: the query, the document and how relevant it is. */
  readonly query: string
  readonly document: string
  readonly relevance: string
  /** regression: template with `{level}`, e.g. `q_{level}`: predicted quantiles. */
  readonly quantiles: string | null
  /** regression: ends of a predicted interval. */
  readonly low: string | null
  readonly high: string | null
  /** regression: the column of `RegressionSample.scale`. */
  readonly scale: string | null
}

/** Names where nothing else is said. */
export const usualColumns: SampleColumns = {
  id: 'id',
  target: 'target',
  predicted: null,
  score: null,
  scores: null,
  weight: null,
  group: null,
  repeat: null,
  separator: '|',
  query: 'query',
  document: 'document',
  relevance: 'relevance',
  quantiles: null,
  low: null,
  high: null,
  scale: null,
}
