import type { Found } from './measure-change.ts'
import { showAgainst, showRate } from './rate.ts'

export const CHANGE_HEADER = [
  'examples',
  'metric',
  'no change: p ≤ a (2.5)',
  'true drop m',
  'L > −m (2.5)',
  'U < −m (2.5)',
  'no interval',
  'value’s interval misses (5)',
]

/** One row a metric: `equal` where nothing changed, `dropped` where it fell. */
export function changeRows(name: string, equal: readonly Found[], dropped: readonly Found[]): string[][] {
  return dropped.map((found, index) => [
    name,
    `\`${found.metric}\``,
    showAgainst((equal[index] as Found).worse, 0.025),
    (-found.truth).toFixed(4),
    showAgainst(found.above, 0.025),
    showAgainst(found.below, 0.025),
    showRate(found.none),
    showAgainst(found.value, 0.05),
  ])
}
