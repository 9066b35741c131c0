import { sortOrder } from './sort-order.ts'

/** Values as places in their order: equal values share a place. */
export interface Ranks {
  /** Place of each value, ascending from 0. */
  readonly of: Int32Array
  /** How many different values there are. */
  readonly count: number
}

/** `values` hold no NaN. O(n). */
export function rankValues(values: Float64Array): Ranks {
  const order = sortOrder(values)
  const of = new Int32Array(values.length)
  let count = 0
  let last = Number.NaN
  for (let index = 0; index < order.length; index += 1) {
    const at = order[index] as number
    const value = values[at] as number
    if (value !== last) count += 1
    of[at] = count - 1
    last = value
  }
  return { of, count }
}
