import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Table, TableSource } from '../../src/ports.ts'
import { createDataFolder } from '../support/data-folder.ts'

async function open(
  content: string | Uint8Array,
  options: TableSource['options'] = {},
  name = 'data.csv',
): Promise<Table> {
  const folder = createDataFolder()
  folder.write(name, content)
  return folder.tables.open({ path: name, options })
}

async function cellsOf(table: Table) {
  const rows = await table.query(`SELECT * FROM ${table.relation} ORDER BY ${table.rowNumber}`)
  return rows.map((row) => table.columns.map((name) => row[name]))
}

/** How the cells of the column `x` read as a type. */
async function typed(table: Table, type: 'number' | 'date' | 'datetime') {
  const cast = table.dialect.tryCast(table.dialect.identifier('x'), type)
  const rows = await table.query(`SELECT ${cast} AS x FROM ${table.relation} ORDER BY ${table.rowNumber}`)
  return rows.map(({ x }) => x)
}

describe('the delimiter', () => {
  it.each([
    ['a comma', 'a,b\n1,2;3\n', ',', [['1', '2;3']]],
    ['a semicolon', 'a;b\n1,5;"2;3"\n', ';', [['1,5', '2;3']]],
    ['a tab', 'a\tb\n1\t2\n', '\t', [['1', '2']]],
    ['a bar', 'a|b\n1|2\n', '|', [['1', '2']]],
    [
      'a semicolon though the header holds a comma',
      'a (x, y);b\n1;2\n3;4\n',
      ';',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a comma in one column of text with others', 'note\nred; green\n', ',', [['red; green']]],
  ])('is found out where it is %s, and recorded', async (_, content, delimiter, cells) => {
    await using table = await open(content)
    expect(table.reading).toMatchObject({ delimiter })
    expect(await cellsOf(table)).toEqual(cells)
  })

  it('stays a comma where rows of a broken file have another number of cells', async () => {
    await using table = await open('a;x,b\n1\n2,3;4\n5,6,7\n8;9,0\n')
    expect(table.reading['delimiter']).toBe(',')
    expect(table.defectCount).toBe(2)
  })

  it('is what is given', async () => {
    await using table = await open('a,b\n1,2\n', { delimiter: ';' })
    expect(table.columns).toEqual(['a,b'])
    await using spaced = await open('a  "b c"\n1  2\n', { delimiter: ' ' })
    expect(await cellsOf(spaced)).toEqual([['1', null, '2']])
    await using high = await open('a~b\n1~"x~y"\n', { delimiter: '~' })
    expect(await cellsOf(high)).toEqual([['1', 'x~y']])
  })

  it.each([
    ['§', 'its delimiter "§" is not a single ASCII character'],
    ['\n', 'its delimiter "\\n" is not a single ASCII character'],
    ['"', 'its delimiter and its quote are the same'],
  ])('is refused where it is %j', async (delimiter, reason) => {
    await expect(open('a\n', { delimiter })).rejects.toThrow(reason)
  })
})

describe('the quote', () => {
  it('is refused where it is a space, which DuckDB would not take for one', async () => {
    await expect(open('a\n', { quote: ' ' })).rejects.toThrow('its quote is a space')
  })

  const single = "'a','b'\n'1,5','it''s'\n"

  it('is found out where the file starts with it, or given', async () => {
    await using found = await open(single)
    expect(found.reading['quote']).toBe("'")
    expect(await cellsOf(found)).toEqual([['1,5', "it's"]])
    await using given = await open("a,b\n'1\n5',\"\n", { quote: "'" })
    expect(await cellsOf(given)).toEqual([['1\n5', '"']])
    expect(given.defects).toEqual([])
  })

  it('that is not closed is a defect, whatever it is', async () => {
    await using table = await open("a,b\n'1,2\n3,4\n", { quote: "'" })
    expect(table.defects).toEqual([{ line: 2, column: 'a', message: 'opens a quote that is not closed' }])
    expect(await cellsOf(table)).toEqual([['3', '4']])
  })
})

describe('a file without a header', () => {
  it('has numbered columns, and its first record is one', async () => {
    await using table = await open('\n1,x\n2,"y\nz"\n3\n4,w\n', { header: false })
    expect(table.columns).toEqual(['column_1', 'column_2'])
    expect(await cellsOf(table)).toEqual([
      ['1', 'x'],
      ['2', 'y\nz'],
      ['4', 'w'],
    ])
    expect(await table.linesOf([1, 2, 4])).toEqual([2, 3, 6])
    expect(table.defects.map(({ line, message }) => [line, message])).toEqual([
      [1, 'is blank'],
      [5, 'has 1 cell where the first record has 2'],
    ])
  })

  it('is read the same where nothing is wrong with it', async () => {
    await using table = await open('1,x\n2,y\n', { header: false })
    expect(await table.query(`SELECT * FROM ${table.relation} ORDER BY 1`)).toEqual([
      { row_number: 1, column_1: '1', column_2: 'x' },
      { row_number: 2, column_1: '2', column_2: 'y' },
    ])
    expect(await table.linesOf([1, 2])).toEqual([1, 2])
  })
})

describe('the encoding', () => {
  const text = 'a,b\n1,"é\n€"\n2,👍\n'

  it.each([
    ['little', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['big', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('is found out where a mark says UTF-16, %s end first', async (_, bytes) => {
    await using table = await open(bytes)
    expect(table.reading['encoding']).toBe('utf-16')
    expect(await cellsOf(table)).toEqual([
      ['1', 'é\n€'],
      ['2', '👍'],
    ])
    expect(await table.linesOf([1, 2])).toEqual([2, 4])
  })

  it('may be given: UTF-16 without a mark, and Latin-1 as Windows writes it', async () => {
    await using wide = await open(Buffer.from(text, 'utf16le'), { encoding: 'utf-16' })
    expect(await cellsOf(wide)).toContainEqual(['2', '👍'])
    // 0x80 is the euro sign in Windows-1252.
    await using latin = await open(Buffer.from('a\ncaf\xe9 \x80\n', 'latin1'), { encoding: 'latin-1' })
    expect(await cellsOf(latin)).toEqual([['café €']])
    expect(latin.defects).toEqual([])
  })

  it('is refused where the file is not in it', async () => {
    const cut = Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -3)
    await expect(open(cut)).rejects.toMatchObject({ code: 'MM-202' })
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
    await expect(open(wide, { encoding: 'utf-8' })).rejects.toMatchObject({ code: 'MM-202' })
  })
})

describe('a compressed file', () => {
  const text = 'a,b\n1,"x\ny"\n2\n3,4\n'

  it.each([
    ['gzip', gzipSync(text), 'data.csv.gz'],
    ['gzip', Buffer.concat([gzipSync(text.slice(0, 9)), gzipSync(text.slice(9))]), 'data.csv.gz'],
    ['zstd', zstdCompressSync(text), 'data.csv.zst'],
    ['zstd', zstdCompressSync(text), 'data.csv'],
  ])('is read as what is in it, lines too: %s', async (compression, bytes, name) => {
    await using table = await open(bytes, {}, name)
    expect(table.reading).toMatchObject({ compression, format: 'csv' })
    expect(table.defects).toEqual([{ line: 4, column: null, message: 'has 1 cell where the header has 2' }])
    expect(await table.linesOf([1, 3])).toEqual([2, 5])
  })

  it('may hold JSON Lines, tabs or another encoding', async () => {
    await using lines = await open(gzipSync('{"a":1}\n'), {}, 'data.jsonl.gz')
    expect(lines.columns).toEqual(['a'])
    await using tabs = await open(zstdCompressSync('a\tb\n1\t2\n'), {}, 'data.tsv.zst')
    expect(tabs.columns).toEqual(['a', 'b'])
    await using wide = await open(gzipSync(Buffer.from('\ufeffa\né\n', 'utf16le')), {}, 'data.csv.gz')
    expect(await cellsOf(wide)).toEqual([['é']])
  })

  it.each([
    ['gzip', gzipSync('a\n'.repeat(1000)).subarray(0, 25)],
    [
      'zstd',
      zstdCompressSync(Buffer.from(Array.from({ length: 999 }, (_, n) => (n * 7919) % 251))).subarray(0, 200),
    ],
    ['gzip', Buffer.concat([gzipSync('a\n1\n').subarray(0, 12), Buffer.from('broken')])],
  ])('is refused where it is cut or broken: %s', async (kind, bytes) => {
    await expect(open(bytes)).rejects.toThrow(`its ${kind} data cannot be unpacked`)
  })
})

describe('decimals', () => {
  it('with a point stay as they are where cells have both', async () => {
    await using table = await open('x;y\n1,5;a\n-2;b\n1.5;c\n')
    expect(table.reading['decimal']).toBe('.')
    expect(await typed(table, 'number')).toEqual([null, -2, 1.5])
  })

  it('with a comma are found out, and read as numbers', async () => {
    await using table = await open('x;y\n1,5;a\n-2;b\n,25;c\n;d\n1,25e1;e\n')
    expect(table.reading['decimal']).toBe(',')
    expect(await typed(table, 'number')).toEqual([1.5, -2, 0.25, null, 12.5])
    const { values, unreadable } = await table.numbers('x')
    expect([...values].slice(0, 3)).toEqual([1.5, -2, 0.25])
    expect(unreadable).toEqual([4])
    expect((await table.text('x')).dictionary).toEqual(['1,5', '-2', ',25', '1,25e1'])
  })

  it('are not guessed where the comma could stand between thousands', async () => {
    await using table = await open('x;y\n1,500;a\n2,250;b\n')
    expect(table.reading['decimal']).toBe('.')
    await using given = await open('x;y\n1,500;a\n', { decimal: ',' })
    expect(await typed(given, 'number')).toEqual([1.5])
  })

  it('take no point where the comma is theirs, but a setting is read as it is written', async () => {
    await using table = await open('x;y\n1,5;a\n1.500;b\n', { decimal: ',' })
    expect(await typed(table, 'number')).toEqual([1.5, null])
    const { dialect } = table
    expect(await table.query(`SELECT ${dialect.tryCast(dialect.literal('1.5'), 'number')} AS x`)).toEqual([
      { x: 1.5 },
    ])
  })
})

it('a broken cell does not hide how the others are written', async () => {
  const rows = ['1,5;31.12.2024;31.12.2024 10:00', 'x;?;?', '2,5;01.02.2024;01.02.2024 11:00', '1.5;;']
  const more = Array.from({ length: 20 }, () => '2,5;01.02.2024;01.02.2024 11:00')
  await using table = await open(`x;y;z\n${[...rows, ...more].join('\n')}\n`)
  expect(table.reading).toMatchObject({
    decimal: ',',
    dateFormat: '%d.%m.%Y',
    timestampFormat: '%d.%m.%Y %H:%M',
  })
})

describe('dates', () => {
  it.each([
    ['x,y\n31.12.2024,a\n01.02.2024,b\n', '%d.%m.%Y', ['2024-12-31', '2024-02-01']],
    ['x,y\n12/31/2024,a\n01/02/2024,b\n', '%m/%d/%Y', ['2024-12-31', '2024-01-02']],
    ['x,y\n31/12/2024,a\n01/02/2024,b\n', '%d/%m/%Y', ['2024-12-31', '2024-02-01']],
    ['x,y\n2024/12/31,2024-01-01\n', '%Y/%m/%d', ['2024-12-31']],
  ])('are found out where they can be read in one way only', async (content, dateFormat, expected) => {
    await using table = await open(content)
    expect(table.reading).toMatchObject({ dateFormat })
    expect(await typed(table, 'date')).toEqual(expected)
  })

  it('are not guessed where day and month could change places, nor where they are standard', async () => {
    for (const content of ['x\n03/04/2024\n', 'x\n2024-01-31\n', 'x\n31.31.2024\n']) {
      await using table = await open(content)
      expect(table.reading).not.toHaveProperty('dateFormat')
      await typed(table, 'date')
    }
  })

  it('that are found out stand beside standard ones, and those that are given alone', async () => {
    const content = 'x\n31.12.2024\n2024-12-31\n31.02.2024\n 01.01.2024\n'
    await using given = await open(content, { dateFormat: '%d.%m.%Y' })
    expect(await typed(given, 'date')).toEqual(['2024-12-31', null, null, null])
    await using found = await open('x,y\n2024-12-31,31.12.2024\n')
    expect(await typed(found, 'date')).toEqual(['2024-12-31'])
  })

  it('with a time are found out or given', async () => {
    await using found = await open('x,y\n31.12.2024 23:59,a\n')
    expect(found.reading).toMatchObject({ timestampFormat: '%d.%m.%Y %H:%M' })
    expect(await typed(found, 'datetime')).toEqual(['2024-12-31 23:59:00'])
    await using given = await open('x\n20241231T235900+0100\n', { timestampFormat: '%Y%m%dT%H%M%S%z' })
    expect(await typed(given, 'datetime')).toEqual(['2024-12-31 22:59:00'])
  })

  it('are refused with a pattern that is none', async () => {
    await expect(open('x\n1\n', { dateFormat: '%Q' })).rejects.toThrow(
      'the format of its dates is not understood',
    )
  })
})
