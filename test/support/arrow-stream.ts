import { Buffer as ArrowBuffer } from 'apache-arrow/fb/buffer'
import { Endianness } from 'apache-arrow/fb/endianness'
import { Field } from 'apache-arrow/fb/field'
import { FieldNode } from 'apache-arrow/fb/field-node'
import { Message } from 'apache-arrow/fb/message'
import { MessageHeader } from 'apache-arrow/fb/message-header'
import { MetadataVersion } from 'apache-arrow/fb/metadata-version'
import { RecordBatch } from 'apache-arrow/fb/record-batch'
import { Schema } from 'apache-arrow/fb/schema'
import type { Type } from 'apache-arrow/fb/type'
import { Builder, type Offset } from 'flatbuffers'

export interface WrittenField {
  readonly type: Type
  /** Writes what is said of the type. */
  readonly details: (builder: Builder) => Offset
  readonly name?: string
  readonly children?: readonly WrittenField[]
}

export interface WrittenBatch {
  readonly rows: number | bigint
  /** Rows and nulls of each column, those within others too. */
  readonly nodes: readonly (readonly [rows: number | bigint, nulls: number])[]
  /** A buffer, or where it is said to lie. */
  readonly buffers: readonly (Uint8Array | { readonly offset: bigint; readonly length: bigint })[]
  readonly views?: readonly bigint[]
}

const END = Buffer.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0)

/** A stream of Arrow as no sound writer would write it. A field that is given twice is written once. */
export function arrowStream(fields: readonly WrittenField[], batches: readonly WrittenBatch[] = []): Buffer {
  return Buffer.concat([schemaOf(fields), ...batches.map(batchOf), END])
}

function schemaOf(fields: readonly WrittenField[]): Buffer {
  const builder = new Builder()
  const written = new Map<WrittenField, Offset>()
  const write = (field: WrittenField): Offset => {
    const known = written.get(field)
    if (known !== undefined) return known
    const children = Field.createChildrenVector(builder, (field.children ?? []).map(write))
    const name = builder.createString(field.name ?? 'a')
    const type = field.details(builder)
    Field.startField(builder)
    Field.addName(builder, name)
    Field.addTypeType(builder, field.type)
    Field.addType(builder, type)
    Field.addChildren(builder, children)
    const offset = Field.endField(builder)
    written.set(field, offset)
    return offset
  }
  const list = Schema.createFieldsVector(builder, fields.map(write))
  Schema.startSchema(builder)
  Schema.addEndianness(builder, Endianness.Little)
  Schema.addFields(builder, list)
  return messageOf(builder, { type: MessageHeader.Schema, header: Schema.endSchema(builder) })
}

function batchOf({ rows, nodes, buffers, views }: WrittenBatch): Buffer {
  const parts: Uint8Array[] = []
  let end = 0
  const regions = buffers.map((buffer) => {
    if (!(buffer instanceof Uint8Array)) return buffer
    const region = { offset: BigInt(end), length: BigInt(buffer.length) }
    const padded = Math.ceil(buffer.length / 8) * 8
    parts.push(buffer, new Uint8Array(padded - buffer.length))
    end += padded
    return region
  })
  const builder = new Builder()
  RecordBatch.startNodesVector(builder, nodes.length)
  for (const [length, nulls] of nodes.toReversed())
    FieldNode.createFieldNode(builder, BigInt(length), BigInt(nulls))
  const nodeList = builder.endVector()
  RecordBatch.startBuffersVector(builder, regions.length)
  for (const { offset, length } of regions.toReversed()) ArrowBuffer.createBuffer(builder, offset, length)
  const bufferList = builder.endVector()
  const counts = RecordBatch.createVariadicBufferCountsVector(builder, [...(views ?? [])])
  RecordBatch.startRecordBatch(builder)
  RecordBatch.addLength(builder, BigInt(rows))
  RecordBatch.addNodes(builder, nodeList)
  RecordBatch.addBuffers(builder, bufferList)
  RecordBatch.addVariadicBufferCounts(builder, counts)
  const header = RecordBatch.endRecordBatch(builder)
  return Buffer.concat([messageOf(builder, { type: MessageHeader.RecordBatch, header, body: end }), ...parts])
}

function messageOf(
  builder: Builder,
  {
    type,
    header,
    body = 0,
  }: { readonly type: MessageHeader; readonly header: Offset; readonly body?: number },
): Buffer {
  builder.finish(Message.createMessage(builder, MetadataVersion.V5, type, header, BigInt(body), 0))
  const bytes = builder.asUint8Array()
  const length = Math.ceil(bytes.length / 8) * 8
  const prefix = Buffer.alloc(8, 0xff)
  prefix.writeInt32LE(length, 4)
  return Buffer.concat([prefix, bytes, new Uint8Array(length - bytes.length)])
}
