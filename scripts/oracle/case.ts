/** An evaluation as Mergemark and scikit-learn are both given it. */
export type Case = LabelledCase | MultilabelCase | RankingCase | RegressionCase

interface AnyCase {
  readonly weight: readonly number[] | null
}

/** Labels by index, in the order of their text. */
export interface LabelledCase extends AnyCase {
  readonly task: 'binary' | 'multiclass'
  readonly labels: readonly string[]
  /** Whether scikit-learn is given the labels as numbers. */
  readonly numeric?: boolean
  readonly positive: string | null
  readonly target: readonly number[]
  readonly predicted: readonly number[]
  /** One column a label. */
  readonly scores: readonly (readonly number[])[] | null
  readonly slices?: readonly {
    readonly name: string
    readonly of: string
    readonly members: readonly number[]
  }[]
  readonly costs?: readonly { readonly target: string; readonly predicted: string; readonly cost: number }[]
}

/** One column a label: 0 or 1, and scores. */
export interface MultilabelCase extends AnyCase {
  readonly task: 'multilabel'
  readonly labels: readonly string[]
  readonly target: readonly (readonly number[])[]
  readonly predicted: readonly (readonly number[])[]
  readonly scores: readonly (readonly number[])[] | null
}

/** Documents of each query: those that were retrieved, best first, and then those that only the judgements have. */
export interface RankingCase extends AnyCase {
  readonly task: 'ranking'
  readonly queries: readonly {
    readonly relevance: readonly (number | null)[]
    readonly score: readonly (number | null)[]
  }[]
}

export interface RegressionCase extends AnyCase {
  readonly task: 'regression'
  readonly target: readonly number[]
  readonly predicted: readonly number[]
}
