import { createHash } from 'node:crypto'
import type { EvaluationDocument } from '../documents/evaluation.ts'
import { fault } from '../errors/fault.ts'
import type { Files } from '../ports.ts'
import { decodeSamples } from '../sample/decode.ts'
import type { StoredSample } from '../sample/stored-sample.ts'

export const SAMPLE_FILE = 'sample.bin'

/** Largest sample file that is read, in bytes: 10,000,000 examples with ids and scores, with room to spare. */
const LARGEST = 1024 * 1024 * 1024

/** The samples behind an evaluation document in the same folder; none where it names none. Throws `sample-corrupt`. */
export async function readSamples(
  folder: string,
  document: EvaluationDocument,
  files: Files,
): Promise<StoredSample[]> {
  if (document.sample === null) return []
  const path = `${folder}/${SAMPLE_FILE}`
  const found = await files.inspect(path)
  if (found !== null && found.bytes > LARGEST) {
    throw fault('document-too-large', { path, bytes: found.bytes, limit: LARGEST })
  }
  return openSamples(await files.readBytes(path), document, path)
}

/** The same of a file that was read. Throws `sample-corrupt`. */
export function openSamples(
  bytes: Uint8Array,
  { sample }: Pick<EvaluationDocument, 'sample'>,
  path: string,
): StoredSample[] {
  if (digestOf(bytes) !== sample?.digest) {
    throw fault('sample-corrupt', { path, reason: 'its digest is not the one that evaluation.json names' })
  }
  return decodeSamples(bytes, path)
}

export function digestOf(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
