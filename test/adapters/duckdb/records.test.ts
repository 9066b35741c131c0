import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDataFolder } from '../../support/data-folder.ts'

/**
 * The file is written piece by piece, and what must be read of it is noted as it is written: so what is expected comes
 * from the writer and not from any parser.
 */
interface Written {
  text: string
  line: number
  record: number
  readonly rows: { record: number; line: number; cells: (string | null)[] }[]
  readonly defects: number[]
}

const cell = fc.string({
  unit: fc.constantFrom(
    'a',
    '7',
    ' ',
    '"',
    ',',
    '\n',
    '\r\n',
    '\r',
    'é',
    '👍',
    '#',
    '\\',
    "'",
    '\t',
    '\0',
    ';',
    '|',
  ),
})
const lineEnd = fc.constantFrom('\n', '\r\n')
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('row' as const),
      cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('ragged' as const),
      cells: fc.array(cell, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('ragged' as const),
      cells: fc.array(cell, { minLength: 4, maxLength: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('broken' as const), cells: fc.constant(['x', 'QyQz', '1']) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('blank' as const), cells: fc.constant([]) }) },
)

it('every record keeps its number, its line and its cells, whatever stands between', async () => {
  const folder = createDataFolder()
  const file = fc.record({
    mark: fc.boolean(),
    header: fc.boolean(),
    delimiter: fc.constantFrom(',', ',', ';', '|', '\t'),
    quote: fc.constantFrom('"', '"', "'"),
    ends: fc.oneof(
      lineEnd.map((end) => [end]),
      fc.constant(['\n', '\r\n']),
    ),
    pieces: fc.array(piece, { maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(file, async ({ pieces, ...manner }) => {
      const { delimiter, quote, header } = manner
      const written = write(pieces, manner)
      folder.write('data.csv', written.text)
      await using table = await folder.tables.open({
        path: 'data.csv',
        options: { delimiter, quote, header },
      })
      const rows = await table.query(`SELECT * FROM ${table.relation} ORDER BY ${table.rowNumber}`)
      const lines = await table.linesOf(rows.map((row) => Number(row['row_number'])))
      const read = rows.map((row, at) => ({
        record: row['row_number'],
        line: lines[at],
        cells: table.columns.map((name) => row[name]),
      }))
      expect(read).toEqual(written.rows)
      expect(table.rows).toBe(written.rows.length)
      expect(table.defects.map(({ line }) => line)).toEqual(written.defects)
    }),
    { numRuns: 100, seed: 20260101 },
  )
})

function write(
  pieces: readonly { kind: 'row' | 'ragged' | 'broken' | 'blank'; cells: readonly string[] }[],
  manner: { mark: boolean; ends: readonly string[]; header: boolean; delimiter: string; quote: string },
): Written {
  const { mark, ends, header, delimiter } = manner
  const first = ['a', 'b', 'c']
  const written: Written = {
    text: `${mark ? '\ufeff' : ''}${first.join(delimiter)}${ends[0]}`,
    line: 2,
    record: header ? 0 : 1,
    rows: header ? [] : [{ record: 1, line: 1, cells: first }],
    defects: [],
  }
  const last = pieces.findLastIndex(({ kind }) => kind !== 'blank')
  let blankBefore = false
  for (const [at, { kind, cells }] of pieces.entries()) {
    if (kind !== 'blank') written.record++
    // A run of blank lines is one defect, and the blank lines at the end are none.
    const isDefect = kind === 'blank' ? at < last && !blankBefore : kind !== 'row'
    if (isDefect) written.defects.push(written.line)
    if (kind === 'row') {
      const { record, line } = written
      written.rows.push({ record, line, cells: cells.map((text) => (text === '' ? null : text)) })
    }
    const texts = cells.map((text) =>
      kind === 'broken' ? text.replaceAll('Q', manner.quote) : quote(text, manner),
    )
    const text = texts.join(delimiter)
    written.text += text + ends[at % ends.length]
    written.line += 1 + (text.match(/\n/g) ?? []).length
    blankBefore = kind === 'blank'
  }
  return written
}

/** As RFC 4180 asks for, and around spaces and an empty cell that would leave its line blank. */
function quote(text: string, marks: { delimiter: string; quote: string }): string {
  const isPlain = !/^$|[\r\n]|^ | $/.test(text) && !text.includes(marks.delimiter)
  if (isPlain && !text.includes(marks.quote)) return text
  return `${marks.quote}${text.replaceAll(marks.quote, marks.quote.repeat(2))}${marks.quote}`
}
