import { brotliDecompressSync } from 'node:zlib'
import { fault } from '../errors/fault.ts'
import { decodeSections } from './decode-sections.ts'
import { evaluationSetDigest } from './digest.ts'
import { type Header, header, limits, MAGIC, PREFIX_BYTES, VERSION } from './layout.ts'
import type { Sample } from './sample.ts'
import { type Corrupt, createSectionReader } from './section-reader.ts'
import type { StoredSample } from './stored-sample.ts'

/**
 * Reads sample.bin, whose layout stands in layout.ts. The bytes may come from anyone: every number in them is
 * checked, and no more memory is taken than the limits there allow. `path` is for messages. Throws `sample-corrupt`,
 * and `document-too-new` for a later version.
 */
export function decodeSamples(bytes: Uint8Array, path: string): StoredSample[] {
  const corrupt: Corrupt = (reason) => fault('sample-corrupt', { path, reason })
  const { text, packed } = split(bytes, path, corrupt)
  const { bodyBytes, samples } = readHeader(text, corrupt)
  const reader = createSectionReader(unpack(packed, bodyBytes, corrupt), corrupt)
  const stored = samples.map((sample) => decodeSections(sample, reader, corrupt))
  reader.finish()
  if (new Set(samples.map(({ name }) => name)).size < samples.length) throw corrupt('a name is there twice')
  return stored
}

/** The sample that a full form holds. Throws `sample-corrupt` for a compact one, or where its digest is not its own. */
export function toSample(stored: StoredSample, path: string): Sample {
  const { form, evaluationSet, ids, target, ...rest } = stored
  if (ids === null || target === null)
    throw fault('sample-corrupt', { path, reason: `it is in the ${form} form` })
  const sample = { ...rest, ids, target }
  if (evaluationSetDigest(sample) === evaluationSet) return sample
  throw fault('sample-corrupt', {
    path,
    reason: `the digest of "${stored.name}" is not that of its examples`,
  })
}

function split(bytes: Uint8Array, path: string, corrupt: Corrupt) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length < PREFIX_BYTES) throw corrupt('it is cut short')
  if (buffer.toString('latin1', 0, MAGIC.length) !== MAGIC) throw corrupt(`it does not start with "${MAGIC}"`)
  const version = buffer.readUInt32LE(8)
  if (version > VERSION) throw fault('document-too-new', { path, version: `${version}`, known: `${VERSION}` })
  if (version !== VERSION) throw corrupt(`there is no version ${version}`)
  const end = PREFIX_BYTES + buffer.readUInt32LE(12)
  if (end - PREFIX_BYTES > limits.headerBytes) throw corrupt('its header is too long')
  if (end > buffer.length) throw corrupt('its header ends beyond the file')
  return { text: buffer.subarray(PREFIX_BYTES, end), packed: buffer.subarray(end) }
}

function readHeader(text: Uint8Array, corrupt: Corrupt): Header {
  const found = header.safeParse(parseJson(text, corrupt))
  if (found.success) return found.data
  const issue = found.error.issues[0]
  throw corrupt(`its header is not sound: ${issue?.path.join('.')}: ${issue?.message}`)
}

function parseJson(text: Uint8Array, corrupt: Corrupt): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    throw corrupt('its header is not JSON in UTF-8')
  }
}

function unpack(packed: Uint8Array, bodyBytes: number, corrupt: Corrupt): Uint8Array {
  const body = inflate(packed, bodyBytes, corrupt)
  if (body.length !== bodyBytes) throw corrupt(`its body has ${body.length} bytes, not ${bodyBytes}`)
  return body
}

function inflate(packed: Uint8Array, bodyBytes: number, corrupt: Corrupt): Uint8Array {
  try {
    return brotliDecompressSync(packed, { maxOutputLength: Math.max(1, bodyBytes), chunkSize: 1 << 20 })
  } catch {
    throw corrupt('its body cannot be unpacked')
  }
}
