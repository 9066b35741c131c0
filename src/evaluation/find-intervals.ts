import type { Form, MetricVariant } from '../metrics/define-metric.ts'
import { isLabelled, type Sample } from '../sample/sample.ts'
import { cellsIntervals } from './cells-intervals.ts'
import type { FoundInterval, IntervalSettings } from './found-interval.ts'
import { ratioInterval } from './ratio-interval.ts'
import { shareInterval } from './share-interval.ts'
import { gatherUnits } from './units.ts'
import { weighedInterval } from './weighed-interval.ts'

const STRATA_OR_CLUSTERS =
  'clusters are not resampled within strata, which they may cross: leave out `group` or `stratify`'

/** The interval of each variant, by its form; they do not depend on which others are asked for. */
export function findIntervals(
  variants: readonly MetricVariant[],
  sample: Sample,
  settings: IntervalSettings,
): Map<string, FoundInterval> {
  const found = new Map<string, FoundInterval>()
  if (settings.resamples === 0) return found
  if (sample.strata !== null && sample.group !== null) {
    return new Map(variants.map(({ name }) => [name, { none: STRATA_OR_CLUSTERS }]))
  }
  for (const { name, form } of variants) {
    if (form.kind === 'share') found.set(name, shareInterval(form, sample, settings))
    if (form.kind === 'mean') found.set(name, meanInterval(form, sample, settings))
    if (form.kind === 'auc' || form.kind === 'whole') found.set(name, weighedInterval(form, sample, settings))
  }
  const ofCells = variants.flatMap(({ name, form }) => (form.kind === 'cells' ? [{ name, form }] : []))
  if (!isLabelled(sample)) return found
  const intervals = cellsIntervals(
    ofCells.map(({ form }) => form),
    sample,
    settings,
  )
  for (const [index, { name }] of ofCells.entries()) found.set(name, intervals[index] as FoundInterval)
  return found
}

function meanInterval(
  { losses }: Form & { kind: 'mean' },
  sample: Sample,
  settings: IntervalSettings,
): FoundInterval {
  const values = losses(sample)
  if ('missing' in values) return { none: values.missing }
  return ratioInterval(gatherUnits(values, sample), settings)
}
