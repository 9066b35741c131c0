import { task } from '../documents/parts.ts'
import { defineMetric } from './define-metric.ts'
import { givenForm } from './given-form.ts'

export const modelBytes = defineMetric({
  name: 'model_bytes',
  version: 1,
  tasks: task.options,
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'the size of the file, or of all files of the folder',
  summary: 'Size of the trained model in bytes.',
  names: ['model_bytes'],
  needsScores: false,
  expand: (space) => [
    { name: 'model_bytes', form: givenForm('model_bytes', space, 'training.json has no model') },
  ],
})
