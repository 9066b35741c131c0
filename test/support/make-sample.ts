import type { Sample } from '../../src/sample/sample.ts'

/** A sample from labels; ids are `e000`, `e001`, … so that they are in order. */
export function makeSample(
  parts: {
    target: readonly string[]
    predicted: readonly string[]
    labels?: readonly string[]
    scores?: readonly (readonly number[])[]
    weight?: readonly number[]
    group?: readonly string[]
  } & Partial<Pick<Sample, 'name' | 'task' | 'positive' | 'ids' | 'slices'>>,
): Sample {
  const { target, predicted } = parts
  const labels = parts.labels ?? [...new Set([...target, ...predicted])].sort()
  const groups = [...new Set(parts.group ?? [])].sort()
  const indices = (values: readonly string[], names: readonly string[]) =>
    Int32Array.from(values, (value) => names.indexOf(value))
  return {
    name: parts.name ?? 'test',
    task: parts.task ?? 'multiclass',
    size: target.length,
    ids: parts.ids ?? target.map((_, index) => `e${String(index).padStart(3, '0')}`),
    labels,
    positive: parts.positive ?? null,
    target: indices(target, labels),
    predicted: indices(predicted, labels),
    scores: parts.scores?.map((column) => Float64Array.from(column)) ?? null,
    weight: parts.weight === undefined ? null : Float64Array.from(parts.weight),
    group: parts.group === undefined ? null : indices(parts.group, groups),
    groups,
    slices: parts.slices ?? [],
  }
}
