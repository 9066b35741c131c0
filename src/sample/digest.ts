import { createHash } from 'node:crypto'
import type { Digest } from '../documents/parts.ts'
import type { Sample } from './sample.ts'

const NO_GROUP = 0xffff_ffff
/** Bytes gathered before they are hashed. */
const CHUNK = 1 << 16

/**
 * What the examples are, whatever was predicted for them: `sha256:` of these bytes, numbers little-endian,
 *
 *     the ASCII text "mergemark-evaluation-set-1", one byte 0
 *     the number of examples, 64-bit unsigned
 *     for each example, in the order of ids by UTF-16 code units:
 *       its id, as text
 *       its target label, as text
 *       its weight, 64-bit IEEE 754; 1 where there are no weights
 *       its group, as text; the 32-bit number 2³² − 1 where there are no groups
 *
 * where a text is the 32-bit unsigned length of its UTF-8 form, and that form.
 */
export function evaluationSetDigest(sample: Sample): Digest {
  const { ids, labels, target, weight, group, groups, size } = sample
  const stream = createStream()
  stream.bytes(Buffer.from('mergemark-evaluation-set-1\0', 'latin1'))
  stream.uint64(size)
  for (let example = 0; example < size; example += 1) {
    stream.text(ids[example] as string)
    stream.text(labels[target[example] as number] as string)
    stream.float64(weight === null ? 1 : (weight[example] as number))
    if (group === null) stream.uint32(NO_GROUP)
    else stream.text(groups[group[example] as number] as string)
  }
  return stream.digest()
}

function createStream() {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(CHUNK)
  let used = 0
  const flush = () => {
    hash.update(buffer.subarray(0, used))
    used = 0
  }
  const reserve = (bytes: number) => {
    if (used + bytes > CHUNK) flush()
    const start = used
    used += bytes
    return start
  }
  const bytes = (content: Uint8Array) => {
    if (content.length > CHUNK) {
      flush()
      hash.update(content)
    } else buffer.set(content, reserve(content.length))
  }
  const uint32 = (value: number) => buffer.writeUInt32LE(value, reserve(4))
  return {
    bytes,
    uint32,
    uint64: (value: number) => buffer.writeBigUInt64LE(BigInt(value), reserve(8)),
    // −0 and 0 weigh the same, so they are written the same.
    float64: (value: number) => buffer.writeDoubleLE(value === 0 ? 0 : value, reserve(8)),
    text(value: string) {
      const length = Buffer.byteLength(value)
      uint32(length)
      if (length > CHUNK) bytes(Buffer.from(value))
      else buffer.write(value, reserve(length))
    },
    digest(): Digest {
      flush()
      return `sha256:${hash.digest('hex')}`
    },
  }
}
