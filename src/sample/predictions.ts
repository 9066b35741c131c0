import type {
  Examples,
  GradedSample,
  LabelledSample,
  MultilabelSample,
  RankingSample,
  RegressionSample,
} from './sample.ts'

/** What the compact form keeps: what was predicted, not for which examples. */
export type Predictions =
  | LabelledPredictions
  | MultilabelPredictions
  | RegressionPredictions
  | RankingPredictions
  | GradedPredictions

type Common = 'name' | 'size' | 'measures'

export type LabelledPredictions = Pick<Examples, Common> & LabelledOwn
export type LabelledOwn = Pick<LabelledSample, 'task' | 'labels' | 'positive' | 'predicted' | 'scores'>

export type MultilabelPredictions = Pick<Examples, Common> & MultilabelOwn
export type MultilabelOwn = Pick<MultilabelSample, 'task' | 'labels' | 'predicted' | 'scores'>

export type RegressionPredictions = Pick<Examples, Common> & RegressionOwn
export type RegressionOwn = Pick<RegressionSample, 'task' | 'predicted' | 'quantiles' | 'bounds'>

/** Rows are the documents that were retrieved. */
export type RankingPredictions = Pick<Examples, Common> & RankingOwn
export type RankingOwn = Pick<RankingSample, 'task' | 'starts' | 'score' | 'document' | 'documents'>

export type GradedPredictions = Pick<Examples, Common> & GradedOwn
export type GradedOwn = Pick<GradedSample, 'task' | 'score' | 'variance' | 'repeats'>
