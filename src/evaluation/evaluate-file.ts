import type { EvaluationSettings } from '../config/configuration.ts'
import type { Fields } from '../documents/define-document.ts'
import type { EvaluationDocument } from '../documents/evaluation.ts'
import type { Ports } from '../ports.ts'
import { digestOf, SAMPLE_FILE } from '../project/sample-file.ts'
import { encodeSamples } from '../sample/encode.ts'
import type { Sample } from '../sample/sample.ts'
import { evaluateSample } from './evaluate-sample.ts'
import { readPredictions } from './read-predictions.ts'

export interface EvaluatedFile {
  readonly fields: Fields<EvaluationDocument>
  readonly sample: Sample
  /** The sample's bytes, as sample.bin holds them. */
  readonly bytes: Uint8Array
}

/** One predictions file as an evaluation, without a mergemark.yml. Throws what `readPredictions` throws. */
export async function evaluateFile(
  settings: EvaluationSettings,
  { seed, resamples, confidence }: { seed: number; resamples: number; confidence: number },
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<EvaluatedFile> {
  const sample = await readPredictions(settings, null, ports)
  const evaluation = evaluateSample({ sample, metrics: settings.metrics, confidence, seed, resamples })
  const bytes = encodeSamples([sample], 'full')
  const file = { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length }
  return { fields: { evaluations: [evaluation], sample: file }, sample, bytes }
}
