import type { BaselineSettings } from '../config/configuration.ts'
import type { DepotPlace, StorePlace } from '../ports.ts'
import { clean } from './wording.ts'

/** From the most to the least demanding. */
const ON_MISSING: readonly BaselineSettings['onMissing'][] = ['fail', 'rebuild', 'latest', 'bootstrap']
const ON_CHANGE: readonly BaselineSettings['onEvaluationChange'][] = ['fail', 're-evaluate', 'common']

/** How the choice of what is compared with changes, one sentence a setting. */
export function describeBaselineChanges(base: BaselineSettings, head: BaselineSettings): string[] {
  const { keep: kept } = base
  const { keep } = head
  return [
    ...changed('store', showStore(base.store), showStore(head.store)),
    ...ordered('on-missing', base.onMissing, head.onMissing, ON_MISSING),
    ...ordered('on-evaluation-change', base.onEvaluationChange, head.onEvaluationChange, ON_CHANGE),
    ...changed('wait', `${base.waitMs / 1000}s`, `${head.waitMs / 1000}s`),
    ...changed('pin', base.pin, head.pin),
    ...changed('signers', base.signers, head.signers, head.signers === null ? 'loosened' : 'changed'),
    ...changed(
      'least-sequence',
      base.leastSequence,
      head.leastSequence,
      head.leastSequence < base.leastSequence ? 'loosened' : 'tightened',
    ),
    ...changed('predictions', base.predictions, head.predictions),
    ...changed('largest-sample', base.largestSample / 1e6, head.largestSample / 1e6),
    ...changed('depot', showDepot(base.depot), showDepot(head.depot)),
    ...changed('keep.days', kept.days, keep.days),
    ...changed('keep.commits', kept.commits, keep.commits),
  ]
}

type Shown = string | number | null

function changed(key: string, from: Shown, to: Shown, how = 'changed'): string[] {
  const show = (value: Shown) => (value === null ? 'none' : clean(String(value)))
  return from === to ? [] : [`baseline.${key} ${how}: ${show(from)} → ${show(to)}`]
}

function ordered<T extends string>(key: string, from: T, to: T, order: readonly T[]): string[] {
  return changed(key, from, to, order.indexOf(to) > order.indexOf(from) ? 'loosened' : 'tightened')
}

function showStore(place: StorePlace): string {
  if (place.kind === 'directory') return `directory:${place.path}`
  const fallback = place.fallback === null ? '' : `, else ${place.fallback}`
  return `${place.repository === null ? '' : `${place.repository}#`}${place.ref}${fallback}`
}

function showDepot(place: DepotPlace | null): string | null {
  if (place === null) return null
  return place.kind === 'directory' ? `directory:${place.path}` : place.url
}
