import { fault } from '../errors/fault.ts'
import { findClassColumns, type Labelling, pickClassColumns, readLabelSets } from './label-sets.ts'
import { spellingOf } from './label-space.ts'
import { limits } from './layout.ts'
import { matchRows } from './match-rows.ts'
import { pickFlags, pickNumbers } from './pick-rows.ts'
import { finite, probability, readNumbers } from './read-numbers.ts'
import { PLACEHOLDER } from './score-columns.ts'
import type { Source, Sources } from './source.ts'
import type { TaskInput, TaskReading } from './task-reading.ts'
import type { TemplateColumn } from './template-columns.ts'

/** From this score on a label is predicted where nothing says which are. */
const LEAST_SCORE = 0.5

/**
 * Predictions of any number of labels an example. Where only scores are given, a label is predicted from 0.5 on.
 * Throws `nothing-predicted`, `score-not-binary`, `no-labels`, `too-many-labels`, `class-column-missing`, or what
 * finding the examples and reading the columns throws.
 */
export async function readMultilabel(sources: Sources, input: TaskInput): Promise<TaskReading> {
  requirePredictions(input)
  const { columns } = input
  const { predictions, examples } = sources
  const rows = await matchRows(sources, columns.id)
  const read = await readColumns(sources, input)
  const labelling = settle(input, [
    ...read.target.written,
    ...(read.predicted?.written ?? []),
    ...(read.scored?.map(({ part }) => part) ?? []),
  ])
  const scores =
    read.scored && (await readLabelScores(predictions, columns.scores as string, read.scored, labelling))
  const predicted = read.predicted?.index(labelling) ?? (scores ?? []).map(likely)
  const { target } = read
  return {
    ids: rows.ids,
    body: {
      task: 'multilabel',
      labels: labelling.labels,
      target: target.index(labelling).map((flags) => pickFlags(flags, rows.examples)),
      predicted: predicted.map((flags) => pickFlags(flags, rows.predictions)),
      scores: scores?.map((score) => pickNumbers(score, rows.predictions)) ?? null,
    },
    own: { source: examples, rows: rows.examples, exampleOf: null },
    readMeasure: async (column) =>
      pickNumbers(await readNumbers(predictions, 'metrics', column, finite), rows.predictions),
    taken: [
      columns.id,
      ...target.columns,
      ...(read.predicted?.columns ?? []),
      ...(read.scored ?? []).map(({ column }) => column),
    ],
  }
}

function requirePredictions({ name, task, columns }: TaskInput): void {
  if (columns.score !== null) throw fault('score-not-binary', { name, task, column: columns.score })
  if (columns.predicted ?? columns.scores) return
  throw fault('nothing-predicted', { name, task })
}

async function readColumns({ predictions, examples }: Sources, { columns }: TaskInput) {
  const { id, weight, group, separator, target, predicted, scores } = columns
  const writings = [target, predicted, scores].filter((writing) => writing !== null)
  const asked = (writing: string) => {
    const rivals = writings.filter((other) => other !== writing)
    return { separator, taken: new Set([id, weight, group, ...rivals]), rivals }
  }
  const found = {
    target: await readLabelSets(examples, 'columns.target', target, asked(target)),
    predicted:
      predicted && (await readLabelSets(predictions, 'columns.predicted', predicted, asked(predicted))),
  }
  if (!scores) return { ...found, predicted: found.predicted || null, scored: null }
  const fitting = findClassColumns(predictions, 'columns.scores', scores, asked(scores))
  const known = new Set([...found.target.written, ...(found.predicted ? found.predicted.written : [])])
  // A template that is all placeholder fits every column.
  const scored = scores === PLACEHOLDER ? fitting.filter(({ part }) => known.has(part)) : fitting
  return { ...found, predicted: found.predicted || null, scored }
}

function settle({ name, columns }: TaskInput, written: readonly string[]): Labelling {
  const spell = spellingOf(written)
  const labels = [...new Set(written.map(spell))].sort()
  const column = columns.target
  if (labels.length === 0) throw fault('no-labels', { name, column, separator: columns.separator })
  if (labels.length <= limits.labels) return { labels, spell }
  throw fault('too-many-labels', { name, column, count: labels.length, limit: limits.labels })
}

async function readLabelScores(
  source: Source,
  template: string,
  columns: readonly TemplateColumn[],
  labelling: Labelling,
): Promise<Float64Array[]> {
  const scores: Float64Array[] = []
  for (const { column } of pickClassColumns(source, 'columns.scores', template, columns, labelling)) {
    scores.push(await readNumbers(source, 'columns.scores', column, probability))
  }
  return scores
}

function likely(score: Float64Array): Uint8Array {
  return Uint8Array.from(score, (value) => (value >= LEAST_SCORE ? 1 : 0))
}
