import { countCells } from '../metrics/count-cells.ts'
import type { Form } from '../metrics/define-metric.ts'
import type { Sample } from '../sample/sample.ts'
import { clusterIntervals } from './cluster-intervals.ts'
import type { FoundInterval, IntervalSettings } from './found-interval.ts'
import { resampledIntervals } from './resampled-interval.ts'
import { addKinds, fillUrn, mostKinds, type Urn } from './urn.ts'

/** An interval for each of `forms`, all from the same resamples of the contingency table. */
export function cellsIntervals(
  forms: readonly (Form & { kind: 'cells' })[],
  sample: Sample,
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
  const outcomes = sample.target.map(
    (target, example) => target * classes + (sample.predicted[example] as number),
  )
  const most = mostKinds(settings.resamples)
  const urn = fillUrn(outcomes, sample.weight, most)
  if (urn === null)
    return forms.map(() => ({
      none: `more than ${most} kinds of weighted examples take too long to resample`,
    }))
  const resampling = { urn, widened: widen(urn, classes), outcomes: classes * classes, classes }
  return resampledIntervals(resampling, statistics, settings)
}

/** Two right and two wrong predictions more, shared out as the classes are. */
function widen(urn: Urn, classes: number): Urn {
  const sizes = new Float64Array(classes)
  for (const [kind, outcome] of urn.outcome.entries()) {
    const target = Math.floor(outcome / classes)
    sizes[target] = (sizes[target] as number) + (urn.count[kind] as number)
  }
  const more = [...sizes.entries()].flatMap(([target, size]) => {
    const count = (2 * size) / urn.size
    return [
      { outcome: target * classes + target, count },
      ...(classes > 1 ? [{ outcome: -1 - target, count }] : []),
    ]
  })
  return addKinds(urn, more)
}
