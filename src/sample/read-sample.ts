import type { Task } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Table } from '../ports.ts'
import { type ExampleRows, readExampleColumns } from './read-example-columns.ts'
import { readGraded } from './read-graded.ts'
import { readLabelled } from './read-labelled.ts'
import { readMultilabel } from './read-multilabel.ts'
import { readRanking } from './read-ranking.ts'
import { readRegression } from './read-regression.ts'
import { readSearchColumns, type SearchColumn } from './read-search-columns.ts'
import { agreeing, requireAgreement } from './require-agreement.ts'
import type { Sample } from './sample.ts'
import type { SliceSettings } from './slice-settings.ts'
import { requireRows, type Source, type Sources } from './source.ts'
import type { TaskInput, TaskReading } from './task-reading.ts'

export interface SampleInput extends TaskInput {
  readonly predictions: Table
  /** Holds ids, targets, weights, groups and slices; null: the predictions do. ranking: holds queries. */
  readonly examples: Table | null
  /** ranking: holds how relevant which document is to which query; null: the predictions do. */
  readonly judgements: Table | null
  /** Columns of the predictions that metrics of the user's own read. */
  readonly measures: readonly string[]
  /** Column whose values are resampled each for itself. */
  readonly stratify: string | null
  readonly slices: readonly SliceSettings[]
  /** Columns to search for slices, null for all; null instead: none is searched. */
  readonly search: { readonly columns: readonly string[] | null } | null
  /** Of the tables, for messages. */
  readonly paths: {
    readonly predictions: string
    readonly examples: string | null
    readonly judgements: string | null
  }
}

export interface ReadSample {
  readonly sample: Sample
  readonly searched: readonly SearchColumn[]
}

const readers: Readonly<
  Record<Exclude<Task, 'metrics-only'>, (sources: Sources, input: TaskInput) => Promise<TaskReading>>
> = {
  binary: readLabelled,
  multiclass: readLabelled,
  multilabel: readMultilabel,
  regression: readRegression,
  ranking: readRanking,
  graded: readGraded,
}

/**
 * Reads predictions, and the examples that they are of, into a sample. Nothing is guessed, repaired or left out:
 * what does not fit throws one of the faults of errors/evaluation.ts, with its line.
 */
export async function readSample(input: SampleInput): Promise<ReadSample> {
  const { name, task, columns, stratify, slices } = input
  if (task === 'metrics-only') throw new TypeError('an evaluation of metrics-only has no predictions')
  const { body, ids, own, readMeasure, taken } = await readers[task](sourcesOf(input), input)
  const { weight, group } = columns
  const owned = await readExampleColumns(own, { weight, group, stratify, slices })
  const measures = new Map<string, Float64Array>()
  for (const column of input.measures) measures.set(column, await readMeasure(column))
  const sample: Sample = { name, size: ids.size, ids, ...owned, measures, ...body }
  const searched = await search(own, input, [weight, group, ...input.measures, ...taken])
  return { sample, searched }
}

function sourcesOf({ name, task, columns, paths, ...tables }: SampleInput): Sources {
  const predictions = { table: tables.predictions, path: paths.predictions }
  const examples =
    tables.examples === null ? predictions : { table: tables.examples, path: paths.examples ?? 'examples' }
  const judgements =
    tables.judgements === null ? null : { table: tables.judgements, path: paths.judgements ?? 'judgements' }
  for (const source of new Set<Source>([predictions, examples, judgements ?? predictions]))
    requireRows(source)
  if (examples !== predictions && task !== 'ranking' && columns.id === null) {
    throw fault('id-needed', { name, examples: examples.path })
  }
  return { predictions, examples, judgements }
}

async function search(
  own: ExampleRows,
  { search }: SampleInput,
  taken: readonly (string | null)[],
): Promise<readonly SearchColumn[]> {
  if (search === null) return []
  const { columns } = own.source.table
  if (search.columns !== null) {
    for (const column of search.columns) {
      if (columns.includes(column)) await requireAgreement(own, 'discovery', column)
    }
    return readSearchColumns(own.source, own.rows, { columns: search.columns, without: [] })
  }
  const free = columns.filter((column) => !taken.includes(column))
  const fit = new Set(await agreeing(own, free))
  const without = columns.filter((column) => !fit.has(column))
  return readSearchColumns(own.source, own.rows, { columns: null, without })
}
