import { fault } from '../errors/fault.ts'
import { matchRows } from './match-rows.ts'
import { pickNumbers } from './pick-rows.ts'
import { findQuantileColumns } from './quantile-columns.ts'
import { finite, type NumberKind, readNumbers, scaling } from './read-numbers.ts'
import type { RegressionSample } from './sample.ts'
import { faultAt, type Source, type Sources } from './source.ts'
import type { TaskInput, TaskReading } from './task-reading.ts'

interface Numbers {
  readonly column: string
  readonly values: Float64Array
}

/**
 * Predicted numbers. Throws `nothing-predicted`, `number-invalid`, `bound-alone`, `columns-crossing`, `scale-invalid`,
 * or what finding the examples and the quantiles throws.
 */
export async function readRegression(sources: Sources, input: TaskInput): Promise<TaskReading> {
  const { name, task, columns } = input
  const { predictions, examples } = sources
  if (columns.predicted === null) throw fault('nothing-predicted', { name, task })
  const rows = await matchRows(sources, columns.id)
  const quantileColumns = findQuantileColumns(predictions, columns)
  const readPredicted = async (key: string, column: string) =>
    pickNumbers(await readNumbers(predictions, key, column, finite), rows.predictions)
  const readKnown = async (key: string, column: string, kind: NumberKind) =>
    pickNumbers(await readNumbers(examples, key, column, kind), rows.examples)
  const quantiles = new Map<number, Numbers>()
  for (const { level, column } of quantileColumns) {
    quantiles.set(level, { column, values: await readPredicted('columns.quantiles', column) })
  }
  await requireAscending(predictions, [...quantiles.values()], rows.predictions)
  const body = {
    task: 'regression',
    target: await readKnown('columns.target', columns.target, finite),
    predicted: await readPredicted('columns.predicted', columns.predicted),
    quantiles: new Map([...quantiles].map(([level, { values }]) => [level, values])),
    bounds: await readBounds(predictions, input, readPredicted, rows.predictions),
    scale: columns.scale === null ? null : await readKnown('columns.scale', columns.scale, scaling),
  } as const satisfies Partial<RegressionSample>
  const { id, target, predicted, low, high, scale } = columns
  return {
    ids: rows.ids,
    body,
    own: { source: examples, rows: rows.examples, exampleOf: null },
    readMeasure: (column) => readPredicted('metrics', column),
    taken: [id, target, predicted, low, high, scale, ...quantileColumns.map(({ column }) => column)],
  }
}

async function readBounds(
  source: Source,
  { name, columns: { low, high } }: TaskInput,
  readPredicted: (key: string, column: string) => Promise<Float64Array>,
  rows: Uint32Array,
): Promise<RegressionSample['bounds']> {
  if (low === null && high === null) return null
  if (low === null || high === null) {
    const [given, absent] = low === null ? (['high', 'low'] as const) : (['low', 'high'] as const)
    throw fault('bound-alone', { name, given, absent })
  }
  const bounds = {
    low: await readPredicted('columns.low', low),
    high: await readPredicted('columns.high', high),
  }
  const ends = [
    { column: low, values: bounds.low },
    { column: high, values: bounds.high },
  ]
  await requireAscending(source, ends, rows)
  return bounds
}

/** `rows[i]`: the row of the i-th value. */
async function requireAscending(
  source: Source,
  columns: readonly Numbers[],
  rows: Uint32Array,
): Promise<void> {
  for (const [at, high] of columns.entries()) {
    const low = columns[at - 1]
    if (low === undefined) continue
    let first = -1
    let count = 0
    for (let example = 0; example < rows.length; example += 1) {
      if ((low.values[example] as number) <= (high.values[example] as number)) continue
      count += 1
      if (first === -1 || (rows[example] as number) < (rows[first] as number)) first = example
    }
    if (first === -1) continue
    throw await faultAt(source, rows[first] as number, 'columns-crossing', {
      path: source.path,
      low: { column: low.column, value: low.values[first] as number },
      high: { column: high.column, value: high.values[first] as number },
      count,
    })
  }
}
