import { fault } from '../errors/fault.ts'
import { readText } from './read-text.ts'
import { faultAt, linesOf, type Source } from './source.ts'

/** How many repeated or unmatched ids an error names. */
const NAMED = 5

/** Ids and the row, from 0, of each. */
export type Ids = ReadonlyMap<string, number>

/** Without a column, rows are numbered from 1. Throws `ids-twice`, `column-missing` or `cell-missing`. */
export async function readIds(
  source: Source,
  what: 'predictions' | 'examples',
  column: string | null,
): Promise<Ids> {
  const rows = new Map<string, number>()
  if (column === null) {
    for (let row = 0; row < source.table.rows; row += 1) rows.set(String(row + 1), row)
    return rows
  }
  const { dictionary, codes } = await readText(source, 'id', column)
  const repeats = new Map<string, [first: number, second: number]>()
  for (const [row, code] of codes.entries()) {
    const id = dictionary[code] as string
    const first = rows.get(id)
    if (first === undefined) rows.set(id, row)
    else if (!repeats.has(id)) repeats.set(id, [first, row])
  }
  if (repeats.size > 0) throw await repeatFault(source, what, column, repeats)
  return rows
}

async function repeatFault(
  source: Source,
  what: 'predictions' | 'examples',
  column: string,
  repeats: ReadonlyMap<string, [number, number]>,
) {
  const named = await Promise.all(
    [...repeats].slice(0, NAMED).map(async ([id, rows]) => {
      const [first = 0, second = 0] = await linesOf(source, rows)
      return { id, lines: [first, second] as const }
    }),
  )
  const [[, second] = [0, 0]] = [...repeats.values()]
  return faultAt(source, second, 'ids-twice', { what, column, count: repeats.size, repeats: named })
}

/** Refuses predictions that are not of exactly the examples. */
export function requireMatch(
  predicted: { readonly ids: Ids; readonly path: string },
  examples: { readonly ids: Ids; readonly path: string },
): void {
  const unpredicted = missingFrom(predicted.ids, examples.ids)
  const unknown = missingFrom(examples.ids, predicted.ids)
  if (unpredicted.count === 0 && unknown.count === 0) return
  throw fault('ids-unmatched', { predictions: predicted.path, examples: examples.path, unpredicted, unknown })
}

function missingFrom(one: Ids, other: Ids): { readonly count: number; readonly ids: readonly string[] } {
  const ids: string[] = []
  let count = 0
  for (const id of other.keys()) {
    if (one.has(id)) continue
    count += 1
    if (ids.length < NAMED) ids.push(id)
  }
  return { count, ids }
}
