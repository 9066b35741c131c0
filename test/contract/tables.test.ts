import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { TableSource } from '../../src/ports.ts'
import { createDataFolder, type DataFolder } from '../support/data-folder.ts'

/** What stands in a file, the same whether it is held or scanned where it lies. */
async function read(
  content: string | Uint8Array,
  options: Omit<TableSource, 'path'> = {},
  name = 'data.csv',
) {
  const held = await readOnce(content, options, name)
  expect(await readOnce(content, { ...options, sparing: true }, name)).toEqual(held)
  return held
}

async function readOnce(content: string | Uint8Array, options: Omit<TableSource, 'path'>, name: string) {
  const folder = createDataFolder()
  folder.write(name, content)
  await using table = await folder.tables.open({ path: name, ...options })
  const cells = table.columns.map(folder.tables.dialect.identifier).join(', ')
  const found = await table.query(
    `SELECT ${table.rowNumber} AS record, [${cells}]::VARCHAR AS cells FROM ${table.relation} ORDER BY record`,
  )
  const records = found.map(({ record }) => Number(record))
  return {
    columns: table.columns,
    rows: table.rows,
    defectCount: table.defectCount,
    defects: table.defects.map(({ line, column, message }) => [line, column, message]),
    records,
    lines: await table.linesOf(records),
    cells: found.map((row) => row['cells']),
  }
}

function open(content: string | Uint8Array, name = 'data.csv') {
  const folder = createDataFolder()
  folder.write(name, content)
  return folder.tables.open({ path: name })
}

describe('a sound file', () => {
  it('gives each record its number and its physical line', async () => {
    const table = await read('a,b\n1,2\n3,4\n')
    expect(table).toMatchObject({ columns: ['a', 'b'], rows: 2, defects: [], records: [1, 2], lines: [2, 3] })
    expect(table.cells).toEqual(['[1, 2]', '[3, 4]'])
  })

  it('starts each record on its own line where cells hold line ends', async () => {
    const table = await read('a,b\n1,"x\ny"\n2,z\n3,"p\n\nq"\n4,r\n')
    expect(table).toMatchObject({ defects: [], records: [1, 2, 3, 4], lines: [2, 4, 5, 8] })
  })

  it('is read the same with the line ends of Windows and a byte order mark', async () => {
    const table = await read('\ufeffa,b\r\n1,"x\r\ny"\r\n3,4\r\n')
    expect(table).toMatchObject({ columns: ['a', 'b'], defects: [], records: [1, 2], lines: [2, 4] })
    expect(table.cells).toEqual(['[1, x\r\ny]', '[3, 4]'])
  })

  it('may mix the line ends of Windows and Unix', async () => {
    expect(await read('a,b\n1,2\r\n3,4\n5,6\r\n')).toMatchObject({ defects: [], rows: 3, lines: [2, 3, 4] })
  })

  it('may lack the last line end', async () => {
    expect(await read('a,b\n1,2\n3,4')).toMatchObject({ defects: [], rows: 2 })
  })

  it('may end in blank lines', async () => {
    expect(await read('a,b\n1,2\n\n\n')).toMatchObject({ defects: [], rows: 1 })
  })

  it('may have a quote within a cell that does not start with one', async () => {
    expect(await read('a,b\n5" pipe,2\n')).toMatchObject({ defects: [], rows: 1 })
  })

  it('is split at tabs where its name or format says so', async () => {
    expect(await read('a\tb\n1,5\t2\n', {}, 'data.tsv')).toMatchObject({ columns: ['a', 'b'], rows: 1 })
    expect(await read('a\tb\n1,5\t2\n', { format: 'tsv' })).toMatchObject({ columns: ['a', 'b'], rows: 1 })
  })

  it('has no rows where there is only a header', async () => {
    expect(await read('a,b\n')).toMatchObject({ columns: ['a', 'b'], rows: 0, defects: [] })
  })

  it('takes as no value what the source says, quoted or not', async () => {
    const text = 'a,b\n,NA\n"","NA"\n'
    expect((await read(text)).cells).toEqual(['[NULL, NA]', '[NULL, NA]'])
    expect((await read(text, { nulls: ['', 'NA'] })).cells).toEqual(['[NULL, NULL]', '[NULL, NULL]'])
    expect((await read(text, { nulls: [] })).cells).toEqual(["['', NA]", "['', NA]"])
  })

  it('has a value in every cell where none means no value', async () => {
    const { cells } = await read('a\n\u0001\u0001\n""\n', { nulls: [] })
    expect(cells).toEqual(['[\u0001\u0001]', "['']"])
  })

  it('keeps spaces, and guesses no comments, dates or numbers', async () => {
    const table = await read('a,b\n#1, x \n2020-1-1,007\n')
    expect(table.cells).toEqual(["[#1, ' x ']", '[2020-1-1, 007]'])
  })

  it('may lie at a path that looks like a pattern', async () => {
    const folder = createDataFolder()
    folder.write('a[1]*.csv', 'a\n1\n')
    folder.write('a1x.csv', 'a\n2\n')
    await using table = await folder.tables.open({ path: 'a[1]*.csv' })
    expect((await table.text('a')).dictionary).toEqual(['1'])
  })

  it('may hold NUL bytes', async () => {
    expect((await read('a,b\n1,x\0y\n')).cells).toEqual(['[1, x\0y]'])
  })

  it('may have a column that is called as the record number would be', async () => {
    expect(await read('row_number,Row_Number_2\n7,8\n')).toMatchObject({ records: [1], cells: ['[7, 8]'] })
  })

  it('names a column without a name by its place', async () => {
    expect((await read(',a\n1,2\n')).columns).toEqual(['column_1', 'a'])
  })

  it('is read whole where records lie across the parts in which it is read', async () => {
    // 3 MB with records of many lengths: the reader's parts of 1 MiB end within cells, line ends and quotes.
    const cell = (n: number) => (n % 3 === 0 ? `"${'é\r\n""'.repeat(n % 11)}"` : 'x'.repeat(n % 97))
    const count = 60_000
    const text = Array.from({ length: count }, (_, n) => `${n},${cell(n)}\r\n`).join('')
    await using table = await open(`id,text\r\n${text}`)
    expect(table.rows).toBe(count)
    expect(table.defects).toEqual([])
    const shifted = `SELECT count(*) AS wrong FROM ${table.relation} WHERE ${table.rowNumber} <> id::BIGINT + 1`
    expect(await table.query(shifted)).toEqual([{ wrong: 0 }])
    const before = text.slice(0, text.indexOf(`${count - 1},`))
    expect(await table.linesOf([count])).toEqual([before.split('\n').length + 1])
  })
})

