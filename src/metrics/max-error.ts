import { defineMetric } from './define-metric.ts'
import { extremeForm } from './extreme-form.ts'
import { onTask } from './on-task.ts'
import { absoluteErrorsOf } from './residuals.ts'

export const maxError = defineMetric({
  name: 'max_error',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'sklearn.metrics.max_error',
  summary: 'Largest distance of prediction and target; it has no interval.',
  names: ['max_error'],
  needsScores: false,
  expand: () => [{ name: 'max_error', form: extremeForm('max', onTask('regression', absoluteErrorsOf)) }],
})
