import { hitsOf } from '../metrics/hits.ts'
import type { LabelledSample } from '../sample/sample.ts'
import { drawShares } from '../stats/paired-shares.ts'
import { weighRatios } from '../stats/ratio-evidence.ts'
import { resampledEvidence } from '../stats/resample-summary.ts'
import { wilsonInterval } from '../stats/wilson.ts'
import { haveSameInputs } from './same-scores.ts'
import { sumUnits } from './sum-units.ts'
import {
  asIdentical,
  changeFrom,
  factorsOf,
  generatorFor,
  identicalEvidence,
  intervalOfValue,
  relativeTo,
  turn,
  type Weighed,
  type Weighing,
  type Weight,
} from './weighing.ts'

/** Hits among the examples that the metric looks at, with one entry each. */
interface PairedHits {
  readonly examples: Int32Array
  readonly base: Float64Array
  readonly head: Float64Array
  /** Whether the metric's inputs, predictions or scores, are the same on each of them. */
  readonly same: boolean
}

/** Tango and McNemar for paired hits; with weights, clusters or strata resampled units. */
export function weighShare(metric: Weighed<'share'>, weighing: Weighing): Weight {
  const hits = pairHits(metric, weighing)
  const n = hits?.examples.length ?? 0
  if (hits === null || n === 0) return { evidence: null, headInterval: null }
  const { weight, clustered, strata } = weighing.pair
  const own =
    weight === null && !clustered && strata === null
      ? weighCounts(metric, hits, weighing)
      : weighSums(metric, hits, weighing)
  return asIdentical(own, hits.same ? identicalEvidence(weighing, n) : null)
}

function weighCounts(metric: Weighed<'share'>, { base, head }: PairedHits, weighing: Weighing): Weight {
  const { confidence, resamples } = weighing
  const n = head.length
  let [gained, lost, hits] = [0, 0, 0]
  for (let index = 0; index < n; index += 1) {
    const change = turn((head[index] as number) - (base[index] as number), metric)
    if (change > 0) gained += 1
    if (change < 0) lost += 1
    if (head[index] === 1) hits += 1
  }
  return {
    evidence: { kind: 'shares', n, gained, lost },
    headInterval: { ...wilsonInterval({ hits, n, confidence }), method: 'wilson' },
    ...relativeTo(metric, (factor) => {
      const generator = generatorFor(weighing, metric.name)
      const onlyHead = metric.higherIsBetter ? gained : lost
      const counts = { both: hits - onlyHead, onlyHead, onlyBase: gained + lost - onlyHead }
      const drawn = drawShares({ ...counts, n, factor, resamples, generator })
      const differences = drawn.map((difference) => turn(difference, metric))
      return resampledEvidence({ n, delta: changeFrom(metric, factor), differences })
    }),
  }
}

function weighSums(metric: Weighed<'share'>, hits: PairedHits, weighing: Weighing): Weight {
  const factors = [1, ...factorsOf(metric)]
  const changes = factors.map((factor) =>
    hits.head.map((hit, index) => turn(hit - factor * (hits.base[index] as number), metric)),
  )
  const mean = meanWeight(hits, weighing)
  const { strata } = weighing.pair
  const [value = null, evidence = null, ...relative] = weighRatios({
    sums: sumUnits(hits.examples, [hits.head, ...changes], weighing),
    n: hits.examples.length,
    // One gained and one lost example, as in the table of counts: without them too few changes look like none.
    smoothing: {
      numerators: [
        Float64Array.of(mean, 0),
        ...factors.map((factor) => Float64Array.of(turn(mean, metric), turn(-factor * mean, metric))),
      ],
      denominator: Float64Array.of(mean, mean),
    },
    resamples: weighing.resamples,
    generator: generatorFor(weighing, metric.name),
    strata: strata && Int32Array.from(hits.examples, (example) => strata[example] as number),
  })
  return {
    evidence,
    headInterval: intervalOfValue(value, weighing.confidence),
    ...relativeTo(metric, (_, place) => relative[place] ?? null),
  }
}

export function pairHits({ form }: Weighed<'share'>, { pair }: Weighing): PairedHits | null {
  const { joint } = pair
  // Hits by prediction are seen over the labels of both sides; those by score are of each side's own labels.
  const seen = (side: 'base' | 'head') =>
    'hit' in form && joint !== null
      ? { ...(pair[side] as LabelledSample), target: joint.target, predicted: joint[side] }
      : pair[side]
  const before = hitsOf(form, seen('base'))
  const after = hitsOf(form, seen('head'))
  if ('missing' in before || 'missing' in after) return null
  const { examples, base, head } = takeSeen(before, after)
  const same =
    'hit' in form && joint !== null
      ? examples.every((index) => joint.base[index] === joint.head[index])
      : haveSameInputs(pair)
  return { examples, base, head, same }
}

/** The hits of the examples that the metric looks at on both sides. */
function takeSeen(before: Float64Array, after: Float64Array): Omit<PairedHits, 'same'> {
  const examples = new Int32Array(before.length)
  const base = new Float64Array(before.length)
  const head = new Float64Array(before.length)
  let seen = 0
  for (let example = 0; example < before.length; example += 1) {
    const [was, is] = [before[example] as number, after[example] as number]
    if (Number.isNaN(was) || Number.isNaN(is)) continue
    examples[seen] = example
    base[seen] = was
    head[seen] = is
    seen += 1
  }
  return { examples: examples.slice(0, seen), base: base.slice(0, seen), head: head.slice(0, seen) }
}

function meanWeight({ examples }: PairedHits, { pair: { weight } }: Weighing): number {
  if (weight === null) return 1
  return examples.reduce((sum, example) => sum + (weight[example] as number), 0) / examples.length
}