describe('what cannot be read is a defect on its physical line, and the rest is read', () => {
  it('a short row', async () => {
    expect(await read('a,b,c\n1,"x\ny",3\n4,5\n6,7,8\n')).toMatchObject({
      defects: [[4, null, 'has 2 cells where the header has 3']],
      records: [1, 3],
      lines: [2, 5],
    })
  })

  it('a long row', async () => {
    expect(await read('a,b\n1,2\n3,4,5,6\n6,7\n')).toMatchObject({
      defects: [[3, null, 'has 4 cells where the header has 2']],
      records: [1, 3],
    })
  })

  it('text after a closing quote', async () => {
    expect(await read('a,b\n1,2\n"x"y,4\n6,7\n')).toMatchObject({
      defects: [[3, 'a', 'has text after a closing quote']],
      records: [1, 3],
      lines: [2, 4],
    })
  })

  it('a quote that is never closed', async () => {
    expect(await read('a,b\n1,2\n3,"4\n6,7\n8,9\n')).toMatchObject({
      defects: [[3, 'b', 'opens a quote that is not closed']],
      records: [1, 3, 4],
      lines: [2, 4, 5],
    })
  })

  it('a quote that the next quoted cell seems to close', async () => {
    expect(await read('a,b\n3,"4\n6,"7"\n8,9\n')).toMatchObject({
      defects: [[2, 'b', 'opens a quote that is not closed']],
      records: [2, 3],
      lines: [3, 4],
    })
  })

  it('an unclosed quote on a later line of its record', async () => {
    expect(await read('a,b\n"1\n2","x\n3,4\n')).toMatchObject({
      defects: [[3, 'b', 'opens a quote that is not closed']],
      records: [2],
      lines: [4],
    })
  })

  it('a space before a quote, which some readers keep and some drop', async () => {
    expect((await read('a,b\n1, "x"\n3,4\n')).defects).toEqual([[2, 'b', 'has a space before a quote']])
  })

  it('a carriage return that ends no line', async () => {
    expect(await read('a,b\n1,2\r3\n3,4\n')).toMatchObject({
      defects: [[2, 'b', 'has a carriage return that ends no line']],
      records: [2],
    })
  })

  it('a blank line, which is no record', async () => {
    expect(await read('a,b\n1,2\n\n3,4\n\n\n5\n6,7\n')).toMatchObject({
      defects: [
        [3, null, 'is blank'],
        [5, null, 'starts 2 blank lines'],
        [7, null, 'has 1 cell where the header has 2'],
      ],
      records: [1, 2, 4],
      lines: [2, 4, 8],
    })
  })

  it('a blank line under a single column, where DuckDB would read an empty cell', async () => {
    expect(await read('a\n1\n\n2\n')).toMatchObject({ defects: [[3, null, 'is blank']], rows: 2 })
  })

  it('blank lines with the line ends of Windows, and a byte order mark', async () => {
    expect(await read('\ufeffa,b\r\n\r\n1,2\r\n3\r\n')).toMatchObject({
      defects: [
        [2, null, 'is blank'],
        [4, null, 'has 1 cell where the header has 2'],
      ],
      lines: [3],
    })
  })

  it('a name that stands twice in the header', async () => {
    expect(await read('a,b,a\n1,2,3\n')).toMatchObject({
      columns: ['a', 'b', 'a_2'],
      defects: [[1, 'a', 'stands twice in the header']],
      rows: 1,
    })
  })

  it('names that SQL would not tell apart', async () => {
    const { columns, defects } = await read('id,ID\n1,2\n')
    expect(columns).toEqual(['id', 'ID_2'])
    expect(defects).toEqual([[1, 'ID', 'differs from "id" in the header by upper and lower case only']])
  })

  it('a record that is not UTF-8, on the line of its first wrong byte', async () => {
    const latin = Buffer.from('a,b\n"x\ncaf\xe9",2\n3,\xc3\xa9\n4,5\n6,\xff\n7,\xc3', 'latin1')
    expect(await read(latin)).toMatchObject({
      defects: [
        [3, null, 'is not UTF-8: it has the byte 0xE9, which is "é" in Latin-1'],
        [6, null, 'is not UTF-8: it has the byte 0xFF, which is "ÿ" in Latin-1'],
        [7, null, 'is not UTF-8: it has the byte 0xC3, which is "Ã" in Latin-1'],
      ],
      records: [2, 3],
      lines: [4, 5],
      cells: ['[3, é]', '[4, 5]'],
    })
  })

  it('records that are not UTF-8 between many that are', async () => {
    const count = 200_000
    const lines = Array.from(
      { length: count },
      (_, n) => `${n},${n % 70_000 === 69_999 ? 'caf\xe9' : 'cafe'}\n`,
    )
    const { rows, defects, lines: places } = await read(Buffer.from(`a,b\n${lines.join('')}`, 'latin1'))
    expect(rows).toBe(count - 2)
    expect(defects.map(([line]) => line)).toEqual([70_001, 140_001])
    expect(places.at(-1)).toBe(count + 1)
  })

  it('a record of more than a mebibyte', async () => {
    const { defects, records } = await read(`a,b\n1,${'x'.repeat(2_200_000)}\n3,4\n`)
    expect(defects).toEqual([[2, null, 'is longer than 1,048,576 bytes']])
    expect(records).toEqual([2])
  })

  it('more broken quotes than are worth reading again', async () => {
    const { rows, defects, defectCount } = await read(`a,b\n${'1,"x\n'.repeat(3001)}`)
    expect(rows).toBe(0)
    expect(defects).toHaveLength(1000)
    expect(defectCount).toBeGreaterThan(1000)
  })

  it('more records than are kept: all are counted, the first thousand are told', async () => {
    const { rows, defects, defectCount } = await read(`a,b\n${'1\n'.repeat(2500)}3,4\n`)
    expect({ rows, defectCount }).toEqual({ rows: 1, defectCount: 2500 })
    expect(defects).toHaveLength(1000)
    expect(defects[999]).toEqual([1001, null, 'has 1 cell where the header has 2'])
  })
})

