import { fault } from '../errors/fault.ts'
import type { Ids } from './ids.ts'
import { compareTexts, textAt } from './packed-text.ts'
import { readIds } from './read-ids.ts'
import type { Sources } from './source.ts'

/** How many unmatched ids an error names. */
const NAMED = 5

/** The examples in the order of their ids, and where each stands in the two tables. */
export interface MatchedRows {
  readonly ids: Ids
  /** Row of each in the predictions, from 0. */
  readonly predictions: Uint32Array
  readonly examples: Uint32Array
}

/** Throws `ids-twice`, `ids-unmatched`, or what reading the columns throws. */
export async function matchRows(
  { predictions, examples }: Sources,
  column: string | null,
): Promise<MatchedRows> {
  const id = { key: 'columns.id', column }
  const predicted = await readIds(predictions, 'predictions', id)
  const { ids, rows } = predicted
  if (examples === predictions) return { ids, predictions: rows, examples: rows }
  const known = await readIds(examples, 'examples', id)
  requireMatch({ ids, path: predictions.path }, { ids: known.ids, path: examples.path })
  return { ids, predictions: rows, examples: known.rows }
}

/** Refuses predictions that are not of exactly the examples; both have ids in order, none twice. */
export function requireMatch(
  predicted: { readonly ids: Ids; readonly path: string },
  examples: { readonly ids: Ids; readonly path: string },
): void {
  const unknown = { count: 0, ids: [] as string[] }
  const unpredicted = { count: 0, ids: [] as string[] }
  let at = 0
  let exampleAt = 0
  while (at < predicted.ids.size || exampleAt < examples.ids.size) {
    const order = orderOf(predicted.ids, at, examples.ids, exampleAt)
    if (order < 0) add(unknown, predicted.ids, at)
    if (order > 0) add(unpredicted, examples.ids, exampleAt)
    if (order <= 0) at += 1
    if (order >= 0) exampleAt += 1
  }
  if (unpredicted.count === 0 && unknown.count === 0) return
  throw fault('ids-unmatched', { predictions: predicted.path, examples: examples.path, unpredicted, unknown })
}

/** Which of two lists goes on; one that is at its end stands behind everything. */
function orderOf(one: Ids, at: number, other: Ids, otherAt: number): number {
  if (at === one.size) return 1
  if (otherAt === other.size) return -1
  return compareTexts(one, at, other, otherAt)
}

function add(found: { count: number; ids: string[] }, ids: Ids, at: number): void {
  found.count += 1
  if (found.ids.length < NAMED) found.ids.push(textAt(ids, at))
}
