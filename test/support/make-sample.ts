import { packIds } from '../../src/sample/ids.ts'
import type { LabelledSample } from '../../src/sample/sample.ts'

/** A sample from labels; ids are `e000`, `e001`, … so that they are in order. */
export function makeSample(
  parts: {
    target: readonly string[]
    predicted: readonly string[]
    labels?: readonly string[]
    scores?: readonly (readonly number[])[]
    weight?: readonly number[]
    group?: readonly string[]
    ids?: readonly string[]
    slices?: readonly { readonly name: string; readonly of?: string; readonly members: Int32Array }[]
  } & Partial<Pick<LabelledSample, 'name' | 'task' | 'positive' | 'measures' | 'strata'>>,
): LabelledSample {
  const { target, predicted } = parts
  const labels = parts.labels ?? [...new Set([...target, ...predicted])].sort()
  const groups = [...new Set(parts.group ?? [])].sort()
  const indices = (values: readonly string[], names: readonly string[]) =>
    Int32Array.from(values, (value) => names.indexOf(value))
  return {
    name: parts.name ?? 'test',
    task: parts.task ?? 'multiclass',
    size: target.length,
    ids: packIds(parts.ids ?? target.map((_, index) => `e${String(index).padStart(3, '0')}`)),
    labels,
    positive: parts.positive ?? null,
    target: indices(target, labels),
    predicted: indices(predicted, labels),
    scores: parts.scores?.map((column) => Float64Array.from(column)) ?? null,
    weight: parts.weight === undefined ? null : Float64Array.from(parts.weight),
    group: parts.group === undefined ? null : indices(parts.group, groups),
    groups,
    strata: parts.strata ?? null,
    slices: (parts.slices ?? []).map((slice) => ({ of: slice.name, ...slice })),
    measures: parts.measures ?? new Map(),
  }
}
