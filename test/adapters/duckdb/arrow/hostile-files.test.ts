import { Decimal } from 'apache-arrow/fb/decimal'
import { Int } from 'apache-arrow/fb/int'
import { List } from 'apache-arrow/fb/list'
import { Null } from 'apache-arrow/fb/null'
import { Struct_ } from 'apache-arrow/fb/struct-'
import { Time } from 'apache-arrow/fb/time'
import { TimeUnit } from 'apache-arrow/fb/time-unit'
import { Timestamp } from 'apache-arrow/fb/timestamp'
import { Type } from 'apache-arrow/fb/type'
import { Utf8 } from 'apache-arrow/fb/utf8'
import { Utf8View } from 'apache-arrow/fb/utf8-view'
import { describe, expect, it } from 'vitest'
import { arrowFixture } from '../../../support/arrow-files.ts'
import { arrowStream, type WrittenBatch, type WrittenField } from '../../../support/arrow-stream.ts'
import { createDataFolder } from '../../../support/data-folder.ts'

const int: WrittenField = { type: Type.Int, details: (builder) => Int.createInt(builder, 32, true) }
const nothing: WrittenField = { type: Type.Null, details: Null.createNull }
const text: WrittenField = { type: Type.Utf8, details: Utf8.createUtf8 }
const view: WrittenField = { type: Type.Utf8View, details: Utf8View.createUtf8View }
const time: WrittenField = {
  type: Type.Time,
  details: (builder) => Time.createTime(builder, TimeUnit.MICROSECOND, 64),
}
const timestamp: WrittenField = {
  type: Type.Timestamp,
  details: (builder) => Timestamp.createTimestamp(builder, TimeUnit.SECOND, 0),
}
const decimal: WrittenField = {
  type: Type.Decimal,
  details: (builder) => Decimal.createDecimal(builder, 4, 2, 128),
}
const listOf = (child: WrittenField): WrittenField => ({
  type: Type.List,
  details: List.createList,
  children: [child],
})
const structOf = (...children: WrittenField[]): WrittenField => ({
  type: Type.Struct_,
  details: Struct_.createStruct_,
  children,
})
const nest = (depth: number, wrap: (child: WrittenField) => WrittenField, innermost = int): WrittenField =>
  Array.from({ length: depth }).reduce<WrittenField>((child) => wrap(child), innermost)

const none = new Uint8Array()
const int32s = (...numbers: number[]) => new Uint8Array(Int32Array.from(numbers).buffer)
const int64s = (...numbers: bigint[]) => new Uint8Array(BigInt64Array.from(numbers).buffer)
const one = (...buffers: Uint8Array[]): WrittenBatch => ({ rows: 1, nodes: [[1, 0]], buffers })

async function open(bytes: Uint8Array) {
  const folder = createDataFolder()
  folder.write('data.arrows', bytes)
  return folder.tables.open({ path: 'data.arrows' })
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const error = await open(bytes).catch((thrown) => thrown)
  expect(error).toMatchObject({ name: 'MergemarkError', code: 'MM-203' })
  return error.message.replace('"data.arrows" cannot be read as a table: ', '')
}

