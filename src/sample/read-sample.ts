import type { Task } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Table } from '../ports.ts'
import { matchRows } from './match-rows.ts'
import { readLabels } from './read-labels.ts'
import { readNumbers } from './read-numbers.ts'
import { likeliest, readScores } from './read-scores.ts'
import { readText, usedValues } from './read-text.ts'
import type { Sample } from './sample.ts'
import type { SampleColumns } from './sample-columns.ts'
import { requireRows, type Source, type Sources } from './source.ts'

export interface SampleInput {
  readonly name: string
  readonly task: Task
  readonly predictions: Table
  /** Holds ids, targets, weights and groups; null: the predictions do. */
  readonly examples: Table | null
  readonly columns: SampleColumns
  /** binary: the positive label, where the configuration names it. */
  readonly positive: string | null
  /** Of the two tables, for messages. */
  readonly paths: { readonly predictions: string; readonly examples: string | null }
}

/**
 * Reads predictions, and the examples that they are of, into a sample. Nothing is guessed, repaired or left out:
 * what does not fit throws one of the faults of errors/evaluation.ts, with its line.
 */
export async function readSample(input: SampleInput): Promise<Sample> {
  const { name, task, columns } = input
  requireServed(input)
  const sources = sourcesOf(input)
  const rows = await matchRows(sources, columns.id)
  const { labels, positive, target, predicted, scoreColumns } = await readLabels(sources, input)
  const scores = await readScores(sources.predictions, columns, scoreColumns, { labels, positive })
  const chosen = predicted ?? likeliest(scores ?? [], sources.predictions.table.rows)
  const weight = await readWeight(sources.examples, columns.weight)
  const group = await readGroup(sources.examples, columns.group)
  return {
    name,
    task,
    size: rows.ids.length,
    ids: rows.ids,
    labels,
    positive,
    target: pickIndices(target, rows.examples),
    predicted: pickIndices(chosen, rows.predictions),
    scores: scores?.map((column) => pickNumbers(column, rows.predictions)) ?? null,
    weight: weight === null ? null : pickNumbers(weight, rows.examples),
    group: group === null ? null : pickIndices(group.codes, rows.examples),
    groups: group === null ? [] : group.names,
    slices: [],
  }
}

function requireServed({ name, task, columns }: SampleInput): void {
  if (task !== 'binary' && task !== 'multiclass') throw fault('not-yet', { key: `task: ${task}` })
  if (task === 'multiclass' && columns.score !== null) {
    throw fault('not-yet', { key: 'columns.score with task: multiclass' })
  }
  if (columns.predicted ?? columns.score ?? columns.scores) return
  throw fault('nothing-predicted', { name })
}

function sourcesOf(input: SampleInput): Sources {
  const predictions = { table: input.predictions, path: input.paths.predictions }
  requireRows(predictions)
  if (input.examples === null) return { predictions, examples: predictions }
  const examples = { table: input.examples, path: input.paths.examples ?? 'examples' }
  requireRows(examples)
  if (input.columns.id === null) throw fault('id-needed', { name: input.name, examples: examples.path })
  return { predictions, examples }
}

async function readWeight(source: Source, column: string | null): Promise<Float64Array | null> {
  if (column === null) return null
  const expected = { most: Number.MAX_VALUE, otherwise: 'weight-invalid' } as const
  const weight = await readNumbers(source, 'weight', column, expected)
  if (weight.some((value) => value > 0)) return weight
  throw fault('weights-zero', { path: source.path, column })
}

async function readGroup(source: Source, column: string | null) {
  if (column === null) return null
  const text = await readText(source, 'group', column)
  const names = usedValues(text).sort()
  const indices = new Map(names.map((name, index) => [name, index]))
  const ofCode = Int32Array.from(text.dictionary, (value) => indices.get(value) ?? -1)
  return { names, codes: Int32Array.from(text.codes, (code) => ofCode[code] as number) }
}

function pickIndices(values: Int32Array, rows: Uint32Array): Int32Array {
  return Int32Array.from(rows, (row) => values[row] as number)
}

function pickNumbers(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] as number)
}
