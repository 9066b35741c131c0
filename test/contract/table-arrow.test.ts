import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import type { Table, TableSource } from '../../src/ports.ts'
import { arrowFixture, arrowFolder } from '../support/arrow-files.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { datasetOf } from '../support/dataset-settings.ts'

function open(name: string, source: Partial<TableSource> = {}) {
  return arrowFolder({ [name]: name }).tables.open({ path: name, ...source })
}

const rowsOf = (table: Table) => table.query(`SELECT * FROM ${table.relation} ORDER BY ${table.rowNumber}`)

async function numbersOf(table: Table) {
  const columns = []
  for (const name of table.columns) columns.push({ name, ...(await table.numbers(name)) })
  return columns
}

/** The document's part of a file, without what names the file. */
async function profileOf(name: string) {
  const dataset = await validateDataset(datasetOf({ path: name }), arrowFolder({ [name]: name }))
  return { ...dataset, path: null, digest: null, reading: null }
}

const forms = ['types-uncompressed.feather', 'types-lz4.feather', 'types-zstd.feather', 'types.arrows']

describe('an Arrow file', () => {
  it.each(forms)('says what the same table says as Parquet: %s', async (name) => {
    await using parquet = await open('types.parquet')
    await using arrow = await open(name)
    expect(arrow).toMatchObject({
      columns: parquet.columns,
      rows: 3,
      defects: [],
      reading: { format: 'arrow' },
    })
    expect(await rowsOf(arrow)).toEqual(await rowsOf(parquet))
    expect(await numbersOf(arrow)).toEqual(await numbersOf(parquet))
  })

  it.each(['types-lz4.feather', 'types.arrows'])(
    'has the profile that the same table has as Parquet: %s',
    async (name) => {
      expect(await profileOf(name)).toEqual(await profileOf('types.parquet'))
    },
  )

  // The values are those of scripts/make-arrow-fixtures.py.
  it('keeps every value as it is', async () => {
    await using table = await open('types-lz4.feather')
    expect((await rowsOf(table)).map((row) => [row['past 2^53'], row['uint64'], row['double']])).toEqual([
      ['9007199254740993', '0', '0.1'],
      ['-9007199254740993', '18446744073709551615', 'nan'],
      [null, null, '-inf'],
    ])
    expect((await rowsOf(table))[1]).toMatchObject({
      'decimal 38': '-12345678901234567890.12',
      'time in us': '23:59:59.123456',
      'timestamp in ns': '1969-12-31 23:59:59.999999999',
      date: '0001-01-01',
      list: '[]',
      text: 'longer than twelve bytes, α\n"quoted"',
    })
    expect((await rowsOf(table))[0]).toMatchObject({
      'timestamp in us UTC': '2023-11-14 22:13:20.333333+00',
      'subnormal half': '5.9604645e-08',
      binary: String.raw`\x00a\xFF`,
    })
  })

  it('keeps what Parquet has no form for', async () => {
    await using table = await open('others.feather')
    const [first, second, third] = await rowsOf(table)
    expect(first).toMatchObject({
      'decimal 60': '1.20',
      'decimal in thousands': '12000',
      'dictionary with a null': null,
      interval: '1 year 2 months 3 days 00:00:01.5',
    })
    expect(second).toMatchObject({
      'decimal 60': '-1234567890123456789012345678901234567890123.12',
      'decimal in thousands': '-5000',
      'dictionary with a null': 'x',
      interval: '-1 day -00:00:00.000001',
    })
    expect(Object.values(third ?? {})).toEqual([3, null, null, null, null])
    expect([...(await table.numbers('decimal 60')).values.subarray(0, 1)]).toEqual([1.2])
  })

  it('is read a batch after another, in order, lists and their nulls too', async () => {
    await using parquet = await open('many.parquet')
    await using arrow = await open('many-lz4.feather')
    expect(arrow.rows).toBe(6000)
    expect(await rowsOf(arrow)).toEqual(await rowsOf(parquet))
  })

  it('may add to a dictionary in a stream, and replace it', async () => {
    await using table = await open('dictionaries.arrows')
    expect((await rowsOf(table)).map(({ c }) => c)).toEqual(['a', 'b', null, 'c', 'a', 'b', 'z', 'z', 'y'])
  })

  it('has no lines: a record is told by its number', async () => {
    await using table = await open('many-lz4.feather')
    expect(await table.linesOf([1, 5000])).toEqual([1, 5000])
  })

  it('takes as no value what the source says', async () => {
    await using table = await open('dictionaries.arrows', { nulls: ['a', 'z'] })
    expect((await table.text('c')).dictionary).toEqual(['b', 'c', 'y'])
  })

  it('of Parquet is refused where its decimals have more digits than DuckDB reads, which reads others', async () => {
    await expect(open('decimal-of-40-digits.parquet')).rejects.toMatchObject({
      code: 'MM-203',
      message: expect.stringContaining('its column "x" has decimals of 40 digits, and 38 can be read'),
    })
  })

  it('has names that SQL tells apart, and says which were not', async () => {
    await using table = await open('names.feather')
    expect(table.columns).toEqual(['a', 'A_2', 'column_3', 'row_number'])
    expect(table.defects).toEqual([
      { line: 1, column: 'A', message: 'differs from "a" in the file by upper and lower case only' },
    ])
  })

  it('may be told by its format, and be compressed as a whole', async () => {
    const folder = createDataFolder()
    folder.write('data.bin', gzipSync(arrowFixture('dictionaries.arrows')))
    await using table = await folder.tables.open({ path: 'data.bin', format: 'arrow' })
    expect(table).toMatchObject({ rows: 9, reading: { format: 'arrow', compression: 'gzip' } })
  })

  it('is one of several, with the columns of its folders', async () => {
    const files = ['part=1/a.arrows', 'part=2/a.arrows']
    const folder = arrowFolder(Object.fromEntries(files.map((file) => [file, 'dictionaries.arrows'])))
    await using table = await folder.tables.open({ path: 'part=*/a.arrows', files })
    expect(table).toMatchObject({ columns: ['c', 'part'], rows: 18 })
    expect((await table.text('part')).dictionary).toEqual(['1', '2'])
    expect(await table.placesOf([10])).toEqual([{ file: 'part=2/a.arrows', line: 1 }])
  })
})

