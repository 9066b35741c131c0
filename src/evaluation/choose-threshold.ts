import type { ThresholdSettings } from '../config/configuration.ts'
import type { Sweep } from './sweep.ts'

type Rule = Exclude<ThresholdSettings, { kind: 'fixed' }>

/** Sums of weights at one threshold. */
interface Outcomes {
  readonly hits: number
  readonly falseAlarms: number
  readonly positives: number
  readonly negatives: number
}

/** Among the scores themselves, since between two of them nothing changes. */
export function chooseThreshold(
  sweep: Sweep,
  rule: Rule,
): { readonly value: number } | { readonly none: string } {
  if (!(sweep.positives > 0)) return { none: 'no target is positive' }
  if (rule.kind === 'maximise') return maximise(sweep, measures[rule.metric])
  return rule.metric === 'recall' ? reachRecall(sweep, rule.least) : reachPrecision(sweep, rule.least)
}

/** Thresholds descend, so the first of equal values is the highest threshold. */
function maximise(sweep: Sweep, measure: (outcomes: Outcomes) => number): { readonly value: number } {
  let best = 0
  let highest = Number.NEGATIVE_INFINITY
  for (let place = 0; place < sweep.thresholds.length; place += 1) {
    const found = measure(outcomesAt(sweep, place))
    // Sums in another order round differently, and values that differ by no more are equal.
    if (found > highest + 1e-12) {
      highest = found
      best = place
    }
  }
  return { value: sweep.thresholds[best] as number }
}

function reachRecall(sweep: Sweep, least: number): { readonly value: number } | { readonly none: string } {
  const place = sweep.truePositives.findIndex((hits) => hits / sweep.positives >= least)
  if (place === -1) return { none: `no score reaches a recall of ${least}` }
  return { value: sweep.thresholds[place] as number }
}

function reachPrecision(sweep: Sweep, least: number): { readonly value: number } | { readonly none: string } {
  let highest = 0
  let found: number | null = null
  for (let place = 0; place < sweep.thresholds.length; place += 1) {
    const { hits, falseAlarms } = outcomesAt(sweep, place)
    const precision = hits / (hits + falseAlarms)
    if (precision > highest) highest = precision
    if (precision >= least) found = sweep.thresholds[place] as number
  }
  return found === null ? { none: `the highest precision is ${highest}` } : { value: found }
}

function outcomesAt({ truePositives, falsePositives, positives, negatives }: Sweep, place: number): Outcomes {
  const hits = truePositives[place] as number
  return { hits, falseAlarms: falsePositives[place] as number, positives, negatives }
}

/** As scikit-learn has them: what a division by 0 leaves out counts 0, and a class without examples is not averaged over. */
const measures = {
  accuracy: ({ hits, falseAlarms, positives, negatives }: Outcomes) =>
    (hits + negatives - falseAlarms) / (positives + negatives),
  balanced_accuracy: ({ hits, falseAlarms, positives, negatives }: Outcomes) => {
    const recall = hits / positives
    return negatives > 0 ? (recall + 1 - falseAlarms / negatives) / 2 : recall
  },
  f1: ({ hits, falseAlarms, positives }: Outcomes) => (2 * hits) / (hits + falseAlarms + positives),
  matthews_corrcoef: ({ hits, falseAlarms, positives, negatives }: Outcomes) => {
    const alarms = hits + falseAlarms
    const square = alarms * (positives + negatives - alarms) * positives * negatives
    return square > 0 ? (hits * negatives - falseAlarms * positives) / Math.sqrt(square) : 0
  },
} as const
