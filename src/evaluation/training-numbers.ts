import { type TrainingDocument, trainingDocument } from '../documents/training.ts'
import type { Value } from '../metrics/define-metric.ts'
import type { Files } from '../ports.ts'
import { findReadable } from '../project/document-folder.ts'
import type { Project } from '../project/project.ts'

/** What training.json says of the model, by the name of the metric; where nothing was trained, why there is nothing. */
export async function readTrainingNumbers(project: Project, files: Files): Promise<Map<string, Value>> {
  const training = await findReadable(trainingDocument, project, files)
  const missing = training === null ? 'there is no training.json' : whyUntrained(training)
  return new Map([
    ['model_bytes', numberOr(training?.model?.bytes, missing ?? 'the training names no model')],
    ['training_seconds', numberOr(missing === null ? training?.seconds : null, missing)],
    [
      'training_peak_memory_bytes',
      numberOr(
        missing === null ? training?.peakMemoryBytes : null,
        missing ?? 'the platform does not tell the peak memory',
      ),
    ],
  ])
}

/** A number that was not measured is no zero. */
function whyUntrained({ failure, engine, reused }: TrainingDocument): string | null {
  if (failure !== undefined && failure !== null) return 'the training failed'
  if (reused) return 'the model is that of an earlier training'
  return engine === 'none' ? 'nothing was trained in this run' : null
}

function numberOr(value: number | null | undefined, reason: string | null): Value {
  if (value !== null && value !== undefined) return { value, reason: null }
  return { value: null, reason: reason ?? 'the training does not tell it' }
}
