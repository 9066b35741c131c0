import type { EvaluationSettings } from '../config/configuration.ts'
import type { Fields } from '../documents/define-document.ts'
import type { Evaluation, EvaluationDocument } from '../documents/evaluation.ts'
import type { Ports, Tables } from '../ports.ts'
import { digestOf, SAMPLE_FILE } from '../project/sample-file.ts'
import { encodeSamples } from '../sample/encode.ts'
import type { Sample } from '../sample/sample.ts'
import { type Evaluated, evaluatePredictions } from './evaluate-predictions.ts'
import { findPredictions } from './find-predictions.ts'
import { readMetricsFile } from './metrics-file.ts'
import { openFile } from './open-examples.ts'

/** `sample` and its bytes are null for a file of metrics. */
export type EvaluatedFile = { readonly fields: Fields<EvaluationDocument> } & (
  | {
      readonly sample: Sample
      /** As sample.bin holds them. */
      readonly bytes: Uint8Array
    }
  | { readonly sample: null; readonly bytes: null }
)

interface Terms {
  readonly seed: number
  readonly confidence: number
}

/**
 * One file as an evaluation, without a mergemark.yml; examples and judgements are read as they stand here. Throws what
 * reading it throws.
 */
export async function evaluateFile(
  settings: EvaluationSettings,
  { seed, confidence }: Terms,
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<EvaluatedFile> {
  if (settings.task === 'metrics-only') {
    const evaluation = await readMetricsFile(settings, [], ports.files)
    return { fields: { evaluations: [evaluation], sample: null }, sample: null, bytes: null }
  }
  const { evaluation, sample } = await readAndEvaluate(settings, { seed, confidence }, ports)
  const bytes = encodeSamples([sample], 'full')
  const file = { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length }
  return { fields: { evaluations: [evaluation], sample: file }, sample, bytes }
}

/** What a comparison takes of one file: values without intervals and curves, and the examples; null for a file of metrics. */
export async function evaluateForComparison(
  settings: EvaluationSettings,
  terms: Terms,
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<{ readonly evaluation: Evaluation; readonly sample: Sample | null }> {
  if (settings.task === 'metrics-only') {
    return { evaluation: await readMetricsFile(settings, [], ports.files), sample: null }
  }
  return readAndEvaluate(settings, { ...terms, onlyValues: true }, ports)
}

async function readAndEvaluate(
  settings: EvaluationSettings,
  terms: Terms & { readonly onlyValues?: boolean },
  { files, tables }: Pick<Ports, 'files' | 'tables'>,
): Promise<Evaluated> {
  // Named by hand, and not by a configuration.
  const open: Tables['open'] = (source) => tables.open({ ...source, anywhere: true })
  const ports = { files, tables: { ...tables, open } }
  const predictions = await findPredictions(settings, ports.files)
  await using judgements = settings.judgements === null ? null : await openFile(settings.judgements, ports)
  const truth = { examples: null, judgements: judgements?.table ?? null }
  return await evaluatePredictions(
    { settings, predictions, truth, given: new Map(), threshold: null, ...terms },
    ports,
  )
}
