import type { Evaluation, MetricValue } from '../documents/evaluation.ts'
import { computeMetric } from '../metrics/compute-metric.ts'
import type { Value } from '../metrics/define-metric.ts'
import { expandMetrics, labelSpaceOf } from '../metrics/expand.ts'
import { findMetric } from '../metrics/find-metric.ts'
import type { Sample } from '../sample/sample.ts'
import { takeExamples } from '../sample/take-examples.ts'
import { type EvaluationInput, evaluateSample } from './evaluate-sample.ts'
import { poolRuns } from './pool-runs.ts'
import { runsInterval, spreadOfFolds, spreadOfSeeds } from './runs-interval.ts'

export type RunsInput = Omit<EvaluationInput, 'sample'> & {
  /** At least one. */
  readonly samples: readonly Sample[]
  readonly kind: 'folds' | 'seeds'
}

/**
 * Several runs of one evaluation: each metric is the mean of the runs' values with its spread between them; curves and
 * the confusion matrix are of all predictions together, which are returned as one sample. Slices are not searched.
 * Throws `runs-differ`.
 */
export function evaluateRuns(input: RunsInput): { readonly evaluation: Evaluation; readonly sample: Sample } {
  const { samples, kind } = input
  const sample = poolRuns(samples, kind)
  const pooled = evaluateSample({ ...input, sample, searched: null })
  const small = (pooled.slices ?? []).filter(({ n }) => n < Math.max(1, input.leastInSlice))
  const tooSmall = new Set(small.map(({ name }) => name))
  const metrics = pooled.metrics.map((row) => (isOfRuns(row) ? describeRuns(row, input) : row))
  const examples = kind === 'seeds' ? (samples[0] as Sample).size : sample.size
  return {
    evaluation: { ...pooled, examples, metrics, runs: { kind, count: samples.length } },
    sample,
  }

  /** Numbers from outside are not of any run, and slices that are too small stay without numbers. */
  function isOfRuns({ name, slice }: MetricValue): boolean {
    if (input.terms.given.has(name)) return false
    return slice === null || !tooSmall.has(slice)
  }
}

function describeRuns(row: MetricValue, input: RunsInput): MetricValue {
  const { samples, kind, confidence } = input
  const n = kind === 'seeds' ? Math.round(row.n / samples.length) : row.n
  const values = samples.map((sample) => valueIn(row, sample, input))
  const runs = { values: values.map(({ value }) => value), deviation: null, error: null, degrees: null }
  const missing = values.findIndex(({ value }) => value === null)
  if (missing !== -1) {
    const reason = `run ${missing + 1}: ${values[missing]?.reason}`
    return { ...row, n, value: null, interval: null, reason, runs }
  }
  const numbers = values.flatMap(({ value }) => value ?? [])
  const spread = kind === 'folds' ? spreadOfFolds(numbers) : spreadOfSeeds(numbers, row.interval)
  const { mean, ...rest } = spread
  const method = kind === 'folds' ? 'corrected-resampled-t' : 'seeds-t'
  const range = findMetric(row.name, input.terms.own)?.range ?? [-Infinity, Infinity]
  const found = runsInterval(spread, { confidence, method, range })
  const warning = values.find(({ reason }) => reason !== null)?.reason ?? null
  const reasons = [warning, 'none' in found ? `no interval: ${found.none}` : null]
  return {
    ...row,
    n,
    value: mean,
    interval: 'interval' in found ? found.interval : null,
    reason: reasons.filter((reason) => reason !== null).join('; ') || null,
    runs: { values: numbers, ...rest },
  }
}

function valueIn({ name, slice }: MetricValue, sample: Sample, { terms }: RunsInput): Value {
  const part = slice === null ? sample : partOf(sample, slice)
  if (part === null) return { value: null, reason: `it has no examples in ${slice}` }
  const [expansion] = expandMetrics(labelSpaceOf(sample, terms), [name])
  if (expansion === undefined || expansion.variant === null) {
    return { value: null, reason: expansion?.reason ?? 'it has none' }
  }
  const { value, reason } = computeMetric(expansion.variant, part)
  return value === null ? { value, reason: reason ?? 'it has none' } : { value, reason }
}

const parts = new WeakMap<Sample, Map<string, Sample>>()

/** Every metric of a slice takes the same part. */
function partOf(sample: Sample, name: string): Sample | null {
  const known = parts.get(sample) ?? new Map<string, Sample>()
  parts.set(sample, known)
  const found = known.get(name)
  if (found !== undefined) return found
  const slice = sample.slices.find((candidate) => candidate.name === name)
  if (slice === undefined || slice.members.length === 0) return null
  const part = takeExamples({ ...sample, slices: [] }, slice.members)
  known.set(name, part)
  return part
}
