import type { Interval } from '../documents/parts.ts'
import { bootstrapMean } from '../stats/bootstrap-differences.ts'
import { delongError } from '../stats/delong.ts'
import { intervalOf, pNoWorse } from '../stats/evidence.ts'
import { exactNoWorse, midPNoWorse } from '../stats/mcnemar.ts'
import { pairedNewcombe } from '../stats/newcombe.ts'
import { criticalValue, normalCdf } from '../stats/normal.ts'
import { pairedTNoWorse } from '../stats/paired-t.ts'
import { permuteSigns, permuteTables } from '../stats/permutation.ts'
import { quantileOfSorted } from '../stats/quantiles.ts'
import { countRarer } from '../stats/ranked-class.ts'
import { tangoInterval } from '../stats/tango.ts'
import { sumOf } from '../stats/totals.ts'
import { wilcoxonNoWorse } from '../stats/wilcoxon.ts'
import { fittingMethods, type IntervalName, type TestName } from './methods.ts'
import { weighDraws } from './weigh-draws.ts'
import { pairLosses } from './weigh-mean.ts'
import { pairHits } from './weigh-share.ts'
import { generatorFor, turn, type Weighed, type Weighing, type Weight } from './weighing.ts'

/** Fields of a row that an asked-for test or interval takes the place of. */
export interface Replaced {
  readonly test?: string
  readonly p?: number | null
  readonly interval?: Interval | null
}

interface Ends {
  readonly low: number
  readonly high: number
}

/** The test and the interval that were asked for, where they apply. Throws `invalid-input`. */
export function applyMethods(metric: Weighed, weight: Weight, weighing: Weighing): Replaced {
  const { methods, pair } = weighing
  if (methods == null) return {}
  const { test, interval } = fittingMethods(metric, pair, methods)
  const isIdentical = weight.evidence?.kind === 'identical'
  if (weight.evidence === null || (test === null && interval === null)) return {}
  if (isIdentical) return test === null ? {} : { test, p: 1 }
  return {
    ...(test === null ? {} : { test, p: findP(test, metric, weight, weighing) }),
    ...(interval === null
      ? {}
      : { interval: asInterval(interval, findEnds(interval, metric, weight, weighing), metric, weighing) }),
  }
}

function findP(test: TestName, metric: Weighed, weight: Weight, weighing: Weighing): number | null {
  const { resamples, pair } = weighing
  const generator = generatorFor(weighing, `${metric.name}/${test}`)
  switch (test) {
    case 'mcnemar-exact':
      return exactNoWorse(countChanges(metric, weighing))
    case 'mcnemar-mid-p':
      return midPNoWorse(countChanges(metric, weighing))
    case 'paired-t':
      return pairedTNoWorse(differencesOf(metric, weighing))
    case 'wilcoxon':
      return wilcoxonNoWorse(differencesOf(metric, weighing))
    case 'delong': {
      const { delta, error } = weighDelong(metric, weighing)
      return error > 0 ? normalCdf(delta / error) : null
    }
    case 'permutation': {
      if (metric.form.kind !== 'cells')
        return permuteSigns({ differences: differencesOf(metric, weighing), resamples, generator })
      const { joint } = pair
      if (joint === null) return null
      const { compute } = metric.form
      const statistic = (counts: Float64Array) =>
        turn(compute({ labels: joint.names, counts }).value ?? Number.NaN, metric)
      return permuteTables({ joint, compute: statistic, resamples, generator })
    }
    case 'paired-bootstrap': {
      if (!isOfDifferences(metric, weighing)) {
        const evidence = resampledOf(metric, weight, weighing)
        return evidence === null ? null : pNoWorse(evidence)
      }
      const { draws } = bootstrapMean({ differences: differencesOf(metric, weighing), resamples, generator })
      return (1 + draws.filter((drawn) => drawn >= 0).length) / (draws.length + 1)
    }
  }
}

