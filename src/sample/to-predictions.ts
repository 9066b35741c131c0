import type { Predictions } from './predictions.ts'
import type { Sample } from './sample.ts'
import { takeRetrieved } from './sections/retrieved.ts'

/** What a sample predicts, without the examples that it is of: what its compact form would keep, unrounded. */
export function toPredictions(sample: Sample): Predictions {
  const { name, size, measures } = sample
  const common = { name, size, measures }
  switch (sample.task) {
    case 'binary':
    case 'multiclass': {
      const { task, labels, positive, predicted, scores } = sample
      return { ...common, task, labels, positive, predicted, scores }
    }
    case 'multilabel': {
      const { task, labels, predicted, scores } = sample
      return { ...common, task, labels, predicted, scores }
    }
    case 'regression': {
      const { task, predicted, quantiles, bounds } = sample
      return { ...common, task, predicted, quantiles, bounds }
    }
    case 'ranking':
      return { ...common, ...takeRetrieved(sample) }
    case 'graded': {
      const { task, score, variance, repeats } = sample
      return { ...common, task, score, variance, repeats }
    }
  }
}
