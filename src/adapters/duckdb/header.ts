import { fault } from '../../errors/fault.ts'
import type { Defect } from '../../ports.ts'
import { looksLikeRecord } from './looks-like-record.ts'
import { splitRecord } from './split-record.ts'
import type { Delimited, Slice } from './walk-records.ts'

/** Most columns that a table may have: each costs DuckDB time and memory, however few rows there are. */
const MOST_COLUMNS = 5000

/**
 * The names in a sound header, made different from one another where they are not, and what is wrong with them; numbers
 * in their place where it looks like a record. Throws `table-too-wide`, `table-unreadable`.
 */
export function nameColumns(
  slice: Slice,
  { shown, delimiter, quote }: Delimited,
): { columns: string[]; defects: Defect[] } {
  const cells = splitRecord(slice, { delimiter, quote })
  refuseWide(shown, cells.length, slice.line)
  refuseNul(shown, cells, slice.line)
  const why = looksLikeRecord(cells)
  if (why === null) return distinctNames(cells, { line: slice.line, where: 'in the header' })
  const message = `looks like a record and not like names of columns, as ${why}: it is withheld. Without a header, say \`options: { header: false }\``
  return { columns: numbered(cells.length), defects: [{ line: slice.line, column: null, message }] }
}

/** The names, made different from one another where they are not, and what is wrong with them. */
export function distinctNames(
  names: readonly string[],
  { line, where }: { readonly line: number; readonly where: string },
): { columns: string[]; defects: Defect[] } {
  const columns: string[] = []
  const defects: Defect[] = []
  // SQL does not tell names apart by case.
  const taken = new Map<string, string>()
  for (const [index, given] of names.entries()) {
    const name = given === '' ? `column_${index + 1}` : given
    const same = taken.get(name.toLowerCase())
    if (same !== undefined)
      defects.push({ line, column: name, message: describeClash({ name, same, where }) })
    const unique = same === undefined ? name : freeName(name, taken)
    taken.set(unique.toLowerCase(), unique)
    columns.push(unique)
  }
  return { columns, defects }
}

/** Names for the columns of a file without a header. Throws `table-too-wide`. */
export function numberColumns(cells: number, { shown }: Delimited): { columns: string[]; defects: Defect[] } {
  refuseWide(shown, cells)
  return { columns: numbered(cells), defects: [] }
}

function numbered(cells: number): string[] {
  return Array.from({ length: cells }, (_, index) => `column_${index + 1}`)
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

/** What is wrong with a name beside that of an earlier column; `where` both stand. */
export function describeClash({
  name,
  same,
  where,
}: {
  readonly name: string
  readonly same: string
  readonly where: string
}): string {
  if (name === same) return `stands twice ${where}`
  return `differs from "${same}" ${where} by upper and lower case only`
}

/** Throws `table-unreadable` for a name that SQL cannot say; it is not quoted, as it may be the cell of a record. */
export function refuseNul(shown: string, names: Iterable<string>, line: number | null = null): void {
  const at = [...names].findIndex((name) => name.includes('\0'))
  if (at === -1) return
  const found = `the name of its column ${at + 1} holds the character NUL`
  if (line === null) throw fault('table-unreadable', { path: shown, reason: found })
  const reason = `${found}; UTF-16 without a byte order mark must be said (\`options: { encoding: utf-16 }\`)`
  throw fault('table-unreadable', { path: shown, reason }, { place: { file: shown, line, column: null } })
}
