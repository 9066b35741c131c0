import type { BaselineSettings } from '../config/configuration.ts'
import type { EvaluationDocument } from '../documents/evaluation.ts'
import type { Files } from '../ports.ts'
import { digestOf, readSamples, SAMPLE_FILE } from '../project/sample-file.ts'
import { toSample } from '../sample/decode.ts'
import { type PackedSample, packSample } from './record-sample.ts'

/** The sample of a record, in it or outside of it, with what its evaluation.json says of it. */
export interface CollectedSample extends Pick<PackedSample, 'bytes' | 'deposit' | 'outside'> {
  readonly described: EvaluationDocument['sample']
}

const none: CollectedSample = { bytes: null, deposit: null, outside: null, described: null }

/** A run whose evaluation failed has none to keep. Throws `sample-corrupt`. */
export async function collectSample(
  { out, evaluation }: { readonly out: string; readonly evaluation: EvaluationDocument },
  settings: BaselineSettings,
  files: Files,
): Promise<CollectedSample> {
  if (evaluation.failure !== undefined || evaluation.sample === null) return none
  const path = `${out}/${SAMPLE_FILE}`
  const stored = await readSamples(out, evaluation, files)
  // What another record was made from is packed already.
  if (stored.some(({ form }) => form === 'compact')) return asItIs(await files.readBytes(path))
  const samples = stored.map((sample) => toSample(sample, path))
  const { bytes, deposit, outside, digest, length } = packSample(samples, settings)
  return { bytes, deposit, outside, described: { file: SAMPLE_FILE, digest, bytes: length } }
}

function asItIs(bytes: Uint8Array): CollectedSample {
  const described = { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length }
  return { bytes, deposit: null, outside: null, described }
}
