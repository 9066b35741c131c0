import { makeSample } from './make-sample.ts'

/**
 * 60 examples, every third positive, with scores that NumPy can make too: base = ((37 i) mod 61)/80 + 0.2 y, and the
 * head's = ((23 i) mod 59)/75 + 0.21 y cut to tenths, so that they tie.
 */
const rows = Array.from({ length: 60 }, (_, row) => row)
export const positive = Uint8Array.from(rows, (row) => (row % 3 === 0 ? 1 : 0))
export const baseScores = Float64Array.from(
  rows,
  (row) => ((row * 37) % 61) / 80 + 0.2 * (positive[row] as number),
)
export const headScores = Float64Array.from(
  rows,
  (row) => Math.floor(10 * (((row * 23) % 59) / 75 + 0.21 * (positive[row] as number))) / 10,
)

export function rankedSample(
  scores: Float64Array,
  more: Partial<Parameters<typeof makeSample>[0]> = {},
): ReturnType<typeof makeSample> {
  return makeSample({
    task: 'binary',
    positive: 'yes',
    labels: ['no', 'yes'],
    target: rows.map((row) => (positive[row] === 1 ? 'yes' : 'no')),
    predicted: rows.map((row) => ((scores[row] as number) > 0.5 ? 'yes' : 'no')),
    scores: [[...scores].map((score) => 1 - score), [...scores]],
    ...more,
  })
}
