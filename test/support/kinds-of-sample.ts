import { packIds } from '../../src/sample/ids.ts'
import type {
  Examples,
  GradedSample,
  MultilabelSample,
  RankingSample,
  RegressionSample,
} from '../../src/sample/sample.ts'

const examples: Examples = {
  name: 'test',
  size: 3,
  ids: packIds(['a', 'b', 'c']),
  weight: null,
  group: null,
  groups: [],
  strata: null,
  slices: [],
  measures: new Map(),
}

/** Three examples of each task whose examples have no single label. */
export const multilabel: MultilabelSample = {
  ...examples,
  task: 'multilabel',
  labels: ['cat', 'dog', 'fox'],
  target: [Uint8Array.of(1, 0, 0), Uint8Array.of(1, 1, 0), Uint8Array.of(0, 0, 0)],
  predicted: [Uint8Array.of(1, 0, 1), Uint8Array.of(0, 1, 0), Uint8Array.of(0, 1, 0)],
  scores: [Float64Array.of(0.75, 0, 1), Float64Array.of(0.5, 1, 0), Float64Array.of(0, 0.5, 0.25)],
}

export const regression: RegressionSample = {
  ...examples,
  task: 'regression',
  target: Float64Array.of(1, -2.5, 0),
  predicted: Float64Array.of(1.5, -2, 0),
  quantiles: new Map([
    [0.1, Float64Array.of(0, -4, -1)],
    [0.9, Float64Array.of(2, -1, 1)],
  ]),
  bounds: { low: Float64Array.of(0, -4, -1), high: Float64Array.of(2, -1, 1) },
  scale: Float64Array.of(0.5, 0.5, 2),
}

/** Query b has nothing judged, and c nothing retrieved. */
export const ranking: RankingSample = {
  ...examples,
  task: 'ranking',
  starts: Uint32Array.of(0, 3, 4, 5),
  document: Uint32Array.of(1, 0, 2, 0, 2),
  score: Float64Array.of(0.9, 0.5, Number.NaN, 3, Number.NaN),
  relevance: Float64Array.of(0, 2, 1, Number.NaN, 1),
  documents: ['d1', 'd2', 'd3'],
}

export const graded: GradedSample = {
  ...examples,
  task: 'graded',
  score: Float64Array.of(4, 3.5, 1),
  variance: Float64Array.of(Number.NaN, 0.5, 0),
  repeats: Uint32Array.of(1, 2, 3),
}
