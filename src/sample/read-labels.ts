import type { TextColumn } from '../ports.ts'
import { type Labels, settleLabels, spellingOf } from './label-space.ts'
import { readText, usedValues } from './read-text.ts'
import type { SampleColumns } from './sample-columns.ts'
import { columnOf, findScoreColumns, type ScoreColumn } from './score-columns.ts'
import { faultAt, type Source, type Sources } from './source.ts'
import type { TaskInput } from './task-reading.ts'
import { requireDifferent } from './template-columns.ts'

/** Targets and predictions as label indices, in the order of the rows. */
export interface LabelColumns extends Labels {
  readonly target: Int32Array
  /** null where only scores are given. */
  readonly predicted: Int32Array | null
  /** Labels are spelt as in `labels`. */
  readonly scoreColumns: readonly ScoreColumn[]
}

/** Throws `label-unscored`, or what settling the labels and reading the columns throws. */
export async function readLabels(
  { predictions, examples }: Sources,
  input: TaskInput,
): Promise<LabelColumns> {
  const { name, task, columns } = input
  const target = await readText(examples, 'columns.target', columns.target)
  const predicted =
    columns.predicted === null ? null : await readText(predictions, 'columns.predicted', columns.predicted)
  const written = [...usedValues(target), ...(predicted === null ? [] : usedValues(predicted))]
  const scoreColumns = findScoreColumns(predictions, columns, written)
  const found = [...written, ...scoreColumns.flatMap(({ label }) => label ?? [])]
  const spell = spellingOf(input.positive === null ? found : [...found, input.positive])
  const scored = scoreColumns.flatMap(({ column, label }) =>
    label === null ? [] : [{ column, part: label }],
  )
  requireDifferent(predictions, scored, (part) => `label "${spell(part)}"`)
  const positive = input.positive === null ? null : spell(input.positive)
  const settled = settleLabels({
    name,
    task,
    found: found.map(spell),
    positive,
    targetColumn: columns.target,
  })
  const read = {
    ...settled,
    target: indexLabels(target, settled.labels, spell),
    predicted: predicted === null ? null : indexLabels(predicted, settled.labels, spell),
    scoreColumns: scoreColumns.map(({ column, label }) => ({
      column,
      label: label === null ? null : spell(label),
    })),
  }
  await requireScored(examples, 'target', read.target, read, columns, predictions.path)
  if (read.predicted !== null) {
    await requireScored(predictions, 'prediction', read.predicted, read, columns, predictions.path)
  }
  return read
}

function indexLabels(
  { dictionary, codes }: TextColumn,
  labels: readonly string[],
  spell: (label: string) => string,
): Int32Array {
  const indices = new Map(labels.map((label, index) => [label, index]))
  const ofCode = Int32Array.from(dictionary, (value) => indices.get(spell(value)) ?? -1)
  return Int32Array.from(codes, (code) => ofCode[code] as number)
}

/** Where each label has a column of its own, every label that occurs needs one; of two labels, one may be left out. */
async function requireScored(
  source: Source,
  what: 'target' | 'prediction',
  indices: Int32Array,
  { labels, scoreColumns }: LabelColumns,
  { scores, score }: SampleColumns,
  path: string,
): Promise<void> {
  if (scores === null || score !== null) return
  const scored = new Set(scoreColumns.map(({ label }) => label))
  if (labels.length === 2 && scored.size === 1) return
  const row = indices.findIndex((index) => !scored.has(labels[index] as string))
  if (row === -1) return
  const label = labels[indices[row] as number] as string
  const count = indices.reduce((sum, index) => sum + (labels[index] === label ? 1 : 0), 0)
  const known = labels.filter((label) => scored.has(label))
  const details = { path, what, label, column: columnOf(scores, label), scored: known, count }
  throw await faultAt(source, row, 'label-unscored', details)
}
