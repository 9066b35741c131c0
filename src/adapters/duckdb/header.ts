import { fault } from '../../errors/fault.ts'
import type { Defect } from '../../ports.ts'
import { splitRecord } from './split-record.ts'
import type { Delimited, Slice } from './walk-records.ts'

/** Most columns that a table may have: each costs DuckDB time and memory, however few rows there are. */
const MOST_COLUMNS = 5000

/**
 * The names in a sound header, made different from one another where they are not, and what is wrong with them. Throws
 * `table-too-wide`.
 */
export function nameColumns(
  slice: Slice,
  { shown, delimiter, quote }: Delimited,
): { columns: string[]; defects: Defect[] } {
  const cells = splitRecord(slice, { delimiter, quote })
  refuseWide(shown, cells.length, slice.line)
  const columns: string[] = []
  const defects: Defect[] = []
  // SQL does not tell names apart by case.
  const taken = new Map<string, string>()
  for (const [index, cell] of cells.entries()) {
    const name = cell === '' ? `column_${index + 1}` : cell
    const same = taken.get(name.toLowerCase())
    if (same !== undefined)
      defects.push({ line: slice.line, column: name, message: describeClash(name, same) })
    const unique = same === undefined ? name : freeName(name, taken)
    taken.set(unique.toLowerCase(), unique)
    columns.push(unique)
  }
  return { columns, defects }
}

/** Names for the columns of a file without a header. Throws `table-too-wide`. */
export function numberColumns(cells: number, { shown }: Delimited): { columns: string[]; defects: Defect[] } {
  refuseWide(shown, cells)
  return { columns: Array.from({ length: cells }, (_, index) => `column_${index + 1}`), defects: [] }
}

/** Throws `table-too-wide`. */
export function refuseWide(shown: string, columns: number, line: number | null = null): void {
  if (columns <= MOST_COLUMNS) return
  const place = line === null ? {} : { place: { file: shown, line, column: null } }
  throw fault('table-too-wide', { path: shown, columns, most: MOST_COLUMNS }, place)
}

/** A name that no column has, e.g. `id_2`. */
export function freeName(name: string, taken: { has(lowerCase: string): boolean }): string {
  let number = 2
  while (taken.has(`${name}_${number}`.toLowerCase())) number++
  return `${name}_${number}`
}

function describeClash(name: string, same: string): string {
  if (name === same) return 'stands twice in the header'
  return `differs from "${same}" in the header by upper and lower case only`
}
