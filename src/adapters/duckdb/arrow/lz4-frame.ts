/*
 * The LZ4 frame format 1.6.x and the LZ4 block format, https://github.com/lz4/lz4/tree/dev/doc. Arrow's buffers are one
 * frame each. Why no package does this: docs/decisions/009-dependencies.md.
 */
const MAGIC = 0x184d2204
const MOST_RATIO = 255

/**
 * What the frame holds, which must be `length` bytes. Memory is taken for no more than the frame can hold: one byte of
 * a block stands for at most 255. Checksums are not compared. Throws an Error.
 */
export function unpackLz4Frame(frame: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  if (length > frame.length * MOST_RATIO) throw tooShort()
  const bytes = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  if (frame.length < 7 || bytes.getUint32(0, true) !== MAGIC) throw new Error('it is no LZ4 frame')
  const flags = bytes.getUint8(4)
  if (flags >> 6 !== 1) throw new Error('its LZ4 frame is of an unknown version')
  const hasBlockChecksum = (flags & 0x10) !== 0
  // Magic, flags, block size and the header's checksum; the content's size and the dictionary's id are optional.
  let at = 7 + ((flags & 0x08) === 0 ? 0 : 8) + ((flags & 0x01) === 0 ? 0 : 4)
  const target = new Uint8Array(length)
  let end = 0
  while (true) {
    if (at + 4 > frame.length) throw tooShort()
    const word = bytes.getUint32(at, true)
    at += 4
    if (word === 0) break
    const size = word & 0x7fffffff
    if (at + size > frame.length) throw tooShort()
    const block = frame.subarray(at, at + size)
    end = word >>> 31 === 1 ? copyBlock(block, target, end) : unpackBlock(block, target, end)
    at += size + (hasBlockChecksum ? 4 : 0)
  }
  if (end !== length) throw new Error(`its LZ4 frame holds ${end} bytes, not ${length}`)
  return target
}

function copyBlock(block: Uint8Array, target: Uint8Array, end: number): number {
  if (end + block.length > target.length) throw tooLong()
  target.set(block, end)
  return end + block.length
}

/** Matches may lie in earlier blocks, so all blocks share one target. Returns the new end. */
function unpackBlock(block: Uint8Array, target: Uint8Array, start: number): number {
  let end = start
  let at = 0
  while (at < block.length) {
    const token = block[at++] as number
    const literals = extend(token >> 4)
    if (at + literals > block.length) throw tooShort()
    if (end + literals > target.length) throw tooLong()
    if (literals > 32) target.set(block.subarray(at, at + literals), end)
    else for (let index = 0; index < literals; index++) target[end + index] = block[at + index] as number
    at += literals
    end += literals
    // The last sequence has literals only.
    if (at === block.length) break
    if (at + 2 > block.length) throw tooShort()
    const distance = (block[at] as number) | ((block[at + 1] as number) << 8)
    at += 2
    if (distance === 0 || distance > end) throw new Error('its LZ4 data refer to what is not there')
    const match = extend(token & 15) + 4
    if (end + match > target.length) throw tooLong()
    // The match may overlap what it makes.
    if (distance >= match && match > 32) target.copyWithin(end, end - distance, end - distance + match)
    else
      for (let index = 0; index < match; index++)
        target[end + index] = target[end + index - distance] as number
    end += match
  }
  return end

  function extend(nibble: number): number {
    if (nibble < 15) return nibble
    let length = nibble
    let more: number
    do {
      if (at >= block.length) throw tooShort()
      more = block[at++] as number
      length += more
    } while (more === 255)
    return length
  }
}

function tooShort(): Error {
  return new Error('its LZ4 data are cut short')
}

function tooLong(): Error {
  return new Error('its LZ4 data hold more than they say')
}
