import type { Tables, TextColumn } from '../../ports.ts'
import { findMissing } from './cells.ts'
import { encodeRows } from './encode-rows.ts'
import type { Encoding } from './encoding.ts'
import { openSound } from './read-columns.ts'
import { readColumns, refuseUnreadable } from './read-training.ts'

/** The rows to predict. */
export interface PredictionRows {
  readonly rows: number
  readonly inputs: Float32Array
  readonly id: TextColumn
  /** null where the table does not hold the answers. */
  readonly target: TextColumn | null
}

/** Reads them as the training rows were read. Throws `training-cell-unfit` and what `openSound` throws. */
export async function readPrediction(
  { data, id, target }: { data: string; id: string; target: string },
  { encodings, tables }: { encodings: readonly Encoding[]; tables: Tables },
): Promise<PredictionRows> {
  await using table = await openSound(data, tables)
  const ids = await table.column(id)
  const nameless = findMissing(ids)
  if (nameless !== null) throw await table.unfit({ column: id, row: nameless, expected: 'the id of the row' })
  const columns = await readColumns(
    table,
    encodings.map(({ name }) => name),
  )
  await refuseUnreadable(table, { encodings, columns })
  const { rows } = table
  const answers = table.names.includes(target) ? await table.column(target) : null
  return { rows, inputs: encodeRows(encodings, { columns, rows }), id: ids, target: answers }
}
