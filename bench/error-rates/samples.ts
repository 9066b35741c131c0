import { numberIds } from '../../src/sample/ids.ts'
import type { Examples, LabelledSample, RegressionSample } from '../../src/sample/sample.ts'

/** What of the examples matters beside their predictions. */
interface Of {
  readonly size: number
  readonly weight?: Float64Array | null
  readonly group?: Int32Array | null
}

export function labelledSample(
  of: Of,
  parts: Pick<LabelledSample, 'labels' | 'target' | 'predicted' | 'scores'>,
): LabelledSample {
  const { labels } = parts
  const isBinary = labels.length === 2
  return {
    ...examplesOf(of),
    ...parts,
    task: isBinary ? 'binary' : 'multiclass',
    positive: isBinary ? (labels[1] as string) : null,
  }
}

/** A target of 0 on every example, so that what is predicted is the absolute error. */
export function regressionSample(of: Of, errors: Float64Array): RegressionSample {
  return {
    ...examplesOf(of),
    task: 'regression',
    target: new Float64Array(of.size),
    predicted: errors,
    quantiles: new Map(),
    bounds: null,
    scale: null,
  }
}

function examplesOf({ size, weight = null, group = null }: Of): Examples {
  return {
    name: 'simulated',
    size,
    ids: numberIds(size),
    weight,
    group,
    groups: [],
    strata: null,
    slices: [],
    measures: new Map(),
  }
}
