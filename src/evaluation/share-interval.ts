import type { Form } from '../metrics/define-metric.ts'
import { hitsOf } from '../metrics/hits.ts'
import type { Sample } from '../sample/sample.ts'
import { wilsonInterval } from '../stats/wilson.ts'
import type { FoundInterval, IntervalSettings } from './found-interval.ts'
import { ratioInterval, type Units } from './ratio-interval.ts'
import { resampledIntervals } from './resampled-interval.ts'
import { gatherUnits } from './units.ts'
import { addKinds, fillUrn, mostKinds } from './urn.ts'

const MISS = 0
const HIT = 1
const UNSEEN = -1

/** Wilson's interval; with weights, examples are resampled, or where that takes too long their normal interval
 * is given; with groups, clusters are. */
export function shareInterval(
  form: Form & { kind: 'share' },
  sample: Sample,
  settings: IntervalSettings,
): FoundInterval {
  const all = hitsOf(form, sample)
  if ('missing' in all) return { none: all.missing }
  const outcomes = Int32Array.from(all, (hit) => (Number.isNaN(hit) ? UNSEEN : hit))
  if (sample.group !== null) return ratioInterval(gatherHits(outcomes, sample), settings)
  if (sample.weight !== null) return weighted(outcomes, sample, settings)
  const n = outcomes.reduce((sum, outcome) => sum + (outcome === UNSEEN ? 0 : 1), 0)
  if (n === 0) return { none: 'there are no such examples' }
  const hits = outcomes.reduce((sum, outcome) => sum + (outcome === HIT ? 1 : 0), 0)
  const { confidence } = settings
  return { interval: { ...wilsonInterval({ hits, n, confidence }), confidence, method: 'wilson' } }
}

function gatherHits(outcomes: Int32Array, sample: Sample): Units {
  const hits = Float64Array.from(outcomes, (outcome) => (outcome === UNSEEN ? Number.NaN : outcome))
  return gatherUnits(hits, sample)
}

function weighted(outcomes: Int32Array, sample: Sample, settings: IntervalSettings): FoundInterval {
  const urn = fillUrn(outcomes, sample.weight, mostKinds(settings.resamples))
  if (urn === null) return ratioInterval(gatherHits(outcomes, sample), settings)
  const widened = addKinds(urn, [
    { outcome: MISS, count: 2 },
    { outcome: HIT, count: 2 },
  ])
  const sums = new Float64Array(2)
  for (const [kind, outcome] of urn.outcome.entries()) {
    sums[outcome] = (sums[outcome] as number) + (urn.weight[kind] as number) * (urn.count[kind] as number)
  }
  const statistic = { compute: shareOf, value: shareOf(sums) }
  const [found] = resampledIntervals({ urn, widened, outcomes: 2, classes: 0 }, [statistic], settings)
  return found as FoundInterval
}

function shareOf(sums: Float64Array) {
  const hits = sums[HIT] as number
  const total = hits + (sums[MISS] as number)
  return total === 0 ? { value: null, reason: 'all weights are 0' } : { value: hits / total, reason: null }
}
