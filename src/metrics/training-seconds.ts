import { task } from '../documents/parts.ts'
import { defineMetric } from './define-metric.ts'
import { givenForm } from './given-form.ts'

export const trainingSeconds = defineMetric({
  name: 'training_seconds',
  version: 1,
  tasks: task.options,
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'the clock of the training stage',
  summary: 'How long training took, in seconds; machines differ, so guard it with a wide margin.',
  names: ['training_seconds'],
  needsScores: false,
  expand: (space) => [
    { name: 'training_seconds', form: givenForm('training_seconds', space, 'training.json has no duration') },
  ],
})
