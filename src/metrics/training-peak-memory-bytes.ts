import { task } from '../documents/parts.ts'
import { defineMetric } from './define-metric.ts'
import { givenForm } from './given-form.ts'

export const trainingPeakMemoryBytes = defineMetric({
  name: 'training_peak_memory_bytes',
  version: 1,
  tasks: task.options,
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'the operating system',
  summary: 'The most memory that training held at once, in bytes.',
  names: ['training_peak_memory_bytes'],
  needsScores: false,
  expand: (space) => [
    {
      name: 'training_peak_memory_bytes',
      form: givenForm('training_peak_memory_bytes', space, 'training.json has no memory use'),
    },
  ],
})
