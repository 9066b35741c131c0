import { describe, expect, it } from 'vitest'
import type { SortedText, Table } from '../../src/ports.ts'
import { createColumnTables } from '../support/column-tables.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { createMemoryTable } from '../support/memory-table.ts'

/** Plain cells, so that the twins can read them too; the third row is without a name. */
const names = [
  'b',
  'é',
  null,
  'a',
  'z',
  'b',
  '👍',
  'ab',
  '\uff5e',
  'B',
  'a-name-of-more-than-twelve-bytes',
  'a',
]
const text = `name,n\n${names.map((name, row) => `${name ?? ''},${row}\n`).join('')}`

const kinds: [string, () => Promise<Table>][] = [
  [
    'DuckDB',
    async () => {
      const folder = createDataFolder()
      folder.write('data.csv', text)
      return folder.tables.open({ path: 'data.csv' })
    },
  ],
  [
    'DuckDB where the file has defects before, between and after',
    async () => {
      const folder = createDataFolder()
      folder.write(
        'data.csv',
        text.replace('\n', '\n"\n').replace('a,3\n', 'a,3\n1,2,3\n\n').concat('1,2,3\n'),
      )
      return folder.tables.open({ path: 'data.csv' })
    },
  ],
  ['the memory table', async () => createMemoryTable(text)],
  [
    'the column tables',
    async () => createColumnTables({ 'data.csv': { name: names } }).open({ path: 'data.csv' }),
  ],
]

function unpack({ bytes, ends }: SortedText): string[] {
  return [...ends].map((end, index) => Buffer.from(bytes.subarray(ends[index - 1] ?? 0, end)).toString())
}

describe.each(kinds)('a column of %s', (_, open) => {
  it('comes sorted by the bytes of its texts, equal ones in file order', async () => {
    await using table = await open()
    const sorted = await table.sortedText('name')
    // By code point, which is the order of UTF-8 and not that of JavaScript's strings.
    expect(unpack(sorted)).toEqual([
      'B', 'a', 'a', 'a-name-of-more-than-twelve-bytes', 'ab', 'b', 'b', 'z', 'é', '\uff5e', '👍',
    ]) // biome-ignore format: one list
    expect([...sorted.rows]).toEqual([9, 3, 11, 10, 7, 0, 5, 4, 1, 8, 6])
    expect(sorted.missing).toBe(2)
    expect(sorted.bytes.length).toBe(sorted.ends.at(-1))
  })

  it('comes as codes in order of first occurrence', async () => {
    await using table = await open()
    const { dictionary, codes } = await table.text('name')
    expect(dictionary).toEqual([...new Set(names.filter((name) => name !== null))])
    expect([...codes].map((code) => dictionary[code] ?? null)).toEqual(names)
  })
})

describe('a column of DuckDB', () => {
  async function open(content: string) {
    const folder = createDataFolder()
    folder.write('data.csv', content)
    return folder.tables.open({ path: 'data.csv' })
  }

  it('keeps file order over several of its row groups, few texts or many', async () => {
    const count = 260_000
    const lines = Array.from(
      { length: count },
      (_, row) => `id-${(row * 7919) % count},${row % 7},${row / 4}\n`,
    )
    await using table = await open(`id,fold,score\n${lines.join('')}`)
    const { dictionary, codes } = await table.text('fold')
    expect(dictionary).toEqual(['0', '1', '2', '3', '4', '5', '6'])
    expect(codes.findIndex((code, row) => code !== row % 7)).toBe(-1)
    const { values, unreadable } = await table.numbers('score')
    expect(values.findIndex((value, row) => value !== row / 4)).toBe(-1)
    expect(unreadable).toEqual([])
    const ids = await table.text('id')
    expect(ids.codes.findIndex((code, row) => ids.dictionary[code] !== `id-${(row * 7919) % count}`)).toBe(-1)
    const sorted = await table.sortedText('id')
    const texts = unpack(sorted)
    expect(texts.findIndex((id, index) => index > 0 && (texts[index - 1] as string) >= id)).toBe(-1)
    const unlike = sorted.rows.findIndex((row, index) => texts[index] !== `id-${(row * 7919) % count}`)
    expect(unlike).toBe(-1)
    const shifted = `SELECT count(*) AS wrong FROM ${table.relation} WHERE (${table.rowNumber} - 1) / 4 <> score::DOUBLE`
    expect(await table.query(shifted)).toEqual([{ wrong: 0 }])
  })

  it('lists what is no number by its record, defective records counted', async () => {
    await using table = await open('a,b\n1,2\n3\n4,x\n5,\n6,nan\n7,inf\n8,1e999\n9,-0.5\n')
    const { values, unreadable } = await table.numbers('b')
    const none = Number.NaN
    expect([...values]).toEqual([2, none, none, none, none, none, -0.5])
    expect(unreadable).toEqual([3, 4, 5, 6, 7])
  })

  it('may be called as the engine calls its own', async () => {
    await using table = await open('rowid,c1,record,place\n7,8,9,\n5,6,7,\n')
    expect(await table.query(`SELECT rowid, c1, record FROM ${table.relation} WHERE row_number = 2`)).toEqual(
      [{ rowid: '5', c1: '6', record: '7' }],
    )
    expect([...(await table.numbers('rowid')).values]).toEqual([7, 5])
    expect((await table.sortedText('rowid')).rows).toEqual(Uint32Array.of(1, 0))
  })

  it('may have no value at all, or no rows', async () => {
    await using table = await open('a,b\n1,\n2,\n')
    expect(await table.text('b')).toEqual({ dictionary: [], codes: Int32Array.of(-1, -1) })
    expect(await table.sortedText('b')).toMatchObject({ bytes: new Uint8Array(0), missing: 0 })
    await using empty = await open('a,b\n')
    expect(await empty.text('a')).toEqual({ dictionary: [], codes: new Int32Array(0) })
    expect(await empty.numbers('a')).toEqual({ values: new Float64Array(0), unreadable: [] })
    expect(await empty.sortedText('a')).toMatchObject({ ends: new Uint32Array(0), missing: -1 })
  })

  it('may be sorted and read at the same time, again and again', async () => {
    await using table = await open(text)
    const [first, codes, second] = await Promise.all([
      table.sortedText('name'),
      table.text('n'),
      table.sortedText('name'),
    ])
    expect(second).toEqual(first)
    expect(codes.dictionary).toHaveLength(names.length)
  })
  it.each(['\n', '\r\n'])(
    'knows the lines of defects far into a plain file that ends its lines with %j',
    async (end) => {
      // 2 MB, so that the reader's parts end within records.
      const lines = Array.from({ length: 200_000 }, (_, row) => `${row},${row}`)
      const broken = new Map([
        [3, '1'],
        [150_000, '1,2,3'],
        [150_001, ''],
        [199_998, '"1"2,3'],
        [199_999, '"1",2'],
      ])
      const content = ['a,b', ...lines.map((line, row) => broken.get(row) ?? line)].join(end)
      await using table = await open(content + end)
      // The header is line 1, so row n from 0 is line n + 2.
      expect(table.defects.map(({ line }) => line)).toEqual([5, 150_002, 150_003, 200_000])
      expect(table.rows).toBe(199_996)
      // The blank line is no record.
      expect(await table.linesOf([5, 150_001, 150_002, 199_999])).toEqual([6, 150_002, 150_004, 200_001])
    },
  )
})
