import { fault } from '../errors/fault.ts'
import { matchRows } from './match-rows.ts'
import { pickIndices, pickNumbers } from './pick-rows.ts'
import { readLabels } from './read-labels.ts'
import { finite, readNumbers } from './read-numbers.ts'
import { likeliest, readScores } from './read-scores.ts'
import type { LabelledSample } from './sample.ts'
import type { Sources } from './source.ts'
import type { TaskInput, TaskReading } from './task-reading.ts'

/** Predictions of one label an example. Throws `nothing-predicted`, `score-not-binary`, or what the columns throw. */
export async function readLabelled(sources: Sources, input: TaskInput): Promise<TaskReading> {
  requirePredictions(input)
  const { columns } = input
  const { predictions, examples } = sources
  const rows = await matchRows(sources, columns.id)
  const { labels, positive, target, predicted, scoreColumns } = await readLabels(sources, input)
  const scores = await readScores(predictions, columns, scoreColumns, { labels, positive })
  const chosen = predicted ?? likeliest(scores ?? [], predictions.table.rows)
  return {
    ids: rows.ids,
    body: {
      task: input.task as LabelledSample['task'],
      labels,
      positive,
      target: pickIndices(target, rows.examples),
      predicted: pickIndices(chosen, rows.predictions),
      scores: scores?.map((column) => pickNumbers(column, rows.predictions)) ?? null,
    },
    own: { source: examples, rows: rows.examples, exampleOf: null },
    readMeasure: async (column) =>
      pickNumbers(await readNumbers(predictions, 'metrics', column, finite), rows.predictions),
    taken: [columns.id, columns.target, columns.predicted, ...scoreColumns.map(({ column }) => column)],
  }
}

function requirePredictions({ name, task, columns }: TaskInput): void {
  if (task !== 'binary' && columns.score !== null) {
    throw fault('score-not-binary', { name, task, column: columns.score })
  }
  if (columns.predicted ?? columns.score ?? columns.scores) return
  throw fault('nothing-predicted', { name, task })
}
