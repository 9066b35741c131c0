import type { Curve } from '../../documents/evaluation.ts'

export type Column = Curve['columns'][number]

/** What is no number becomes null. */
export function column(name: string, values: Iterable<number>): Column {
  return { name, values: Array.from(values, (value) => (Number.isFinite(value) ? value : null)) }
}

export function pick(values: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => values[place] as number)
}
