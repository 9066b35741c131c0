import type { Form } from '../metrics/define-metric.ts'
import { hitsOf } from '../metrics/hits.ts'
import type { Sample } from '../sample/sample.ts'
import { wilsonInterval } from '../stats/wilson.ts'
import type { FoundInterval, IntervalSettings } from './found-interval.ts'
import { ratioInterval } from './ratio-interval.ts'
import { resampledIntervals } from './resampled-interval.ts'
import { gatherUnits } from './units.ts'
import { addKinds, fillUrns, mostKinds, sumUrns } from './urn.ts'

const MISS = 0
const HIT = 1
const UNSEEN = -1

/**
 * Wilson's interval; with weights or strata, examples are resampled, or where that takes too long their normal interval
 * is given; with groups, clusters are.
 */
export function shareInterval(
  form: Form & { kind: 'share' },
  sample: Sample,
  settings: IntervalSettings,
): FoundInterval {
  const found = hitsOf(form, sample)
  if ('missing' in found) return { none: found.missing }
  if (sample.group !== null) return ratioInterval(gatherUnits(found, sample), settings)
  if (sample.weight !== null || sample.strata !== null) return resampled(found, sample, settings)
  let n = 0
  let hits = 0
  for (let example = 0; example < found.length; example += 1) {
    if (Number.isNaN(found[example])) continue
    n += 1
    hits += found[example] as number
  }
  if (n === 0) return { none: 'there are no such examples' }
  const { confidence } = settings
  return { interval: { ...wilsonInterval({ hits, n, confidence }), confidence, method: 'wilson' } }
}

function resampled(hits: Float64Array, sample: Sample, settings: IntervalSettings): FoundInterval {
  const outcomes = Int32Array.from(hits, (hit) => (Number.isNaN(hit) ? UNSEEN : hit))
  const urns = fillUrns(outcomes, sample, mostKinds(settings.resamples))
  if (urns === null) return ratioInterval(gatherUnits(hits, sample), settings)
  const size = urns.reduce((sum, urn) => sum + urn.size, 0)
  const widened = urns.map((urn) => {
    const count = (2 * urn.size) / size
    return addKinds(urn, [
      { outcome: MISS, count },
      { outcome: HIT, count },
    ])
  })
  const statistic = { compute: shareOf, value: shareOf(sumUrns(urns, 2)) }
  const resampling = { urns, widened, stratified: sample.strata !== null, outcomes: 2, classes: 0 }
  const [found] = resampledIntervals(resampling, [statistic], settings)
  return found as FoundInterval
}

function shareOf(sums: Float64Array) {
  const hits = sums[HIT] as number
  const total = hits + (sums[MISS] as number)
  return total === 0 ? { value: null, reason: 'all weights are 0' } : { value: hits / total, reason: null }
}
