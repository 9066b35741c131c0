import type { EvaluationSettings } from '../config/configuration.ts'
import type { Evaluation, Threshold } from '../documents/evaluation.ts'
import type { Value } from '../metrics/define-metric.ts'
import type { Ports } from '../ports.ts'
import type { Sample } from '../sample/sample.ts'
import { decideThreshold } from './decide-threshold.ts'
import { evaluateRuns } from './evaluate-runs.ts'
import { evaluateSample } from './evaluate-sample.ts'
import { readPredictions, type Truth } from './read-predictions.ts'

/** An evaluation and the examples behind it. */
export interface Evaluated {
  readonly evaluation: Evaluation
  readonly sample: Sample
}

/** One seed for all resampling, so that the same predictions give the same intervals everywhere. */
export const SEED = 20_260_101

/**
 * The files of predictions as one evaluation. The threshold that main chose is kept; of several files the first that
 * has none to keep chooses for all. Throws what reading and deciding throw.
 */
export async function evaluatePredictions(
  input: {
    readonly settings: EvaluationSettings
    readonly predictions: readonly [string, ...string[]]
    readonly truth: Truth
    readonly given: ReadonlyMap<string, Value>
    /** The baseline's own threshold. */
    readonly threshold: Threshold | null
    readonly confidence: number
    readonly seed: number
    /** Values alone, without what is computed for a reader: intervals, curves and the search for slices. */
    readonly onlyValues?: boolean
  },
  ports: Pick<Ports, 'tables'>,
): Promise<Evaluated> {
  const { settings, truth, given, confidence, seed, onlyValues = false } = input
  const { metrics, leastInSlice, runs, intervals } = settings
  const discovery = onlyValues ? null : settings.discovery
  let kept = input.threshold
  let threshold: Threshold | null = null
  const read = async (path: string) => {
    const { sample, searched } = await readPredictions(settings, path, truth, ports)
    if (settings.threshold === null) return { sample, searched }
    const decided = decideThreshold(sample, settings.threshold, kept)
    threshold ??= decided.threshold
    kept = decided.threshold
    return { sample: decided.sample, searched }
  }

  const [path, ...others] = input.predictions
  const first = await read(path)
  const { method } = intervals
  const resamples = onlyValues ? 0 : intervals.resamples
  const common = {
    ...{ metrics, leastInSlice, confidence, seed, method, resamples, withCurves: !onlyValues },
    terms: { ...settings.terms, given },
  }
  if (runs === null) {
    const { sample } = first
    const searched = discovery === null ? null : first.searched
    return { evaluation: evaluateSample({ ...common, sample, searched, threshold }), sample }
  }
  const samples = [first.sample]
  for (const other of others) samples.push((await read(other)).sample)
  // Each file has columns of its own to search, so several are not searched.
  return evaluateRuns({ ...common, samples, kind: runs, searched: null, threshold })
}
