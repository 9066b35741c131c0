import { correctedError } from '../stats/corrected-t.ts'
import { criticalValue } from '../stats/normal.ts'
import { criticalT } from '../stats/student-t.ts'
import { checkInterval, type FoundInterval } from './found-interval.ts'

/** Degrees of freedom of what is known as exactly as a normal distribution. */
const MOST_DEGREES = 1e6

export interface RunsSpread {
  readonly mean: number
  /** Standard deviation between runs, with divisor runs − 1; null with one run. */
  readonly deviation: number | null
  /** Standard error of the mean, and its degrees of freedom; null where it is not known. */
  readonly error: number | null
  readonly degrees: number | null
}

/** The spread of k folds' values, with k − 1 degrees of freedom; see `correctedError`. */
export function spreadOfFolds(values: readonly number[]): RunsSpread {
  const { mean, deviation } = describe(values)
  const k = values.length
  if (deviation === null) return { mean, deviation, error: null, degrees: null }
  return { mean, deviation, error: correctedError(deviation, k), degrees: k - 1 }
}

/**
 * The spread of k seeds' values. What the examples contribute is the standard error of the pooled value, of examples drawn
 * with all their predictions; what training contributes is s²/k. The two variances add up, with degrees of freedom
 * after F. E. Satterthwaite ("An Approximate Distribution of Estimates of Variance Components", Biometrics Bulletin 2,
 * 1946), the first counting as known exactly. How a seed fares on some examples is in both, so the sum is a little too
 * large. `pooled`: the interval of the pooled value; null: there is none, and no error either.
 */
export function spreadOfSeeds(
  values: readonly number[],
  pooled: { readonly low: number; readonly high: number; readonly confidence: number } | null,
): RunsSpread {
  const { mean, deviation } = describe(values)
  if (deviation === null || pooled === null) return { mean, deviation, error: null, degrees: null }
  const k = values.length
  const ofExamples = ((pooled.high - pooled.low) / 2 / criticalValue(pooled.confidence)) ** 2
  const ofTraining = deviation ** 2 / k
  const total = ofExamples + ofTraining
  const degrees = Math.min(MOST_DEGREES, (total ** 2 * (k - 1)) / ofTraining ** 2)
  return { mean, deviation, error: Math.sqrt(total), degrees: Number.isNaN(degrees) ? MOST_DEGREES : degrees }
}

/** mean ± t·error, within the metric's range. */
export function runsInterval(
  { mean, error, degrees }: RunsSpread,
  input: {
    readonly confidence: number
    readonly method: 'corrected-resampled-t' | 'seeds-t'
    readonly range: readonly [number, number]
  },
): FoundInterval {
  const { confidence, method, range } = input
  if (error === null || degrees === null) return { none: 'the spread between runs is not known' }
  if (error === 0) return { none: 'every run gives the same value' }
  const half = criticalT(confidence, degrees) * error
  const low = Math.max(range[0], mean - half)
  const high = Math.min(range[1], mean + half)
  return checkInterval({ low, high, confidence, method })
}

function describe(values: readonly number[]): Pick<RunsSpread, 'mean' | 'deviation'> {
  const k = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / k
  if (k < 2) return { mean, deviation: null }
  const equal = values.every((value) => value === values[0])
  if (equal) return { mean: values[0] as number, deviation: 0 }
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (k - 1)) }
}
