import type { DictionaryBatch } from 'apache-arrow/fb/dictionary-batch'
import { join } from './column.ts'
import { type Dictionary, MOST_BATCH, partOf, readColumns, type Source } from './read-columns.ts'
import type { Shape } from './shape.ts'

/** The dictionaries of a file, as far as it is read: a batch of one takes the place of what was known, or adds to it. */
export function createDictionaries(shapes: readonly Shape[]) {
  const known = new Map<bigint, Dictionary>()
  return {
    known: known as ReadonlyMap<bigint, Dictionary>,
    /** Returns how many bytes were worked on. Throws an Error. */
    async take(batch: DictionaryBatch, source: Source): Promise<number> {
      const id = batch.id()
      const values = findValues(shapes, id)
      if (values === null) throw new Error(`it has a dictionary ${id} that its schema does not name`)
      const { columns, taken } = await readColumns(partOf(batch.data()), [values], source)
      const added = { column: partOf(columns[0]), taken }
      const before = known.get(id)
      const now =
        batch.isDelta() && before !== undefined
          ? { column: join(before.column, added.column), taken: before.taken + taken }
          : added
      known.set(id, now)
      const held = known.values().reduce((sum, dictionary) => sum + dictionary.taken, 0)
      if (held > MOST_BATCH)
        throw new Error(`its dictionaries take more than ${MOST_BATCH.toLocaleString('en')} bytes`)
      return now.taken
    },
  }
}

function findValues(shapes: readonly Shape[], id: bigint): Shape | null {
  for (const shape of shapes) {
    if (shape.kind === 'dictionary' && shape.id === id) return shape.values
    const found = findValues(childrenOf(shape), id)
    if (found !== null) return found
  }
  return null
}

function childrenOf(shape: Shape): readonly Shape[] {
  if (shape.kind === 'list') return [shape.child]
  return shape.kind === 'struct' ? shape.children.map((child) => child.shape) : []
}
