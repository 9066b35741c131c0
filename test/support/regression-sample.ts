import { packIds } from '../../src/sample/ids.ts'
import type { Examples, GradedSample, RegressionSample } from '../../src/sample/sample.ts'

interface Shared {
  readonly weight?: readonly number[] | null
  readonly measures?: Examples['measures']
}

function makeExamples(size: number, { weight, measures }: Shared): Examples {
  return {
    name: 'test',
    size,
    ids: packIds(Array.from({ length: size }, (_, index) => `e${String(index).padStart(6, '0')}`)),
    weight: weight === undefined || weight === null ? null : Float64Array.from(weight),
    group: null,
    groups: [],
    strata: null,
    slices: [],
    measures: measures ?? new Map(),
  }
}

export function makeRegression(
  parts: {
    readonly target: readonly number[]
    readonly predicted: readonly number[]
  } & Shared &
    Partial<Pick<RegressionSample, 'quantiles' | 'bounds' | 'scale'>>,
): RegressionSample {
  return {
    ...makeExamples(parts.target.length, parts),
    task: 'regression',
    target: Float64Array.from(parts.target),
    predicted: Float64Array.from(parts.predicted),
    quantiles: parts.quantiles ?? new Map(),
    bounds: parts.bounds ?? null,
    scale: parts.scale ?? null,
  }
}

/** `variances`: of each example between its repeats, NaN where there is one. */
export function makeGraded(
  parts: {
    readonly scores: readonly number[]
    readonly variances?: readonly number[]
    readonly repeats?: readonly number[]
  } & Shared,
): GradedSample {
  const { scores, variances, repeats } = parts
  return {
    ...makeExamples(scores.length, parts),
    task: 'graded',
    score: Float64Array.from(scores),
    variance: Float64Array.from(variances ?? scores.map(() => Number.NaN)),
    repeats: Uint32Array.from(repeats ?? scores.map(() => 1)),
  }
}
