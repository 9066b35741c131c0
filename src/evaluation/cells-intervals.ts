import { countCells } from '../metrics/count-cells.ts'
import type { Form } from '../metrics/define-metric.ts'
import type { LabelledSample } from '../sample/sample.ts'
import { clusterIntervals } from './cluster-intervals.ts'
import type { FoundInterval, IntervalSettings } from './found-interval.ts'
import { resampledIntervals } from './resampled-interval.ts'
import { addKinds, fillUrns, mostKinds, type Urn } from './urn.ts'

/** An interval for each of `forms`, all from the same resamples of the contingency table. */
export function cellsIntervals(
  forms: readonly (Form & { kind: 'cells' })[],
  sample: LabelledSample,
  settings: IntervalSettings,
): FoundInterval[] {
  if (forms.length === 0) return []
  const cells = countCells(sample)
  const { labels } = sample
  const statistics = forms.map(({ compute }) => ({
    value: compute(cells),
    compute: (counts: Float64Array) => compute({ labels, counts }),
  }))
  if (sample.group !== null) return clusterIntervals(statistics, sample, settings)
  const classes = labels.length
  const outcomes = new Int32Array(sample.size)
  for (let example = 0; example < outcomes.length; example += 1) {
    outcomes[example] = (sample.target[example] as number) * classes + (sample.predicted[example] as number)
  }
  const most = mostKinds(settings.resamples)
  const urns = fillUrns(outcomes, sample, most)
  if (urns === null)
    return forms.map(() => ({
      none: `more than ${most} kinds of weighted examples take too long to resample`,
    }))
  const resampling = {
    urns,
    widened: urns.map((urn) => widen(urn, classes, urn.size / sample.size)),
    stratified: sample.strata !== null,
    outcomes: classes * classes,
    classes,
  }
  return resampledIntervals(resampling, statistics, settings)
}

/** Two right and two wrong predictions more, times `share`, shared out as the classes are. */
function widen(urn: Urn, classes: number, share: number): Urn {
  const sizes = new Float64Array(classes)
  for (const [kind, outcome] of urn.outcome.entries()) {
    const target = Math.floor(outcome / classes)
    sizes[target] = (sizes[target] as number) + (urn.count[kind] as number)
  }
  const more = [...sizes.entries()].flatMap(([target, size]) => {
    const count = (2 * share * size) / urn.size
    return [
      { outcome: target * classes + target, count },
      ...(classes > 1 ? [{ outcome: -1 - target, count }] : []),
    ]
  })
  return addKinds(urn, more)
}
