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
  unit: fc.constantFrom('a', '7', ' ', '"', ',', '\n', '\r\n', '\r', 'é', '👍', '#', '\\', "'", '\t', '\0'),
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
    arbitrary: fc.record({ kind: fc.constant('broken' as const), cells: fc.constant(['x', '"y"z', '1']) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('blank' as const), cells: fc.constant([]) }) },
)

it('every record keeps its number, its line and its cells, whatever stands between', async () => {
  const folder = createDataFolder()
  const file = fc.record({
    mark: fc.boolean(),
    ends: fc.oneof(
      lineEnd.map((end) => [end]),
      fc.constant(['\n', '\r\n']),
    ),
    pieces: fc.array(piece, { maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(file, async ({ mark, ends, pieces }) => {
      const written = write(pieces, { mark, ends })
      folder.write('data.csv', written.text)
      await using table = await folder.tables.open({ path: 'data.csv' })
      const rows = await table.query(`SELECT * FROM ${table.relation} ORDER BY ${table.rowNumber}`)
      const lines = await table.linesOf(rows.map((row) => Number(row['row_number'])))
      const read = rows.map((row, at) => ({
        record: row['row_number'],
        line: lines[at],
        cells: [row['a'], row['b'], row['c']],
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
  { mark, ends }: { mark: boolean; ends: readonly string[] },
): Written {
  const written: Written = {
    text: `${mark ? '\ufeff' : ''}a,b,c${ends[0]}`,
    line: 2,
    record: 0,
    rows: [],
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
    const text = kind === 'broken' ? cells.join(',') : cells.map(quote).join(',')
    written.text += text + ends[at % ends.length]
    written.line += 1 + (text.match(/\n/g) ?? []).length
    blankBefore = kind === 'blank'
  }
  return written
}

/** As RFC 4180 asks for, and around spaces and an empty cell that would leave its line blank. */
function quote(text: string): string {
  return /^$|[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
