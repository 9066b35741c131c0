import { fault } from '../errors/fault.ts'
import type { Pair } from './pair.ts'
import type { Weighed } from './weighing.ts'

/** Tests and intervals that can be asked for in place of those that the form of a metric decides. */
export const TESTS = [
  'mcnemar-exact',
  'mcnemar-mid-p',
  'delong',
  'paired-bootstrap',
  'permutation',
  'wilcoxon',
  'paired-t',
] as const
export type TestName = (typeof TESTS)[number]

export const INTERVALS = [
  'tango',
  'newcombe',
  'delong',
  'bootstrap-percentile',
  'bootstrap-bca',
  'wald',
] as const
export type IntervalName = (typeof INTERVALS)[number]

export interface AskedMethods {
  readonly test: TestName | null
  readonly interval: IntervalName | null
  /** Whether the metrics were named, so that each of them must take it; else those that do not keep their own. */
  readonly isStrict: boolean
}

interface Fitting {
  readonly tests: readonly TestName[]
  readonly intervals: readonly IntervalName[]
}

/** What is asked for and applies to the metric. Throws `invalid-input` with those that do, where it was named. */
export function fittingMethods(
  metric: Weighed,
  pair: Pair,
  asked: AskedMethods,
): Omit<AskedMethods, 'isStrict'> {
  const { tests, intervals } = methodsFor(metric, pair)
  return {
    test: choose({ input: 'test', value: asked.test, known: tests }, metric, asked),
    interval: choose({ input: 'interval', value: asked.interval, known: intervals }, metric, asked),
  }
}

function choose<T extends string>(
  { input, value, known }: { readonly input: string; readonly value: T | null; readonly known: readonly T[] },
  { name }: Weighed,
  { isStrict }: AskedMethods,
): T | null {
  if (value === null || known.includes(value)) return value
  if (!isStrict) return null
  const expected =
    known.length === 0 ? `left out for ${name}` : `one that ${name} takes here: ${known.join(', ')}`
  throw fault('invalid-input', { input, value, expected })
}

/** With weights, clusters or strata only resampling units is left. */
function methodsFor({ form }: Weighed, { weight, clustered, strata, base }: Pair): Fitting {
  const isPlain = weight === null && !clustered && strata === null
  const resampled: Fitting = { tests: ['paired-bootstrap'], intervals: ['bootstrap-percentile'] }
  switch (form.kind) {
    case 'given':
      return { tests: [], intervals: [] }
    case 'share':
      return isPlain ? forShares : resampled
    case 'mean':
      return isPlain ? forMeans : resampled
    case 'cells':
      return isPlain ? { ...resampled, tests: ['paired-bootstrap', 'permutation'] } : resampled
    case 'whole':
      return resampled
    case 'auc': {
      const classes = form.classes(base)
      const isOne = isPlain && !('missing' in classes) && classes.length === 1
      if (!isOne) return resampled
      return { tests: ['delong', 'paired-bootstrap'], intervals: ['delong', 'bootstrap-percentile'] }
    }
  }
}

const forShares: Fitting = {
  tests: ['mcnemar-exact', 'mcnemar-mid-p', 'paired-bootstrap', 'permutation'],
  intervals: ['tango', 'newcombe', 'wald', 'bootstrap-percentile', 'bootstrap-bca'],
}
const forMeans: Fitting = {
  tests: ['paired-t', 'wilcoxon', 'paired-bootstrap', 'permutation'],
  intervals: ['wald', 'bootstrap-percentile', 'bootstrap-bca'],
}
