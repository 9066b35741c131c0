import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fault } from '../../errors/fault.ts'
import type { TableOptions } from '../../ports.ts'
import { reasonOf } from '../system-error.ts'
import { refusePointer } from './refuse-pointer.ts'
import { type Compression, compressionOf, unpack } from './unpack.ts'

export type Encoding = NonNullable<TableOptions['encoding']>

/** What a compressed file may unpack to, in bytes: a small one could fill the disk. */
const MOST_UNPACKED = 2 ** 34

export interface File {
  readonly path: string
  /** Its path as the user wrote it, for errors. */
  readonly shown: string
}

/** The file itself, or a copy of it that is not compressed, and the start of that. Throws `table-unreadable`, `table-is-pointer`. */
export async function unpackFile(
  file: File,
  scratch: { readonly next: () => string },
): Promise<{ readonly path: string; readonly compression: Compression | null; readonly head: Uint8Array }> {
  const head = await readHead(file.path)
  refusePointer(file.shown, head)
  const compression = compressionOf(head)
  if (compression === null) return { path: file.path, compression, head }
  const path = scratch.next()
  try {
    await pipeline(
      unpack(file.path, compression),
      limitTo(MOST_UNPACKED),
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    )
  } catch (cause) {
    const reason = `its ${compression} data cannot be unpacked: ${reasonOf(cause)}`
    throw fault('table-unreadable', { path: file.shown, reason }, { cause })
  }
  return { path, compression, head: await readHead(path) }
}

/** The encoding that a byte order mark tells. */
export function markedEncoding([first, second]: Uint8Array): Encoding {
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return wide ? 'utf-16' : 'utf-8'
}

/** A copy of the file in UTF-8, without a byte order mark. Throws `table-encoding`. */
export async function transcodeFile(
  file: File,
  source: {
    readonly path: string
    readonly encoding: Encoding
    readonly head: Uint8Array
    readonly next: () => string
  },
): Promise<string> {
  const path = source.next()
  const decoder = new TextDecoder(labelOf(source), { fatal: true })
  const decode = new Transform({
    transform(chunk: Uint8Array, _, done) {
      attempt(done, () => decoder.decode(chunk, { stream: true }))
    },
    flush(done) {
      attempt(done, () => decoder.decode())
    },
  })
  try {
    await pipeline(
      createReadStream(source.path, { highWaterMark: 1 << 20 }),
      decode,
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    )
  } catch (cause) {
    const found = `read as ${source.encoding}, it breaks off within a character`
    throw fault('table-encoding', { path: file.shown, found }, { cause })
  }
  if (source.path !== file.path) await rm(source.path, { force: true })
  return path
}

function labelOf({ encoding, head }: { readonly encoding: Encoding; readonly head: Uint8Array }): string {
  if (encoding === 'latin-1') return 'windows-1252'
  const [first, second] = head
  const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0)
  return isBigEndian ? 'utf-16be' : 'utf-16le'
}

function attempt(done: TransformCallback, work: () => string): void {
  try {
    done(null, work())
  } catch (error) {
    done(error as Error)
  }
}

function limitTo(most: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.length
      if (bytes > most) done(new Error(`they are more than ${most.toLocaleString('en')} bytes`))
      else done(null, chunk)
    },
  })
}

/** The first 64 KiB. */
export async function readHead(path: string): Promise<Uint8Array> {
  await using handle = await open(path)
  const buffer = Buffer.alloc(1 << 16)
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
  return buffer.subarray(0, bytesRead)
}
