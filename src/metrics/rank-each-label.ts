import type { MultilabelSample } from '../sample/sample.ts'
import { type RankedClass, rankClass } from '../stats/ranked-class.ts'
import type { Missing } from './define-metric.ts'

/** For each label, the examples that have it against all others, ranked by its score. */
export function rankEachLabel({
  scores,
  target,
  labels,
}: MultilabelSample): readonly RankedClass[] | Missing {
  if (scores === null) return { missing: 'the predictions have no scores' }
  if (labels.length === 0) return { missing: 'there are no labels' }
  return scores.map((column, label) => rankClass(column, target[label] as Uint8Array))
}
