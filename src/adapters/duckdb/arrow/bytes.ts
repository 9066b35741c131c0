import type { FileHandle } from 'node:fs/promises'

/** Of a file, in bytes. */
export interface Region {
  readonly from: number
  readonly length: number
}

/** Node reads no 2 GiB with one call. */
const MOST_AT_ONCE = 2 ** 30

/** A file that is read where one likes. */
export interface Bytes {
  readonly size: number
  /** A copy, aligned for numbers of every width. Throws what `check` does. */
  read(from: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  /** Throws an Error where the file does not have that region. */
  check(region: Region): void
}

/** What is asked for is never more than the file has, so that no lie about a length takes memory. */
export async function bytesOf(handle: FileHandle): Promise<Bytes> {
  const { size } = await handle.stat()
  return { size, check, read }

  function check({ from, length }: Region): void {
    if (!(from >= 0 && length >= 0)) throw new Error('a part of it has a length or a place below zero')
    if (from + length > size) throw new Error('a part of it lies behind its end: it is cut short')
  }

  async function read(from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    check({ from, length })
    const target = new Uint8Array(length)
    let done = 0
    while (done < length) {
      const { bytesRead } = await handle.read(
        target,
        done,
        Math.min(length - done, MOST_AT_ONCE),
        from + done,
      )
      if (bytesRead === 0) throw new Error('it is cut short')
      done += bytesRead
    }
    return target
  }
}