/** Turned so that more is better; null where the method has none on these examples. */
function findEnds(interval: IntervalName, metric: Weighed, weight: Weight, weighing: Weighing): Ends | null {
  const { confidence, resamples } = weighing
  switch (interval) {
    case 'tango':
      return tangoInterval({ ...countChanges(metric, weighing), confidence })
    case 'newcombe':
      return pairedNewcombe({ ...countChanges(metric, weighing), confidence })
    case 'delong': {
      const { delta, error } = weighDelong(metric, weighing)
      return around(delta, error, confidence)
    }
    case 'wald': {
      const differences = differencesOf(metric, weighing)
      const n = differences.length
      const mean = sumOf(differences) / n
      const squares = sumOf(differences.map((difference) => (difference - mean) ** 2))
      return around(mean, Math.sqrt(squares / n / (metric.form.kind === 'share' ? n : n - 1)), confidence)
    }
    default: {
      if (!isOfDifferences(metric, weighing)) {
        const evidence = resampledOf(metric, weight, weighing)
        return evidence === null ? null : intervalOf(evidence, confidence)
      }
      const differences = differencesOf(metric, weighing)
      const generator = generatorFor(weighing, `${metric.name}/${interval}`)
      const { draws, bca } = bootstrapMean({ differences, resamples, generator })
      if (interval === 'bootstrap-bca') return bca(confidence)
      const sorted = draws.toSorted()
      const tail = (1 - confidence) / 2
      return { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) }
    }
  }
}

function asInterval(
  method: IntervalName,
  ends: Ends | null,
  metric: Weighed,
  { confidence }: Weighing,
): Interval | null {
  if (ends === null || !Number.isFinite(ends.low) || !Number.isFinite(ends.high)) return null
  const turned = [turn(ends.low, metric), turn(ends.high, metric)]
  return { low: Math.min(...turned), high: Math.max(...turned), confidence, method }
}

function around(centre: number, error: number, confidence: number): Ends | null {
  if (!(error > 0)) return null
  const reach = criticalValue(confidence) * error
  return { low: centre - reach, high: centre + reach }
}

function isOfDifferences({ form }: Weighed, { pair }: Weighing): boolean {
  const isPlain = pair.weight === null && !pair.clustered && pair.strata === null
  return isPlain && (form.kind === 'share' || form.kind === 'mean')
}

/** head − base of each example, turned so that more is better; none where the metric has none. */
function differencesOf(metric: Weighed, weighing: Weighing): Float64Array {
  const { form } = metric
  if (form.kind === 'mean')
    return pairLosses({ ...metric, form }, weighing)?.differences ?? new Float64Array(0)
  if (form.kind !== 'share') return new Float64Array(0)
  const hits = pairHits({ ...metric, form }, weighing)
  if (hits === null) return new Float64Array(0)
  return hits.head.map((hit, index) => turn(hit - (hits.base[index] as number), metric))
}

function countChanges(metric: Weighed, weighing: Weighing) {
  const differences = differencesOf(metric, weighing)
  const { form } = metric
  const hits = form.kind === 'share' ? pairHits({ ...metric, form }, weighing) : null
  // Where lower is better a miss counts as a hit, so that the table is that of the turned share.
  const good = metric.higherIsBetter ? 1 : 0
  const both = hits?.head.filter((hit, index) => hit === good && hits.base[index] === good).length ?? 0
  return {
    n: differences.length,
    both,
    gained: differences.filter((difference) => difference > 0).length,
    lost: differences.filter((difference) => difference < 0).length,
  }
}

function weighDelong(
  metric: Weighed,
  { pair }: Weighing,
): { readonly delta: number; readonly error: number } {
  const { form } = metric
  const delta = turn(metric.delta, metric)
  if (form.kind !== 'auc') return { delta, error: Number.NaN }
  const [before, after] = [form.classes(pair.base), form.classes(pair.head)]
  const [base, head] = [
    'missing' in before ? undefined : before[0],
    'missing' in after ? undefined : after[0],
  ]
  if (base === undefined || head === undefined) return { delta, error: Number.NaN }
  return { delta, error: delongError({ base, head, worstPair: false }) }
}

/** Resampled evidence, where the metric's own is of another kind. */
function resampledOf(metric: Weighed, { evidence }: Weight, weighing: Weighing): Weight['evidence'] {
  if (evidence === null || evidence.kind === 'resampled') return evidence
  const { form } = metric
  if (form.kind === 'whole')
    return weighDraws({ ...metric, form }, weighing.pair.head.size, weighing).evidence
  if (form.kind !== 'auc') return null
  const classes = form.classes(weighing.pair.head)
  const rarest = 'missing' in classes ? 0 : Math.min(...classes.map(countRarer))
  return weighDraws({ ...metric, form }, rarest, weighing).evidence
}
