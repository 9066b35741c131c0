import type { Curve } from '../../documents/evaluation.ts'
import type { Sample } from '../../sample/sample.ts'
import { type Sweep, scoredClasses, sweepScores } from '../sweep.ts'
import type { Column } from './column.ts'

/** With more classes nobody reads a curve each. */
export const MOST_CLASSES = 20

export interface Drawn {
  readonly name: string
  readonly points: number
  readonly columns: Column[]
}

/** One curve a class that has examples and counterexamples, up to 20 classes. */
export function drawByClass(sample: Sample, draw: (sweep: Sweep) => Drawn): Curve[] {
  if (!('labels' in sample) || sample.labels.length > MOST_CLASSES) return []
  const classes = scoredClasses(sample)
  return classes.flatMap((scored) => {
    const sweep = sweepScores(scored, sample)
    if (!(sweep.positives > 0 && sweep.negatives > 0)) return []
    const { name, points, columns } = draw(sweep)
    return { name, label: scored.label, points, columns }
  })
}