describe('an Arrow file is refused with the reason', () => {
  async function reasonOf(bytes: Uint8Array): Promise<string> {
    const folder = createDataFolder()
    folder.write('data.feather', bytes)
    const error = await folder.tables.open({ path: 'data.feather' }).catch((thrown) => thrown)
    expect(error).toMatchObject({ name: 'MergemarkError', code: 'MM-203' })
    expect(error.message).not.toContain(folder.root)
    return error.message.replace('"data.feather" cannot be read as a table: ', '')
  }
  const half = (name: string) => arrowFixture(name).subarray(0, arrowFixture(name).length / 2)

  it.each([
    ['is cut in half', half('types-lz4.feather'), 'it has no footer: it is cut short'],
    [
      'is a stream that is cut in half',
      half('types.arrows'),
      'a part of it lies behind its end: it is cut short',
    ],
    [
      'is a stream that lacks the mark of its end',
      arrowFixture('types.arrows').subarray(0, -8),
      'it has no mark of its end: it may be cut short',
    ],
    [
      'is a stream and something more',
      Buffer.concat([arrowFixture('types.arrows'), arrowFixture('types.arrows')]),
      'more follows behind the mark of its end',
    ],
    ['is text', Buffer.from('a,b\n1,2\n'), 'it is no Arrow file'],
    ['is empty', Buffer.of(), 'it is no Arrow file'],
    ['is a magic and nothing else', Buffer.from('ARROW1'), 'it has no footer: it is cut short'],
    [
      'is Feather of version 1',
      Buffer.from('FEA1 and more'),
      'it is Feather of version 1: write it as version 2, or as Parquet',
    ],
    [
      'has a column of a type that no table has',
      arrowFixture('union.arrow'),
      'its field "u" has the type Union, which is not read',
    ],
  ])('where it %s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason)
  })

  /** The fixture with something else where `find` stands first. */
  function lie(name: string, find: Uint8Array, write: (bytes: Buffer, at: number) => void): Buffer {
    const bytes = arrowFixture(name)
    const at = bytes.indexOf(find)
    if (at === -1) throw new Error(`${name} holds no such bytes`)
    write(bytes, at)
    return bytes
  }
  const lz4 = Buffer.of(0x04, 0x22, 0x4d, 0x18)
  const zstd = Buffer.of(0x28, 0xb5, 0x2f, 0xfd)
  // The offsets of "a" and of the 37 bytes behind it.
  const offsets = Buffer.from(Int32Array.of(0, 1, 38, 38).buffer)
  const codes = Buffer.of(2, 0, 1, 0, 0, 0, 0, 0)

  it.each([
    [
      'metadata of two gigabytes',
      lie('types.arrows', Buffer.of(0xff), (bytes, at) => bytes.writeInt32LE(0x7fffffff, at + 4)),
      'it is no Arrow file',
    ],
    [
      'a footer of two gigabytes',
      lie('types-lz4.feather', Buffer.of(), (bytes) => bytes.writeInt32LE(0x7fffffff, bytes.length - 10)),
      'its footer has a length of 2147483647 bytes',
    ],
    [
      'LZ4 data of 100 GB',
      lie('types-lz4.feather', lz4, (bytes, at) => bytes.writeBigInt64LE(100_000_000_000n, at - 8)),
      'a record batch of it takes more than 2,147,483,648 bytes: write smaller ones',
    ],
    [
      'LZ4 data of 1 GB',
      lie('types-lz4.feather', lz4, (bytes, at) => bytes.writeBigInt64LE(1_000_000_000n, at - 8)),
      'its LZ4 data are cut short',
    ],
    [
      'Zstandard data of 1 GB',
      lie('types-zstd.feather', zstd, (bytes, at) => bytes.writeBigInt64LE(1_000_000_000n, at - 8)),
      'its Zstandard data hold 16 bytes, not 1000000000',
    ],
    [
      'Zstandard data of one byte',
      lie('types-zstd.feather', zstd, (bytes, at) => bytes.writeBigInt64LE(1n, at - 8)),
      'its Zstandard data cannot be unpacked: ERR_BUFFER_TOO_LARGE',
    ],
    [
      'offsets below zero',
      lie('types-uncompressed.feather', offsets, (bytes, at) => bytes.writeInt32LE(-5, at)),
      'its offsets are not in order',
    ],
    [
      'offsets outside of the text',
      lie('types-uncompressed.feather', offsets, (bytes, at) => bytes.writeInt32LE(1 << 30, at + 12)),
      'a text of it lies outside of its buffer',
    ],
    [
      'text that is not UTF-8',
      lie('types-uncompressed.feather', Buffer.from('α\n"quoted"'), (bytes, at) =>
        bytes.writeUInt8(0x41, at),
      ),
      'it has text that is not UTF-8',
    ],
    [
      'a code that its dictionary lacks',
      lie('dictionaries.arrows', codes, (bytes, at) => bytes.writeInt8(3, at)),
      'it refers to entry 3 of a dictionary of 3',
    ],
    [
      'a code below zero',
      lie('dictionaries.arrows', codes, (bytes, at) => bytes.writeInt8(-1, at)),
      'it refers to entry -1 of a dictionary of 3',
    ],
  ])('where it tells of %s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toEqual(reason)
  })
})