describe('a file that is no table', () => {
  it.each<[string, string | Uint8Array, string, number | null]>([
    ['of no bytes', '', 'MM-201', null],
    ['of blank lines', '\n\r\n\n', 'MM-201', null],
    ['of a byte order mark alone', '\ufeff', 'MM-201', null],
    ['with a header in Latin-1', Buffer.from('\na,caf\xe9\n1,2\n', 'latin1'), 'MM-202', 2],
    ['with a broken quote in its header', 'a,"b\n1,2\n', 'MM-203', 1],
    ['of more than 5,000 columns', `${'a,'.repeat(5000)}a\n`, 'MM-206', 1],
    ['whose lines end with a carriage return alone', 'a,b\r1,2\r', 'MM-203', 1],
  ])('is refused: one %s', async (_, content, code, line) => {
    const error = await open(content).catch((thrown) => thrown)
    expect(error).toMatchObject({ name: 'MergemarkError', code })
    expect(error.place?.line ?? null).toBe(line)
  })

  it('is told by the byte that is wrong', async () => {
    await expect(open(Buffer.from('caf\xe9\n1\n', 'latin1'))).rejects.toThrow(
      '"data.csv" is not UTF-8: line 1 has the byte 0xE9, which is "é" in Latin-1',
    )
  })

  it('is refused where there is none, or a folder', async () => {
    const { tables } = createDataFolder()
    await expect(tables.open({ path: 'nothing.csv' })).rejects.toMatchObject({ code: 'MM-001' })
    await expect(tables.open({ path: '.' })).rejects.toMatchObject({ code: 'MM-203' })
  })
})

