import type { ComparisonDocument, MetricComparison } from '../../documents/comparison.ts'
import type { Dataset } from '../../documents/data.ts'
import type { TrainingDocument } from '../../documents/training.ts'
import { isOfNewSlice } from '../find-metric-comparison.ts'
import type { ContextValue, ContextValues, ExpressionLanguage } from './language.ts'

/** What expressions may speak of, and the language that they are in; null where no rule has one. */
export interface ExpressionContext {
  readonly values: ContextValues
  readonly language: ExpressionLanguage | null
}

/** The documents of one side that only it knows; null or left out where it has none that can be used. */
interface SideDocuments {
  readonly datasets?: readonly Dataset[] | null
  readonly training?: Pick<TrainingDocument, 'seconds' | 'peakMemoryBytes' | 'model'> | null
}

export interface ContextDocuments extends SideDocuments {
  /** Its metrics are recomputed from the samples, on both sides. */
  readonly comparison: Pick<ComparisonDocument, 'metrics' | 'obstacles'> | null
  readonly base?: SideDocuments | null
}

type Entry = readonly [name: string, value: ContextValue | null]

/**
 * Lays out what expressions may speak of: `metrics.<evaluation>.<metric>`, `slices.<evaluation>["island=Biscoe"].<metric>`,
 * `data.<set>.rows`, `.columns` and `.drift.<column>.<statistic>`, `training.seconds`, `training.peak_memory_bytes`,
 * `model.bytes`; and `base` with the same. What is null, not finite or there twice is left out, so that speaking of it
 * is an error. An evaluation that cannot be compared with main's has no metrics: whoever may choose the examples may
 * choose the value.
 */
export function buildContext(
  documents: ContextDocuments,
  language: ExpressionLanguage | null = null,
): ExpressionContext {
  const head = layOut('head', documents.comparison, documents)
  const base = layOut('base', documents.comparison, documents.base ?? {})
  return { values: mapOf([...head, ['base', mapOf(base)]]), language }
}

function layOut(
  side: 'head' | 'base',
  comparison: ContextDocuments['comparison'],
  { datasets, training }: SideDocuments,
): Entry[] {
  const metrics = judged(comparison).map((row) => ({ ...row, value: row[side] }))
  const whole = metrics.filter(({ slice }) => slice === null)
  const sliced = metrics.filter(({ slice }) => slice !== null)
  return [
    ['metrics', nest(whole, [({ evaluation }) => evaluation, ({ name }) => name])],
    [
      'slices',
      nest(sliced, [({ evaluation }) => evaluation, ({ slice }) => slice ?? '', ({ name }) => name]),
    ],
    ['data', mapOf((datasets ?? []).map((dataset) => [dataset.name, describe(dataset)]))],
    [
      'training',
      mapOf([
        ['seconds', training?.seconds ?? null],
        ['peak_memory_bytes', training?.peakMemoryBytes ?? null],
      ]),
    ],
    ['model', mapOf([['bytes', training?.model?.bytes ?? null]])],
  ]
}

/**
 * Rows against a pin have the same head, and another base. A slice that cannot be compared and is not new may have
 * members of the pull request's choice.
 */
function judged(comparison: ContextDocuments['comparison']): MetricComparison[] {
  const obstacles = new Set((comparison?.obstacles ?? []).map(({ evaluation }) => evaluation))
  return (comparison?.metrics ?? []).filter(
    (row) =>
      (row.since ?? null) === null &&
      !obstacles.has(row.evaluation) &&
      (row.slice === null || row.evidence !== null || isOfNewSlice(row)),
  )
}

function describe({ rows, columns, drift }: Dataset): ContextValue {
  const drifted = nest(drift, [({ column }) => column, ({ statistic }) => statistic])
  return mapOf([
    ['rows', rows],
    ['columns', columns.length],
    ['drift', drifted],
  ])
}

/** A map of maps, one level for each key. */
function nest<T extends { readonly value: number | null }>(
  rows: readonly T[],
  [keyOf, ...deeper]: readonly ((row: T) => string)[],
): ContextValues {
  if (keyOf === undefined) return new Map()
  const groups = Map.groupBy(rows, keyOf)
  return mapOf(
    [...groups].flatMap(([key, group]): Entry[] =>
      deeper.length > 0 ? [[key, nest(group, deeper)]] : group.map(({ value }) => [key, value]),
    ),
  )
}

/** Of what is there once, and finite. */
function mapOf(entries: readonly Entry[]): ContextValues {
  const counts = Map.groupBy(entries, ([name]) => name)
  return new Map(
    entries.flatMap(([name, value]): [string, ContextValue][] => {
      const usable = value !== null && (typeof value !== 'number' || Number.isFinite(value))
      return usable && counts.get(name)?.length === 1 ? [[name, value]] : []
    }),
  )
}
