import type { LabelledSample } from './sample.ts'

type Scored = Pick<LabelledSample, 'labels' | 'positive' | 'scores'>

/**
 * Of two labels, the one whose score says the other's too, which is exactly 1 less it; null where there are not two,
 * or where their scores were given apart.
 */
export function findLeading(sample: Scored): 0 | 1 | null {
  if (sample.scores === null || sample.scores.length !== 2) return null
  const leading = leadingOf(sample)
  const one = sample.scores[leading] as Float64Array
  const other = sample.scores[1 - leading] as Float64Array
  for (let example = 0; example < one.length; example += 1) {
    if (other[example] !== 1 - (one[example] as number)) return null
  }
  return leading
}

/** The positive label, or without one the second. */
export function leadingOf({ labels, positive }: Pick<Scored, 'labels' | 'positive'>): 0 | 1 {
  return positive !== null && labels[0] === positive ? 0 : 1
}

/** The scores of both labels. */
export function complete(leading: 0 | 1, score: Float64Array): Float64Array[] {
  const other = new Float64Array(score.length)
  for (let example = 0; example < score.length; example += 1) other[example] = 1 - (score[example] as number)
  return leading === 0 ? [score, other] : [other, score]
}
