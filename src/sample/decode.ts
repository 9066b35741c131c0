import { fault } from '../errors/fault.ts'
import { decodeSections } from './decode-sections.ts'
import { evaluationSetDigest } from './digest.ts'
import { type Header, header, limits, MAGIC, PREFIX_BYTES, VERSION } from './layout.ts'
import type { Sample } from './sample.ts'
import { type Corrupt, createSectionReader, unpackedBytes } from './section-reader.ts'
import type { StoredSample } from './stored-sample.ts'

/**
 * Reads sample.bin, whose layout stands in layout.ts. The bytes may come from anyone: every number in them is
 * checked, and no more memory is taken than the limits there allow. `path` is for messages. Throws `sample-corrupt`,
 * and for other versions `document-too-new` and `sample-too-old`.
 */
export function decodeSamples(bytes: Uint8Array, path: string): StoredSample[] {
  const corrupt: Corrupt = (reason) => fault('sample-corrupt', { path, reason })
  const { text, body } = split(bytes, path, corrupt)
  const { samples } = readHeader(text, corrupt)
  const unpacked = samples.reduce((sum, { sections }) => sum + unpackedBytes(sections), 0)
  if (unpacked > limits.bodyBytes) throw corrupt('its sections are too long')
  const reader = createSectionReader(body, corrupt)
  const stored = samples.map((sample) => decodeSections(sample, reader))
  reader.finish()
  if (new Set(samples.map(({ name }) => name)).size < samples.length) throw corrupt('a name is there twice')
  return stored
}

/** The sample that a full form holds. Throws `sample-corrupt` for a compact one, or where its digest is not its own. */
export function toSample(stored: StoredSample, path: string): Sample {
  if (stored.form === 'compact') throw fault('sample-corrupt', { path, reason: 'it is in the compact form' })
  if (evaluationSetDigest(stored.sample) === stored.evaluationSet) return stored.sample
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
  if (version !== VERSION) throw fault('sample-too-old', { path, version, known: VERSION })
  const end = PREFIX_BYTES + buffer.readUInt32LE(12)
  if (end - PREFIX_BYTES > limits.headerBytes) throw corrupt('its header is too long')
  if (end > buffer.length) throw corrupt('its header ends beyond the file')
  return { text: buffer.subarray(PREFIX_BYTES, end), body: buffer.subarray(end) }
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
