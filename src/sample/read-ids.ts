import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { SortedText } from '../ports.ts'
import { type Ids, numberIds } from './ids.ts'
import { startsOf, textAt } from './packed-text.ts'
import { everyRow } from './pick-rows.ts'
import { readSortedText } from './read-text.ts'
import { addRepeat, linesOfRepeats, noRepeats, type Repeats } from './repeats.ts'
import { faultAt, type Source } from './source.ts'

/** Ids in order, and the row, from 0, of each. */
export interface FoundIds {
  readonly ids: Ids
  readonly rows: Uint32Array
}

/** Without a column, rows are numbered from 1. Throws `ids-twice`, `column-missing` or `cell-missing`. */
export async function readIds(
  source: Source,
  what: 'predictions' | 'examples',
  { key, column }: { readonly key: string; readonly column: string | null },
): Promise<FoundIds> {
  const { rows } = source.table
  if (column === null) return { ids: numberIds(rows), rows: everyRow(rows) }
  const text = await readSortedText(source, key, column)
  const repeats = findRepeats(text)
  if (repeats.count > 0) throw await repeatFault(source, what, column, repeats)
  const { bytes, ends } = text
  return { ids: { size: ends.length, numbered: false, bytes, ends }, rows: text.rows }
}

function findRepeats(text: SortedText): Repeats<string> {
  const starts = startsOf(text)
  const repeats = noRepeats<string>()
  if (starts.length - 1 === text.ends.length) return repeats
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const start = starts[at] as number
    const end = starts[at + 1] as number
    if (end - start > 1) addRepeat(repeats, textAt(text, start), text.rows.subarray(start, end))
  }
  return repeats
}

async function repeatFault(
  source: Source,
  what: 'predictions' | 'examples',
  column: string,
  repeats: Repeats<string>,
): Promise<MergemarkError> {
  const lines = await linesOfRepeats(source, repeats)
  return faultAt(source, repeats.named[0]?.rows[1] ?? 0, 'ids-twice', {
    what,
    column,
    count: repeats.count,
    repeats: lines.map(({ what: id, lines }) => ({ id, lines })),
  })
}
