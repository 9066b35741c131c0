import type { BaselineSettings } from '../config/configuration.ts'
import type { ManifestDocument } from '../documents/manifest.ts'
import { digestOf } from '../project/sample-file.ts'
import { encodeSamples } from '../sample/encode.ts'
import type { Form } from '../sample/layout.ts'
import type { Sample } from '../sample/sample.ts'

/** How a run's sample is kept for later comparisons. */
export interface PackedSample {
  readonly form: Form
  /** Of the encoded sample, wherever it is kept: `evaluation.json` of the record names it. */
  readonly digest: string
  readonly length: number
  /** What the record holds; null where the sample is kept elsewhere. */
  readonly bytes: Uint8Array | null
  /** What goes to the depot, and never to the repository; null where nothing does. */
  readonly deposit: Uint8Array | null
  /** What the manifest says of a sample that is not in the record; null where it is. */
  readonly outside: NonNullable<ManifestDocument['sample']> | null
}

/**
 * Encodes the sample for the record: only predictions and 32-bit scores, or in full where examples of two sets are to be
 * matched by id and target. One that is private, or larger than the record may hold, goes to the depot, or where there
 * is none is not kept.
 */
export function packSample(
  samples: readonly Sample[],
  settings: Pick<BaselineSettings, 'predictions' | 'largestSample' | 'depot' | 'onEvaluationChange'>,
): PackedSample {
  const form = settings.onEvaluationChange === 'common' ? 'full' : 'compact'
  const bytes = encodeSamples(samples, form)
  const known = { form, digest: digestOf(bytes), length: bytes.length } as const
  const isRecorded = settings.predictions === 'recorded' && bytes.length <= settings.largestSample
  if (isRecorded) return { ...known, bytes, deposit: null, outside: null }
  const place = settings.depot === null ? 'none' : 'depot'
  return {
    ...known,
    bytes: null,
    deposit: settings.depot === null ? null : bytes,
    outside: { digest: known.digest, bytes: bytes.length, place },
  }
}
