import type { Curve } from '../../documents/evaluation.ts'
import { isLabelled, type Sample } from '../../sample/sample.ts'
import { BINS, binOf } from '../../stats/calibration-error.ts'
import { wilsonInterval } from '../../stats/wilson.ts'
import { scoredClasses } from '../sweep.ts'
import { MOST_CLASSES } from './class-curves.ts'
import { column } from './column.ts'

const CONFIDENCE = 0.95

interface Scored {
  readonly label: string | null
  readonly scores: Float64Array
  readonly hits: Uint8Array
}

/**
 * How often what a score promises comes true, in 15 bins of equal width that are closed on the right; empty ones are
 * left out. Of the predicted label for several classes, of each label for multilabel. Wilson intervals at 95 %, with
 * weights at Kish's effective number of examples, (Σw)²/Σw².
 */
export function drawCalibration(sample: Sample): Curve[] {
  if (sample.task === 'multilabel' && sample.labels.length > MOST_CLASSES) return []
  return scoresOf(sample).map((one) => drawOne(one, sample.weight))
}

function scoresOf(sample: Sample): Scored[] {
  if (!isLabelled(sample) || sample.task === 'binary') {
    return scoredClasses(sample).map(({ label, scores, ranked }) => ({
      label,
      scores,
      hits: ranked.positive,
    }))
  }
  const { predicted, target, scores } = sample
  if (scores === null) return []
  return [
    {
      label: null,
      scores: Float64Array.from(predicted, (label, example) => scores[label]?.[example] ?? Number.NaN),
      hits: Uint8Array.from(predicted, (label, example) => (label === target[example] ? 1 : 0)),
    },
  ]
}

function drawOne({ label, scores, hits }: Scored, weight: Float64Array | null): Curve {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, mass: 0, squares: 0, score: 0, hits: 0 }))
  for (let example = 0; example < scores.length; example += 1) {
    const score = scores[example] as number
    const share = weight === null ? 1 : (weight[example] as number)
    const bin = bins[binOf(score)]
    if (bin === undefined) continue
    bin.count += 1
    bin.mass += share
    bin.squares += share * share
    bin.score += share * score
    bin.hits += share * (hits[example] as number)
  }
  const filled = bins.filter(({ mass }) => mass > 0)
  const ends = filled.map(({ mass, squares, hits: found }) => {
    const n = mass ** 2 / squares
    return wilsonInterval({ hits: (found / mass) * n, n, confidence: CONFIDENCE })
  })
  return {
    name: 'calibration',
    label,
    points: filled.length,
    columns: [
      column(
        'score',
        filled.map(({ score, mass }) => score / mass),
      ),
      column(
        'share',
        filled.map((bin) => bin.hits / bin.mass),
      ),
      column(
        'count',
        filled.map(({ count }) => count),
      ),
      column(
        'low',
        ends.map(({ low }) => low),
      ),
      column(
        'high',
        ends.map(({ high }) => high),
      ),
    ],
  }
}
