import type { Curve } from '../../documents/evaluation.ts'
import { isLabelled, type Sample } from '../../sample/sample.ts'
import { countConfusion } from '../count-confusion.ts'
import { MOST_CLASSES } from './class-curves.ts'
import { column } from './column.ts'

/** Of the examples of each target, the share that is predicted as each label; up to 20 labels. */
export function drawConfusionRates(sample: Sample): Curve[] {
  if (!isLabelled(sample) || sample.labels.length > MOST_CLASSES) return []
  const confusion = countConfusion(sample)
  if (confusion === null) return []
  const { labels, matrix } = confusion
  const rates = matrix.flatMap((row) => {
    const total = row.reduce((sum, count) => sum + count, 0)
    return row.map((count) => count / total)
  })
  return [
    {
      name: 'confusion_rates',
      label: null,
      points: rates.length,
      columns: [
        { name: 'target', values: labels.flatMap((label) => labels.map(() => label)) },
        { name: 'predicted', values: labels.flatMap(() => labels) },
        column('rate', rates),
      ],
    },
  ]
}