describe('columns', () => {
  const text = 'id,score\nb,0.5\na,\nb,nan\n\nc,1e3\nd,x\n'

  it('come as text in file order, each different text once', async () => {
    await using table = await open(text)
    const { dictionary, codes } = await table.text('id')
    expect([...codes].map((code) => dictionary[code])).toEqual(['b', 'a', 'b', 'c', 'd'])
    expect(dictionary).toEqual(['b', 'a', 'c', 'd'])
    expect([...(await table.text('score')).codes]).toEqual([0, -1, 1, 2, 3])
  })

  it('come as numbers, with the records that have none', async () => {
    await using table = await open(text)
    const { values, unreadable } = await table.numbers('score')
    expect([...values]).toEqual([0.5, Number.NaN, Number.NaN, 1000, Number.NaN])
    expect(unreadable).toEqual([2, 3, 5])
  })

  it('that are not there fail as a query does', async () => {
    await using table = await open(text)
    await expect(table.text('idd')).rejects.toMatchObject({ code: 'MM-204' })
  })
})

describe('a query', () => {
  const secret = 'secret.csv'

  async function ask(sql: string, folder: DataFolder = createDataFolder()) {
    folder.write('data.csv', 'a,b\n1,2\n')
    folder.write(secret, 'password\nhunter2\n')
    await using table = await folder.tables.open({ path: 'data.csv' })
    return await table.query(sql.replaceAll('SECRET', join(folder.root, secret)))
  }

  it.each([
    `SELECT * FROM read_csv('SECRET')`,
    `SELECT * FROM 'SECRET'`,
    `SELECT * FROM read_text('SECRET')`,
    `SELECT * FROM glob('/*')`,
    `COPY data TO 'SECRET'`,
    `INSTALL httpfs`,
    `LOAD httpfs`,
    `ATTACH 'SECRET' AS other`,
    `ATTACH ':memory:' AS other`,
    `SELECT getenv('HOME')`,
    `SET enable_external_access = true`,
    `PRAGMA enable_external_access = true`,
    `DROP TABLE data`,
    `INSERT INTO data VALUES (2, '3', '4')`,
    `UPDATE data SET a = '9'`,
    `SELECT 1; SELECT 2`,
    `SELECT 1; DROP TABLE data`,
    `EXPLAIN ANALYZE SELECT 1`,
    ``,
    `SELEC a FROM data`,
    `SELECT c FROM data`,
  ])('may only read the table: %s', async (sql) => {
    const error = await ask(sql).catch((thrown) => thrown)
    expect(error).toMatchObject({ name: 'MergemarkError', code: 'MM-204' })
    expect(error.message).not.toContain('hunter2')
  })

  it('gives integers as numbers where they fit, and as text where they do not', async () => {
    expect(await ask('SELECT 9007199254740991 AS fits, 9007199254740993 AS large FROM data')).toEqual([
      { fits: 9007199254740991, large: '9007199254740993' },
    ])
  })
})

it('waits for what still reads it before it closes', async () => {
  const table = await open('a,b\n1,2\n')
  const [rows, numbers] = [table.query(`SELECT a FROM ${table.relation}`), table.numbers('b')]
  await table[Symbol.asyncDispose]()
  expect(await rows).toEqual([{ a: '1' }])
  expect([...(await numbers).values]).toEqual([2])
  await expect(table.text('a')).rejects.toThrow('the table is closed')
})

it('leaves nothing behind once the table is closed', async () => {
  const folder = createDataFolder()
  vi.stubEnv('TMPDIR', folder.root)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  folder.write('data.csv', 'a,b\n1\n2,3\n')
  folder.write('wide.csv', gzipSync(Buffer.from('\ufeffa\n1\n', 'utf16le')))
  folder.write('none.csv', '')
  const table = await folder.tables.open({ path: 'data.csv' })
  expect(readdirSync(folder.root)).toHaveLength(4)
  await table[Symbol.asyncDispose]()
  const wide = await folder.tables.open({ path: 'wide.csv' })
  // The copies are not kept beside what DuckDB holds.
  const [scratch = ''] = readdirSync(folder.root).filter((name) => name.startsWith('mergemark-table-'))
  expect(readdirSync(join(folder.root, scratch))).toEqual([])
  await wide[Symbol.asyncDispose]()
  await expect(folder.tables.open({ path: 'none.csv' })).rejects.toMatchObject({ code: 'MM-201' })
  expect(readdirSync(folder.root).sort()).toEqual(['data.csv', 'none.csv', 'wide.csv'])
})
