import { type Ids, readIds, requireMatch } from './read-ids.ts'
import type { Sources } from './source.ts'

/** The examples in the order of their ids, and where each stands in the two tables. */
export interface MatchedRows {
  /** Sorted by UTF-16 code units. */
  readonly ids: readonly string[]
  /** Row of each in the predictions, from 0. */
  readonly predictions: Uint32Array
  readonly examples: Uint32Array
}

/** Throws `ids-twice`, `ids-unmatched`, or what reading the columns throws. */
export async function matchRows(
  { predictions, examples }: Sources,
  column: string | null,
): Promise<MatchedRows> {
  const predicted = await readIds(predictions, 'predictions', column)
  const ids = [...predicted.keys()].sort()
  if (examples === predictions) {
    const rows = rowsOf(ids, predicted)
    return { ids, predictions: rows, examples: rows }
  }
  const known = await readIds(examples, 'examples', column)
  requireMatch({ ids: predicted, path: predictions.path }, { ids: known, path: examples.path })
  return { ids, predictions: rowsOf(ids, predicted), examples: rowsOf(ids, known) }
}

function rowsOf(ids: readonly string[], rows: Ids): Uint32Array {
  return Uint32Array.from(ids, (id) => rows.get(id) as number)
}