describe('a stream that nobody would write', () => {
  it('is written rightly by this test', async () => {
    const struct = structOf(int, { ...text, name: 'b' })
    const bytes = arrowStream(
      [struct],
      [
        {
          rows: 2,
          nodes: [
            [2, 1],
            [2, 0],
            [2, 0],
          ],
          buffers: [Uint8Array.of(1), none, int32s(4, 5), none, int32s(0, 1, 3), Buffer.from('xyz')],
        },
      ],
    )
    await using table = await open(bytes)
    expect((await table.text('a')).dictionary).toEqual([expect.stringMatching(/a.*4.*b.*x/)])
  })

  it.each<[string, WrittenField[], WrittenBatch[], string]>([
    [
      'lists 40 deep in one another',
      [nest(40, listOf)],
      [],
      'its fields lie more than 32 deep in one another',
    ],
    [
      'few bytes that tell of a thousand million fields',
      [nest(30, (child) => ({ ...structOf(child, child), name: '' }), { ...int, name: '' })],
      [],
      'it has more than 20000 fields',
    ],
    ['no columns', [], [], 'it has no columns'],
    ['a struct of nothing', [structOf()], [], 'its field "a" is a struct without fields'],
    ['a name that ends early', [{ ...int, name: 'a\0b' }], [], 'it has a name with a NUL'],
    [
      'a billion million rows in no bytes',
      [nothing],
      [{ rows: 10n ** 15n, nodes: [[10n ** 15n, 0]], buffers: [] }],
      'a record batch of it takes more than 2,147,483,648 bytes: write smaller ones',
    ],
    [
      'a column of too few rows',
      [int],
      [{ rows: 2, nodes: [[1, 0]], buffers: [none, int32s(1)] }],
      'a column of it has 1 rows, not 2',
    ],
    [
      'a list with more items than there are',
      [listOf(int)],
      [
        {
          rows: 1,
          nodes: [
            [1, 0],
            [1, 0],
          ],
          buffers: [none, int32s(0, 1000), none, int32s(1)],
        },
      ],
      'a column of it has 1 rows, not 1000',
    ],
    [
      'a column without rows told',
      [int],
      [{ rows: 0, nodes: [], buffers: [] }],
      'a batch of it has fewer columns than its schema',
    ],
    ['too few buffers', [int], [one(none)], 'a batch of it has fewer buffers than its schema asks for'],
    [
      'a buffer that is too short',
      [int],
      [one(none, none)],
      'a buffer of it has 0 bytes, and its rows take 4',
    ],
    [
      'validity for too few rows',
      [int],
      [{ rows: 9, nodes: [[9, 1]], buffers: [Uint8Array.of(255), int32s(...Array(9).keys())] }],
      'a buffer of it has 1 bytes, and its rows take 2',
    ],
    [
      'a buffer behind the end',
      [int],
      [{ rows: 1, nodes: [[1, 0]], buffers: [none, { offset: 0n, length: 2n ** 40n }] }],
      'a buffer of it lies outside of its batch',
    ],
    [
      'a buffer before the start',
      [int],
      [{ rows: 1, nodes: [[1, 0]], buffers: [none, { offset: -4n, length: 8n }] }],
      'a length of it is below zero',
    ],
    [
      'a time of a 25th hour',
      [time],
      [one(none, int64s(90_000_000_000n))],
      'it has a time that is out of range',
    ],
    ['a time below zero', [time], [one(none, int64s(-1n))], 'it has a time that is out of range'],
    [
      'a timestamp past DuckDB’s',
      [timestamp],
      [one(none, int64s(2n ** 62n))],
      'it has a timestamp that is out of range',
    ],
    [
      'a decimal number of too many digits',
      [decimal],
      [one(none, int64s(2n ** 40n, 0n))],
      'it has a decimal number with more digits than its type',
    ],
    [
      'a text that ends within a character',
      [text],
      [{ rows: 2, nodes: [[2, 0]], buffers: [none, int32s(0, 1, 2), Buffer.from('é')] }],
      'it has text that is not UTF-8',
    ],
    [
      'a view into a buffer that is not there',
      [view],
      [{ ...one(none, int32s(20, 0, 7, 0)), views: [0n] }],
      'a text of it lies outside of its buffer',
    ],
    [
      'a view behind the end of its buffer',
      [view],
      [{ ...one(none, int32s(20, 0, 0, 1), Buffer.alloc(20)), views: [1n] }],
      'a text of it lies outside of its buffer',
    ],
    [
      'a view of a length below zero',
      [view],
      [{ ...one(none, int32s(-1, 0, 0, 0)), views: [0n] }],
      'a text of it lies outside of its buffer',
    ],
    [
      'views of more buffers than there are',
      [view],
      [{ ...one(none, int32s(0, 0, 0, 0)), views: [2n ** 60n] }],
      'a batch of it has fewer buffers than its schema asks for',
    ],
  ])('is refused: %s', async (_, fields, batches, reason) => {
    expect(await reasonOf(arrowStream(fields, batches))).toBe(reason)
  })

  it('is refused where its metadata tell of more buffers than they have', async () => {
    const bytes = arrowStream([int], [one(none, int32s(1))])
    const vector = Buffer.from(int64s(0n, 0n, 0n, 4n))
    const at = bytes.indexOf(vector)
    bytes.writeInt32LE(2 ** 30, at - 4)
    expect(await reasonOf(bytes)).toBe('the metadata of a batch are cut short')
  })
})

describe('a footer', () => {
  // The blocks of the record batches, of 24 bytes each, stand one behind the other.
  it('that names one batch any number of times is refused', async () => {
    const bytes = arrowFixture('many-lz4.feather')
    const first = Buffer.alloc(8)
    const footer = bytes.length - 10 - bytes.readInt32LE(bytes.length - 10)
    let at = footer
    const offsets: number[] = []
    for (; at + 24 <= bytes.length; at += 4) {
      const offset = Number(bytes.readBigInt64LE(at))
      if (offset > 0 && offset < footer && bytes.readInt32LE(offset) === -1 && offset % 8 === 0)
        offsets.push(at)
    }
    expect(offsets).toHaveLength(3)
    bytes.copy(first, 0, offsets[0], (offsets[0] as number) + 8)
    for (const place of offsets) first.copy(bytes, place)
    const folder = createDataFolder()
    folder.write('data.feather', bytes)
    await expect(folder.tables.open({ path: 'data.feather' })).rejects.toThrow(
      'its footer names parts of it twice',
    )
  })
})
