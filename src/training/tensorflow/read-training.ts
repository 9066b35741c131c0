import type { TensorflowSettings } from '../../config/configuration.ts'
import { fault } from '../../errors/fault.ts'
import type { Tables, TextColumn } from '../../ports.ts'
import { findMissing, findUnreadable, mapValues } from './cells.ts'
import { encodeRows } from './encode-rows.ts'
import { type Encoding, widthOf } from './encoding.ts'
import { categoriesOf, learnEncoding } from './learn-encoding.ts'
import { openSound, type SoundTable } from './read-columns.ts'

/** The training rows as numbers, and what must be kept to read other rows in the same way. */
export interface TrainingRows {
  readonly rows: number
  readonly inputs: Float32Array
  /** An index into `labels` a row. */
  readonly targets: Int32Array
  /** The target's values, sorted. */
  readonly labels: readonly string[]
  readonly encodings: readonly Encoding[]
}

/** Throws `training-cell-unfit`, `training-too-few-classes`, and what `openSound` throws. */
export async function readTraining(
  { data, target, features }: TensorflowSettings,
  { tables }: { tables: Tables },
): Promise<TrainingRows> {
  await using table = await openSound(data, tables)
  const answers = await table.column(target)
  const unlabelled = findMissing(answers)
  if (unlabelled !== null) throw await table.unfit({ column: target, row: unlabelled, expected: 'a class' })
  const labels = categoriesOf(answers)
  if (labels.length < 2) throw fault('training-too-few-classes', { path: data, target, labels })

  const columns = await readColumns(table, features)
  const encodings = features.map((name, index) => learnEncoding(name, columns[index] as TextColumn))
  const empty = encodings.find((encoding) => widthOf(encoding) === 0)
  if (empty !== undefined) throw fault('training-column-empty', { path: data, column: empty.name })
  await refuseUnreadable(table, { encodings, columns })
  const positions = new Map(labels.map((label, position) => [label, position]))
  const targets = mapValues(answers, { toValue: (label) => positions.get(label) ?? -1, missing: -1 })
  const { rows } = table
  return {
    rows,
    inputs: encodeRows(encodings, { columns, rows }),
    targets: Int32Array.from(targets),
    labels,
    encodings,
  }
}

export async function readColumns(table: SoundTable, names: readonly string[]): Promise<TextColumn[]> {
  const columns: TextColumn[] = []
  for (const name of names) columns.push(await table.column(name))
  return columns
}

/** Throws `training-cell-unfit` where a numeric column holds a value that is no number. */
export async function refuseUnreadable(
  table: SoundTable,
  { encodings, columns }: { encodings: readonly Encoding[]; columns: readonly TextColumn[] },
): Promise<void> {
  for (const [index, { kind, name }] of encodings.entries()) {
    const row = kind === 'number' ? findUnreadable(columns[index] as TextColumn) : null
    if (row !== null)
      throw await table.unfit({ column: name, row, expected: 'a number, as most of its rows have' })
  }
}
