import { Footer } from 'apache-arrow/fb/footer'
import { Message } from 'apache-arrow/fb/message'
import { MessageHeader } from 'apache-arrow/fb/message-header'
import { MetadataVersion } from 'apache-arrow/fb/metadata-version'
import { Schema } from 'apache-arrow/fb/schema'
import { ByteBuffer } from 'flatbuffers'
import type { Bytes, Region } from './bytes.ts'

/** Longest metadata of one message, in bytes: a schema of 5,000 columns takes less than one mebibyte. */
const MOST_METADATA = 2 ** 24
const MAGIC = 'ARROW1'
const MAGIC_OF_VERSION_1 = 'FEA1'
/** The magic at the start is padded to 8 bytes; at the end it stands behind the footer's length. */
const HEAD = 8
const TAIL = 4 + MAGIC.length
const CONTINUATION = -1

/** A dictionary batch or a record batch. */
export interface Batch {
  readonly message: Message
  readonly body: Region
}

export interface Layout {
  readonly schema: Schema
  /** How long the metadata are that the schema stands in. */
  readonly schemaBytes: number
  /** In the order in which they must be read. */
  readonly batches: AsyncGenerator<Batch>
}

/**
 * Where the parts of a file lie, by Arrow's "IPC File Format" (Feather, version 2) or "IPC Streaming Format". Only the
 * code that Arrow's own definition of the metadata generates is used here: its reader believes every length that a file
 * tells. Throws an Error that says what is wrong.
 */
export async function readLayout(bytes: Bytes): Promise<Layout> {
  const head = Buffer.from(await bytes.read(0, Math.min(HEAD, bytes.size))).toString('latin1')
  if (head.startsWith(MAGIC)) return readFileLayout(bytes)
  if (head.startsWith(MAGIC_OF_VERSION_1))
    throw new Error('it is Feather of version 1: write it as version 2, or as Parquet')
  return readStreamLayout(bytes)
}

/** The footer tells where the batches are, so that dictionaries are known before what refers to them. */
async function readFileLayout(bytes: Bytes): Promise<Layout> {
  const tail = await bytes.read(Math.max(0, bytes.size - TAIL), Math.min(TAIL, bytes.size))
  const length = view(tail).getInt32(0, true)
  if (Buffer.from(tail.subarray(4)).toString('latin1') !== MAGIC)
    throw new Error('it has no footer: it is cut short')
  if (length <= 0 || length > MOST_METADATA) throw new Error(`its footer has a length of ${length} bytes`)
  const footer = Footer.getRootAsFooter(new ByteBuffer(await bytes.read(bytes.size - TAIL - length, length)))
  const schema = footer.schema()
  if (schema === null) throw new Error('its footer has no schema')
  const count = footer.dictionariesLength() + footer.recordBatchesLength()
  if (count * 24 > length) throw new Error('its footer is cut short')

  let read = 0
  async function* batches(): AsyncGenerator<Batch> {
    for (let index = 0; index < footer.dictionariesLength(); index++)
      yield batchAt(footer.dictionaries(index)?.offset())
    for (let index = 0; index < footer.recordBatchesLength(); index++)
      yield batchAt(footer.recordBatches(index)?.offset())
  }

  async function batchAt(offset = -1n): Promise<Batch> {
    const at = Number(offset)
    const found = await readMessage(bytes, at)
    if (found === null) throw new Error('its footer points to nothing')
    read += found.body.from + found.body.length - at
    // A few bytes could name one batch any number of times.
    if (read > bytes.size) throw new Error('its footer names parts of it twice')
    return found
  }

  return { schema, schemaBytes: length, batches: batches() }
}

async function readStreamLayout(bytes: Bytes): Promise<Layout> {
  const first = bytes.size < 4 ? null : await readMessage(bytes, 0, 'it is no Arrow file')
  if (first?.message.headerType() !== MessageHeader.Schema) throw new Error('it is no Arrow file')
  const schema: Schema | null = first.message.header(new Schema())
  if (schema === null) throw new Error('it has no schema')

  async function* batches({ body }: Batch): AsyncGenerator<Batch> {
    let at = body.from + body.length
    while (true) {
      // The format lets a writer just stop; then a whole file cannot be told from a part of one.
      if (at === bytes.size) throw new Error('it has no mark of its end: it may be cut short')
      const found = await readMessage(bytes, at)
      if (found === null) break
      yield found
      at = found.body.from + found.body.length
    }
    const marks = view(await bytes.read(at, 4)).getInt32(0, true) === CONTINUATION ? 8 : 4
    if (at + marks !== bytes.size) throw new Error('more follows behind the mark of its end')
  }

  return { schema, schemaBytes: first.body.from, batches: batches(first) }
}

/** The message that starts there; null for the mark of the end. */
async function readMessage(bytes: Bytes, at: number, complaint?: string): Promise<Batch | null> {
  const prefix = view(await bytes.read(at, 4)).getInt32(0, true)
  const start = at + (prefix === CONTINUATION ? 8 : 4)
  // Before version 0.15 of the format there was no continuation mark.
  const length = prefix === CONTINUATION ? view(await bytes.read(at + 4, 4)).getInt32(0, true) : prefix
  if (length === 0) return null
  if (length < 0 || length > MOST_METADATA)
    throw new Error(complaint ?? `a message has metadata of ${length} bytes`)
  if (start + length > bytes.size && complaint !== undefined) throw new Error(complaint)
  const message = Message.getRootAsMessage(new ByteBuffer(await bytes.read(start, length)))
  const version = message.version()
  if (version !== MetadataVersion.V4 && version !== MetadataVersion.V5)
    throw new Error('it is of a version of Arrow before 0.8, or not known')
  const body = { from: start + length, length: Number(message.bodyLength()) }
  bytes.check(body)
  return { message, body }
}

function view({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
