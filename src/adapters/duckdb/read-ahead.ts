import { open } from 'node:fs/promises'

/** Bytes of a part. */
const PART = 1 << 20

/**
 * A file's bytes in parts, each read while the one before is looked at. A part is valid until the next is asked for:
 * two buffers serve in turn, since new memory for each would cost as much as the reading.
 */
export async function* readAhead(path: string): AsyncGenerator<Uint8Array> {
  await using handle = await open(path)
  let current = Buffer.allocUnsafe(PART)
  let other = Buffer.allocUnsafe(PART)
  let reading = handle.read(current, 0, PART, null)
  try {
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      const part = current.subarray(0, bytesRead)
      ;[current, other] = [other, current]
      reading = handle.read(current, 0, PART, null)
      yield part
    }
  } finally {
    // A read into memory that nobody waits for any more must end before the file is closed.
    await reading.catch(() => null)
  }
}
