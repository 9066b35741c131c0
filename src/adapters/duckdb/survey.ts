import type { Defect } from '../../ports.ts'
import { nameColumns, numberColumns } from './header.ts'
import { createLineStarts, type LineStarts } from './line-starts.ts'
import { type Delimited, type LineEnd, type RecordDefect, walkRecords } from './walk-records.ts'

/** Defects that are kept; the others only count, so that a file of nothing else cannot fill the memory. */
const KEPT = 1000

/** What one pass over a file's bytes tells before DuckDB reads it. */
export interface Survey {
  readonly columns: readonly string[]
  /** The first of them. */
  readonly defects: readonly Defect[]
  readonly defectCount: number
  /** Records that can be read. */
  readonly sound: number
  /** All records. */
  readonly records: number
  readonly lines: LineStarts
  readonly lineEnd: LineEnd
  /** Every record is sound and every line ends alike: record n is DuckDB's row n. */
  readonly regular: boolean
}

/** Throws `table-empty`, `table-encoding`, `table-unreadable`, `table-too-wide`. */
export async function surveyFile(file: Delimited): Promise<Survey> {
  const lines = createLineStarts()
  const defects: Defect[] = []
  let columns: readonly string[] = []
  let defectCount = 0
  let sound = 0
  let records = 0
  let regular = true

  const keep = (defect: Defect) => {
    defectCount++
    if (defects.length < KEPT) defects.push(defect)
  }
  const nameOf = ({ cell }: RecordDefect) => (cell === null ? null : (columns[cell] ?? null))
  const lineEnd = await walkRecords(file, {
    header(slice, cells) {
      const named = file.header ? nameColumns(slice, file) : numberColumns(cells, file)
      columns = named.columns
      named.defects.forEach(keep)
    },
    sound(slice, record) {
      sound++
      records++
      lines.add(record, slice.line)
    },
    soundLines({ first, count, line }) {
      sound += count
      records += count
      lines.add(first, line)
      lines.add(first + count - 1, line + count - 1)
    },
    defect(defect, record) {
      regular = false
      keep({ line: defect.line, column: nameOf(defect), message: defect.message })
      if (record === null) return
      records++
      lines.add(record.number, record.line)
    },
    irregular() {
      regular = false
    },
  })
  return { columns, defects, defectCount, sound, records, lines, lineEnd, regular }
}
